import type { IncomingMessage } from 'node:http';

/** Most bytes a server action may be sent; the application itself would answer 500 to more. */
export const MOST_ACTION_BYTES = 1024 * 1024;

const DEEPEST = 200;
const MOST_FIELDS = 500;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const FIELD = Buffer.from('form-data; name=');

/** The whole body of a request; undefined when whoever sent it went before its end. */
export function readWhole(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => resolve(undefined));
    request.on('close', () => resolve(undefined));
  });
}

/**
 * Whether no action of ours is sent such a body: brackets deeper than 200 or more than 500 fields. What reads it in the
 * application calls itself for each bracket. Brackets inside of texts count as well: nobody writes so many that open.
 */
export function isTooComplex(body: Buffer): boolean {
  let depth = 0;
  for (const byte of body) {
    if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte) && depth > 0) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  let fields = 0;
  for (let at = body.indexOf(FIELD); at >= 0; at = body.indexOf(FIELD, at + FIELD.length)) {
    fields += 1;
    if (fields > MOST_FIELDS) return true;
  }
  return false;
}
