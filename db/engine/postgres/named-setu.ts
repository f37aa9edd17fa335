/** What every connection of ours calls itself, so that a database says whether a server stands on it. */
export const APPLICATION = 'setu';

/** The address of a database, to connect to as {@link APPLICATION} whatever it says itself. */
export function namedSetu(url: string): string {
  const named = new URL(url);
  named.searchParams.set('application_name', APPLICATION);
  return named.href;
}
