import { GOOD_LENGTHS } from '#lib/article/limits.ts';
import type { StoryDetails, TranslationText } from '#lib/article/text.ts';
import { unfinishedBlocks } from '#lib/article/checklist/unfinished-blocks.ts';
import { figuresOfBody } from '#lib/body/images-of-body.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { blockTexts } from '#lib/body/plain-text.ts';
import { hasLink } from '#lib/body/links-of-body.ts';
import { publicBody } from '#lib/body/public-body.ts';
import { openSuggestions } from '#lib/body/suggestions/list-suggestions.ts';
import { acceptedBody } from '#lib/body/settle-body.ts';
import {
  foreignRuns,
  type SourceLines,
  untranslatedBlocks,
  type UntranslatedPart,
  untranslatedPart,
} from '#lib/body/untranslated-blocks.ts';
import type { Locale } from '#lib/locale.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { badSequences } from '#lib/text/hygiene.ts';
import { countScripts, leftInOther } from '#lib/text/other-script.ts';
import { slugify } from '#lib/text/slug.ts';

/** Where in the editor a finding leads. `figure` comes with the id of its block. */
type FindingField = keyof TranslationText | 'section' | 'contributors' | 'topics' | 'leadImage' | 'figure';

/**
 * What is missing or weak. `code` is the key of its sentence in messages (`Findings.<code>`); `word` what it is about,
 * `count` how many blocks, of which `blockId` is the first, `kind` the type of that block or the provider of a card, `beside`
 * which words beside its running text.
 */
export type Finding = {
  code: FindingCode;
  field: FindingField;
  blockId?: string;
  beside?: UntranslatedPart['beside'];
  word?: string;
  count?: number;
  kind?: string;
};

/** Every finding there is. */
export type FindingCode =
  | 'headline_missing' | 'section_missing' | 'slug_missing' | 'body_empty' | 'byline_missing'
  | 'image_missing' | 'credit_missing' | 'alt_missing' | 'alt_equals_caption'
  | 'standfirst_missing' | 'lead_image_missing' | 'caption_missing' | 'dateline_missing' | 'topics_missing'
  | 'headline_long' | 'kicker_long' | 'standfirst_long' | 'seo_title_long' | 'seo_description_long'
  | 'bad_sequence' | 'untranslated_blocks' | 'untranslated_field' | 'foreign_run'
  | 'source_link_missing' | 'other_language_missing'
  | 'open_suggestions' | 'embed_untitled' | 'attribution_missing' | 'block_unprinted'; // prettier-ignore

/** What readiness needs to know of a picture: that it exists, and its credit. A `PickedImage` is one. */
type ReadinessImage = { imageId: number; credit: string };

/**
 * What must be done before publishing, what would make the story better, and what only some sections ask for. How much each
 * weighs in the story's section is said by lib/article/rules/weigh-findings.ts.
 */
export type Readiness = { must: Finding[]; should: Finding[]; ifAsked: Finding[] };

/**
 * What readiness looks at beside the text: short lines of the text this one was made from, which were forgotten where they
 * stand here as there; whether the story is there in the other language, with a headline.
 */
type Surroundings = { source?: SourceLines; hasOther?: boolean };

/**
 * What stands between one language of a story and its readers. Asked by the publish sheet to show and by publishTranslation
 * to decide, and weighed by the section's rules in both.
 * - must: nothing suggested that nobody decided on; nothing left in another language, neither a field nor a block, but what is marked as meant so; a headline, a section, a slug, something to read; a byline, a contributor or an agency; every picture (lead
 *   and figures, those of galleries too) known, with a credit (its own or the story's) and an alt text that is not its caption (IPTC)
 * - should: standfirst, lead picture, captions, dateline, topics; blocks that are not finished; lengths of {@link GOOD_LENGTHS}; Devanagari that
 *   cannot be right
 * - ifAsked: a link to a source; the other language
 * `images` are the pictures of the story; order does not matter. A text in which something is suggested is looked at as if all
 * of it were accepted.
 */
export function readiness(
  written: TranslationText,
  locale: Locale,
  details: StoryDetails,
  images: readonly ReadinessImage[],
  { source, hasOther = false }: Surroundings = {},
): Readiness {
  const text: TranslationText = { ...written, body: acceptedBody(written.body) };
  const open = openSuggestions(written.body);
  const must: Finding[] = [];
  const should: Finding[] = [];
  const ifAsked: Finding[] = [];
  const empty = (value: string) => value.trim() === '';

  if (open) must.push({ code: 'open_suggestions', field: 'body', ...open });
  if (empty(text.headline)) must.push({ code: 'headline_missing', field: 'headline' });
  if (details.sectionId === null) must.push({ code: 'section_missing', field: 'section' });
  if (slugify(text.slug) === '') must.push({ code: 'slug_missing', field: 'slug' });
  if (!hasSubstance(text.body)) must.push({ code: 'body_empty', field: 'body' });
  if (empty(text.byline) && details.contributorIds.length === 0 && details.agencyId === null) {
    must.push({ code: 'byline_missing', field: 'contributors' });
  }

  if (details.leadImageId === null) should.push({ code: 'lead_image_missing', field: 'leadImage' });
  else {
    const image = images.find(({ imageId }) => imageId === details.leadImageId);
    if (!image) must.push({ code: 'image_missing', field: 'leadImage' });
    else if (empty(text.leadCredit) && empty(image.credit)) must.push({ code: 'credit_missing', field: 'leadCredit' });
    if (empty(text.leadAlt)) must.push({ code: 'alt_missing', field: 'leadAlt' });
    else if (same(text.leadAlt, text.leadCaption)) must.push({ code: 'alt_equals_caption', field: 'leadAlt' });
    if (empty(text.leadCaption)) should.push({ code: 'caption_missing', field: 'leadCaption' });
  }
  for (const figure of figuresOfBody(text.body)) {
    const { id: blockId, imageId, caption, alt, credit } = figure.attrs;
    const image = images.find((known) => known.imageId === imageId);
    if (!image) must.push({ code: 'image_missing', field: 'figure', blockId });
    else if (empty(credit) && empty(image.credit)) must.push({ code: 'credit_missing', field: 'figure', blockId });
    if (empty(alt)) must.push({ code: 'alt_missing', field: 'figure', blockId });
    else if (same(alt, caption)) must.push({ code: 'alt_equals_caption', field: 'figure', blockId });
    if (empty(caption)) should.push({ code: 'caption_missing', field: 'figure', blockId });
  }

  const { sure, perhaps } = untranslated(text, locale, source);
  must.push(...sure);
  should.push(...perhaps, ...runsLeft(text.body, locale, source));
  if (empty(text.standfirst)) should.push({ code: 'standfirst_missing', field: 'standfirst' });
  if (empty(text.dateline)) should.push({ code: 'dateline_missing', field: 'dateline' });
  if (details.topicIds.length === 0) should.push({ code: 'topics_missing', field: 'topics' });
  should.push(...unfinishedBlocks(text.body).map((found): Finding => ({ field: 'body', ...found })));
  should.push(...tooLong(text), ...mistyped(text));
  if (!hasLink(text.body)) ifAsked.push({ code: 'source_link_missing', field: 'body' });
  if (!hasOther) ifAsked.push({ code: 'other_language_missing', field: 'headline' });
  return { must, should, ifAsked };
}

const same = (one: string, other: string) =>
  one.trim() !== '' && one.trim().normalize('NFC') === other.trim().normalize('NFC');

/** Whether readers would see anything: words, or a figure or card to look at. */
function hasSubstance(body: DraftBody): boolean {
  return publicBody(body).content.some(({ type }) => type !== 'horizontalRule' && type !== 'readMore');
}

/** Fields that are printed and have words of their own in each language; a byline or a credit may be in either script. */
const TRANSLATED_FIELDS = ['headline', 'kicker', 'standfirst', 'leadCaption', 'leadAlt'] as const;

/** What still stands in the other language, and what may: words too few to tell them from a name. */
function untranslated(
  text: TranslationText,
  locale: Locale,
  source?: SourceLines,
): { sure: Finding[]; perhaps: Finding[] } {
  const found: Record<'sentence' | 'name', Finding[]> = { sentence: [], name: [] };
  for (const field of TRANSLATED_FIELDS) {
    const left = leftInOther(countScripts(text[field], locale));
    if (left) found[left].push({ code: 'untranslated_field', field });
  }
  const blocks = untranslatedBlocks(text.body, locale, source);
  const [first] = blocks;
  if (first) {
    const [sentence] = blocks.filter(({ kind }) => kind === 'sentence');
    const { id } = sentence ?? first;
    const block = text.body.content.find(({ attrs }) => attrs.id === id);
    const { id: blockId, beside } = block ? untranslatedPart(block, locale, source) : { id, beside: undefined };
    found[sentence ? 'sentence' : 'name'].push({
      code: 'untranslated_blocks',
      field: 'body',
      blockId,
      ...(beside && { beside }),
      count: blocks.length,
    });
  }
  return { sure: found.sentence, perhaps: found.name };
}

function tooLong(text: TranslationText): Finding[] {
  const found: Finding[] = [];
  const longer = (value: string, limit: number) => countGraphemes(value.trim()) > limit;
  if (longer(text.headline, GOOD_LENGTHS.headline)) found.push({ code: 'headline_long', field: 'headline' });
  if (longer(text.kicker, GOOD_LENGTHS.kicker)) found.push({ code: 'kicker_long', field: 'kicker' });
  if (longer(text.standfirst, GOOD_LENGTHS.standfirst)) found.push({ code: 'standfirst_long', field: 'standfirst' });
  // The search result shows the headline where no title of its own was written.
  if (longer(text.seoTitle || text.headline, GOOD_LENGTHS.seoTitle))
    found.push({ code: 'seo_title_long', field: 'seoTitle' });
  if (longer(text.seoDescription || text.standfirst, GOOD_LENGTHS.seoDescription)) {
    found.push({ code: 'seo_description_long', field: 'seoDescription' });
  }
  return found;
}

const MOST_RUNS = 5;

/** Sentences of the other language inside a block that is not all in it. */
function runsLeft(body: DraftBody, locale: Locale, source?: SourceLines): Finding[] {
  return foreignRuns(body, locale, source)
    .slice(0, MOST_RUNS)
    .map(({ id: blockId, words: word }) => ({ code: 'foreign_run', field: 'body', blockId, word }));
}

const MOST_MISTYPED = 5;

function mistyped(text: TranslationText): Finding[] {
  const found: Finding[] = [];
  for (const field of ['headline', 'standfirst', 'kicker'] as const) {
    for (const { word } of badSequences(text[field])) found.push({ code: 'bad_sequence', field, word });
  }
  for (const block of text.body.content) {
    for (const line of blockTexts({ type: 'doc', content: [block] })) {
      for (const { word } of badSequences(line))
        found.push({ code: 'bad_sequence', field: 'body', blockId: block.attrs.id, word });
    }
  }
  return found.slice(0, MOST_MISTYPED);
}
