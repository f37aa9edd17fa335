/** What the machine says, gathered once, so that the choice can be tried without a machine. */
export type MachineFacts = {
  /** SETU_BROWSER as set, '' or undefined when not. */
  wanted: string | undefined;
  /** Where Playwright keeps its own Chromium, whether or not it has been downloaded. */
  playwrightBrowser: string | undefined;
  /** Whether a file stands at that path. */
  exists(file: string): boolean;
  /** The path of a program on the PATH. */
  onPath(program: string): string | undefined;
  platform: NodeJS.Platform;
  /** True when this process may install packages of the system. */
  isRoot: boolean;
  /** Whether some installed font draws Devanagari; undefined where that cannot be asked (no fontconfig). */
  drawsHindi: boolean | undefined;
};

/** A program and its arguments. */
export type ShellCommand = [program: string, ...args: string[]];

/**
 * Which browser the tests run in, or how to get one:
 * - `found`: its executable, and what pointed at it
 * - `install`: commands this process may run itself, in order, then look again; others where that did not help (an
 *   older Debian has no Chromium without windows); and the one command for a person when nothing did
 * - `wrong`: SETU_BROWSER points at nothing
 */
type BrowserChoice =
  | { kind: 'found'; executable: string; from: 'SETU_BROWSER' | 'Playwright' | 'PATH' }
  | { kind: 'install'; commands: ShellCommand[]; orElse: ShellCommand[]; otherwise: string }
  | { kind: 'wrong'; wanted: string };

/** Without windows first, as Playwright's own runs: the same pages for a sixth less of the processor. */
const ON_PATH = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const DEBIAN_FONTS = ['fonts-noto-core', 'fonts-lohit-deva'];

/** The first of SETU_BROWSER, Playwright's own, Chrome or Chromium on the PATH; else the way to one. */
export function findBrowser(facts: MachineFacts): BrowserChoice {
  if (facts.wanted) {
    const executable = facts.exists(facts.wanted) ? facts.wanted : facts.onPath(facts.wanted);
    return executable === undefined
      ? { kind: 'wrong', wanted: facts.wanted }
      : { kind: 'found', executable, from: 'SETU_BROWSER' };
  }
  if (facts.playwrightBrowser && facts.exists(facts.playwrightBrowser)) {
    return { kind: 'found', executable: facts.playwrightBrowser, from: 'Playwright' };
  }
  for (const program of ON_PATH) {
    const executable = facts.onPath(program);
    if (executable !== undefined) return { kind: 'found', executable, from: 'PATH' };
  }
  if (facts.platform === 'darwin' && facts.exists(MAC_CHROME)) {
    return { kind: 'found', executable: MAC_CHROME, from: 'PATH' };
  }
  const debian = facts.onPath('apt-get') !== undefined;
  return {
    kind: 'install',
    commands:
      debian && facts.isRoot
        ? installFromDebian(['chromium-headless-shell', ...DEBIAN_FONTS])
        : [['npx', 'playwright', 'install', 'chromium']],
    orElse: debian && facts.isRoot ? installFromDebian(['chromium', ...DEBIAN_FONTS]) : [],
    otherwise: debian
      ? `${facts.isRoot ? '' : 'sudo '}apt-get install -y chromium-headless-shell ${DEBIAN_FONTS.join(' ')}`
      : 'npx playwright install --with-deps chromium',
  };
}

/**
 * How to get a font for Devanagari where none is installed: without one Hindi pages are rows of boxes, and no test of
 * their look means anything. Undefined when there is one, or when nobody can tell.
 */
export function findHindiFont(
  facts: MachineFacts,
): { kind: 'install'; commands: ShellCommand[] } | { kind: 'tell'; command: string } | undefined {
  if (facts.drawsHindi !== false) return undefined;
  if (facts.onPath('apt-get') === undefined) return { kind: 'tell', command: 'install the font Noto Sans Devanagari' };
  return facts.isRoot
    ? { kind: 'install', commands: installFromDebian(DEBIAN_FONTS) }
    : { kind: 'tell', command: `sudo apt-get install -y ${DEBIAN_FONTS.join(' ')}` };
}

function installFromDebian(packages: string[]): ShellCommand[] {
  return [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
}
