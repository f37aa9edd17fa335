import { chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import type { MachineFacts } from './find-browser.ts';

/** The facts of the machine this runs on. Asks the disk and fontconfig, nobody else. */
export function machineFacts(env: NodeJS.ProcessEnv = process.env): MachineFacts {
  return {
    wanted: env.SETU_BROWSER,
    playwrightBrowser: playwrightBrowser(),
    exists: existsSync,
    onPath: (program) => findOnPath(program, env.PATH ?? ''),
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    drawsHindi: drawsHindi(),
  };
}

function playwrightBrowser(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    // Playwright knows no build for this system.
    return undefined;
  }
}

function findOnPath(program: string, searched: string): string | undefined {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program];
  for (const folder of searched.split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      if (isExecutable(file)) return file;
    }
  }
  return undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function drawsHindi(): boolean | undefined {
  try {
    return execFileSync('fc-list', [':lang=hi', 'family'], { stdio: ['ignore', 'pipe', 'ignore'] }).length > 0;
  } catch {
    return undefined;
  }
}
