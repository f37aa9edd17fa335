import { readFileSync } from 'node:fs';
import { storeImage } from '#db/commands/image/store-image.ts';
import type { Place } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';

// Started by sweep-images.test.ts as a process of its own, to be killed in the middle of an upload.
const [place = '', picture = ''] = process.argv.slice(2);
const db = openDatabase(JSON.parse(place) as Place);
process.send?.('ready');
process.once('message', () => {
  void storeImage(readFileSync(picture), { fileName: 'a.jpg', by: 'machine', now: new Date() }, db).then((stored) => {
    process.send?.(stored.ok ? 'stored' : stored.error);
  });
});
