import type { Page } from '@playwright/test';

/** One element of an article page: what it is, and its words as a reader sees them. */
export type Furniture = [kind: string, words: string];

/** Everything on an article page from the clock to the last line, in the order it stands in. Shared text is on one line. */
export function readArticle(page: Page): Promise<Furniture[]> {
  return page.evaluate(() => {
    const kinds: [string, string][] = [
      ['clock', '[data-clock]'],
      ['toggle', 'nav.languages a'],
      ['breadcrumb', 'main nav ol'],
      ['kicker', '.kicker'],
      ['headline', 'h1'],
      ['standfirst', '[data-standfirst]'],
      ['picture', 'figure img'],
      ['caption', 'figure.lead figcaption, figure.lead + figcaption'],
      ['agency', '.agency'],
      ['updated', '.updated'],
      ['listen', '[data-listen] button:first-child'],
      ['byline', '.byline'],
      ['dateline', '.dateline'],
      ['read more', '.read-more'],
      ['heading', '[data-body] h2, [data-body] h3'],
      ['quotation', '[data-body] figure.quote, [data-body] figure.pull'],
      ['item', '[data-body] li'],
      ['cell', '[data-body] th, [data-body] td'],
      ['card', '[data-body] .embed a'],
      ['rule', '[data-body] hr'],
      ['figure', '[data-body] > figure:not(.quote):not(.pull) figcaption'],
      ['paragraph', '[data-body] > p'],
      ['published', '.published'],
    ];
    const found: [Element, string][] = [];
    for (const [kind, selector] of kinds) {
      for (const element of document.querySelectorAll(selector)) {
        if (element.closest('article, main nav') === null && kind !== 'clock' && kind !== 'toggle') continue;
        if (!found.some(([other]) => other === element)) found.push([element, kind]);
      }
    }
    found.sort(([a], [b]) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    return found.map(([element, kind]): [string, string] => {
      const words = element instanceof HTMLImageElement ? element.alt : (element.textContent ?? '');
      return [kind, words.replace(/\s+/g, ' ').trim()];
    });
  });
}
