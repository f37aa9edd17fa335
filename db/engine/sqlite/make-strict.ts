import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes every table of the generated migrations in `folder` STRICT, which drizzle-kit cannot write; without it SQLite
 * stores a word in an integer column and says nothing.
 */
export function makeStrict(folder: string): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) {
    const file = path.join(folder, name);
    const before = readFileSync(file, 'utf8');
    const after = before.replace(/^(CREATE TABLE [\s\S]*?\n\));/gm, '$1 STRICT;');
    if (after !== before) writeFileSync(file, after);
  }
}
