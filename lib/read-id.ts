/** The largest id a row can have: a signed 32-bit integer, which both engines and every index hold. */
const LARGEST_ID = 2_147_483_647;

/**
 * The id that `text` writes in an address or a field: digits without a sign or a leading zero, 1 to 2,147,483,647.
 * Undefined for anything else, so that a longer number is "not found" and never an error of the database.
 */
export function readId(text: string | undefined): number | undefined {
  if (text === undefined || !/^[1-9]\d{0,9}$/.test(text)) return undefined;
  const id = Number(text);
  return id <= LARGEST_ID ? id : undefined;
}
