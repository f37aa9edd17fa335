import { connect, type Socket } from 'node:net';

/*
 * Asks for one page at a fixed rate, whether it has answers or not, over connections that are kept: readers do not wait
 * for each other. A latency runs from the instant a request was due, so that a server which stands still is charged for
 * all who would have asked meanwhile. Started by ask-steadily.ts, in a process of its own so that its own pauses are few.
 */

const [host = '', port = '', target = '', perSecond = '', seconds = ''] = process.argv.slice(2);
const everyMs = 1000 / Number(perSecond);
const count = Math.round(Number(perSecond) * Number(seconds));
const request = `GET ${target} HTTP/1.1\r\nHost: ${host}:${port}\r\nAccept-Encoding: gzip\r\n\r\n`;
const latencies: number[] = [];
const free: Socket[] = [];
const due = new Map<Socket, { at: number; missing: number | undefined; head: Buffer }>();
let failed = 0;

function ask(at: number): void {
  const socket = free.pop() ?? open();
  due.set(socket, { at, missing: undefined, head: Buffer.alloc(0) });
  socket.write(request);
}

function open(): Socket {
  const socket = connect(Number(port), host);
  socket.setNoDelay(true);
  socket.on('data', (chunk: Buffer) => read(socket, chunk));
  const lose = () => {
    if (due.delete(socket)) failed += 1;
    const at = free.indexOf(socket);
    if (at >= 0) free.splice(at, 1);
  };
  socket.on('error', lose);
  socket.on('close', lose);
  return socket;
}

function read(socket: Socket, chunk: Buffer): void {
  const one = due.get(socket);
  if (!one) return;
  let fresh = chunk.length;
  if (one.missing === undefined) {
    one.head = Buffer.concat([one.head, chunk]);
    const end = one.head.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = one.head.toString('latin1', 0, end);
    if (!head.startsWith('HTTP/1.1 200')) failed += 1;
    one.missing = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    fresh = one.head.length - end - 4;
  }
  one.missing -= fresh;
  if (one.missing > 0) return;
  latencies.push(performance.now() - one.at);
  due.delete(socket);
  free.push(socket);
}

const began = performance.now() + 200;
let asked = 0;
const tick = setInterval(() => {
  for (const now = performance.now(); asked < count && began + asked * everyMs <= now; asked += 1)
    ask(began + asked * everyMs);
  if (asked < count || (due.size > 0 && performance.now() < began + (Number(seconds) + 10) * 1000)) return;
  clearInterval(tick);
  process.send?.({ latencies, failed: failed + due.size }, () => process.exit(0));
}, 1);
