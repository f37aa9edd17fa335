import { type ElementStyle, pointsOf } from '#lib/body/from-html/element-style.ts';
import { typedMark } from '#lib/body/from-html/left-out.ts';
import { type ListLevel, type MetList, newItem } from '#lib/body/from-html/pieces.ts';
import type { HtmlElement } from '#lib/html/html-tree.ts';

type Level = ListLevel & { depth: number; key: string; indentPt: number };

type Point = {
  depth: number;
  key: string;
  ordered: boolean;
  number: number | undefined;
  mark: string;
  indentPt: number;
};

const LIST = /\b(l\d+)\s+level(\d+)(?:\s+(lfo\d+))?/;
// «o» is a bullet of Word's; a letter counts only with its point or bracket.
const NUMBERED = /^[([]?(?:\p{Nd}+(?:\.\p{Nd}+)*[.)\]:]?|\p{L}\p{M}*[.)\]]|[ivxlcdm]+[.)\]])$/iu;

/**
 * Word writes points of lists as paragraphs: the list and its level in their style, the mark typed in front. This
 * follows them one after the other and says where each stands.
 */
export class WordItems {
  #open: Level[] = [];

  /** What is not a point of the list, nor belongs to one, ends it. */
  end(): void {
    this.#open = [];
  }

  /** True for a line in the list that is open. */
  holds([outermost]: readonly ListLevel[]): boolean {
    return outermost !== undefined && this.#open.some(({ list }) => list === outermost.list);
  }

  /** Where a paragraph stands among the points before it; undefined for one that belongs to none. */
  placeOf(paragraph: HtmlElement, style: ElementStyle): ListLevel[] | undefined {
    const [, list, level, override = ''] = LIST.exec(style.get('mso-list') ?? '') ?? [];
    if (list !== undefined) return this.#item(paragraph, Number(level), `${list} ${override}`, style);
    return this.#goesOn(paragraph, style);
  }

  /** Where a point of Word's web page stands: it writes a list of its own around each, and says which is meant. */
  placeOnline({ attributes }: HtmlElement, ordered: boolean, start: number): ListLevel[] | undefined {
    const { 'data-listid': list, 'data-aria-level': level } = attributes;
    if (list === undefined || !/^[1-9]$/.test(level ?? '')) return undefined;
    return this.#next({
      depth: Number(level),
      key: list,
      ordered,
      number: ordered ? start : undefined,
      mark: '',
      indentPt: 0,
    });
  }

  #item(paragraph: HtmlElement, depth: number, key: string, style: ElementStyle): ListLevel[] {
    const mark = typedMark(paragraph) ?? '';
    const ordered = NUMBERED.test(mark);
    const number = ordered ? numberOf(mark) : undefined;
    return this.#next({ depth, key, ordered, number, mark, indentPt: indentOf(style) });
  }

  #next({ depth, key, ordered, number, mark, indentPt }: Point): ListLevel[] {
    while ((this.#open.at(-1)?.depth ?? 0) > depth) this.#open.pop();
    const level = this.#open.at(-1);
    const isSame = level?.depth === depth && level.key === key && level.list.ordered === ordered;
    if (level && isSame && !startsAnew(level.list, mark, number)) {
      this.#open[this.#open.length - 1] = { ...level, item: newItem(), indentPt };
    } else {
      if (level?.depth === depth) this.#open.pop();
      const list = { ordered, start: number ?? 1, count: 0, last: undefined };
      this.#open.push({ list, item: newItem(), depth, key, indentPt });
    }
    return [...this.#open];
  }

  /** A second paragraph of a point: Word says so in its class, or only by standing as far in. */
  #goesOn({ attributes }: HtmlElement, style: ElementStyle): ListLevel[] | undefined {
    const indentPt = indentOf(style);
    const at = this.#open.findLastIndex((level) => indentPt > 0 && Math.abs(level.indentPt - indentPt) < 1);
    if (at >= 0) this.#open = this.#open.slice(0, at + 1);
    else if (!/(?:^|\s)Mso(?:ListParagraph|ListContinue)/i.test(attributes.class ?? '')) return undefined;
    return this.#open.length > 0 ? [...this.#open] : undefined;
  }
}

/** A list whose numbers begin again is another one. */
function startsAnew({ start, count }: MetList, mark: string, number: number | undefined): boolean {
  // After «h.» comes «i.», which is also one in Roman.
  return mark !== '' && number === 1 && count > 0 && start + count !== 1 && !/^[([]?i[.)\]]$/i.test(mark);
}

function indentOf(style: ElementStyle): number {
  return pointsOf(style.get('margin-left') ?? style.get('margin')?.split(/\s+/)[3]);
}

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10 };

/** The number a mark stands for: figures of any script (of «2.1.4» the last), the first letters, the first Roman numbers. */
function numberOf(mark: string): number | undefined {
  const figures = [...mark.matchAll(/\p{Nd}+/gu)].at(-1)?.[0];
  if (figures !== undefined) return Number([...figures].map(digitOf).join(''));
  const letters = mark.replace(/[^a-z]/gi, '').toLowerCase();
  const letter = /^[a-h]$/.test(letters) ? letters.charCodeAt(0) - 'a'.charCodeAt(0) + 1 : undefined;
  return letter ?? ROMAN[letters];
}

/** Figures stand in tens from their zero in every script of Unicode. */
function digitOf(figure: string): number {
  let zero = figure.codePointAt(0) ?? 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (figure.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
  return (figure.codePointAt(0) ?? 0) - zero;
}
