import { type StepCode, type Stepped, stepTranslation } from '#db/commands/story/step-translation.ts';
import { database, type Database } from '#db/engine/database.ts';
import type { TranslationInput } from '#lib/article/inputs.ts';
import type { Actor } from '#lib/people/roles.ts';
import type { Result } from '#lib/result.ts';

/** Gives a text back to its writer: in review → draft. Refuses 'step_not_allowed' from any other stage, and a {@link StepCode}. */
export function returnTranslation(
  input: TranslationInput,
  actor: Actor,
  now: Date,
  db: Database = database(),
): Promise<Result<Stepped, StepCode>> {
  return stepTranslation('return', input, actor, now, db);
}
