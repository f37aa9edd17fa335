/** The latest of these instants (ISO 8601), or undefined when there is none: what a page made from them is as of. */
export function latestInstant(instants: (string | null)[]): Date | undefined {
  const told = instants.filter((instant) => instant !== null).map((instant) => Date.parse(instant));
  return told.length === 0 ? undefined : new Date(Math.max(...told));
}
