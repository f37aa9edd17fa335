import { wordLists } from '#app/_newsroom/editor/paste/word-lists.ts';
import { safeHref } from '#lib/body/safe-href.ts';
import { isLocale, type Locale } from '#lib/locale.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** What is dropped with everything in it: code, forms, pictures of elsewhere, and what word processors hide in a copy. */
const DROPPED =
  'script, style, meta, link, title, xml, template, noscript, iframe, object, embed, svg, math, canvas, video, audio, img, picture, source, input, button, select, textarea, form > fieldset, colgroup, col, del, s, strike, [hidden]';

const HEADINGS: Record<string, string> = { H1: 'h2', H4: 'h3', H5: 'h3', H6: 'h3' };

/** Attributes that mean something to our schema, by element. Everything else goes. */
const KEPT: Record<string, string[]> = {
  A: ['href'],
  OL: ['start'],
  TD: ['colspan', 'rowspan'],
  TH: ['colspan', 'rowspan'],
  SPAN: ['lang'],
};

const BLOCKS = 'p, h2, h3, ul, ol, li, blockquote, table, thead, tbody, tr, td, th, hr, div, aside, figure';

/**
 * Foreign HTML as our schema can read it: structure stays (paragraphs, headings, lists, tables, links, bold, italic),
 * everything else goes: Word's and Google Docs' spans, classes, styles, comments, list marks typed as text, hard spaces,
 * empty paragraphs, addresses we do not print. What was copied out of this editor passes untouched.
 * Needs a DOMParser, so a browser or a test with a DOM.
 */
export function cleanPastedHtml(html: string, locale: Locale): string {
  // ProseMirror signs what it puts on the clipboard itself.
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(dropConditionals(html), 'text/html');
  wordLists(body);
  for (const element of body.querySelectorAll(DROPPED)) element.remove();
  for (const comment of commentsIn(body)) comment.remove();
  for (const element of [...body.querySelectorAll('*')]) rewrite(element, locale);
  tuckNestedLists(body);
  cleanRuns(body, locale);
  dropEmptyBlocks(body);
  return body.innerHTML;
}

/** Word's `<![if !supportLists]>…<![endif]>` is read by an HTML parser as comments around live content; the marks go, the content stays. */
function dropConditionals(html: string): string {
  return html.replace(/<!--\[if[^\]]*\]>[^]*?<!\[endif\]-->/gi, '').replace(/<!\[(?:if[^\]]*|endif)\]>/gi, '');
}

function commentsIn(root: Element): Comment[] {
  const found: Comment[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) if (walker.currentNode instanceof Comment) found.push(walker.currentNode);
  return found;
}

function rewrite(element: Element, locale: Locale): void {
  if (!element.isConnected) return;
  if (element.tagName.includes(':')) return unwrap(element);
  const style = element.getAttribute('style') ?? '';
  if (/display:\s*none|mso-hide:\s*all|mso-element:\s*(?:footnote|comment)/i.test(style)) return element.remove();
  const heading = HEADINGS[element.tagName];
  if (heading) return rewrite(rename(element, heading), locale);
  switch (element.tagName) {
    case 'A':
      return rewriteLink(element);
    case 'B':
    case 'STRONG':
      // Google Docs wraps the whole copy in a bold element that is not bold.
      return /(?:^|;)\s*font-weight:\s*(?:normal|[1-5]00)\b/i.test(style) ? unwrap(element) : bare(element);
    case 'I':
    case 'EM':
      return /(?:^|;)\s*font-style:\s*normal/i.test(style) ? unwrap(element) : bare(element);
    case 'SPAN':
    case 'FONT':
      return rewriteSpan(element, style, locale);
    case 'P':
    case 'DIV':
    case 'LI':
      return bare(element);
    case 'BR':
      return element.classList.contains('Apple-interchange-newline') ? element.remove() : bare(element);
    default:
      return bare(element);
  }
}

function rewriteLink(element: Element): void {
  const href = safeHref(withoutRedirect(element.getAttribute('href') ?? ''));
  if (href === undefined || href.startsWith('/')) return unwrap(element);
  element.setAttribute('href', href);
  bare(element);
}

/** Google's own documents link through a counting redirect; the reader is to go straight. */
function withoutRedirect(href: string): string {
  if (!URL.canParse(href)) return href;
  const url = new URL(href);
  const isRedirect = (url.hostname === 'www.google.com' || url.hostname === 'google.com') && url.pathname === '/url';
  return (isRedirect && url.searchParams.get('q')) || href;
}

function rewriteSpan(element: Element, style: string, locale: Locale): void {
  if (/mso-spacerun|mso-tab-count/i.test(style)) element.textContent = ' ';
  const isBold =
    /(?:^|;)\s*font-weight:\s*(?:bold|bolder|[6-9]00)\b/i.test(style) &&
    element.closest('h2, h3, th, strong, b') === null;
  const isItalic = /(?:^|;)\s*font-style:\s*(?:italic|oblique)/i.test(style) && element.closest('em, i') === null;
  if (isBold) wrapContent(element, 'strong');
  if (isItalic) wrapContent(element, 'em');
  const lang = (element.getAttribute('lang') ?? '').slice(0, 2).toLowerCase();
  // Word marks nearly every run with a language, mostly that of its keyboard: worth keeping only where the script agrees.
  if (element.tagName === 'SPAN' && isLocale(lang) && lang !== locale && isWrittenIn(element.textContent, lang)) {
    element.setAttribute('lang', lang);
    return bare(element);
  }
  unwrap(element);
}

function isWrittenIn(text: string, lang: Locale): boolean {
  const devanagari = (text.match(/\p{Script=Devanagari}/gu) ?? []).length;
  const latin = (text.match(/\p{Script=Latin}/gu) ?? []).length;
  return lang === 'hi' ? devanagari > latin : latin > devanagari && devanagari === 0;
}

function bare(element: Element): void {
  const kept = KEPT[element.tagName] ?? [];
  for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
}

function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function wrapContent(element: Element, tag: string): void {
  const inner = element.ownerDocument.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

/** Google Docs and old Word put an inner list beside its item instead of into it. */
function tuckNestedLists(root: Element): void {
  for (const list of [...root.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')]) {
    const before = list.previousElementSibling;
    if (before?.tagName === 'LI') before.append(list);
    else {
      const item = root.ownerDocument.createElement('li');
      list.replaceWith(item);
      item.append(list);
    }
  }
}

/** Each run by the house's rules, knowing whether it ends its block; spaces at the edges of a block go. */
function cleanRuns(root: Element, locale: Locale): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const runs: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) runs.push(walker.currentNode);
  const blockOf = (run: Text | undefined) => run?.parentElement?.closest(BLOCKS) ?? root;
  runs.forEach((run, at) => {
    const isFirst = at === 0 || blockOf(runs[at - 1]) !== blockOf(run);
    const isLast = at === runs.length - 1 || blockOf(runs[at + 1]) !== blockOf(run);
    let text = cleanText(run.data, { locale, endsBlock: isLast });
    if (isFirst) text = text.replace(/^[ \u00A0]+/, '');
    if (isLast) text = text.replace(/[ \u00A0]+$/, '');
    run.data = text;
  });
}

/** Word and Docs make space with empty paragraphs; in tables they hold the cell open and stay. */
function dropEmptyBlocks(root: Element): void {
  for (const block of [...root.querySelectorAll('p, h2, h3, div, li, ul, ol, blockquote')].toReversed()) {
    if (
      block.closest('td, th') === null &&
      block.textContent.trim() === '' &&
      block.querySelector('table, hr') === null
    )
      block.remove();
  }
  for (const child of [...root.querySelectorAll(':scope > br')]) {
    const beside = [child.previousElementSibling, child.nextElementSibling];
    if (beside.some((element) => element !== null && element.matches(BLOCKS))) child.remove();
  }
}
