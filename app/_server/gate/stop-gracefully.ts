import type { Server } from 'node:http';

const GRACE_MS = 10_000;

/**
 * Stops taking connections, lets the requests in flight finish (at most 10 s) and closes the idle connections at once.
 * Resolves to how many connections had to be cut off.
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
