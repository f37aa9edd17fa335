/** A piece of a line, and the marks it wears. */
export type ChatRun = { text: string; marks: readonly ChatMark[] };
type ChatMark = 'bold' | 'italic' | 'strike';

/** What a copied chat says once who wrote when is taken off. */
export type ChatText = {
  lines: ChatRun[][];
  /** How many stamps ("[28/11/26, 10:30] Name:") were taken off. */
  stamps: number;
  /** How many pictures, videos and the like stood there only as a word that says so. */
  media: number;
};

const DATE = String.raw`\p{Nd}{1,4}[/.-]\p{Nd}{1,2}(?:[/.-]\p{Nd}{2,4})?`;
const TIME = String.raw`\p{Nd}{1,2}[:.]\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:\s?[ap]\.?\s?m\.?)?`;
// A name may be a telephone number; it never holds a colon.
const WHO = String.raw`[^:\n]{1,80}:(?:\s+|$)`;
// WhatsApp on an iPhone, on the web, on Android (several messages), and a chat that Android exported.
const STAMP = new RegExp(
  String.raw`^(?:\[(?:${DATE},?\s+${TIME}|${TIME},?\s+${DATE})\]\s*|${DATE},?\s+${TIME}\s+[-–]\s+)${WHO}`,
  'iu',
);
const MEDIA =
  /^<?(?:media|image|video|gif|sticker|audio|document|contact card|मीडिया|तस्वीर|वीडियो|ऑडियो)\s.{0,20}(?:omitted|attached|नहीं.{0,12})>?$/iu;
const SIGNS: readonly (readonly [string, ChatMark])[] = [
  ['**', 'bold'],
  ['*', 'bold'],
  ['_', 'italic'],
  ['~', 'strike'],
];

/**
 * Lines of plain text as WhatsApp would show them: *bold*, _italic_, ~struck~ as those marks, and the stamps of copied
 * messages taken off, counted. A lone star leads to a note and stays; so does every sign inside a word, a sum or an
 * address. A sign means what it does in WhatsApp's help, "How to format your messages": not next to a letter outside,
 * nor to a space inside. `**` is what machines write for bold.
 */
export function readChat(lines: readonly string[]): ChatText {
  const chat: ChatText = { lines: [], stamps: 0, media: 0 };
  for (const line of lines) {
    const stamp = STAMP.exec(line)?.[0];
    const words = stamp === undefined ? line : line.slice(stamp.length);
    if (stamp !== undefined) {
      chat.stamps += 1;
      if (MEDIA.test(words)) {
        chat.media += 1;
        continue;
      }
    }
    if (words !== '') chat.lines.push(runsOf(words, []));
  }
  return chat;
}

function runsOf(text: string, marks: readonly ChatMark[]): ChatRun[] {
  const runs: ChatRun[] = [];
  let rest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const pair = pairAt(text, at, marks);
    if (!pair) continue;
    if (at > rest) runs.push({ text: text.slice(rest, at), marks });
    runs.push(...runsOf(text.slice(at + pair.sign.length, pair.end), [...marks, pair.mark]));
    rest = pair.end + pair.sign.length;
    at = rest - 1;
  }
  if (rest < text.length) runs.push({ text: text.slice(rest), marks });
  return runs;
}

/** The sign that opens at this place and is closed again at `end`; one inside itself says nothing new. */
function pairAt(text: string, at: number, marks: readonly ChatMark[]) {
  for (const [sign, mark] of SIGNS) {
    if (!text.startsWith(sign, at) || marks.includes(mark) || !opens(text, at, sign)) continue;
    const end = closing(text, at + sign.length, sign);
    if (end !== undefined) return { sign, mark, end };
  }
  return undefined;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** The most characters that are set apart in one go, and that an address has before a sign in it. */
const FARTHEST = 2_000;

function opens(text: string, at: number, sign: string): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + sign.length] ?? ' ';
  if (WORD.test(before) || before === sign[0] || after === sign[0] || /\s/.test(after)) return false;
  let start = at;
  while (start > 0 && at - start < FARTHEST && !/\s/.test(text[start - 1] ?? ' ')) start -= 1;
  const word = text.slice(start, at);
  return !word.includes('://') && !word.includes('@');
}

function closing(text: string, start: number, sign: string): number | undefined {
  for (let at = text.indexOf(sign, start); at >= 0 && at - start < FARTHEST; at = text.indexOf(sign, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + sign.length] ?? ' ';
    if (at > start && !/\s/.test(before) && before !== sign[0] && !WORD.test(after) && after !== sign[0]) return at;
  }
  return undefined;
}
