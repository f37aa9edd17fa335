import { describe, expect, test } from 'vitest';
import { findBrowser, findHindiFont, type MachineFacts } from './find-browser.ts';

/** A machine with nothing on it, and what a case adds. */
function machine(has: Partial<MachineFacts> & { files?: string[]; path?: Record<string, string> } = {}): MachineFacts {
  const { files = [], path = {}, ...rest } = has;
  return {
    wanted: undefined,
    playwrightBrowser: '/cache/chromium-1200/chrome',
    exists: (file) => files.includes(file),
    onPath: (program) => path[program],
    platform: 'linux',
    isRoot: false,
    drawsHindi: true,
    ...rest,
  };
}

const everything = {
  files: ['/opt/mine/chrome', '/cache/chromium-1200/chrome'],
  path: { chromium: '/usr/bin/chromium', 'google-chrome': '/usr/bin/google-chrome', 'apt-get': '/usr/bin/apt-get' },
};

describe('a browser is looked for in this order', () => {
  test.each([
    [
      'SETU_BROWSER as a path',
      machine({ ...everything, wanted: '/opt/mine/chrome' }),
      '/opt/mine/chrome',
      'SETU_BROWSER',
    ],
    [
      'SETU_BROWSER as a name',
      machine({ ...everything, wanted: 'google-chrome' }),
      '/usr/bin/google-chrome',
      'SETU_BROWSER',
    ],
    [
      'SETU_BROWSER empty is not set',
      machine({ ...everything, wanted: '' }),
      '/cache/chromium-1200/chrome',
      'Playwright',
    ],
    ["Playwright's own", machine(everything), '/cache/chromium-1200/chrome', 'Playwright'],
    ['Chromium on the PATH', machine({ path: everything.path }), '/usr/bin/chromium', 'PATH'],
    [
      'the Chromium without windows before the other',
      machine({ path: { ...everything.path, 'chromium-headless-shell': '/usr/bin/chromium-headless-shell' } }),
      '/usr/bin/chromium-headless-shell',
      'PATH',
    ],
    [
      'Chrome on the PATH',
      machine({ path: { 'google-chrome': '/usr/bin/google-chrome' } }),
      '/usr/bin/google-chrome',
      'PATH',
    ],
    [
      'Chrome among the applications of a Mac',
      machine({ platform: 'darwin', files: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'] }),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'PATH',
    ],
    [
      'no build of Playwright for this system',
      machine({ playwrightBrowser: undefined, path: { chromium: '/c' } }),
      '/c',
      'PATH',
    ],
  ])('%s', (_case, facts, executable, from) => {
    expect(findBrowser(facts)).toEqual({ kind: 'found', executable, from });
  });
});

describe('where there is none', () => {
  test('a SETU_BROWSER that points at nothing is said, not passed over', () => {
    expect(findBrowser(machine({ ...everything, wanted: '/gone' }))).toEqual({ kind: 'wrong', wanted: '/gone' });
  });

  test("root on Debian gets Debian's, with fonts for Devanagari", () => {
    const choice = findBrowser(machine({ isRoot: true, path: { 'apt-get': '/usr/bin/apt-get' } }));
    expect(choice.kind).toBe('install');
    const words = choice.kind === 'install' ? choice.commands.flat() : [];
    expect(choice.kind === 'install' ? choice.orElse.flat() : []).toContain('chromium');
    expect(words).toEqual(
      expect.arrayContaining([
        'apt-get',
        'update',
        'install',
        'chromium-headless-shell',
        'fonts-noto-core',
        'fonts-lohit-deva',
      ]),
    );
  });

  test.each([
    ['a Mac', machine({ platform: 'darwin' }), 'npx playwright install --with-deps chromium'],
    [
      'Debian without root',
      machine({ path: { 'apt-get': '/usr/bin/apt-get' } }),
      'sudo apt-get install -y chromium-headless-shell fonts-noto-core fonts-lohit-deva',
    ],
  ])("on %s Playwright's is fetched, and when that fails one command is said", (_case, facts, otherwise) => {
    expect(findBrowser(facts)).toEqual({
      kind: 'install',
      commands: [['npx', 'playwright', 'install', 'chromium']],
      orElse: [],
      otherwise,
    });
  });
});

describe('a font for Devanagari', () => {
  test.each([
    ['is there', machine({ drawsHindi: true }), undefined],
    ['cannot be asked about', machine({ drawsHindi: undefined }), undefined],
    ['is missing off Debian', machine({ drawsHindi: false }), 'tell'],
    ['is missing, not root', machine({ drawsHindi: false, path: { 'apt-get': '/a' } }), 'tell'],
    ['is missing, root', machine({ drawsHindi: false, isRoot: true, path: { 'apt-get': '/a' } }), 'install'],
  ])('%s', (_case, facts, kind) => {
    expect(findHindiFont(facts)?.kind).toBe(kind);
  });
});
