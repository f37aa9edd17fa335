import type { ServerResponse } from 'node:http';
import { currentAsker, type Asker } from '#db/engine/common/asker.ts';

/** What stands between a route and whoever asked: the finished text, once there is one. */
type Handover = { text?: string };

// By a name that is the same in Next's own copy of this module.
const HANDOVER = Symbol.for('setu.handover');
type AskerWithHandover = Asker & { [HANDOVER]?: Handover };
const HEADER = 'x-setu-whole';

/**
 * Has the page that answers the current asker sent in one piece: head, length and text in one write. As the body of a
 * `Response`, Next would pass it through two streams and write it in three, which costs more than drawing it. Only for a
 * request whose answer is not compressed on its way, and inside forAsker().
 */
export function sendWhole(response: ServerResponse): void {
  const asker: AskerWithHandover | undefined = currentAsker();
  if (!asker) return;
  const handover: Handover = {};
  asker[HANDOVER] = handover;
  const { writeHead, end } = response;
  let whole: string | undefined;
  response.writeHead = (...args: unknown[]) => {
    if (response.hasHeader(HEADER)) {
      whole = handover.text ?? '';
      // What Next remembers of a request outlives some collections; the text must not be copied with it each time.
      delete asker[HANDOVER];
      delete handover.text;
      response.removeHeader(HEADER);
      response.setHeader('Content-Length', Buffer.byteLength(whole));
    }
    return Reflect.apply(writeHead, response, args) as ServerResponse;
  };
  response.end = (...args: unknown[]) => {
    // The head first: it says whether this is the answer that the text belongs to.
    if (response.hasHeader(HEADER)) response.writeHead(response.statusCode);
    const sent = whole === undefined ? args : [whole];
    whole = undefined;
    return Reflect.apply(end, response, sent) as ServerResponse;
  };
}

/** A Response with this text, which hands it over to whoever asked for it whole. */
export function textResponse(text: string, init: { status: number; headers: Record<string, string> }): Response {
  const asker: AskerWithHandover | undefined = currentAsker();
  const handover = asker?.[HANDOVER];
  if (!handover) return new Response(text, init);
  handover.text = text;
  return new Response(null, { ...init, headers: { ...init.headers, [HEADER]: '1' } });
}
