import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { BROWSER_ARGUMENTS, LEFT_OUT_BY_PLAYWRIGHT, SET_BY_PLAYWRIGHT } from './browser-arguments.ts';

const playwright = path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
const bundle = readFileSync(path.join(playwright, 'lib', 'coreBundle.js'), 'utf8');

it('repeats what Playwright itself leaves out, and leaves out more', () => {
  const [, list = ''] = /chromiumSwitches\.ts"\(\) \{[^[]*\[([^\]]*)\]/.exec(bundle) ?? [];
  const own = [...list.matchAll(/^ *"(\w+)",?$/gm)].map(([, name = '']) => name);
  expect(LEFT_OUT_BY_PLAYWRIGHT).toEqual(own);
  const [features = ''] = BROWSER_ARGUMENTS.filter((one) => one.startsWith('--disable-features='));
  expect(features.split('=')[1]?.split(',').slice(0, own.length)).toEqual(own);
});

it('repeats what Playwright itself sets, before what it sets itself', () => {
  expect(/--blink-settings=([\w=,]+)/.exec(bundle)?.[1]).toBe(SET_BY_PLAYWRIGHT);
  const [settings = ''] = BROWSER_ARGUMENTS.filter((one) => one.startsWith('--blink-settings='));
  expect(settings).toMatch(new RegExp(`^--blink-settings=${SET_BY_PLAYWRIGHT},lazy`));
});
