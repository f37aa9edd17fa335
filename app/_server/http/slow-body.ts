import type { IncomingMessage, ServerResponse } from 'node:http';

/** When a body is looked at first and how often after that, and the least it must have brought a second by then. */
type BodyPace = { firstMs: number; everyMs: number; bytesPerSecond: number };

// A telephone on a bad line sends ten times as much.
const PACE: BodyPace = { firstMs: 60_000, everyMs: 10_000, bytesPerSecond: 1_000 };

/**
 * Calls `refuse` when the body of `request` still has not come after a minute and comes more slowly than anybody's line:
 * whoever sends a byte a second does so to hold the connection. A slow but steady one may take as long as it needs.
 */
export function watchBody(
  request: IncomingMessage,
  response: ServerResponse,
  refuse: () => void,
  { firstMs, everyMs, bytesPerSecond }: BodyPace = PACE,
): void {
  const began = performance.now();
  const { socket } = request;
  const before = socket.bytesRead;
  const look = () => {
    if (request.complete || response.writableEnded) return;
    const seconds = (performance.now() - began) / 1000;
    if (socket.bytesRead - before < seconds * bytesPerSecond) return refuse();
    clock = setTimeout(look, everyMs).unref();
  };
  let clock = setTimeout(look, firstMs).unref();
  response.once('close', () => clearTimeout(clock));
}
