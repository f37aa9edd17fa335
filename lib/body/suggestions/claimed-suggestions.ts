import type { BlockSuggestion, DraftBody, Suggester, SuggestionMark } from '#lib/body/nodes.ts';
import type { NamedBlock } from '#lib/body/nested-blocks.ts';
import { suggestionPlaces } from '#lib/body/suggestions/list-suggestions.ts';
import { isSuggestionMark } from '#lib/body/suggestion-marks.ts';
import { canonicalJson } from '#lib/same-json.ts';

/** What stands in texts of others' suggestions: the words each lies on, in reading order, and the entries of blocks. */
export type KnownSuggestions = { words: ReadonlyMap<string, readonly string[]>; entries: ReadonlySet<string> };

/** The suggestions of some texts, to hold others to. */
export function knownSuggestions(bodies: readonly DraftBody[]): KnownSuggestions {
  const words = new Map<string, string[]>();
  const entries = new Set<string>();
  for (const body of bodies) {
    const here = new Map<string, string>();
    for (const { blockId, of } of suggestionPlaces(body)) {
      if ('entry' in of) entries.add(`${blockId} ${canonicalJson(of.entry)}`);
      else here.set(nameOf(of.mark), `${here.get(nameOf(of.mark)) ?? ''}${of.text}`);
    }
    for (const [name, text] of here) words.set(name, [...(words.get(name) ?? []), text]);
  }
  return { words, entries };
}

/**
 * The suggestions of a block that bear another's name than `by` and are not `known` to be theirs: another's suggestion may
 * get shorter, be parted or change its place, but never has it a letter more than they suggested.
 */
export function unknownSuggestions(block: NamedBlock, known: KnownSuggestions, by: string): Set<string> {
  const unknown = new Set<string>();
  const here = new Map<string, { id: string; text: string }>();
  for (const { blockId, of } of suggestionPlaces(block)) {
    const suggester: Suggester = 'entry' in of ? of.entry : of.mark.attrs;
    if (suggester.by === by) continue;
    if ('entry' in of) {
      if (!known.entries.has(`${blockId} ${canonicalJson(of.entry)}`)) unknown.add(suggester.id);
    } else {
      const name = nameOf(of.mark);
      here.set(name, { id: suggester.id, text: `${here.get(name)?.text ?? ''}${of.text}` });
    }
  }
  for (const [name, { id, text }] of here) {
    if (!known.words.get(name)?.some((whole) => isWithin(text, whole))) unknown.add(id);
  }
  return unknown;
}

/** The block with these suggestions under the name of `by`. */
export function claimedBy(block: NamedBlock, ids: ReadonlySet<string>, by: string): NamedBlock {
  const named = <S extends Suggester>(suggester: S): S => (ids.has(suggester.id) ? { ...suggester, by } : suggester);
  const claim = (node: Loose): Loose => ({
    ...node,
    ...(node.attrs?.suggested && { attrs: { ...node.attrs, suggested: node.attrs.suggested.map(named) } }),
    ...(node.marks && { marks: node.marks.map((mark) => (isSuggestion(mark) ? withName(mark, named) : mark)) }),
    ...(node.content && { content: node.content.map(claim) }),
  });
  const loose: object = block;
  return claim(loose as Loose) as object as NamedBlock;
}

type Loose = { attrs?: { suggested?: BlockSuggestion[] }; marks?: { type: string }[]; content?: Loose[] };

const isSuggestion = (mark: { type: string }): mark is SuggestionMark => isSuggestionMark(mark);

function withName(mark: SuggestionMark, named: <S extends Suggester>(suggester: S) => S): SuggestionMark {
  return mark.type === 'modification'
    ? { type: mark.type, attrs: named(mark.attrs) }
    : { type: mark.type, attrs: named(mark.attrs) };
}

function nameOf({ type, attrs }: SuggestionMark): string {
  const { id, by, at } = attrs;
  return `${type} ${id} ${by} ${at}${'was' in attrs ? canonicalJson(attrs.was) : ''}`;
}

/** Whether every letter of `text` stands in `whole`, in this order. */
function isWithin(text: string, whole: string): boolean {
  let at = 0;
  for (const letter of text) {
    const found = whole.indexOf(letter, at);
    if (found === -1) return false;
    at = found + letter.length;
  }
  return true;
}
