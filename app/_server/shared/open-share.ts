import { type Visit, visitShare } from '#db/commands/share/visit-share.ts';
import { DatabaseBusyError, DatabaseFullError } from '#db/engine/common/database-errors.ts';
import type { LivingShare } from '#db/load/story/shares.ts';
import { perform } from '#db/perform.ts';
import { type Refusal, refuse, type Result } from '#lib/result.ts';

/**
 * Writes a visit of a link to a draft down, and says what it shows; the one request of a reader that changes something. Refuses
 * 'not_found' what opens nothing, and 'busy' where the visit cannot be written: then nothing is to be shown.
 */
export async function openShare(visit: Visit, now: Date): Promise<Result<LivingShare, 'not_found'> | Refusal<'busy'>> {
  try {
    return await perform(visitShare, visit, 'machine', now);
  } catch (error) {
    if (error instanceof DatabaseBusyError || error instanceof DatabaseFullError) return refuse('busy');
    throw error;
  }
}
