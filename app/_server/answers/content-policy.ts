import { createHash } from 'node:crypto';
import { ENHANCER } from '#app/_reader/generated/enhancer.ts';
import { SHEETS } from '#app/_reader/generated/sheets.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// From what was built, never from the finished page: a script smuggled into a story must not be hashed into its own permit.
const SCRIPT = hash(ENHANCER);
const STYLES = [...new Set(Object.values(SHEETS))].map(hash).join(' ');

/**
 * The Content-Security-Policy of reader pages: our one inlined script and our sheets by their hashes, files of our own,
 * nothing from anywhere else. `frame` says who may show the page in a frame: nobody, or for the newsroom's preview the
 * same origin. Structured data is no script to a browser and needs no hash. Without `scripts` nothing runs at all.
 */
export function contentPolicy(frame: 'none' | 'self' = 'none', scripts = true): string {
  return [
    "default-src 'none'",
    scripts ? `script-src 'self' ${SCRIPT}` : "script-src 'none'",
    `style-src ${STYLES}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors '${frame}'`,
  ].join('; ');
}
