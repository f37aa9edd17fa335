import { openDatabase } from '#db/engine/database.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import { translations } from '#db/schema.ts';
import { signIn } from './publish.ts';

/**
 * Has editors save drafts of the demo newsroom's stories by their own requests, `perSecond` in all, one after another in
 * each story. `stop` resolves to how many the server kept.
 */
export async function startSaving(
  origin: string,
  dataDir: string,
  perSecond: number,
): Promise<{ stop(): Promise<number> }> {
  const cookie = await signIn(origin);
  const db = openDatabase({ dataDir, databaseUrl: undefined });
  const open = await Promise.all(
    (await db.reader.select({ articleId: translations.articleId, locale: translations.locale }).from(translations)).map(
      ({ articleId, locale }) => findOpenTranslation({ articleId, locale }, db.reader),
    ),
  );
  await db.close();
  const drafts = open.flatMap((one) => (one ? [{ ...one, busy: false }] : []));
  if (drafts.length === 0) throw new Error('The demo newsroom has nothing to save');
  let kept = 0;
  let turn = 0;
  const waiting = new Set<Promise<void>>();

  async function save(draft: (typeof drafts)[number], n: number): Promise<void> {
    draft.busy = true;
    const answer = await fetch(`${origin}/api/newsroom/translations/${draft.translationId}/draft`, {
      method: 'PUT',
      headers: { cookie, origin, 'content-type': 'application/json' },
      body: JSON.stringify({ version: draft.version, text: { ...draft.text, kicker: `Save ${n}` } }),
    });
    const { value } = (await answer.json()) as { value?: { version: number } };
    draft.busy = false;
    if (!value) throw new Error(`A save was answered ${answer.status}`);
    draft.version = value.version;
    kept += 1;
  }

  const clock = setInterval(() => {
    turn += 1;
    const draft = drafts[turn % drafts.length];
    if (!draft || draft.busy) return;
    const one = save(draft, turn).finally(() => waiting.delete(one));
    waiting.add(one);
  }, 1000 / perSecond);
  return {
    async stop() {
      clearInterval(clock);
      await Promise.all(waiting);
      return kept;
    },
  };
}
