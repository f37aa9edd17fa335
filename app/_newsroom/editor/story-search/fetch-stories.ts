import type { LinkedStory } from '#app/_newsroom/editor/store/translation-view.ts';
import type { Locale } from '#lib/locale.ts';

/** A story found by its headline; `address` is its public path in the asked language, null when it is not live there. */
export type FoundStory = LinkedStory & { address: string | null };

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
