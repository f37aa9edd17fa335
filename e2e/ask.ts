import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { origin } from './fixtures.ts';

/** An answer as it came over the wire. `body` is decompressed, `wireBytes` what the body weighed compressed. */
type WireAnswer = { status: number; headers: IncomingHttpHeaders; body: string; wireBytes: number };

/** Asks the server under test directly, with any headers at all (Host too), following nothing. */
export function ask(
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<WireAnswer> {
  const target = new URL(path, origin());
  return new Promise((resolve, reject) => {
    const sent = httpRequest(target, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: decode(bytes, answer.headers['content-encoding']).toString('utf8'),
          wireBytes: bytes.length,
        });
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

function decode(bytes: Buffer, encoding: string | undefined): Buffer {
  if (bytes.length === 0) return bytes;
  if (encoding === 'gzip') return gunzipSync(bytes);
  if (encoding === 'br') return brotliDecompressSync(bytes);
  return bytes;
}
