import { createHash } from 'node:crypto';
import { readEmbedAddress } from '#lib/body/address/embed-address.ts';
import type {
  BlockId,
  BlockNode,
  BulletListNode,
  DraftBody,
  InlineNode,
  ListItemNode,
  Mark,
  ParagraphNode,
  QuestionNode,
  TableCellNode,
  TableRowNode,
} from '#lib/body/nodes.ts';
import { isLocale } from '#lib/locale.ts';

/** What the notation cannot know by itself: which numbers the database gave to the stories and pictures it names. */
export type NotationNames = {
  /** Id of the story with this key. Throws for an unknown key: a slip of the pen in db/seed. */
  article(key: string): number;
  /** Id of the picture with this key. Throws for an unknown key. */
  image(key: string): number;
};

/**
 * A body written in the seed's own notation, as TipTap JSON of our schema. Blocks are divided by an empty line:
 * - `## …`, `### …` headings · `- …`, `1. …` one list item a line · `---` a rule
 * - `> …` quotation, one paragraph a line, `>— …` whom it is from · `>> …`, `>>— …` pull quote
 * - `| a | b > |` table, the first row is its heading; a column whose heading ends in ` >` holds figures
 * - `[[box title]]` and below it its paragraphs and `- …` items, `[[interview]]` and below it `? …` questions and answers,
 *   `[[gallery]]` and below it its figures, a line each
 * - `[[figure key | caption | alt | credit]]` (credit may be missing), `wide` or `small` for `figure` in those sizes · `[[read key]]` · `[[embed address | title]]`
 * - anything else is a paragraph
 *
 * Within a line `**bold**`, `*italic*`, `[words](address)`, `{en:words}` and `{hi:…}` for a run in that language, and
 * `↵` for a line break. Marks do not nest, except a link or bold inside nothing else.
 * Block ids come from `storyKey` and the place of the block, so both languages of a story share them.
 * @throws on a line it cannot read
 */
export function bodyFromNotation(notation: string, storyKey: string, names: NotationNames): DraftBody {
  const chunks = notation
    .trim()
    .split(/\n[ \t]*\n/)
    .map((chunk) => chunk.split('\n').map((line) => line.trim()));
  const content = chunks.map((lines, index) => readBlock(lines, (path) => blockId(storyKey, `${index}${path}`), names));
  return { type: 'doc', content };
}

/** The id of the block at `path` of a story: 12 characters of [a-z0-9], the same on every machine. */
function blockId(storyKey: string, path: string): BlockId {
  const digest = createHash('sha256').update(`${storyKey}#${path}`).digest('hex');
  return BigInt(`0x${digest}`).toString(36).padStart(50, '0').slice(-12);
}

type Identify = (path: string) => BlockId;

function readBlock(lines: string[], id: Identify, names: NotationNames): BlockNode {
  const first = lines[0] ?? '';
  const heading = /^(#{2,3}) (.+)$/.exec(first);
  if (heading) {
    return {
      type: 'heading',
      attrs: { id: id(''), level: heading[1]?.length === 3 ? 3 : 2 },
      content: readInline(heading[2] ?? ''),
    };
  }
  if (first === '---') return { type: 'horizontalRule', attrs: { id: id('') } };
  if (/^\[\[(?:box|interview|gallery)\b/.test(first)) return readFrame(lines, id, names);
  if (first.startsWith('[[')) return readCard(first, id, names);
  if (first.startsWith('- ')) {
    return { type: 'bulletList', attrs: { id: id('') }, content: readItems(lines, /^- /, id) };
  }
  if (/^\d+\. /.test(first)) {
    const start = Number.parseInt(first, 10);
    return { type: 'orderedList', attrs: { id: id(''), start }, content: readItems(lines, /^\d+\. /, id) };
  }
  if (first.startsWith('>> ')) {
    const { words, attribution } = splitAttribution(lines, '>>');
    return { type: 'pullQuote', attrs: { id: id(''), attribution }, content: readInline(words.join(' ')) };
  }
  if (first.startsWith('> ')) {
    const { words, attribution } = splitAttribution(lines, '>');
    const content = words.map((line, index) => paragraph(line, id(`.${index}`)));
    return { type: 'blockquote', attrs: { id: id(''), attribution }, content };
  }
  if (first.startsWith('|')) {
    const ofFigures = cellsOf(first).map((heading) => heading.endsWith(' >'));
    const rows = lines.map((line, row) =>
      readRow(row === 0 ? line.replaceAll(' > ', ' ') : line, { row, ofFigures }, id),
    );
    return { type: 'table', attrs: { id: id('') }, content: rows };
  }
  if (lines.length !== 1) throw new Error(`One paragraph a line, and an empty line after it: ${first.slice(0, 60)}`);
  return paragraph(first, id(''));
}

function readCard(line: string, id: Identify, names: NotationNames): BlockNode {
  const [, kind, rest] = /^\[\[(\w+) (.+)\]\]$/.exec(line) ?? [];
  const parts = (rest ?? '').split(' | ').map((part) => part.trim());
  const [head = '', second = '', third = '', fourth = ''] = parts;
  switch (kind) {
    case 'figure':
    case 'wide':
    case 'small': {
      const attrs = { id: id(''), imageId: names.image(head), caption: second, alt: third, credit: fourth };
      return { type: 'figure', attrs: kind === 'figure' ? attrs : { ...attrs, size: kind } };
    }
    case 'read':
      return { type: 'readMore', attrs: { id: id(''), articleId: names.article(head) } };
    case 'embed': {
      const address = readEmbedAddress(head);
      if (!address) throw new Error(`No provider of ours: ${head}`);
      return { type: 'embed', attrs: { id: id(''), ...address, title: second } };
    }
    default:
      throw new Error(`Not a card of the notation: ${line.slice(0, 60)}`);
  }
}

/** A block that holds blocks: what follows its first line stands in it. */
function readFrame([first = '', ...lines]: string[], id: Identify, names: NotationNames): BlockNode {
  const [, kind, title = ''] = /^\[\[(\w+) ?(.*)\]\]$/.exec(first) ?? [];
  const attrs = { id: id('') };
  const within =
    (index: number): Identify =>
    (path) =>
      id(`.${index}${path}`);
  switch (kind) {
    case 'gallery': {
      const figures = lines.map((line, index) => readCard(line, within(index), names));
      return { type: 'gallery', attrs, content: figures.filter((one) => one.type === 'figure') };
    }
    case 'interview': {
      const content = lines.map((line, index): QuestionNode | ParagraphNode =>
        line.startsWith('? ')
          ? { type: 'question', attrs: { id: id(`.${index}`) }, content: readInline(line.slice(2)) }
          : paragraph(line, id(`.${index}`)),
      );
      return { type: 'interview', attrs, content };
    }
    case 'box': {
      const items = lines.filter((line) => line.startsWith('- '));
      const list: BulletListNode = {
        type: 'bulletList',
        attrs: { id: id('.list') },
        content: readItems(items, /^- /, (path) => id(`.list${path}`)),
      };
      const paragraphs = lines.filter((line) => !items.includes(line));
      const content = [
        ...(items.length > 0 ? [list] : []),
        ...paragraphs.map((line, at) => paragraph(line, id(`.${at}`))),
      ];
      return { type: 'box', attrs: { ...attrs, title }, content };
    }
    default:
      throw new Error(`Not a frame of the notation: ${first.slice(0, 60)}`);
  }
}

function readItems(lines: string[], marker: RegExp, id: Identify): ListItemNode[] {
  return lines.map((line, index) => {
    if (!marker.test(line)) throw new Error(`Not an item of this list: ${line.slice(0, 60)}`);
    return {
      type: 'listItem',
      attrs: { id: id(`.${index}`) },
      content: [paragraph(line.replace(marker, ''), id(`.${index}.0`))],
    };
  });
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function readRow(line: string, { row, ofFigures }: { row: number; ofFigures: boolean[] }, id: Identify): TableRowNode {
  const cells = cellsOf(line);
  return {
    type: 'tableRow',
    content: cells.map((cell, column): TableCellNode => ({
      type: row === 0 ? 'tableHeader' : 'tableCell',
      attrs: { colspan: 1, rowspan: 1, ...(ofFigures[column] && { align: 'end' as const }) },
      content: [paragraph(cell, id(`.${row}.${column}`))],
    })),
  };
}

function splitAttribution(lines: string[], marker: string): { words: string[]; attribution: string } {
  const from = `${marker}— `;
  const attribution = lines.find((line) => line.startsWith(from))?.slice(from.length) ?? '';
  const words = lines.filter((line) => !line.startsWith(from)).map((line) => line.slice(marker.length + 1));
  return { words, attribution };
}

function paragraph(line: string, id: BlockId): ParagraphNode {
  return line === ''
    ? { type: 'paragraph', attrs: { id } }
    : { type: 'paragraph', attrs: { id }, content: readInline(line) };
}

const RUN = /\*\*(.+?)\*\*|\*(.+?)\*|\[(.+?)\]\((.+?)\)|\{(en|hi):(.+?)\}|(↵)/gu;

function readInline(line: string): InlineNode[] {
  const nodes: InlineNode[] = [];
  const add = (text: string | undefined, ...marks: Mark[]) => {
    if (text) nodes.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text });
  };
  let at = 0;
  for (const found of line.matchAll(RUN)) {
    const [whole, bold, italic, words, href, language, foreign, lineBreak] = found;
    add(line.slice(at, found.index));
    at = found.index + whole.length;
    if (lineBreak) nodes.push({ type: 'hardBreak' });
    else if (words && href) add(words, { type: 'link', attrs: { href } });
    else if (isLocale(language)) add(foreign, { type: 'lang', attrs: { lang: language } });
    else if (bold) add(bold, { type: 'bold' });
    else add(italic, { type: 'italic' });
  }
  add(line.slice(at));
  return nodes;
}
