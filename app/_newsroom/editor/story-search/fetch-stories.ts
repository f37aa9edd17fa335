import type { LinkedStory } from '#app/_newsroom/editor/store/translation-view.ts';
import type { Stage, Status } from '#lib/article/workflow.ts';
import type { Locale } from '#lib/locale.ts';

/** A story found by its headline, as it stands in the language that was asked for. */
export type FoundStory = LinkedStory & {
  /** Its public path there, null when it is not live there. */
  address: string | null;
  sectionId: number | null;
  /** Null when nobody has begun that language. */
  state: { status: Status; stage: Stage } | null;
  /** When readers there first saw it; of one they do not see, when it was last changed. ISO 8601 in UTC. */
  at: string;
};

type Reply = { ok: boolean; value?: FoundStory[] };

/** Asks the newsroom for stories whose headline holds `query`; the newest for ''. Undefined when it could not be asked. */
export async function fetchStories(
  asked: { query: string; locale: Locale },
  signal: AbortSignal,
): Promise<FoundStory[] | undefined> {
  const response = await fetch(
    `/api/newsroom/stories?${new URLSearchParams({ q: asked.query, locale: asked.locale })}`,
    { signal },
  );
  if (!response.ok) return undefined;
  const reply = (await response.json()) as Reply;
  return reply.value;
}
