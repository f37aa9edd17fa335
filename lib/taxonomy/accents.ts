/**
 * Colours a section may take as its own. Each is a pair, for the light and the dark page, in app/_reader/style/base.css;
 * both have a contrast of at least 4.5 to 1 against the paper.
 */
export const ACCENTS = ['ink', 'vermilion', 'indigo', 'teal', 'marigold', 'leaf', 'plum', 'slate'] as const;

/** One of {@link ACCENTS}. */
export type Accent = (typeof ACCENTS)[number];

/** The accent named, or `ink` for a name we do not know. */
export function accentNamed(name: string): Accent {
  return ACCENTS.find((accent) => accent === name) ?? 'ink';
}
