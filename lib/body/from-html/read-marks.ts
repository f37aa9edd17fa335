import type { ElementStyle } from '#lib/body/from-html/element-style.ts';
import type { Mark } from '#lib/body/nodes.ts';
import { safeHref } from '#lib/body/address/safe-href.ts';
import { type HtmlElement, textOf } from '#lib/html/html-tree.ts';
import { isLocale, type Locale } from '#lib/locale.ts';

/** The marks on what is being read, in the order of lib/body/schema.ts. */
export type ReadMarks = {
  link?: Extract<Mark, { type: 'link' }>;
  bold?: Extract<Mark, { type: 'bold' }>;
  italic?: Extract<Mark, { type: 'italic' }>;
  strike?: Extract<Mark, { type: 'strike' }>;
  subscript?: Extract<Mark, { type: 'subscript' }>;
  superscript?: Extract<Mark, { type: 'superscript' }>;
  lang?: Extract<Mark, { type: 'lang' }>;
};

const ALWAYS_STRONG = /^(?:h[1-6]|th|dt)$/;

/**
 * The marks inside `element`, given those around it: what an element is called and what its style says, where a style
 * can take back what an element gave (Google Docs wraps whole documents in a bold element that is not bold). The style of
 * a heading says nothing: headings are bold anyway. `isStrong` is true in one.
 */
export function marksIn(
  element: HtmlElement,
  style: ElementStyle,
  { marks, isStrong }: { marks: ReadMarks; isStrong: boolean },
  locale: Locale,
): ReadMarks {
  const link = element.tag === 'a' ? linkOf(element) : marks.link;
  const bold = isBold(element, style, isStrong) ?? marks.bold !== undefined;
  const italic = isItalic(element, style) ?? marks.italic !== undefined;
  const strike = isStruck(element, style) || marks.strike !== undefined;
  const height = heightOf(element, style) ?? (marks.subscript ? 'sub' : marks.superscript ? 'super' : undefined);
  const lang = langOf(element, locale) ?? marks.lang;
  return {
    ...(link ? { link } : {}),
    ...(bold ? { bold: { type: 'bold' } } : {}),
    ...(italic ? { italic: { type: 'italic' } } : {}),
    ...(strike ? { strike: { type: 'strike' } } : {}),
    ...(height === 'sub' ? { subscript: { type: 'subscript' } } : {}),
    ...(height === 'super' ? { superscript: { type: 'superscript' } } : {}),
    ...(lang ? { lang } : {}),
  };
}

/** True in an element that is bold without being said to be. */
export function isStrongIn({ tag }: HtmlElement, around: boolean): boolean {
  return around || ALWAYS_STRONG.test(tag);
}

function isBold({ tag }: HtmlElement, style: ElementStyle, isStrong: boolean): boolean | undefined {
  const weight = style.get('font-weight') ?? '';
  if (/^(?:normal|lighter|[1-5]00)/.test(weight)) return false;
  if (!isStrong && /^(?:bold|bolder|[6-9]00)/.test(weight)) return true;
  return tag === 'b' || tag === 'strong' ? true : undefined;
}

function isItalic({ tag }: HtmlElement, style: ElementStyle): boolean | undefined {
  const slant = style.get('font-style') ?? '';
  if (slant.startsWith('normal')) return false;
  if (/^(?:italic|oblique)/.test(slant)) return true;
  return /^(?:i|em)$/.test(tag) ? true : undefined;
}

/** Struck out by its author. What was taken out of the text (<del>, Word's deletions) never comes here. */
function isStruck({ tag }: HtmlElement, style: ElementStyle): boolean {
  const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  return tag === 's' || tag === 'strike' || lines.includes('line-through');
}

/** Where an element sets its words: below the line, above it, back on it, or where they were (undefined). */
function heightOf({ tag }: HtmlElement, style: ElementStyle): 'sub' | 'super' | 'line' | undefined {
  const align = style.get('vertical-align') ?? '';
  if (/^(?:sub|super)\b/.test(align)) return align.startsWith('sub') ? 'sub' : 'super';
  if (align.startsWith('baseline')) return 'line';
  return tag === 'sub' ? 'sub' : tag === 'sup' ? 'super' : undefined;
}

/** A link to somewhere else; a path on another site is none of ours. */
function linkOf({ attributes }: HtmlElement): ReadMarks['link'] {
  const href = safeHref(withoutRedirect(attributes.href ?? ''));
  return href === undefined || href.startsWith('/') ? undefined : { type: 'link', attrs: { href } };
}

/** Google's own documents link through a counting redirect; the reader is to go straight. */
function withoutRedirect(href: string): string {
  if (!URL.canParse(href)) return href;
  const url = new URL(href);
  const isRedirect = (url.hostname === 'www.google.com' || url.hostname === 'google.com') && url.pathname === '/url';
  return (isRedirect && url.searchParams.get('q')) || href;
}

const INLINE = /^(?:span|font|i|em|b|strong|cite|q|a|bdi|mark|u|small|abbr|dfn)$/;

/** Word marks nearly every run with a language, mostly that of its keyboard: worth keeping only where the script agrees. */
function langOf(element: HtmlElement, locale: Locale): ReadMarks['lang'] {
  const lang = (element.attributes.lang ?? '').slice(0, 2).toLowerCase();
  if (!INLINE.test(element.tag) || !isLocale(lang) || lang === locale) return undefined;
  return isWrittenIn(textOf(element), lang) ? { type: 'lang', attrs: { lang } } : undefined;
}

function isWrittenIn(text: string, lang: Locale): boolean {
  const devanagari = (text.match(/\p{Script=Devanagari}/gu) ?? []).length;
  const latin = (text.match(/\p{Script=Latin}/gu) ?? []).length;
  return lang === 'hi' ? devanagari > latin : latin > devanagari && devanagari === 0;
}
