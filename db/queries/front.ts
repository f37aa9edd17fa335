import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { listContributorNames } from '#db/load/printed-names.ts';
import { listPublishedSections } from '#db/queries/live-sections.ts';
import { listLiveStories } from '#db/queries/live-stories.ts';
import { bylineOf, signers } from '#lib/article/byline.ts';
import type { PublishedSection, StoryCard } from '#lib/article/published-article.ts';
import type { ImageSource } from '#lib/image/image.ts';
import type { Locale } from '#lib/locale.ts';
import { isOpinion } from '#lib/taxonomy/opinion.ts';

/** A section on the front with what it shows there. */
export type Block = { section: PublishedSection; stories: StoryCard[] };

/**
 * An opinion: who writes, as printed, stands before what is written; '' where nobody signs. With their portrait where
 * somebody signs alone who has one.
 */
export type Opinion = { story: StoryCard; author: string; portrait: ImageSource | null };

/** The home page of one edition, by rank, no story twice. */
export type Front = {
  lead: StoryCard | undefined;
  /** What else there is of the lead's matter, or of its section. */
  related: StoryCard[];
  /** Beside the lead. */
  seconds: StoryCard[];
  /** Full rows of {@link ROW} below, or nothing. */
  row: StoryCard[];
  opinion: { section: PublishedSection; opinions: Opinion[] } | undefined;
  blocks: Block[];
};

const SECONDS = 4;
const RELATED = 3;
/** A row is full or it is not there; there are two of them at most. */
const ROW = 4;
const ROWS = 2;
const IN_A_BLOCK = 5;
const LEAST_IN_A_BLOCK = 3;
const OPINIONS = 4;
const LEAST_OPINIONS = 2;
const LOOKED_AT_FOR_LEAD = 6;

/**
 * What stands on the home page. The lead is the newest story that has a picture, if one of the newest six has; the rest
 * follows by first publication, newest first. A section that has too little left for a block gives it to the row.
 */
export async function findFront({ locale }: { locale: Locale }, db: Queryable = database().reader): Promise<Front> {
  const sections = await listPublishedSections(locale, db);
  const opinionSection = sections.find(isOpinion);
  const isNews = (story: StoryCard) => story.section.id !== opinionSection?.id;
  // Opinion has a place of its own; where there is nothing else, it leads.
  const newest = await listLiveStories({ locale, of: 'paper', limit: 2 * (SECONDS + ROW + OPINIONS) }, db);
  const news = newest.filter(isNews).length > 0 ? newest.filter(isNews) : newest;
  const lead = news.slice(0, LOOKED_AT_FOR_LEAD).find((story) => story.lead !== null) ?? news[0];
  const seconds = news.filter((story) => story !== lead).slice(0, SECONDS);
  const used = new Set([lead, ...seconds].flatMap((story) => (story ? [story.articleId] : [])));
  const related = lead
    ? await listRelated(lead, (story) => isNews(story) && !used.has(story.articleId), locale, db)
    : [];
  for (const { articleId } of related) used.add(articleId);

  const left: Block[] = [];
  for (const section of sections) {
    const limit = IN_A_BLOCK + ROW + used.size;
    const stories = await listLiveStories({ locale, of: { sectionId: section.id }, limit }, db);
    left.push({ section, stories: stories.filter((story) => !used.has(story.articleId)) });
  }
  const opinions = left.find(({ section }) => section === opinionSection)?.stories.slice(0, OPINIONS) ?? [];
  const hasOpinion = opinionSection !== undefined && opinions.length >= LEAST_OPINIONS;
  const ofNews = left.filter(({ section }) => !hasOpinion || section !== opinionSection);
  const row = rowFrom(ofNews);
  return {
    lead,
    related,
    seconds,
    row,
    opinion: hasOpinion ? { section: opinionSection, opinions: await withAuthors(opinions, locale, db) } : undefined,
    blocks: ofNews
      .map(({ section, stories }) => ({ section, stories: stories.filter((story) => !row.includes(story)) }))
      .filter(({ stories }) => stories.length >= LEAST_IN_A_BLOCK)
      .map(({ section, stories }) => ({ section, stories: stories.slice(0, IN_A_BLOCK) })),
  };
}

/** Stories of the lead's topics, then of its section. */
async function listRelated(
  lead: StoryCard,
  mayBe: (story: StoryCard) => boolean,
  locale: Locale,
  db: Queryable,
): Promise<StoryCard[]> {
  const limit = 2 * (RELATED + SECONDS + 1);
  const found: StoryCard[] = [];
  const lists = [
    ...lead.topicIds.map((id) => ({ name: { kind: 'topic' as const, id } })),
    { sectionId: lead.section.id },
  ];
  for (const of of lists) {
    for (const story of await listLiveStories({ locale, of, limit }, db)) {
      const isNew = mayBe(story) && !found.some(({ articleId }) => articleId === story.articleId);
      if (isNew && found.length < RELATED) found.push(story);
    }
    if (found.length === RELATED) break;
  }
  return found;
}

/** Full rows: first what sections have that is too little for a block, then the newest that leaves blocks standing. */
function rowFrom(left: Block[]): StoryCard[] {
  const newestFirst = (a: StoryCard, b: StoryCard) =>
    a.firstPublishedAt < b.firstPublishedAt ? 1 : a.firstPublishedAt > b.firstPublishedAt ? -1 : 0;
  const thin = left.filter(({ stories }) => stories.length < LEAST_IN_A_BLOCK).flatMap(({ stories }) => stories);
  const spare = left.flatMap(({ stories }) =>
    stories.length < LEAST_IN_A_BLOCK ? [] : stories.slice(0, stories.length - LEAST_IN_A_BLOCK),
  );
  const fromThin = Math.min(ROWS * ROW, thin.length);
  const wanted = Math.max(1, Math.floor(fromThin / ROW)) * ROW;
  const row = [...thin.sort(newestFirst), ...spare.sort(newestFirst)].slice(0, wanted);
  return row.length === wanted ? row.sort(newestFirst) : [];
}

async function withAuthors(stories: StoryCard[], locale: Locale, db: Queryable): Promise<Opinion[]> {
  const ids = [...new Set(stories.flatMap(({ contributorIds }) => contributorIds))];
  const people = await listContributorNames(ids, locale, db);
  return stories.map((story) => {
    const contributors = story.contributorIds.flatMap((id) => people.filter((one) => one.id === id));
    const signed = { byline: story.byline, contributors };
    const [signer, ...others] = signers(signed);
    return { story, author: authorOf(signed), portrait: others.length === 0 ? (signer?.portrait ?? null) : null };
  });
}

function authorOf(signed: Parameters<typeof bylineOf>[0]): string {
  const found = bylineOf(signed);
  switch (found.kind) {
    case 'wording':
      return found.wording;
    case 'names':
      return found.names.join(', ');
    case 'none':
      return '';
  }
}

/** The people whose names stand on a front. */
export function namesOnFront({ opinion }: Front): number[] {
  return [...new Set((opinion?.opinions ?? []).flatMap(({ story }) => story.contributorIds))];
}
