import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { watchBody } from '#app/_server/http/slow-body.ts';

/** Sends a body of 1,000 bytes, `step` bytes every 20 ms; what came back, and after how long. */
async function send(step: number): Promise<{ got: string; ms: number }> {
  const server = createServer((request, response) => {
    const pace = { firstMs: 200, everyMs: 50, bytesPerSecond: 500 };
    watchBody(request, response, () => void response.writeHead(408, { Connection: 'close' }).end(), pace);
    request.resume();
    request.on('end', () => response.end('whole'));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const began = Date.now();
  socket.write('PUT / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1000\r\n\r\n');
  let sent = 0;
  const clock = setInterval(() => {
    if (sent >= 1_000) return;
    socket.write('x'.repeat(Math.min(step, 1_000 - sent)));
    sent += step;
  }, 20);
  let got = '';
  socket.on('data', (chunk) => (got += chunk.toString()));
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.on('close', resolve));
  clearInterval(clock);
  return { got, ms: Date.now() - began };
}

it('lets a slow but steady line take its time', async () => {
  const { got, ms } = await send(20);
  expect(got).toContain('200 OK');
  expect(ms).toBeGreaterThan(500);
});

it('ends a connection that brings a byte at a time', async () => {
  const { got, ms } = await send(1);
  expect(got).toContain('408 Request Timeout');
  expect(ms).toBeLessThan(3_000);
});
