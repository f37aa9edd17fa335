import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

const LINGER_MS = 2_000;

/**
 * When the connection is closed after an answer that left a part of this request's body unread, closes our half at once
 * and reads on for a moment: closed whole, the system would answer the bytes that still come with a reset, and with it
 * throw away the answer before the other side has read it.
 * @see RFC 9112 §9.6
 */
export function lingerAfter(request: IncomingMessage): void {
  if (request.headers['content-length'] === undefined) return;
  const { socket } = request;
  socket.destroySoon = () => {
    if (request.complete) return Socket.prototype.destroySoon.call(socket);
    socket.end();
    request.unpipe();
    request.resume();
    const cut = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once('close', () => clearTimeout(cut));
  };
}
