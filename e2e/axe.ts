import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeResults = {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
  passes: unknown[];
};

const SCHEMES = ['light', 'dark'] as const;

/**
 * What axe finds wrong with the page as it is shown now, in light colours and in dark ones: WCAG 2.2 AA and axe's own
 * good practice, one line a fault.
 * @throws when axe found nothing to look at: an empty page has no faults either.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const faults: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The newsroom's colours follow by script; a reader's page has them in its style sheet.
    await page.waitForFunction(
      (scheme) => (document.documentElement.dataset.mantineColorScheme ?? scheme) === scheme,
      colorScheme,
    );
    // Colours on their way from one scheme to the other belong to neither.
    await page.evaluate(() =>
      Promise.all(
        document
          .getAnimations()
          .filter((animation) => animation instanceof CSSTransition)
          .map((transition) => transition.finished.catch(() => undefined)),
      ).then(() => undefined),
    );
    faults.push(...(await faultsOf(page)).map((fault) => `${colorScheme}, ${fault}`));
  }
  return faults;
}

async function faultsOf(page: Page): Promise<string[]> {
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } };
    const { violations, passes } = await axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return { violations, passes: passes.length };
  });
  if (results.passes < 10) throw new Error(`axe looked at too little (${results.passes} rules): is the page there?`);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary ?? ''}`),
  );
}
