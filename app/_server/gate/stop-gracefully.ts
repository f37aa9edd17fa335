import type { Server } from 'node:http';

const GRACE_MS = 10_000;

/**
 * Stops taking connections, closes those that are idle at once, and resolves when the requests in flight are finished;
 * what is still open after `graceMs` (10 s unless said) is cut off.
 */
export async function stopGracefully(server: Server, graceMs = GRACE_MS): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that becomes idle while the others finish would otherwise hold the server until its keep-alive ends.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  server.closeIdleConnections();
  await closed;
  clearInterval(sweep);
  clearTimeout(cutOff);
}
