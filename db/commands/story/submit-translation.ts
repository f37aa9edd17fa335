import { stepCommand } from '#db/commands/story/step-translation.ts';

/** Hands a draft to the desk: draft → in review. Refuses 'step_not_allowed' from any other stage, and a what every step can refuse. */
export const submitTranslation = stepCommand('submitTranslation', 'submit');
