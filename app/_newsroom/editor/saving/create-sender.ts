import type { SendAnswer } from '#lib/autosave.ts';

type Order<T> = { text: T; version: number; leaving: boolean };

const REMEMBERED = 5;

/**
 * Sends saves through `put`, and knows its own hand again: when an answer got lost on the way, the server may have the
 * text all the same, and the next save would meet itself as a conflict. Where `isSame` finds what stands there to be one
 * of the texts sent without an answer, the save goes on from that version.
 */
export function createSender<T, C extends { version: number }>(
  put: (order: Order<T>) => Promise<SendAnswer<C>>,
  isSame: (theirs: C, sent: T) => boolean,
): (order: Order<T>) => Promise<SendAnswer<C>> {
  let unanswered: T[] = [];
  return async (order) => {
    let answer = await put(order);
    if (answer.kind === 'conflict') {
      const { theirs } = answer;
      if (unanswered.some((sent) => isSame(theirs, sent))) answer = await put({ ...order, version: theirs.version });
    }
    unanswered = answer.kind === 'lost' ? [...unanswered, order.text].slice(-REMEMBERED) : [];
    return answer;
  };
}
