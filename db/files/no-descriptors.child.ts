import { closeSync, openSync, readFileSync } from 'node:fs';
import { storeImage } from '#db/commands/image/store-image.ts';
import type { Place } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';
import { openVariant } from '#db/files/open-variant.ts';

/*
 * The process that no-descriptors.test.ts starts with few files to open: it opens all of them, asks for a picture that is
 * there and gives one that is new, lets go, and asks again. What it was answered goes to stdout as JSON.
 */
async function askWithout(): Promise<void> {
  const [place = '', upload = '', key = ''] = process.argv.slice(2);
  const db = openDatabase(JSON.parse(place) as Place);
  const bytes = readFileSync(upload);
  const ask = async () => {
    const stored = await storeImage(bytes, { fileName: 'b.jpg', by: 'machine', now: new Date() }, db);
    const opened = await openVariant(key, 'original-320.jpg', db);
    return [stored.ok || stored.error, opened.ok || opened.error];
  };
  // A first question, of what is not there, so that the database has open what it needs.
  await openVariant(key, 'original-319.jpg', db);
  const taken: number[] = [];
  try {
    for (;;) taken.push(openSync('/dev/null', 'r'));
  } catch {
    // Now none is left.
  }
  const without = await ask();
  for (const descriptor of taken) closeSync(descriptor);
  console.log(JSON.stringify({ without, again: await ask() }));
  await db.close();
}

void askWithout();
