import { emptyText } from '#lib/article/text.ts';
import { LOCALES } from '#lib/locale.ts';
import { paragraphs } from '../../stories.ts';
import type { Right, Thing } from './rights.ts';
import { type AskedStory, type HouseThings, textOf, wholeOf } from './things.ts';

/** One request to a route: its address in full, what it sends, and what it would be done to. */
export type RouteCall = { address: string; body?: unknown; things: Thing[] };

/**
 * What a method of a route is asked, and who may; as of actions (actions.ts). `told` are statuses. Nobody is told 401, and
 * whoever may not 403, but where the route shows nobody that there is anything (`hides`: 404 for both).
 */
export type RouteRule =
  | {
      right: Right;
      calls(story: AskedStory, house: HouseThings): RouteCall[];
      told: number[];
      hides?: true;
      byStory?: true;
    }
  | { anybody: number[]; address: string; body?: unknown }
  | { own: number[]; address: string };

const NEVER = 999_999;
const TAB = 'tab-of-a-walker';

const reading = (addressOf: (story: AskedStory, house: HouseThings) => string, right: Right = 'read'): RouteRule => ({
  right,
  told: [200],
  calls: (story, house) => [{ address: addressOf(story, house), things: [{}] }],
});

/** Every address for machines and every method it answers. HEAD is not told: it is as GET. */
export const ROUTES: Record<string, Record<string, RouteRule>> = {
  '/api/auth/[...all]': {
    GET: { anybody: [200], address: '/api/auth/get-session' },
    // An account there is not: what signs in is sign-in.spec.ts's matter.
    POST: { anybody: [400], address: '/api/auth/sign-in/email', body: { email: 'nobody' } },
  },
  '/api/newsroom/activity': { GET: reading(() => '/api/newsroom/activity?locale=en&by=nobody-at-all', 'record') },
  '/api/newsroom/articles/[id]/details': {
    PUT: {
      right: 'describe',
      byStory: true,
      // Nothing, which whoever may is let do.
      told: [200],
      calls: (story) => [
        {
          address: `/api/newsroom/articles/${story.articleId}/details`,
          body: { version: NEVER, changes: {} },
          things: [wholeOf(story)],
        },
      ],
    },
  },
  '/api/newsroom/articles/[id]/holds': {
    POST: {
      right: 'write',
      byStory: true,
      told: [200],
      calls: (story) =>
        LOCALES.map((locale) => ({
          address: `/api/newsroom/articles/${story.articleId}/holds`,
          body: { tab: TAB, parts: [`text:${locale}`] },
          things: [textOf(story, locale)],
        })),
    },
  },
  '/api/newsroom/articles/[id]/publish-look': {
    GET: reading(({ articleId }) => `/api/newsroom/articles/${articleId}/publish-look?language=en`),
  },
  '/api/newsroom/events': { GET: reading(() => `/api/newsroom/events?tab=${TAB}`) },
  '/api/newsroom/images': {
    GET: reading(() => '/api/newsroom/images'),
    // Nothing at all, which is refused once the right is asked.
    POST: { right: 'upload', told: [422], calls: () => [{ address: '/api/newsroom/images', body: '', things: [{}] }] },
  },
  '/api/newsroom/images/[id]': {
    GET: reading((_, { images }) => `/api/newsroom/images/${images[0]?.id ?? 0}`),
  },
  '/api/newsroom/notifications': { GET: { own: [200], address: '/api/newsroom/notifications' } },
  '/api/newsroom/notifications/count': { GET: { own: [200], address: '/api/newsroom/notifications/count' } },
  '/api/newsroom/palette': { GET: reading(() => '/api/newsroom/palette?q=rain&locale=en') },
  '/api/newsroom/people': { GET: reading(() => '/api/newsroom/people', 'comment') },
  '/api/newsroom/presence': {
    POST: {
      right: 'read',
      told: [200],
      calls: () => [{ address: '/api/newsroom/presence', body: { visit: TAB, gone: true }, things: [{}] }],
    },
  },
  '/api/newsroom/stories': { GET: reading(() => '/api/newsroom/stories?q=rain&locale=en') },
  '/api/newsroom/stories/[id]/comments': {
    GET: reading(({ articleId }) => `/api/newsroom/stories/${articleId}/comments?language=en`),
  },
  '/api/newsroom/stories/[id]/history': {
    GET: reading(({ articleId }) => `/api/newsroom/stories/${articleId}/history`),
  },
  '/api/newsroom/translations/[id]/draft': {
    PUT: {
      right: 'write',
      byStory: true,
      told: [409],
      calls: (story) =>
        LOCALES.map((locale) => ({
          address: `/api/newsroom/translations/${story.translationIds[locale]}/draft`,
          body: { version: NEVER, text: { ...emptyText(paragraphs('A walker.')), headline: 'A walker' } },
          things: [textOf(story, locale)],
        })),
    },
  },
  '/api/newsroom/translations/[id]/newest': {
    GET: reading(
      ({ translationIds }) => `/api/newsroom/translations/${translationIds.en}/newest?tab=${TAB}&version=1&details=1`,
    ),
  },
  '/api/newsroom/translations/[id]/revisions': {
    GET: reading(({ translationIds }) => `/api/newsroom/translations/${translationIds.en}/revisions`),
  },
  '/api/newsroom/translations/[id]/revisions/[number]': {
    GET: reading(({ translationIds }) => `/api/newsroom/translations/${translationIds.en}/revisions/1`),
    POST: {
      right: 'write',
      byStory: true,
      told: [409],
      calls: (story) =>
        LOCALES.map((locale) => ({
          address: `/api/newsroom/translations/${story.translationIds[locale]}/revisions/1`,
          body: { version: NEVER },
          things: [textOf(story, locale)],
        })),
    },
  },
  '/api/newsroom/translations/[id]/shares': {
    GET: {
      right: 'share',
      byStory: true,
      told: [200],
      calls: (story) =>
        LOCALES.map((locale) => ({
          address: `/api/newsroom/translations/${story.translationIds[locale]}/shares`,
          things: [textOf(story, locale)],
        })),
    },
  },
  '/[locale]/newsroom/articles/[id]/[language]/draft-page': {
    GET: {
      right: 'read',
      told: [200],
      hides: true,
      calls: ({ articleId }) => [{ address: `/en/newsroom/articles/${articleId}/en/draft-page`, things: [{}] }],
    },
  },
};

/** What is sent to whoever asks, with no rights to ask: icons, the reader's script, pictures by an address nobody guesses. */
export const OPEN_TO_ALL = [
  '/apple-icon.png',
  '/assets/[name]',
  '/favicon.ico',
  '/icon.svg',
  '/media/[key]/[file]',
  '/robots.txt',
];
