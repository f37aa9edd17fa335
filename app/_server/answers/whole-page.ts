import type { ServerResponse } from 'node:http';
import { currentAsker, type Asker } from '#db/engine/common/asker.ts';
import { onePerProcess } from '#lib/one-per-process.ts';

/** What stands between a route and whoever asked: the finished text, once there is one. */
type Desk = { text?: string };

// Next bundles its own copy of this module beside the server's; both must see the same desks.
const desks = onePerProcess('wholePages', () => new WeakMap<Asker, Desk>());
const HEADER = 'x-setu-whole';

/**
 * Has the page that answers the current asker sent in one piece: head, length and text in one write. As the body of a
 * `Response`, Next would pass it through two streams and write it in three, which costs more than drawing it. Only for a
 * request whose answer is not compressed on its way, and inside forAsker().
 */
export function sendWhole(response: ServerResponse): void {
  const asker = currentAsker();
  if (!asker) return;
  const desk: Desk = {};
  desks.get().set(asker, desk);
  const { writeHead, end } = response;
  let whole: string | undefined;
  response.writeHead = (...args: unknown[]) => {
    if (response.hasHeader(HEADER)) {
      whole = desk.text;
      response.removeHeader(HEADER);
      response.setHeader('Content-Length', Buffer.byteLength(whole ?? ''));
    }
    return Reflect.apply(writeHead, response, args) as ServerResponse;
  };
  response.end = (...args: unknown[]) => {
    // The head first: it says whether this is the answer that the text belongs to.
    if (response.hasHeader(HEADER)) response.writeHead(response.statusCode);
    return Reflect.apply(end, response, whole === undefined ? args : [whole]) as ServerResponse;
  };
}

/** A Response with this text, which leaves it on the desk of whoever asked for it whole. */
export function textResponse(text: string, init: { status: number; headers: Record<string, string> }): Response {
  const asker = currentAsker();
  const desk = asker && desks.get().get(asker);
  if (!desk) return new Response(text, init);
  desk.text = text;
  return new Response(null, { ...init, headers: { ...init.headers, [HEADER]: '1' } });
}
