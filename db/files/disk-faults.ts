import { DatabaseFullError } from '#db/engine/common/database-errors.ts';

/** Whether a write failed because there is no room: no space on the disk, the owner's quota used up, or the database full. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof DatabaseFullError || hasCode(error, ['ENOSPC', 'EDQUOT']);
}

/**
 * Whether a file could not be opened because this process (EMFILE) or the machine (ENFILE) has as many open as it may: the
 * file itself is as it was, and a moment later it opens.
 */
export function isOutOfDescriptors(error: unknown): boolean {
  return hasCode(error, ['EMFILE', 'ENFILE']);
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  if (!(error instanceof Error)) return false;
  // A connection to the database is a file too, and says so as the cause of its own failure.
  return ('code' in error && codes.includes(String(error.code))) || hasCode(error.cause, codes);
}
