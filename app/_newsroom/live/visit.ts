import type { Locale } from '#lib/locale.ts';

const PLACE = '/api/newsroom/presence';
const BEAT_MS = 20_000;
/** In a tab that nobody has looked at for so long, nobody is. Soon after it browsers let a hidden tab's clock stand. */
const HIDDEN_MS = 4 * 60_000;

/**
 * Says to the others that somebody has a story open, until what it returns is called, the tab is closed or nobody looks
 * at it for minutes. `onVisit` is told the visit's name, which changes when somebody comes back, and undefined.
 */
export function visitStory(
  { articleId, locale }: { articleId: number; locale: Locale },
  onVisit: (visit: string | undefined) => void,
): () => void {
  let visit: string | undefined;
  let clock: ReturnType<typeof setInterval> | undefined;
  let hidden: ReturnType<typeof setTimeout> | undefined;
  const beat = () => {
    if (!navigator.onLine) return;
    const headers = { 'Content-Type': 'application/json' };
    // Lost ones are made up for by the next.
    fetch(PLACE, { method: 'POST', headers, body: JSON.stringify({ visit, articleId, locale }) }).catch(
      () => undefined,
    );
  };
  const come = () => {
    clearTimeout(hidden);
    if (visit) return;
    visit = crypto.randomUUID();
    onVisit(visit);
    beat();
    clock = setInterval(beat, BEAT_MS);
  };
  const go = () => {
    clearTimeout(hidden);
    clearInterval(clock);
    if (!visit) return;
    navigator.sendBeacon(PLACE, new Blob([JSON.stringify({ visit, gone: true })], { type: 'application/json' }));
    visit = undefined;
    onVisit(undefined);
  };
  const look = () => {
    if (document.visibilityState === 'visible') come();
    else hidden = setTimeout(go, HIDDEN_MS);
  };
  const online = () => visit && beat();
  document.addEventListener('visibilitychange', look);
  addEventListener('online', online);
  addEventListener('pagehide', go);
  addEventListener('pageshow', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    removeEventListener('online', online);
    removeEventListener('pagehide', go);
    removeEventListener('pageshow', look);
    go();
  };
}
