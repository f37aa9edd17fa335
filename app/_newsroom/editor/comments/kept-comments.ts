import type { Called } from '#lib/comments/mentions.ts';
import type { Place } from '#lib/comments/place.ts';

/**
 * A comment that is being written: its words as they stand in the field, whom they call, the name it is sent under, and for a
 * new conversation what it is about.
 */
export type KeptComment = { typed: string; called: Called[]; key: string; about?: About };

/** What a new conversation is about, and the words shown for it. */
export type About = { place: Place; quote: string };

/** Which comment: a new one, an answer in a conversation, or one of one's own that is changed. */
export type Slot = 'new' | `reply-${number}` | `edit-${number}`;

/** Where unsent comments are kept: in this tab, for one person and one language of a story, until they are sent or given up. */
export type KeptComments = {
  read(slot: Slot): KeptComment | undefined;
  write(slot: Slot, comment: KeptComment): void;
  forget(slot: Slot): void;
};

/** @see KeptComments */
export function keptComments({ personId, translationId }: { personId: string; translationId: number }): KeptComments {
  const nameOf = (slot: Slot) => `setu-comment:${personId}:${translationId}:${slot}`;
  return {
    read(slot) {
      try {
        const kept = sessionStorage.getItem(nameOf(slot));
        // Written below and by nothing else.
        return kept === null ? undefined : (JSON.parse(kept) as KeptComment);
      } catch {
        return undefined;
      }
    },
    write(slot, comment) {
      try {
        sessionStorage.setItem(nameOf(slot), JSON.stringify(comment));
      } catch {
        // A browser without room keeps nothing; the words still stand in the field.
      }
    },
    forget(slot) {
      try {
        sessionStorage.removeItem(nameOf(slot));
      } catch {
        // Nor has it anything to forget.
      }
    },
  };
}
