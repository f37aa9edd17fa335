import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { readPassword } from '#app/_server/cli/read-password.ts';

/** A terminal that notes in order what happens to it. */
function terminal({ isTTY }: { isTTY: boolean }) {
  const noted: string[] = [];
  const stdin = Object.assign(new PassThrough(), {
    isTTY,
    setRawMode: (raw: boolean) => void noted.push(raw ? 'echo off' : 'echo on'),
  });
  const stderr = { write: (text: string) => void noted.push(text) };
  return { noted, stdin, streams: { stdin, stderr } as unknown as Pick<NodeJS.Process, 'stdin' | 'stderr'> };
}

test('the echo is off before the question is asked, and on again after the answer', async () => {
  const { noted, stdin, streams } = terminal({ isTTY: true });
  const answer = readPassword('Password: ', streams);
  stdin.write('nadi\u007fi-पुल\r');
  expect(await answer).toBe('nadi-पुल');
  expect(noted).toEqual(['echo off', 'Password: ', 'echo on', '\n']);
});

test.each([
  ['one line', 'nadi-par-pul\n', 'nadi-par-pul'],
  ['the first of several lines', 'nadi-par-pul\r\nmore\n', 'nadi-par-pul'],
  ['nothing', '', ''],
])('%s from a pipe', async (_name, piped, expected) => {
  const { noted, stdin, streams } = terminal({ isTTY: false });
  stdin.end(piped);
  expect(await readPassword('Password: ', streams)).toBe(expected);
  expect(noted).toEqual([]);
});
