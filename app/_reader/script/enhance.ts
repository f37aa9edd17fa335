/**
 * What the page does beyond its HTML before anything is tapped, inlined at the end of every reader page: keeps the
 * clock right in India's time, remembers the language a reader chose, shares, copies, and offers to read aloud where a
 * voice for the page's language exists. Everything it touches is found by a data attribute, so a page without one
 * does without. Stays under 1 KB compressed (app/_reader/build-assets.test.ts).
 */
declare const LISTEN_ADDRESS: string;

const INDIA_MS = 19_800_000;
const page = document;
const find = (name: string) => page.querySelector<HTMLElement>(`[data-${name}]`);

const clock = find('clock') as HTMLTimeElement | null;
if (clock) {
  const tick = () => {
    // India keeps one offset all year, so its wall clock is UTC shifted; the browser's own zone never enters.
    const india = new Date(Date.now() + INDIA_MS);
    const iso = india.toISOString();
    const hour = india.getUTCHours();
    const { clock: pattern, names } = clock.dataset;
    const name = (names as string).split('|');
    // As the pattern numbers them: weekday, month, day, year, time.
    const parts = [
      name[india.getUTCDay()],
      name[7 + india.getUTCMonth()],
      india.getUTCDate(),
      iso.slice(0, 4),
      (hour % 12 || 12) + iso.slice(13, 16) + (hour < 12 ? ' AM' : ' PM'),
    ];
    clock.textContent = (pattern as string).replace(/#(.)/g, (_, at: number) => parts[at] as string);
    clock.dateTime = `${iso.slice(0, 16)}+05:30`;
    setTimeout(tick, 60_000 - (+india % 60_000));
  };
  tick();
}

page.onclick = (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('[hreflang],[data-copied]');
  if (link?.hreflang) page.cookie = `edition=${link.hreflang};path=/;max-age=31536000;samesite=lax`;
  else if (link && navigator.clipboard) {
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(() => (link.textContent = link.dataset.copied as string));
  }
};

// A reader who closes the sheet has changed their mind; that is not an error.
const share = find('share');
const sheet = share?.querySelector('button');
if (sheet && 'share' in navigator) {
  sheet.hidden = false;
  sheet.onclick = () => navigator.share({ title: page.title, url: share?.dataset.url }).catch(() => {});
}

// On a phone the section one is in may stand beyond the edge of the strip.
const strip = page.querySelector<HTMLElement>('#sections ul');
const current = strip?.querySelector<HTMLElement>('[aria-current]');
if (strip && current) strip.scrollLeft = current.offsetLeft - strip.offsetLeft - 60;

const speech = window.speechSynthesis;
if (speech) {
  const offer = () => {
    const box = find('listen');
    // Android writes hi_IN where others write hi-IN.
    if (!box || box.firstChild || !speech.getVoices().some((voice) => voice.lang.startsWith(page.documentElement.lang)))
      return;
    const button = page.createElement('button');
    button.textContent = box.dataset.listen as string;
    button.onclick = () => import(LISTEN_ADDRESS).then((module) => module.readAloud(box, button));
    box.append(button);
  };
  offer();
  // Most browsers have no voices yet when first asked; some never say when they do.
  speech.onvoiceschanged = offer;
  setTimeout(offer, 2_000);
}
