import { stepCommand } from '#db/commands/story/step-translation.ts';

/**
 * Hands a draft to the desk, with a line of note: draft → in review. Refuses 'nothing_to_submit' where readers see this
 * very text, 'invalid' where the note is too long, 'step_not_allowed' from any other stage, and what every step can refuse.
 */
export const submitTranslation = stepCommand('submitTranslation', 'submit');
