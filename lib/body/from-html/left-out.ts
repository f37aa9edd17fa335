import { type ElementStyle, styleOf } from '#lib/body/from-html/element-style.ts';
import { findElement, type HtmlElement, type HtmlNode, textOf } from '#lib/html/html-tree.ts';

/**
 * Why something in the HTML is not in the body.
 * - struck: words taken out of the text that their program still shows; what is only struck out stays, struck out
 * - hidden: words nobody saw where they come from
 * - note: a foot- or endnote, or the mark that leads to it
 * - comment: a reviewer's comment, or its mark
 * - picture, media, drawing, form: what is no text; pictures are uploaded by themselves
 * - excess: more than one story holds
 * - word: a word that was shown and is nowhere, for whatever reason: what missing-words.ts finds
 * - stamp: who wrote a copied message when
 */
export type LeftOutCode =
  'struck' | 'hidden' | 'note' | 'comment' | 'picture' | 'media' | 'drawing' | 'form' | 'excess' | 'word' | 'stamp';

/** One thing left out, with the words in it; '' when there are none. */
export type LeftOut = { code: LeftOutCode; words: string };

/** What nobody needs to be told of. */
const SILENT = new Set(
  'script style meta link title head base xml template noscript source track param area map col colgroup'.split(' '),
);
// A map, since an element of a page may be called as what every object has: <constructor>.
const BY_TAG: ReadonlyMap<string, LeftOutCode> = new Map(
  Object.entries({
    del: 'struck',
    img: 'picture',
    picture: 'picture',
    iframe: 'media',
    frame: 'media',
    object: 'media',
    embed: 'media',
    video: 'media',
    audio: 'media',
    svg: 'drawing',
    math: 'drawing',
    canvas: 'drawing',
    button: 'form',
    select: 'form',
    textarea: 'form',
    input: 'form',
    datalist: 'form',
  } as const),
);

const NOTE_CLASS =
  /(?:^|\s)(?:sdfootnote\w*|sdendnote\w*|footnotes?|endnotes?|footnote-?ref|msofootnotereference|msoendnotereference)(?=\s|$)/;
const COMMENT_CLASS = /(?:^|\s)(?:msocomanchor|msocomtxt|msocommentreference|msocommenttext)(?=\s|$)/;
const NOTE_ROLE = /^doc-(?:noteref|footnote|endnotes?|backlink)$/;
// Where marks lead, and where notes lead back to: Word, LibreOffice, Google Docs, MediaWiki, Pandoc.
const TO_NOTE = /^(?:_(?:ftn|edn)|sd(?:foot|end)note|ftnt|cite_note|cite_ref|fn|footnote|endnote)/;
const TO_COMMENT = /^(?:_msocom|_msoanchor|cmnt)/;
const BACK = /^(?:_(?:ftn|edn)ref|sd(?:foot|end)note\d+anc|ftnt_ref|cite_ref|fnref|cmnt_ref|_msoanchor)/;
// What a mark looks like: [1], ¹, (a), *, ↩.
const MARK = /^[[(]?(?:\p{N}{1,3}|\p{L}{1,4}|[*†‡§¶↩↑^]{1,3})\uFE0E?[\])]?$/u;

/** Why `element` with all in it is left out; 'silent' when nobody need know, undefined when it stays. */
export function whyLeftOut(element: HtmlElement, style: ElementStyle): LeftOutCode | 'silent' | undefined {
  const { tag, attributes } = element;
  if (SILENT.has(tag) || style.get('mso-list') === 'ignore') return 'silent';
  if (isHidden(attributes, style)) return 'hidden';
  const byTag = BY_TAG.get(tag);
  if (byTag !== undefined) return byTag;
  if (isDeleted(attributes)) return 'struck';
  return whichNote(element, style);
}

function isHidden(attributes: HtmlElement['attributes'], style: ElementStyle): boolean {
  return (
    attributes.hidden !== undefined ||
    style.get('display')?.startsWith('none') === true ||
    style.get('mso-hide') === 'all' ||
    /^(?:hidden|collapse)/.test(style.get('visibility') ?? '') ||
    /^0(?:\.0+)?(?:px|pt|em|rem|%)?(?:\s*!important)?$/.test(style.get('font-size') ?? '')
  );
}

function isDeleted(attributes: HtmlElement['attributes']): boolean {
  return /(?:^|\s)msodel(?=\s|$)/.test(classOf(attributes));
}

function whichNote(element: HtmlElement, style: ElementStyle): 'note' | 'comment' | undefined {
  const { tag, attributes } = element;
  const kind = `${style.get('mso-element') ?? ''} ${style.get('mso-special-character') ?? ''}`;
  const names = classOf(attributes);
  if (/(?:foot|end)note/.test(kind) || style.has('mso-footnote-id') || style.has('mso-endnote-id')) return 'note';
  if (/comment/.test(kind) || COMMENT_CLASS.test(names)) return 'comment';
  if (NOTE_CLASS.test(names) || NOTE_ROLE.test(attributes.role ?? '')) return 'note';
  if (tag === 'a') return leadsTo(element, MARK);
  // A note itself begins with the way back.
  if (tag !== 'p' && tag !== 'li' && tag !== 'div') return undefined;
  const first = firstLink(element);
  const way = first && fragmentOf(first);
  return first && way !== undefined && BACK.test(way) ? leadsTo(first, MARK) : undefined;
}

function leadsTo(link: HtmlElement, mark: RegExp): 'note' | 'comment' | undefined {
  const fragment = fragmentOf(link);
  if (fragment === undefined || !mark.test(textOf(link).trim())) return undefined;
  if (TO_COMMENT.test(fragment)) return 'comment';
  return TO_NOTE.test(fragment) && /\d/.test(fragment) ? 'note' : undefined;
}

// A browser writes the whole address before the # when it copies.
function fragmentOf({ attributes: { href } }: HtmlElement): string | undefined {
  const at = href?.indexOf('#') ?? -1;
  return at < 0 ? undefined : href?.slice(at + 1).toLowerCase();
}

/** The link an element begins with, whatever it is wrapped in. */
function firstLink(element: HtmlElement): HtmlElement | undefined {
  for (let at: HtmlNode | undefined = element; ;) {
    at = at.children.find((child) => typeof child !== 'string' || child.trim() !== '');
    if (at === undefined || typeof at === 'string') return undefined;
    if (at.tag === 'a') return at;
  }
}

function classOf(attributes: HtmlElement['attributes']): string {
  return (attributes.class ?? '').toLowerCase();
}

/** The words of what is left out, on one line, as they are told. */
export function leftOutWords(element: HtmlElement): string {
  return textOf(element, (inner) => SILENT.has(inner.tag))
    .replace(/\s+/g, ' ')
    .trim();
}

/** True for an element with words that would stay. */
export function hasWords(element: HtmlElement): boolean {
  return textOf(element, (inner) => whyLeftOut(inner, styleOf(inner)) !== undefined).trim() !== '';
}

/** The mark that Word wrote in front of a point or numbered heading; undefined where it wrote none. */
export function typedMark(element: HtmlElement): string | undefined {
  const mark = findElement(element, (inner) => styleOf(inner).get('mso-list') === 'ignore');
  return mark && textOf(mark).trim();
}
