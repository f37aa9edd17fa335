import { type EmbedAddress, readEmbedAddress } from '#lib/body/address/embed-address.ts';
import { readTyped } from '#lib/body/address/typed-address.ts';

/** Longer than the code of any provider's card. */
const MOST_CODE = 20_000;
/** Attributes in which the code of a card says its address: a frame's, a post's, a link's, a chart's. */
const ADDRESSES = /\s(?:src|href|cite|data-src|data-href|data-instgrm-permalink)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const FLOURISH_PART = /^(?:visualisation|story)\/\d/;

/** Whether it is the code that providers offer to be put into a page, and not an address. */
export const isEmbedCode = (typed: string): boolean => /^\s*<[a-z]/i.test(typed);

/**
 * What somebody typed or pasted where the address of a video, post, map or chart is asked for, as {@link readEmbedAddress}
 * gives it: an address with or without `https://`, or the code of a frame or a post, in which the first such address is
 * meant. Undefined where there is none.
 */
export function readTypedEmbed(typed: string): EmbedAddress | undefined {
  if (!isEmbedCode(typed)) return readSecure(typed);
  for (const [, double, single] of typed.slice(0, MOST_CODE).matchAll(ADDRESSES)) {
    const address = (double ?? single ?? '').replaceAll('&amp;', '&').replace(/^\/\//, 'https://');
    const found = readSecure(FLOURISH_PART.test(address) ? `https://public.flourish.studio/${address}` : address);
    if (found) return found;
  }
  return undefined;
}

/** By a person's hand an address without TLS is meant with it. */
function readSecure(text: string): EmbedAddress | undefined {
  const typed = readTyped(text);
  return typed.kind === 'address' ? readEmbedAddress(typed.href.replace(/^http:/i, 'https:')) : undefined;
}
