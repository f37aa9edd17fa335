import { stepCommand } from '#db/commands/story/step-translation.ts';

/**
 * Marks a text as read and fit for readers: in review → ready. Refuses 'second_eyes' where the section wants somebody else
 * than the writer of the last change, 'not_ready' for what the section wants before review, and what every step can refuse.
 */
export const approveTranslation = stepCommand('approveTranslation', 'approve');
