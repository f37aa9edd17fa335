/** Whom or what a card can lead to. */
export const EMBED_PROVIDERS = ['youtube', 'x', 'instagram', 'facebook', 'map', 'chart'] as const;

/** One of {@link EMBED_PROVIDERS}. */
export type EmbedProvider = (typeof EMBED_PROVIDERS)[number];

/** A video, post, map or chart a card can stand for: its provider, and the one spelling of its address that is stored. */
export type EmbedAddress = { provider: EmbedProvider; url: string };

const MAX_LENGTH = 2048;
const VIDEO_ID = /^[A-Za-z0-9_-]{11}$/;
const POST = /^\/([A-Za-z0-9_]{1,15}|i(?:\/web)?)\/status\/(\d{1,20})\/?$/;
const INSTAGRAM = /^\/(?:[A-Za-z0-9_.]{1,30}\/)?(p|reel|tv)\/([A-Za-z0-9_-]{5,64})\/?$/;
const NAME = '[A-Za-z0-9._-]{1,100}';
const FACEBOOK = new RegExp(
  `^/(?:${NAME}/(?:posts|videos)/(?:[A-Za-z0-9._%-]{1,300}/)?${NAME}|groups/${NAME}/(?:posts|permalink)/${NAME}|reel/\\d{1,30}|share/(?:[pvr]/)?${NAME})/?$`,
);
// Pages whose post stands in the query; the first key must be there.
const FACEBOOK_QUERIES: Record<string, string[]> = {
  '/watch': ['v'],
  '/photo': ['fbid', 'set'],
  '/photo.php': ['fbid', 'set'],
  '/permalink.php': ['story_fbid', 'id'],
  '/story.php': ['story_fbid', 'id'],
};
const SHORT_CODE = /^\/([A-Za-z0-9_-]{4,40})\/?$/;
const NUMBER = '-?\\d{1,3}(?:\\.\\d{1,20})?';
const OSM_VIEW = new RegExp(`^#map=\\d{1,2}(?:\\.\\d{1,6})?/${NUMBER}/${NUMBER}$`);
const OSM_THING = /^\/(?:node|way|relation)\/\d{1,19}\/?$/;
const COORDINATE = new RegExp(`^${NUMBER}$`);
const GOOGLE_PLACE = /^\/maps\/(?:place|search|dir|@)[A-Za-z0-9%@!:;,.+_\-/'*()~&=]*$/;
const FLOURISH = /^\/(visualisation|story)\/(\d{1,12})(?:\/(?:embed)?)?$/;

/** Answers the provider's address where `url` is one, in its one spelling. */
type Reader = (url: URL) => string | undefined;

const onHosts = (hosts: string[], provider: EmbedProvider, read: Reader) =>
  hosts.map((host) => [host, { provider, read }] as const);

// Exact hosts: whatever looks like one of them is another's.
const READERS = new Map<string, { provider: EmbedProvider; read: Reader }>([
  ...onHosts(
    ['x.com', 'www.x.com', 'mobile.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'],
    'x',
    ({ pathname }) => {
      const post = POST.exec(pathname);
      return post ? `https://x.com/${post[1]}/status/${post[2]}` : undefined;
    },
  ),
  ...onHosts(
    ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'music.youtube.com', 'www.youtube-nocookie.com', 'youtu.be'],
    'youtube',
    (url) => {
      const video = videoId(url);
      return video === undefined ? undefined : `https://www.youtube.com/watch?v=${video}`;
    },
  ),
  ...onHosts(['instagram.com', 'www.instagram.com', 'm.instagram.com'], 'instagram', ({ pathname }) => {
    const [, kind, code] = INSTAGRAM.exec(pathname) ?? [];
    return code === undefined ? undefined : `https://www.instagram.com/${kind === 'reel' ? 'reel' : 'p'}/${code}/`;
  }),
  ...onHosts(
    ['facebook.com', 'www.facebook.com', 'm.facebook.com', 'web.facebook.com', 'mbasic.facebook.com'],
    'facebook',
    facebookPost,
  ),
  ...onHosts(['fb.watch'], 'facebook', ({ pathname }) => {
    const code = SHORT_CODE.exec(pathname)?.[1];
    return code === undefined ? undefined : `https://fb.watch/${code}/`;
  }),
  ...onHosts(['openstreetmap.org', 'www.openstreetmap.org'], 'map', openStreetMap),
  ...onHosts(['google.com', 'www.google.com', 'google.co.in', 'www.google.co.in'], 'map', googleMap),
  ...onHosts(['maps.google.com', 'maps.google.co.in'], 'map', googleMap),
  ...onHosts(['maps.app.goo.gl'], 'map', ({ pathname }) => {
    const code = SHORT_CODE.exec(pathname)?.[1];
    return code === undefined ? undefined : `https://maps.app.goo.gl/${code}`;
  }),
  ...onHosts(['datawrapper.dwcdn.net'], 'chart', ({ pathname }) =>
    datawrapper(/^\/([A-Za-z0-9]{5})\/(?:\d+\/)?$/.exec(`${pathname}/`.replace(/\/+$/, '/'))),
  ),
  ...onHosts(['www.datawrapper.de', 'datawrapper.de'], 'chart', ({ pathname }) =>
    datawrapper(/^\/_\/([A-Za-z0-9]{5})\/?$/.exec(pathname)),
  ),
  ...onHosts(['public.flourish.studio', 'flo.uri.sh'], 'chart', ({ pathname }) => {
    const [, kind, id] = FLOURISH.exec(pathname) ?? [];
    return id === undefined ? undefined : `https://public.flourish.studio/${kind}/${id}/`;
  }),
]);

/** These were taken without TLS from the beginning; what is stored has it. */
const PLAIN_TOO: readonly EmbedProvider[] = ['youtube', 'x'];

/**
 * Reads the address of a YouTube video, a post on X, Instagram or Facebook, a map of OpenStreetMap or Google, or a chart
 * of Datawrapper or Flourish as pasted, in any of their spellings, and gives it back in one:
 * `https://www.youtube.com/watch?v=ID`, `https://x.com/NAME/status/ID`, `https://www.datawrapper.de/_/ID/` … Undefined for
 * anything else, look-alike hosts, other ports and user names included. Tracking parameters fall away. Its own answer
 * passes unchanged.
 */
export function readEmbedAddress(text: string): EmbedAddress | undefined {
  const asked = text.trim();
  if (asked.length > MAX_LENGTH || !/^https?:\/\//i.test(asked) || !URL.canParse(asked)) return undefined;
  const url = new URL(asked);
  if (url.username !== '' || url.password !== '' || url.port !== '') return undefined;
  const known = READERS.get(url.hostname);
  if (!known || (url.protocol !== 'https:' && !PLAIN_TOO.includes(known.provider))) return undefined;
  const stored = known.read(url);
  return stored === undefined ? undefined : { provider: known.provider, url: stored };
}

function videoId(url: URL): string | undefined {
  const [, first = '', second = ''] = url.pathname.split('/');
  let id: string | null = null;
  if (url.hostname === 'youtu.be') id = first;
  else if (first === 'watch') id = url.searchParams.get('v');
  else if (['embed', 'shorts', 'live', 'v'].includes(first)) id = second;
  return id !== null && VIDEO_ID.test(id) ? id : undefined;
}

function facebookPost({ pathname, searchParams }: URL): string | undefined {
  // The frame other pages show a post in says in its query which one.
  if (/^\/plugins\/(?:post|video)\.php$/.test(pathname)) {
    const inner = readEmbedAddress(searchParams.get('href') ?? '');
    return inner?.provider === 'facebook' ? inner.url : undefined;
  }
  if (FACEBOOK.test(pathname)) return `https://www.facebook.com${pathname}`;
  const path = pathname.replace(/\/$/, '');
  const [first, ...others] = (Object.hasOwn(FACEBOOK_QUERIES, path) ? FACEBOOK_QUERIES[path] : undefined) ?? [];
  if (first === undefined || !searchParams.has(first)) return undefined;
  return withQuery(`https://www.facebook.com${path}`, searchParams, [first, ...others], /^[A-Za-z0-9._-]{1,200}$/);
}

function openStreetMap({ pathname, searchParams, hash }: URL): string | undefined {
  const view = OSM_VIEW.test(hash) ? hash : '';
  const path = OSM_THING.test(pathname) ? pathname.replace(/\/$/, '') : pathname === '/' ? '/' : undefined;
  if (path === undefined) return undefined;
  const place = withQuery(`https://www.openstreetmap.org${path}`, searchParams, ['mlat', 'mlon'], COORDINATE);
  const isPlace = path !== '/' || view !== '' || place?.includes('mlat=') === true;
  return place === undefined || !isPlace ? undefined : place + view;
}

function googleMap({ hostname, pathname, searchParams }: URL): string | undefined {
  if (GOOGLE_PLACE.test(pathname)) {
    return withQuery(`https://www.google.com${pathname}`, searchParams, ['api', 'query'], /^[^\p{Cc}]{1,300}$/u);
  }
  const isMap = /^\/maps\/?$/.test(pathname) || (hostname.startsWith('maps.') && pathname === '/');
  if (!isMap || !(searchParams.has('q') || searchParams.has('ll'))) return undefined;
  return withQuery('https://www.google.com/maps', searchParams, ['q', 'll'], /^[^\p{Cc}]{1,300}$/u);
}

function datawrapper(found: RegExpExecArray | null): string | undefined {
  return found ? `https://www.datawrapper.de/_/${found[1]}/` : undefined;
}

/** `address` with these parameters and no others; undefined where one of them is not as `form` wants it. */
function withQuery(address: string, from: URLSearchParams, names: string[], form: RegExp): string | undefined {
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = from.get(name);
    if (value === null) continue;
    if (!form.test(value)) return undefined;
    kept.set(name, value);
  }
  return kept.size === 0 ? address : `${address}?${kept.toString()}`;
}
