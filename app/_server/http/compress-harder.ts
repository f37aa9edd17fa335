import { compressHarder, type FinishedPage } from '#app/_server/http/finished-page.ts';

/** When a page is worth the best compression: after so many readers, when it has stood so long; looked at so often. */
export type Harder = { readers: number; afterMs: number; everyMs: number };

type Options = {
  harder?: Harder;
  /** Since when a page is kept, in milliseconds since 1970; undefined once it is not. */
  standsSince(page: FinishedPage): number | undefined;
  /** Whether somebody waits for a page to be made. */
  isBusy(): boolean;
  /** The page may be smaller now. */
  changed(page: FinishedPage): void;
  /** Milliseconds since 1970. */
  now(): number;
};

const HARDER: Harder = { readers: 20, afterMs: 10_000, everyMs: 1_000 };

/** Gives pages that many read the best compression: never two at once, never while a page is being made. */
export function createHardCompressor({ harder = HARDER, standsSince, isBusy, changed, now }: Options): {
  /** Says that `page` was read for the `times`th time. */
  wasRead(page: FinishedPage, times: number): void;
} {
  const popular = new Set<FinishedPage>();
  let looking: NodeJS.Timeout | undefined;
  let compressing = false;

  function look(): void {
    if (popular.size === 0) {
      clearInterval(looking);
      looking = undefined;
    }
    // What is no longer kept is held here alone, and weighed nowhere.
    for (const page of popular) if (standsSince(page) === undefined) popular.delete(page);
    if (compressing || isBusy()) return;
    for (const page of popular) {
      const since = standsSince(page);
      if (since !== undefined && since + harder.afterMs > now()) continue;
      popular.delete(page);
      if (since === undefined) continue;
      compressing = true;
      void compressHarder(page)
        .then(() => changed(page))
        .catch((error: unknown) => console.error('A page could not be made smaller:', error))
        .finally(() => (compressing = false));
      return;
    }
  }

  return {
    wasRead(page, times) {
      if (times !== harder.readers || !page.forms.br) return;
      popular.add(page);
      looking ??= setInterval(look, harder.everyMs).unref();
    },
  };
}
