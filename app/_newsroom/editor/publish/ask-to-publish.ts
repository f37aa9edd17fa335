import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import type { PublishLook } from '#db/queries/publishing/publish-look.ts';
import type { PublishInput } from '#lib/article/inputs.ts';

/** What is asked of the server to publish: now or later, one language or both. */
export type PublishActions = Pick<TranslationActions, 'publish' | 'schedule' | 'publishTogether' | 'scheduleTogether'>;

type Wish = {
  /** The instant to go live at; undefined: now. */
  at: Date | undefined;
  /** The other language, where it is to go live with this one or not at all, and what is said of its update. */
  other: { look: PublishLook; says: Pick<PublishInput, 'substantive' | 'note'> } | undefined;
};

/** Where both languages were asked for and the other one was refused. */
export type OtherRefused = { isOther: true };

type Answer<K extends keyof PublishActions> = Awaited<ReturnType<PublishActions[K]>>;

/** What came of it, for the language on screen. */
type PublishAnswer =
  | { ok: true; value: Extract<Answer<'publish' | 'schedule'>, { ok: true }>['value'] }
  | {
      ok: false;
      error: Extract<Answer<keyof PublishActions>, { ok: false }>['error'];
      detail?: Extract<Answer<'publish'>, { detail?: unknown }>['detail'] | OtherRefused;
    };

/**
 * Publishes or schedules one language, or both or neither, and answers for the one on screen as if it had been asked for
 * alone. A refusal of the other one says so in its `detail`.
 */
export async function askToPublish(
  actions: PublishActions,
  input: PublishInput,
  { at, other }: Wish,
): Promise<PublishAnswer> {
  const publishAt = at?.toISOString();
  if (!other) return publishAt === undefined ? actions.publish(input) : actions.schedule({ ...input, publishAt });
  const { translationId, version, seen } = other.look;
  const translations = [input, { translationId, version, seen, ...other.says }];
  const answer =
    publishAt === undefined
      ? await actions.publishTogether({ translations })
      : await actions.scheduleTogether({ translations, publishAt });
  if (answer.ok) {
    const [own] = answer.value.translations;
    if (!own) throw new Error('The server published both and answered for none');
    return { ok: true, value: own };
  }
  const { error, detail } = answer;
  const isOther = detail?.translationId === translationId;
  return { ok: false, error, detail: isOther ? { isOther } : detail?.refusal };
}
