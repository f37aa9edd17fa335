import { readFileSync } from 'node:fs';
import path from 'node:path';
import { seenDetailsOf } from '#app/_newsroom/editor/publish/seen-details.ts';
import { openDatabase } from '#db/engine/database.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import { DEMO_PASSWORD } from '#lib/people/demo-password.ts';

/**
 * What publishing took, in ms from sending the editor's «Update» to a reader's page that shows the new text, and of that
 * the part after the editor had the answer; one figure a publication; how many first requests after the answer showed it; and whether the other language kept its ETag.
 */
export type Published = { visibleMs: number[]; freshMs: number[]; freshAtOnce: number; otherKeptItsTag: boolean };

const LIVE_IN_BOTH = 1;
const GIVE_UP_MS = 10_000;

/**
 * Changes the Hindi text of a live demo story `times` times as an editor does: signs in, saves by PUT, publishes by the
 * editor page's own server action, and asks for the page as a reader.
 */
export async function publishOften(
  origin: string,
  dataDir: string,
  buildDir: string,
  times: number,
): Promise<Published> {
  const cookie = await signIn(origin);
  const action = publishAction(buildDir);
  const db = openDatabase({ dataDir, databaseUrl: undefined });
  try {
    const edition = async () => {
      const found = await findOpenTranslation({ articleId: LIVE_IN_BOTH, locale: 'hi' }, db.reader);
      if (!found?.liveAddress) throw new Error('The demo newsroom has no live Hindi story to change');
      return found;
    };
    const english = await findOpenTranslation({ articleId: LIVE_IN_BOTH, locale: 'en' }, db.reader);
    const englishPage = `${origin}${english?.liveAddress ?? ''}`;
    const tagBefore = await tagOf(englishPage);
    const hindiPage = `${origin}${(await edition()).liveAddress ?? ''}`;
    const visibleMs: number[] = [];
    const freshMs: number[] = [];
    let freshAtOnce = 0;
    for (let time = 1; time <= times; time++) {
      await fetch(hindiPage);
      const shown = await edition();
      const { translationId, version, text, details } = shown;
      const images = new Map(shown.images.map((image) => [image.imageId, image]));
      const seen = seenDetailsOf({ text, details, images }, shown);
      const mark = `परीक्षण ${time}`;
      const saved = await fetch(`${origin}/api/newsroom/translations/${translationId}/draft`, {
        method: 'PUT',
        headers: { cookie, origin, 'content-type': 'application/json' },
        body: JSON.stringify({ version, text: { ...text, kicker: mark } }),
      });
      const next = ((await saved.json()) as { value?: { version: number } }).value?.version;
      if (saved.status !== 200 || next === undefined) throw new Error(`The save was answered ${saved.status}`);
      const sentAt = performance.now();
      const published = await fetch(`${origin}/hi/newsroom/articles/${LIVE_IN_BOTH}/hi`, {
        method: 'POST',
        headers: { cookie, origin, 'next-action': action, 'content-type': 'text/plain;charset=UTF-8' },
        body: JSON.stringify([{ translationId, version: next, substantive: false, seen }]),
      });
      const answer = await published.text();
      if (!answer.includes('"ok":true')) throw new Error(`Publishing was answered ${published.status}: ${answer}`);
      const answeredAt = performance.now();
      for (let asked = 1; ; asked++) {
        if ((await (await fetch(hindiPage)).text()).includes(mark)) {
          if (asked === 1) freshAtOnce += 1;
          break;
        }
        if (performance.now() - sentAt > GIVE_UP_MS) throw new Error('The new text never showed');
      }
      visibleMs.push(performance.now() - sentAt);
      freshMs.push(performance.now() - answeredAt);
    }
    return { visibleMs, freshMs, freshAtOnce, otherKeptItsTag: (await tagOf(englishPage)) === tagBefore };
  } finally {
    await db.close();
  }
}

/** Signs somebody of the demo newsroom in, the editor unless said; the value of the Cookie header. */
export async function signIn(origin: string, email = 'editor@demo.setu'): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`Signing in was answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

/** The name Next gave the editor's publish action in this build. */
function publishAction(buildDir: string): string {
  const file = path.join(buildDir, 'server/server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as { node: Record<string, { exportedName?: string }> };
  const id = Object.keys(node).find((key) => node[key]?.exportedName === 'publishAction');
  if (id === undefined) throw new Error('The build has no publish action');
  return id;
}

async function tagOf(url: string): Promise<string> {
  const tag = (await fetch(url)).headers.get('etag');
  if (tag === null) throw new Error(`${url} has no ETag`);
  return tag;
}
