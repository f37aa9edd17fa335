import type { Node } from '@tiptap/pm/model';
import type { TextField } from '#lib/article/limits.ts';
import type { Stretch } from '#lib/text/find-words.ts';

/**
 * Where in a story words were found: in a line of its head or details, in the running text (`pos`: where its block begins),
 * or in the words beside a block of the text, a caption say (`pos`: where the block begins, `attr`: which of its words).
 */
export type FoundPlace =
  | { kind: 'field'; field: TextField }
  | { kind: 'text'; pos: number }
  | { kind: 'beside'; pos: number; attr: BesideText };

/** One place of a story where words were found; the stretch counts within `words`, the whole of the line. */
export type Found = Stretch & { place: FoundPlace; words: string };

const BESIDE = ['attribution', 'caption', 'alt', 'credit', 'title'] as const;
/** Words of a block that stand beside the running text. */
export type BesideText = (typeof BESIDE)[number];

/** The lines above the text and those after it, in the order they are read on screen; the slug is an address, no words. */
const ABOVE = [
  'kicker',
  'headline',
  'standfirst',
  'leadCaption',
  'leadAlt',
  'leadCredit',
  'byline',
  'dateline',
] as const;
const AFTER = ['seoTitle', 'seoDescription'] as const;

/** Every place where `find` finds something in the lines of a story and in its text, in the order of the page. */
export function findInStory(
  fields: Readonly<Record<TextField, string>>,
  doc: Node,
  find: (text: string) => Stretch[],
): Found[] {
  const inFields = (names: readonly TextField[]) =>
    names.flatMap((field) =>
      find(fields[field]).map((stretch): Found => ({
        ...stretch,
        place: { kind: 'field', field },
        words: fields[field],
      })),
    );
  const inText: Found[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) {
      // A line break takes one place in the document, as the character it stands for.
      const words = node.textBetween(0, node.content.size, undefined, '\n');
      for (const stretch of find(words)) inText.push({ ...stretch, place: { kind: 'text', pos }, words });
    }
    for (const attr of BESIDE) {
      const words: unknown = node.attrs[attr];
      if (typeof words !== 'string') continue;
      for (const stretch of find(words)) inText.push({ ...stretch, place: { kind: 'beside', pos, attr }, words });
    }
    return !node.isTextblock;
  });
  return [...inFields(ABOVE), ...inText, ...inFields(AFTER)];
}

/** Where a stretch of the running text lies in the document. */
export function placeInText({ place, from, to }: Found): Stretch | undefined {
  return place.kind === 'text' ? { from: place.pos + 1 + from, to: place.pos + 1 + to } : undefined;
}
