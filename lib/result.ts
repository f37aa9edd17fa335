/**
 * The answer of anything an editor can cause to fail: plain objects, because a class instance cannot come back from a
 * Server Action. `detail` carries what the screen needs to explain the refusal (the other text of a conflict, the
 * fields that are missing); it is absent where the code says it all.
 */
export type Result<T, E extends string, D = undefined> = { ok: true; value: T } | Refusal<E, D>;

/** A refusal: a literal code that messages turn into a sentence (`Errors.<code>`). */
export type Refusal<E extends string, D = undefined> = D extends undefined
  ? { ok: false; error: E; detail?: undefined }
  : { ok: false; error: E; detail?: D };

/** Wraps a value that was asked for and granted. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** Refuses with a code and, where useful, what the screen needs to explain it. */
export function refuse<const E extends string>(error: E): { ok: false; error: E };
export function refuse<const E extends string, D>(error: E, detail: D): { ok: false; error: E; detail: D };
export function refuse(error: string, detail?: unknown) {
  return detail === undefined ? { ok: false, error } : { ok: false, error, detail };
}

/** Every fault a refusal tells of, the first one first: its `detail` where that lists several, else its code alone. */
export function allFaults<E extends string, D extends string>({
  error,
  detail,
}: {
  error: E;
  detail?: readonly D[] | undefined;
}): readonly (D | E)[] {
  return detail ?? [error];
}
