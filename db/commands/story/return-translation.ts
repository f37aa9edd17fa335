import { stepCommand } from '#db/commands/story/step-translation.ts';

/** Gives a text back to its writer: in review → draft. Refuses 'step_not_allowed' from any other stage, and a what every step can refuse. */
export const returnTranslation = stepCommand('returnTranslation', 'return');
