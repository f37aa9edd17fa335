import type { PublishedArticle } from '#lib/article/published-article.ts';
import { storiesOfBody } from '#lib/body/stories-of-body.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import type { NameAt, NameKind } from '#lib/taxonomy/name-kinds.ts';

/*
 * Both sides of what the page cache forgets, side by side: what each kind of page was made from, and what each kind of
 * change makes different. e2e/tags.test.ts draws every page before and after random changes and holds them to each other:
 * what a page shows is touched by whatever changes it.
 */

/**
 * A name for something a page was made from. Pages carry their tags in `Cache-Tag`; a command returns the tags whose
 * readers now see something else, and the page cache forgets every page that carries one of them.
 * - `article`: the live text of one language of a story, also on pages that show or link its headline
 * - `teaser`: how a live text stands under another story: headline, picture, address. Not touched by what only its own page
 *   shows, since one story may stand under all others
 * - `alternates`: in which languages a story is live and where, for the language link and hreflang of its pages
 * - `front`, `section`: the front page and a section's own page in one language, with the newest stories
 * - `section:…:page:N`: a page of a section's older stories, numbered from the oldest; `section:…:pages`: all of them,
 *   touched where so many change that naming each would be too long
 * - `contributor`, `agency`, `topic`: a name as printed anywhere, with its portrait; with a language, the page of that name and, numbered, of
 *   its older stories, as with sections
 * - `sections`: the navigation, which stands on every page
 */
export type Tag =
  | `${'article' | 'teaser'}:${number}:${Locale}`
  | `alternates:${number}`
  | `front:${Locale}`
  | ListTag
  | `${ListTag}:page:${number}`
  | `${ListTag}:pages`
  | `${NameKind}:${number}`
  | 'sections';

/** The first page of a list that is divided into pages: a section's or a name's. */
export type ListTag = `${'section' | NameKind}:${number}:${Locale}`;

/** Every kind of reader page that is kept. A page of no kind (an unknown section, a language we do not have) is made from nothing and not kept. */
type KeptPage =
  /** `teasers` are the stories it leads on to. */
  | { kind: 'article'; article: ShownArticle; teasers?: readonly { articleId: number }[] }
  /** The way to a story's right address. */
  | { kind: 'moved'; articleId: number; locale: Locale }
  /** The notice in place of a withdrawn story. */
  | { kind: 'withdrawn'; articleId: number; locale: Locale }
  /** Nothing in this language at the address of a story that is live in another. */
  | { kind: 'elsewhere'; articleId: number; locale: Locale }
  /** Nothing at a story's address; `articleId` is the one the address names, undefined where it names none. */
  | { kind: 'no_story'; articleId: number | undefined; locale: Locale }
  /** What the paper says of itself. */
  | { kind: 'information' }
  /** `contributorIds` are those whose names stand on it. */
  | { kind: 'front'; locale: Locale; contributorIds: readonly number[] }
  /** A section's own page, with its newest stories; with `page`, one of its older stories, numbered from the oldest. */
  | { kind: 'section'; sectionId: number; locale: Locale; page?: number | undefined }
  /** The page of a topic, contributor or agency; with `page` as a section's. */
  | { kind: 'name'; name: NameAt; locale: Locale; page?: number | undefined };

/** What of a story decides its page's tags. */
type ShownArticle = Pick<PublishedArticle, 'articleId' | 'locale' | 'contributors' | 'agency' | 'topics' | 'body'>;

/** What a page was made from. */
export function tagsOf(page: KeptPage): Tag[] {
  switch (page.kind) {
    case 'article': {
      const { articleId, locale, contributors, agency, topics, body } = page.article;
      return [
        'sections',
        `article:${articleId}:${locale}`,
        `alternates:${articleId}`,
        ...contributors.map(({ id }): Tag => `contributor:${id}`),
        ...topics.map(({ id }): Tag => `topic:${id}`),
        ...(agency ? [`agency:${agency.id}` as const] : []),
        // Named whether live or not: the card comes and goes with the other story.
        ...storiesOfBody(body).map((other): Tag => `article:${other}:${locale}`),
        ...(page.teasers ?? []).map((teaser): Tag => `teaser:${teaser.articleId}:${locale}`),
      ];
    }
    case 'moved':
      return ['sections', `article:${page.articleId}:${page.locale}`];
    case 'withdrawn':
      return ['sections', `article:${page.articleId}:${page.locale}`, `alternates:${page.articleId}`];
    case 'elsewhere':
      return [
        'sections',
        `alternates:${page.articleId}`,
        ...LOCALES.map((locale): Tag => `article:${page.articleId}:${locale}`),
      ];
    case 'no_story':
      // A draft answers exactly as nothing does, tags included; the first publication takes the 404 away.
      return page.articleId === undefined
        ? ['sections']
        : ['sections', `article:${page.articleId}:${page.locale}`, `alternates:${page.articleId}`];
    case 'information':
      return ['sections'];
    case 'front':
      return ['sections', `front:${page.locale}`, ...page.contributorIds.map((id): Tag => `contributor:${id}`)];
    case 'section':
      return ['sections', ...pageOfList(`section:${page.sectionId}:${page.locale}`, page.page)];
    case 'name': {
      const { name, locale } = page;
      return ['sections', `${name.kind}:${name.id}`, ...pageOfList(`${name.kind}:${name.id}:${locale}`, page.page)];
    }
  }
}

function pageOfList(list: ListTag, page: number | undefined): Tag[] {
  return page === undefined ? [list] : [`${list}:page:${page}`, `${list}:pages`];
}

/** A live text as other pages show it: its section and slug make its address; `picture` is any words that differ with it. */
export type LiveCard = { sectionId: number; slug: string; headline: string; picture: string };

/** Every change that readers see at once. What the desk writes, uploads or plans is none: published texts carry their own copies. */
type PublicChange =
  /** A text went live, in place of the one at `before` where one was. */
  | {
      kind: 'published';
      articleId: number;
      locale: Locale;
      before: LiveCard | undefined;
      now: LiveCard;
      /** The pages of sections and names it comes into, leaves or moves on: db/load/section-tags.ts, name-tags.ts. */
      lists: readonly Tag[];
    }
  | { kind: 'withdrawn'; articleId: number; locale: Locale; lists: readonly Tag[] }
  /** Something was corrected beside the live text; where that moves its date, `lists` are the pages that print it. */
  | { kind: 'corrected'; articleId: number; locale: Locale; isRedated: boolean; lists: readonly Tag[] }
  /** A section, topic, contributor or agency was added, renamed or removed, or a contributor has another portrait. */
  | { kind: 'named'; item: 'section' | 'topic' | 'contributor' | 'agency'; id: number }
  /** A picture that is these contributors' portrait was framed anew; or it was not, and has another credit in `locales`. */
  | { kind: 'portrait'; contributorIds: readonly number[]; isReframed: boolean; locales: readonly Locale[] }
  | { kind: 'sections_reordered' };

/** The tags of the pages whose readers see something else after `change`. */
export function touchedBy(change: PublicChange): Tag[] {
  switch (change.kind) {
    case 'published': {
      const { articleId, locale, before, now, lists } = change;
      const tags = new Set<Tag>([`article:${articleId}:${locale}`, `front:${locale}`, ...lists]);
      // The other language's page only when its link here comes into being or has to lead elsewhere.
      const stays = before?.slug === now.slug && before.sectionId === now.sectionId;
      if (!stays) tags.add(`alternates:${articleId}`);
      const isSame = stays && before.headline === now.headline && before.picture === now.picture;
      // Nothing shows a teaser of what was not live.
      if (before && !isSame) tags.add(`teaser:${articleId}:${locale}`);
      return [...tags];
    }
    case 'withdrawn': {
      const { articleId, locale, lists } = change;
      return [
        `article:${articleId}:${locale}`,
        `teaser:${articleId}:${locale}`,
        `front:${locale}`,
        `alternates:${articleId}`,
        ...lists,
      ];
    }
    case 'corrected': {
      const { articleId, locale, isRedated, lists } = change;
      return [`article:${articleId}:${locale}`, ...(isRedated ? ([`front:${locale}`, ...lists] as const) : [])];
    }
    case 'named':
      // A section's name and address stand in the navigation of every page, and in the list of its own.
      return change.item === 'section'
        ? ['sections', ...LOCALES.map((locale): Tag => `section:${change.id}:${locale}`)]
        : [`${change.item}:${change.id}`];
    case 'portrait':
      // The credit stands on the contributor's own pages alone.
      return change.contributorIds.flatMap((id): Tag[] =>
        change.isReframed
          ? [`contributor:${id}`]
          : change.locales.flatMap((locale): Tag[] => [
              `contributor:${id}:${locale}`,
              `contributor:${id}:${locale}:pages`,
            ]),
      );
    case 'sections_reordered':
      return ['sections'];
  }
}
