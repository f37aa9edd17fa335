import { ADDRESS_HEADER } from '#app/_server/http/address-header.ts';

/** The address (IP) a request came from, as our own front says, as part of an actor. Nothing where there is none. */
export function askedFrom(asked: Headers): { askedFrom?: string } {
  const address = asked.get(ADDRESS_HEADER);
  return address === null ? {} : { askedFrom: address };
}
