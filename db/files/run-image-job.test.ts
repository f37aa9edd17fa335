import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runImageJob } from '#db/files/run-image-job.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const BOUNDS = { memoryBytes: 900 * 1024 * 1024, inspectMs: 60_000, makeMs: 60_000 };

/** The process that works on a picture for this one. */
function workerId(): number {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const own = lines
    .map((line) => line.trim().split(/\s+/))
    .find(([, parent, ...args]) => parent === String(process.pid) && args.join(' ').includes('image-worker'));
  if (!own) throw new Error('No picture is being worked on');
  return Number(own[0]);
}

async function pictureFile(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'setu-job-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const file = path.join(directory, 'a.tmp');
  const noise = sharp({
    create: {
      width: 1600,
      height: 1200,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });
  await writeFile(file, await noise.jpeg().toBuffer());
  return file;
}

test('a picture that takes too long is given up, one that takes too much memory too', async () => {
  const file = await pictureFile();
  const order = { kind: 'inspect', file, format: 'jpeg' } as const;
  expect(await runImageJob(order, 'now', { ...BOUNDS, inspectMs: 20 })).toEqual({ ok: false, error: 'image_too_slow' });
  expect(await runImageJob(order, 'now', { ...BOUNDS, memoryBytes: 8 * 1024 * 1024 })).toEqual({
    ok: false,
    error: 'image_too_heavy',
  });
  expect(await runImageJob(order, 'now', BOUNDS)).toMatchObject({ ok: true, width: 1600, height: 1200 });
});

/** A file that never comes to its end, so that whoever reads it is still at it whenever it is ended. */
async function endlessFile(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'setu-job-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const file = path.join(directory, 'a.tmp');
  execFileSync('mkfifo', [file]);
  return file;
}

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'a process that somebody else ends by %s says nothing of the picture',
  async (signal) => {
    const file = await endlessFile();
    const job = runImageJob({ kind: 'inspect', file, format: 'jpeg' }, 'now', BOUNDS);
    await vi.waitFor(() => process.kill(workerId(), signal), { timeout: 10_000, interval: 5 });
    expect(await job).toMatchObject({ ok: false, error: 'image_busy', reason: `ended by ${signal}` });
  },
);

test('a picture is damaged when it breaks its reader twice, and not for one that broke by itself', async () => {
  const file = await endlessFile();
  const breaks = async (signals: NodeJS.Signals[]) => {
    const job = runImageJob({ kind: 'inspect', file, format: 'jpeg' }, 'now', BOUNDS);
    let before = 0;
    for (const signal of signals) {
      await vi.waitFor(
        () => {
          const next = workerId();
          if (next === before) throw new Error('still the one before');
          process.kill(next, signal);
          before = next;
        },
        { timeout: 10_000, interval: 5 },
      );
    }
    return job;
  };
  expect(await breaks(['SIGSEGV', 'SIGSEGV'])).toMatchObject({ error: 'image_damaged', reason: 'ended by SIGSEGV' });
  expect(await breaks(['SIGSEGV', 'SIGKILL'])).toMatchObject({ error: 'image_busy', reason: 'ended by SIGKILL' });
});

test('what the system refuses is not held against the picture', async () => {
  const file = await pictureFile();
  const made = await runImageJob({
    kind: 'make',
    file,
    width: 1600,
    height: 1200,
    directory: path.join(path.dirname(file), 'not made'),
    outputs: [
      { stem: 'a', format: 'webp', box: { left: 0, top: 0, width: 1600, height: 1200 }, width: 320, height: 240 },
    ],
  });
  expect(made).toMatchObject({ ok: false, error: 'image_busy', reason: expect.stringContaining('ENOENT') });
});

test('never more than two run at once, one of them for those who do not wait', async () => {
  const file = await pictureFile();
  const queue = () =>
    (globalThis as { [name: symbol]: { running: number; runningLater: number } | undefined })[
      Symbol.for('setu.imageQueue')
    ];
  let most = 0;
  let mostLater = 0;
  const watch = setInterval(() => {
    most = Math.max(most, queue()?.running ?? 0);
    mostLater = Math.max(mostLater, queue()?.runningLater ?? 0);
  }, 2);
  const order = { kind: 'inspect', file, format: 'jpeg' } as const;
  const all = await Promise.all([
    ...Array.from({ length: 2 }, () => runImageJob(order, 'later')),
    ...Array.from({ length: 3 }, () => runImageJob(order)),
  ]);
  clearInterval(watch);
  expect(all.every((answer) => answer.ok)).toBe(true);
  expect([most, mostLater]).toEqual([2, 1]);
  expect(queue()).toMatchObject({ running: 0, runningLater: 0 });
});

test('a line that is too long is told so instead of growing', async () => {
  const order = { kind: 'inspect', file: 'missing', format: 'jpeg' } as const;
  const running = {
    running: 2,
    runningLater: 0,
    waiting: Array.from({ length: 60 }, () => ({ urgency: 'now', start: () => undefined })),
  };
  const holder = globalThis as { [name: symbol]: unknown };
  const name = Symbol.for('setu.imageQueue');
  const before = holder[name];
  holder[name] = running;
  onTestFinished(() => {
    holder[name] = before;
  });
  expect(await runImageJob(order)).toEqual({ ok: false, error: 'image_busy' });
  expect(running.waiting).toHaveLength(60);
});

test('what the decoder is given under a false format is refused', async () => {
  const file = await pictureFile();
  expect(await runImageJob({ kind: 'inspect', file, format: 'png' })).toMatchObject({
    ok: false,
    error: 'image_damaged',
  });
});
