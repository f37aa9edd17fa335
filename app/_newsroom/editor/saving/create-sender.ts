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
  isSame: (theirs: C, sent: T) => Promise<boolean>,
): (order: Order<T>) => Promise<SendAnswer<C>> {
  let unanswered: T[] = [];
  const isOneOf = async (sent: T[], theirs: C) => {
    for (const one of sent) if (await isSame(theirs, one)) return true;
    return false;
  };
  return async (order) => {
    let answer = await put(order);
    if (answer.kind === 'conflict') {
      const { theirs } = answer;
      let isOurs: boolean;
      try {
        isOurs = await isOneOf(unanswered, theirs);
      } catch {
        // What tells them apart could not be fetched: the next attempt asks again.
        return { kind: 'lost', reason: 'server' };
      }
      if (isOurs) answer = await put({ ...order, version: theirs.version });
    }
    unanswered = answer.kind === 'lost' ? [...unanswered, order.text].slice(-REMEMBERED) : [];
    return answer;
  };
}
