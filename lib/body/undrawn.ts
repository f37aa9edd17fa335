/**
 * For the end of a switch over every node or mark there is: one that is added and not handled fails to compile here. (A
 * function that answers what React draws may answer nothing, so a missing case alone would compile.) @throws always: a
 * body that was read by lib/body/parse.ts has no other.
 */
export function undrawn(node: never): never {
  throw new Error(`Nothing draws ${String((node as { type?: unknown }).type)}`);
}
