import { defineConfig, devices, type Project } from '@playwright/test';
import { BROWSER_ARGUMENTS } from './browser-arguments.ts';
import { findBrowser } from './find-browser.ts';
import { machineFacts } from './machine-facts.ts';

const browser = findBrowser(machineFacts());
// Somewhere that is neither India nor Greenwich: whatever is printed in IST must not come from the reader's own clock.
const timezoneId = 'America/New_York';
const locale = 'en-IN';
const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } };

/** What looks at pages alone: how they are drawn, read aloud, weighed or typed into is not the database's doing. */
const LOOKS =
  'accessibility|budgets|clock|composition|headers|inserting|interface|keyboard|large-letters|listen|looks|masthead|phone|picture-dialog|shape|tables|touch|weight|writing-screen';
/**
 * Nor is what the browser keeps, finds, cuts and pastes before anything is sent, nor what asks the database for nothing that
 * its own tests do not ask of both engines.
 */
const IN_THE_BROWSER =
  'activity|asked-names|assigning|bin|blocks|board|broken-line|bulk|comments|credits|desk-rules|embargo|embargo-wall|every-action|find|going-back|grants|history|holds|images|journal|kept-forms|lead-picture|live-edit|lost-answer|menus|merge|merge-questions|names|notes|one-language|palette|paste|people|plan|portraits|public-actions|publish-seen|review|schedule|sharing|start-and-stop|suggesting|toggle|two-steps|two-tabs|unsaved-pictures|untranslated|updates|versions|withdrawn|writing';
const PAGES_ALONE = new RegExp(`/(?:${LOOKS}|${IN_THE_BROWSER})\\.spec\\.ts$`);

/** The promises of readers' pages once more: in a browser that runs no script (marked @plain), and on a phone (@phone). */
const PAGES_ANOTHER_WAY: Project[] = [
  {
    name: 'reader without script',
    testDir: './reader',
    use: { ...desktop, javaScriptEnabled: false },
    grep: /@plain/,
  },
  {
    name: 'phone',
    testDir: './reader',
    use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } },
    grep: /@phone/,
  },
];

const skipsPages = Boolean(process.env.SETU_E2E_SKIP_PAGES);

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // The second time round, on the other engine, and only where no file is asked for by its name.
  testIgnore: skipsPages ? PAGES_ALONE : undefined,
  outputDir: '../test-results/artifacts',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A second try only where nobody watches, and it is reported: the machine there may be busy with other things.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    // Set by global-setup.ts before the workers read this.
    baseURL: process.env.SETU_E2E_ORIGIN,
    timezoneId,
    locale,
    // Recording every test makes the run half as long again. To look into one: npm run test:e2e -- file.spec.ts --trace on
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.kind === 'found' ? browser.executable : undefined,
      args: BROWSER_ARGUMENTS,
    },
  },
  projects: [
    { name: 'newsroom', testDir: './newsroom', use: desktop },
    { name: 'reader', testDir: './reader', use: desktop },
    // Neither is a page without script, nor on a phone.
    ...(skipsPages ? [] : PAGES_ANOTHER_WAY),
    { name: 'server', testDir: './server', use: desktop },
  ],
});
