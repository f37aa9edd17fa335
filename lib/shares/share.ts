import { nfc } from '#lib/text/nfc.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** Why a link to a draft opens nothing any more, besides that its time is over. */
export type ShareEnd =
  'revoked' | 'published' | 'withdrawn' | 'embargo' | 'binned' | 'discarded' | 'maker_left' | 'maker_may_not';

const TOKEN = /^[A-Za-z0-9_-]{22}$/;

/** Whether a part of an address can be the secret of a link at all: 128 bits in base64url. */
export function isShareToken(part: string): boolean {
  return TOKEN.test(part);
}

/** How many hours a link to a draft may be open, and how many it is unless somebody says otherwise. */
export const SHARE_HOURS = { least: 1, usual: 24, most: 72 } as const;

/** How many links to one language of a story may be open at once. */
export const MOST_SHARES = 20;

/** How long the words that say for whom a link is may be, in graphemes. */
export const FOR_WHOM_LIMIT = 80;

/** How many of the visits of a link are kept; all of them are counted. */
export const KEPT_VISITS = 100;

/** How long a link that is over is kept with its visits, in ms: thirty days. */
export const FORGOTTEN_AFTER_MS = 30 * 24 * 60 * 60_000;

const HOUR_MS = 60 * 60_000;
const CONTROLS = new RegExp('[\\u0000-\\u001F\\u007F-\\u009F]', 'g');

/** The instant (ISO 8601, UTC) at which a link made at `now` ends; 'share_hours' where that is no whole number of allowed hours. */
export function shareExpiry(hours: number, now: Date): Result<string, 'share_hours'> {
  if (!Number.isInteger(hours) || hours < SHARE_HOURS.least || hours > SHARE_HOURS.most) return refuse('share_hours');
  return ok(new Date(now.getTime() + hours * HOUR_MS).toISOString());
}

/** For whom a link is, as it is stored: on one line, NFC, without control characters; 'share_for_long' beyond {@link FOR_WHOM_LIMIT}. */
export function readForWhom(typed: string): Result<string, 'share_for_long'> {
  const words = nfc(typed.replace(/\p{Cs}/gu, '\uFFFD').replace(CONTROLS, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return countGraphemes(words) > FOR_WHOM_LIMIT ? refuse('share_for_long') : ok(words);
}
