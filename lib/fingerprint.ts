import { canonicalJson } from '#lib/same-json.ts';

/** A short name for a piece of data: equal data has an equal one, and two pieces that differ practically never do. */
export type Fingerprint = string;

const known = new WeakMap<object, Fingerprint>();

/**
 * The fingerprint of `value`: 53 bits of its JSON, keys in alphabetical order, as at most 11 characters of [a-z0-9].
 * Remembered for objects, so `value` must not be changed afterwards. Tells versions apart; it is no protection against
 * somebody who wants two texts to look alike.
 * @see cyrb53, https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js (public domain)
 */
export function fingerprint(value: unknown): Fingerprint {
  if (typeof value !== 'object' || value === null) return hash(canonicalJson(value));
  let print = known.get(value);
  if (print === undefined) known.set(value, (print = hash(canonicalJson(value))));
  return print;
}

function hash(text: string): Fingerprint {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
