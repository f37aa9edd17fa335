import { askJson } from '#app/_newsroom/ask-json.ts';
import type { Newest } from '#db/queries/newest.ts';
import type { HeldPart } from '#lib/article/holds/hold.ts';
import type { Part } from '#lib/article/holds/parts.ts';
import type { Result } from '#lib/result.ts';

/** What a tab asks of the server about who writes where. Nothing of it ever rejects. */
export type HoldsLine = {
  /** This tab writes in these parts. Answers every living hold of the story; undefined where the line is down. */
  hold(asked: { articleId: number; tab: string; parts: Part[] }): Promise<HeldPart[] | undefined>;
  /** This tab writes in these parts no more, or in none. Outlives the page; where it gets lost the hold ends by itself. */
  release(asked: { articleId: number; tab: string; parts?: Part[] }): void;
  takeOver(asked: { articleId: number; tab: string; part: Part }): Promise<Result<{ held: HeldPart[] }, string>>;
  /** What an open editor lacks; undefined where the line is down. */
  newest(asked: {
    translationId: number;
    tab: string;
    version: number;
    detailsVersion: number;
  }): Promise<Newest | undefined>;
};

/** The browser's own. */
export const holdsLine: HoldsLine = {
  async hold({ articleId, ...said }) {
    const answer = await post<{ held: HeldPart[] }>(articleId, said);
    return answer.ok ? answer.value.held : undefined;
  },
  release({ articleId, ...said }) {
    const body = JSON.stringify({ ...said, gone: true });
    navigator.sendBeacon(placeOf(articleId), new Blob([body], { type: 'application/json' }));
  },
  takeOver: ({ articleId, ...said }) => post(articleId, { ...said, takeOver: true }),
  async newest({ translationId, tab, version, detailsVersion }) {
    const query = new URLSearchParams({ tab, version: String(version), details: String(detailsVersion) });
    const answer = await askJson<Newest, string>(
      `/api/newsroom/translations/${translationId}/newest?${query.toString()}`,
    );
    return answer.ok ? answer.value : undefined;
  },
};

const placeOf = (articleId: number) => `/api/newsroom/articles/${articleId}/holds`;

async function post<T>(articleId: number, said: object): Promise<Result<T, string>> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(placeOf(articleId), { method: 'POST', headers, body: JSON.stringify(said) });
    return (await answer.json()) as Result<T, string>;
  } catch {
    return { ok: false, error: 'unreachable' };
  }
}
