import { stepCommand } from '#db/commands/story/step-translation.ts';

/** Whoever sent a text for review takes it back: in review → draft. Refuses 'step_not_allowed' once it is published or returned, and what every step can refuse. */
export const takeBackTranslation = stepCommand('takeBackTranslation', 'take_back');
