import { stepCommand } from '#db/commands/story/step-translation.ts';

/**
 * Gives a text back to its writer, with the reason: in review → draft. Refuses 'note_missing' without one, 'invalid' where
 * it is too long, 'step_not_allowed' from any other stage, and what every step can refuse.
 */
export const returnTranslation = stepCommand('returnTranslation', 'return');
