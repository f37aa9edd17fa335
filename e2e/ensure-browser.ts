import { spawnSync } from 'node:child_process';
import { type ShellCommand, findBrowser, findHindiFont } from './find-browser.ts';
import { machineFacts } from './machine-facts.ts';

/**
 * The executable of the browser to test in, installed first where none was found.
 * @throws with the one command to run, when this process could not get one itself.
 */
export function ensureBrowser(say: (line: string) => void): string {
  const first = findBrowser(machineFacts());
  if (first.kind === 'wrong') {
    throw new Error(
      `SETU_BROWSER=${first.wanted} is no program on this machine. Unset it, or point it at Chrome or Chromium.`,
    );
  }
  if (first.kind === 'install') {
    say(
      `No Chrome or Chromium found. Installing one: ${first.commands.map((command) => command.join(' ')).join(' && ')}`,
    );
    runAll(first.commands);
    if (first.orElse.length > 0 && findBrowser(machineFacts()).kind !== 'found') runAll(first.orElse);
  }
  const choice = first.kind === 'found' ? first : findBrowser(machineFacts());
  if (choice.kind !== 'found') {
    const otherwise = first.kind === 'install' ? first.otherwise : '';
    throw new Error(`The browser tests need Chrome or Chromium, and it could not be installed. Run:\n  ${otherwise}`);
  }
  ensureHindiFont(say);
  say(`Browser: ${choice.executable} (${choice.from})`);
  return choice.executable;
}

function ensureHindiFont(say: (line: string) => void): void {
  const wanted = findHindiFont(machineFacts());
  if (wanted?.kind === 'install') {
    say('No font for Devanagari found. Installing one.');
    runAll(wanted.commands);
  } else if (wanted) {
    say(`No font for Devanagari found, so Hindi pages will be boxes. To see them: ${wanted.command}`);
  }
}

function runAll(commands: ShellCommand[]): void {
  for (const [program, ...args] of commands) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (spawnSync(program, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status !== 0) return;
  }
}
