import { type StepCode, type Stepped, stepTranslation } from '#db/commands/story/step-translation.ts';
import { database, type Database } from '#db/engine/database.ts';
import type { TranslationInput } from '#lib/article/inputs.ts';
import type { Actor } from '#lib/people/roles.ts';
import type { Result } from '#lib/result.ts';

/** Hands a draft to the desk: draft → in review. Refuses 'step_not_allowed' from any other stage, and a {@link StepCode}. */
export function submitTranslation(
  input: TranslationInput,
  actor: Actor,
  now: Date,
  db: Database = database(),
): Promise<Result<Stepped, StepCode>> {
  return stepTranslation('submit', input, actor, now, db);
}
