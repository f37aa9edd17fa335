import type { Page } from '@playwright/test';

/** The least width and height of what a finger is to hit, in CSS pixels. @see WCAG 2.2, 2.5.5 */
export const TARGET_PX = 44;

/** What cannot be 44 pixels, as a selector, and why. */
export type TargetException = { selector: string; reason: string };

/** A target that is too small: how it is called, and how far a finger hits it from side to side, in whole CSS pixels. */
export type SmallTarget = { name: string; width: number; height: number };

/** Waits until the page is live and has nothing to do: `networkidle` never comes where a stream of events is open. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 10_000 })));
}

/**
 * Measures everything on the page that can be pressed, as a finger would: a point belongs to what the browser says lies
 * there (`elementFromPoint`), so a larger area made by a pseudo-element counts, and one that a neighbour covers does not.
 * A field's own label counts with it. Links and buttons within a sentence are left out, as WCAG does; where a menu
 * or a dialog is open, only what is in it is measured. Answers how many were measured, and those that are too small.
 */
export async function smallTargets(
  page: Page,
  exceptions: readonly TargetException[] = [],
): Promise<{ measured: number; small: SmallTarget[] }> {
  // Nothing moves while it is measured.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
  return page.evaluate(
    ({ least, excepted }) => {
      const CAN_BE_PRESSED =
        'button, a[href], summary, input:not([type=hidden]), select, textarea, [role=button], [role=menuitem], ' +
        '[role=menuitemradio], [role=menuitemcheckbox], [role=tab], [role=option], [role=switch], [role=checkbox]';
      const labelOf = (one: Element) => (one instanceof HTMLInputElement ? [...(one.labels ?? [])] : []);
      const isOf = (one: Element, hit: Element | null) =>
        hit !== null && (one.contains(hit) || labelOf(one).some((label) => label.contains(hit)));
      const isInSentence = (one: Element) => {
        if (getComputedStyle(one).display !== 'inline') return false;
        let line = one;
        while (line.parentElement && getComputedStyle(line.parentElement).display === 'inline')
          line = line.parentElement;
        // What stands on the same lines: not what is a block of its own above or below.
        const beside = [...(line.parentElement?.childNodes ?? [])].filter(
          (node) => !(node instanceof Element) || getComputedStyle(node).display === 'inline',
        );
        const words = beside.map((node) => node.textContent?.trim() ?? '').join('');
        return words.length > (one.textContent?.trim().length ?? 0) + 1;
      };
      const isSeen = (one: HTMLElement) => {
        if (one.closest('[inert], [aria-hidden=true]') && !one.closest('[role=dialog]')) return false;
        if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
        const { width, height } = one.getBoundingClientRect();
        return width > 1 && height > 1;
      };
      let measured = 0;
      const small: { name: string; width: number; height: number }[] = [];
      // What lies over the page is what can be pressed.
      const dialogs = [...document.querySelectorAll('[role=dialog]')].filter((one) => one.checkVisibility());
      const root = document.querySelector('[popover]:popover-open') ?? dialogs.at(-1) ?? document;
      for (const one of root.querySelectorAll<HTMLElement>(CAN_BE_PRESSED)) {
        if (excepted.some((selector) => one.matches(selector)) || !isSeen(one) || isInSentence(one)) continue;
        one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const { left, top, width, height } = one.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const reach = (dx: number, dy: number) => {
          let by = 0;
          while (by < 60 && isOf(one, document.elementFromPoint(x + dx * (by + 0.5), y + dy * (by + 0.5)))) by += 0.5;
          return by;
        };
        measured += 1;
        // Never by its box alone: what it stands in may cut it off.
        const across = reach(-1, 0) + reach(1, 0);
        const down = reach(0, -1) + reach(0, 1);
        if (across + 0.5 >= least && down + 0.5 >= least) continue;
        const words = one.getAttribute('aria-label') ?? (one.textContent?.trim() || one.getAttribute('name') || one.id);
        const kind = one.getAttribute('role') ?? one.tagName.toLowerCase();
        small.push({
          name: `${kind} «${words.slice(0, 40)}» .${one.className}`,
          width: Math.round(across),
          height: Math.round(down),
        });
      }
      return { measured, small };
    },
    { least: TARGET_PX, excepted: exceptions.map(({ selector }) => selector) },
  );
}
