import type { Facet } from '#lib/article/facets.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { figuresOfBody } from '#lib/body/images-of-body.ts';
import type { BlockNode } from '#lib/body/nodes.ts';
import { blockTexts } from '#lib/body/plain-text.ts';
import { searchTerms, searchWordsOfLines } from '#lib/text/search-form.ts';

/** What of a text is searched. */
export type SearchedText = Pick<
  TranslationText,
  'kicker' | 'headline' | 'standfirst' | 'slug' | 'dateline' | 'byline' | 'leadCaption' | 'body'
>;

// The index takes a megabyte of words a story: of a longer one the first are found, which is more than any text may have.
const MOST_WORDS = 12_000;
const MOST_LETTERS = 300_000;

/**
 * What a story is searched by, as the database keeps it: its number, every word of its texts once, folded and by its sound
 * (lib/text/search-form.ts), then its facets, each with one space between.
 */
export function storyWords(articleId: number, texts: readonly SearchedText[], facets: readonly Facet[]): string {
  const lines = texts.flatMap((text) => [
    text.headline,
    text.kicker,
    text.standfirst,
    text.dateline,
    text.byline,
    text.slug,
    text.leadCaption,
    ...figuresOfBody(text.body).map(({ attrs }) => attrs.caption),
    ...text.body.content.flatMap(attributionOf),
    ...blockTexts(text.body),
  ]);
  const words = [...new Set([String(articleId), ...searchWordsOfLines(lines)])];
  return [...withinBounds(words), ...facets.map(facetWord)].join(' ');
}

/** Whom a quotation is from: a top block, since none can stand in another one. */
function attributionOf(block: BlockNode): string[] {
  return block.type === 'blockquote' || block.type === 'pullQuote' ? [block.attrs.attribution] : [];
}

function withinBounds(words: readonly string[]): string[] {
  let letters = 0;
  const end = words.findIndex((word, at) => at === MOST_WORDS || (letters += word.length) > MOST_LETTERS);
  return end < 0 ? [...words] : words.slice(0, end);
}

/** The words of {@link storyWords} that somebody can type. */
export function typedWords(words: string): string[] {
  return words.split(' ').filter((word) => !word.startsWith(FACET_MARK));
}

const FACET_MARK = '=';

/** A facet among the words of a story: no word begins like this. */
export const facetWord = (facet: Facet): string => FACET_MARK + facet;

/** The facets among the words of {@link storyWords}. */
export function facetsOfWords(words: string): Facet[] {
  return words
    .split(' ')
    .filter((word) => word.startsWith(FACET_MARK))
    .map((word) => word.slice(FACET_MARK.length) as Facet);
}

/** A word to look for: whole, or the beginning of one. */
export type WantedWord = { word: string; isWhole: boolean };

/** What is typed is looked for as the beginning of words from so many letters on: shorter, it begins too many. */
const SHORTEST_BEGINNING = 3;

/** What to look for: of each list one word at least. Empty when nothing was typed that has a word. */
export function wantedWords(search: string): WantedWord[][] {
  return searchTerms(search).map((spellings) =>
    spellings.map((spelling) => {
      const word = spelling.trimStart();
      return { word, isWhole: [...word.replace('~', '')].length < SHORTEST_BEGINNING };
    }),
  );
}
