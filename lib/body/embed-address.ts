/** A video or post a card can stand for: its provider, and the one spelling of its address that is stored. */
export type EmbedAddress = { provider: 'youtube' | 'x'; url: string };

const MAX_LENGTH = 2048;
const VIDEO_ID = /^[A-Za-z0-9_-]{11}$/;
const POST = /^\/([A-Za-z0-9_]{1,15}|i(?:\/web)?)\/status\/(\d{1,20})\/?$/;
const YOUTUBE_HOSTS = new Set([
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'music.youtube.com',
  'www.youtube-nocookie.com',
]);
const X_HOSTS = new Set(['x.com', 'www.x.com', 'mobile.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com']);

/**
 * Reads the address of a YouTube video or a post on X as pasted, in any of their spellings, and gives it back in one:
 * `https://www.youtube.com/watch?v=ID`, `https://x.com/NAME/status/ID`. Undefined for anything else, look-alike hosts,
 * other ports and user names included. Tracking parameters fall away.
 */
export function readEmbedAddress(text: string): EmbedAddress | undefined {
  const asked = text.trim();
  if (asked.length > MAX_LENGTH || !/^https?:\/\//i.test(asked) || !URL.canParse(asked)) return undefined;
  const url = new URL(asked);
  if (url.username !== '' || url.password !== '' || url.port !== '') return undefined;
  if (X_HOSTS.has(url.hostname)) {
    const post = POST.exec(url.pathname);
    return post ? { provider: 'x', url: `https://x.com/${post[1]}/status/${post[2]}` } : undefined;
  }
  const video = videoId(url);
  return video === undefined ? undefined : { provider: 'youtube', url: `https://www.youtube.com/watch?v=${video}` };
}

function videoId(url: URL): string | undefined {
  const [, first = '', second = ''] = url.pathname.split('/');
  let id: string | null = null;
  if (url.hostname === 'youtu.be') id = first;
  else if (YOUTUBE_HOSTS.has(url.hostname)) {
    if (first === 'watch') id = url.searchParams.get('v');
    else if (['embed', 'shorts', 'live', 'v'].includes(first)) id = second;
  }
  return id !== null && VIDEO_ID.test(id) ? id : undefined;
}
