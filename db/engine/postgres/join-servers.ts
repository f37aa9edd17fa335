import { eq, sql } from 'drizzle-orm';
import type { Client } from 'pg';
import type { Queryable, ServerEar, ServerVoice } from '#db/engine/common/database-types.ts';
import { connectAlone } from '#db/engine/postgres/migrate-postgres.ts';
import { outbox } from '#db/schema.ts';

const CHANGES = 'setu_changes';
const SAID = 'setu_said';
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** How often an idle connection is asked whether it still stands, and how long the answer may take, in ms. */
const ASK_EVERY_MS = 10_000;
const ANSWER_MS = 5_000;
/** What is said when so much waits already is said to nobody: signs of life are said again. */
const MOST_WAITING = 1_000;

/** See {@link Database.tellServers}. PostgreSQL delivers it with the commit, and never when the transaction is undone. */
export async function tellServers(tx: Queryable, id: number): Promise<void> {
  await tx
    .select({ told: sql`pg_notify(${CHANGES}, ${outbox.id}::text)::text` })
    .from(outbox)
    .where(eq(outbox.id, id));
}

/**
 * See {@link Database.joinServers}: a connection of its own that listens, and is made anew when it breaks. Each time it
 * stands, `handleChange` is called, since nobody knows what was missed.
 */
export function joinServers(url: string, ear: ServerEar): ServerVoice {
  let current: Client | undefined;
  let isLeft = false;
  let wake = () => undefined as void;
  let stopWaiting = () => undefined as void;
  const left = new Promise<void>((resolve) => (stopWaiting = resolve));
  // One statement at a time: a connection takes no second before the first is answered.
  let asking: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function ask(client: Client, text: string, values: string[] = []): Promise<unknown> {
    waiting += 1;
    const asked = asking.then(() => client.query(text, values)).finally(() => (waiting -= 1));
    asking = asked.catch(() => undefined);
    return asked;
  }

  async function listen(): Promise<void> {
    for (let waitMs = FIRST_WAIT_MS; !isLeft; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      const connecting = connectAlone(url).catch(() => undefined);
      const client = await Promise.race([connecting, left]);
      // Nobody waits for it any more; should it still come, it goes.
      if (isLeft) return void connecting.then((late) => late && end(late));
      if (client) {
        if (await hear(client)) waitMs = FIRST_WAIT_MS;
        await end(client);
      }
      if (!isLeft) await pause(waitMs);
    }
  }

  /** Resolves when the connection is lost, or left: to whether anything could be heard on it. */
  async function hear(client: Client): Promise<boolean> {
    const lost = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.once('error', () => resolve());
      wake = resolve;
    });
    client.on('notification', ({ channel, payload = '' }) => {
      if (channel === CHANGES) ear.handleChange();
      if (channel === SAID) ear.handleSaid(payload);
    });
    // A machine that vanished from the network sends nothing, not even an end.
    const clock = setInterval(() => void inTime(ask(client, 'select 1')).catch(wake), ASK_EVERY_MS).unref();
    try {
      const begun = Promise.all([CHANGES, SAID].map((channel) => ask(client, `listen ${channel}`)));
      const isListening = await Promise.race([inTime(begun).then(() => true), lost.then(() => false)]);
      if (!isListening || isLeft) return false;
      current = client;
      ear.handleChange();
      await lost;
      return true;
    } catch {
      // Lost before it listened, or silent: it is tried again.
      return false;
    } finally {
      clearInterval(clock);
      current = undefined;
      // What was asked of it is answered by nobody.
      asking = Promise.resolve();
    }
  }

  async function pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, ms).unref();
    });
  }

  const listening = listen();
  return {
    say(text) {
      if (current && waiting < MOST_WAITING)
        ask(current, 'select pg_notify($1, $2)', [SAID, text]).catch(() => undefined);
    },
    isJoined: () => current !== undefined,
    async leave() {
      isLeft = true;
      stopWaiting();
      wake();
      await listening;
    },
  };
}

/** A connection whose other side has vanished ends when the system gives it up; nobody waits for that. */
async function end(client: Client): Promise<void> {
  const ended = client.end().catch(() => undefined);
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, FIRST_WAIT_MS).unref())]);
}

/** Rejects when no answer has come for {@link ANSWER_MS}. */
async function inTime(answer: Promise<unknown>): Promise<void> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error('The database does not answer')), ANSWER_MS).unref();
  });
  await Promise.race([answer, late]).finally(() => clearTimeout(clock));
}
