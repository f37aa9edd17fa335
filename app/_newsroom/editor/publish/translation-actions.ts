import type { Finding } from '#lib/article/readiness.ts';
import type { SeenDetails, UnseenDetails } from '#lib/article/seen-details.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';
import type { Result } from '#lib/result.ts';

type Order = { translationId: number; version: number };
type Answer<T> = Promise<Result<T, string, unknown>>;

/** What the editor asks of the server beside saving: the page's server actions, handed in so that this folder knows no route. */
export type TranslationActions = {
  publish(
    order: Order & { substantive: boolean; seen: SeenDetails },
  ): Promise<
    Result<{ address: string; version: number; lastUpdatedAt: string }, string, { must: Finding[] } | UnseenDetails>
  >;
  withdraw(order: Order & { notice: string }): Answer<{ version: number }>;
  submit(order: Order): Answer<{ version: number }>;
  return(order: Order): Answer<{ version: number }>;
  discard(order: Order): Answer<{ version: number; text: TranslationText }>;
  start(order: { articleId: number; locale: Locale; copyBlocks: boolean }): Answer<{ articleId: number }>;
};
