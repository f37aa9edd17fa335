import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { IMAGE_LIMITS } from '#lib/image/image-limits.ts';
import type { ImageAnswer, ImageJob } from '#db/files/image-job.ts';
import { onePerProcess } from '#lib/one-per-process.ts';

/** Two processes at a time: one a core, and never more than two files' worth of memory. */
const AT_ONCE = 2;
/** Beyond this many people are told to try again; a queue without end would only hide that the machine is too small. */
const LONGEST_QUEUE = 60;

/** What one process may take. */
type ImageBounds = { memoryBytes: number; inspectMs: number; makeMs: number };
const BOUNDS: ImageBounds = { memoryBytes: 900 * 1024 * 1024, inspectMs: 20_000, makeMs: 120_000 };

/** `now` for somebody who waits; `later` for what may be made when nobody does (one at a time, lowest priority). */
export type Urgency = 'now' | 'later';

type Waiting = { urgency: Urgency; start: () => void };
type Queue = { running: number; runningLater: number; waiting: Waiting[] };

const queue = onePerProcess<Queue>('imageQueue', () => ({ running: 0, runningLater: 0, waiting: [] })).get;

/** The job without its limits, which are the same for all. */
type ImageInput = { [K in ImageJob['kind']]: Omit<Extract<ImageJob, { kind: K }>, 'limits'> }[ImageJob['kind']];

/**
 * Has a separate process read or make a picture: at most two at once, bounded in memory (900 MB) and time (20 s to
 * look, 120 s to make), killed beyond. Never throws for what a file does: a process that dies twice over it answers
 * `image_damaged`, one killed for time `image_too_slow`, one that somebody else killed and a full queue `image_busy`.
 */
export async function runImageJob(
  order: ImageInput,
  urgency: Urgency = 'now',
  bounds: ImageBounds = BOUNDS,
): Promise<ImageAnswer> {
  const line = queue();
  if (urgency === 'now' && line.waiting.filter((one) => one.urgency === 'now').length >= LONGEST_QUEUE) {
    return { ok: false, error: 'image_busy' };
  }
  await new Promise<void>((resolve) => {
    line.waiting.push({ urgency, start: resolve });
    startNext(line);
  });
  const job = { ...order, limits: { ...IMAGE_LIMITS, memoryBytes: bounds.memoryBytes } };
  try {
    // What a picture does to its reader it does every time; what happened to this one alone is not its fault.
    const first = await inProcess(job, urgency, bounds);
    return first.died ? await inProcess(job, urgency, bounds) : first;
  } finally {
    line.running -= 1;
    if (urgency === 'later') line.runningLater -= 1;
    startNext(line);
  }
}

function startNext(line: Queue): void {
  while (line.running < AT_ONCE) {
    let index = line.waiting.findIndex((one) => one.urgency === 'now');
    // One core stays free for whoever uploads next.
    if (index < 0 && line.runningLater === 0) index = line.waiting.findIndex((one) => one.urgency === 'later');
    const [next] = index < 0 ? [] : line.waiting.splice(index, 1);
    if (!next) return;
    line.running += 1;
    if (next.urgency === 'later') line.runningLater += 1;
    next.start();
  }
}

/** The answer of a process of its own; `died` says that it ended by itself and gave none. */
function inProcess(job: ImageJob, urgency: Urgency, bounds: ImageBounds): Promise<ImageAnswer & { died?: true }> {
  return new Promise((resolve) => {
    // Kept from the bundler's eyes: it would try to pack the file it sees started.
    const worker = path.join(/*turbopackIgnore: true*/ process.cwd(), 'db', 'files', 'image-worker.mjs');
    const child = fork(worker, [], {
      // Not inherited: the server's own flags (tsx, inspector) have no business there.
      execArgv: ['--max-old-space-size=96'],
      // No secrets, no settings: only what a process needs to start.
      env: {
        PATH: process.env.PATH,
        TMPDIR: tmpdir(),
        UV_THREADPOOL_SIZE: '2',
        MALLOC_ARENA_MAX: '2',
      } as unknown as NodeJS.ProcessEnv,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // A session of its own, so that its share of the processor is its own as well (see lowerPriority). It ends with us.
      detached: urgency === 'later',
    });
    let killedForTime = false;
    const clock = setTimeout(
      () => {
        killedForTime = true;
        child.kill('SIGKILL');
      },
      job.kind === 'inspect' ? bounds.inspectMs : bounds.makeMs,
    );
    let answered: ImageAnswer | undefined;
    const finish = (answer: ImageAnswer & { died?: true }) => {
      clearTimeout(clock);
      resolve(answered ?? answer);
    };
    child.once('message', (message) => {
      answered = message as ImageAnswer;
      // A process that answered but cannot end must not keep its place in the queue.
      setTimeout(() => child.kill('SIGKILL'), 1_000).unref();
    });
    child.once('error', (error) => finish({ ok: false, error: 'image_busy', reason: error.message }));
    // Not at its exit: what it said may still be on its way then.
    child.once('close', (code, signal) => {
      const reason = `ended by ${signal ?? code}`;
      if (killedForTime) finish({ ok: false, error: 'image_too_slow' });
      else if (endedFromOutside(signal)) finish({ ok: false, error: 'image_busy', reason });
      else finish({ ok: false, error: 'image_damaged', reason, died: true });
    });
    lowerPriority(child.pid, urgency);
    child.send(job, (error) => {
      if (error) child.kill('SIGKILL');
    });
  });
}

/**
 * Whether somebody else ended the process: the kernel when memory ran out, or whoever minds the machine. A picture that
 * breaks its reader ends it by a signal of another kind.
 */
function endedFromOutside(signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGKILL' || signal === 'SIGTERM' || signal === 'SIGINT' || signal === 'SIGHUP';
}

/** A third of a reader's share of the processor for somebody who waits, a thirtieth for nobody. */
const NICENESS: Record<Urgency, number> = { now: 5, later: 15 };
/** A tenth of another session's share: it must come to an end on a machine that is never idle. */
const SESSION_NICENESS = 10;

/**
 * Readers come first: decoding takes what they leave. Linux weighs whole sessions against each other before it looks at the
 * processes in one (sched_autogroup), so a session of its own is lowered as well.
 */
function lowerPriority(pid: number | undefined, urgency: Urgency): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, NICENESS[urgency]);
    if (urgency === 'later') writeFileSync(`/proc/${pid}/autogroup`, String(SESSION_NICENESS));
  } catch {
    // Gone already, not Linux, or not ours to set; the bounds above hold without it.
  }
}
