import { cpSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { loadavg } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { openDatabase } from '#db/engine/database.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import { revisions, translations } from '#db/schema.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { Stage } from '#lib/article/workflow.ts';
import type { Locale } from '#lib/locale.ts';
import type { DeskEvent } from '#lib/live/desk-change.ts';
import { redrawPace } from '#lib/live/redraw-pace.ts';
import { textChanges } from '#lib/merge/text-changes.ts';
import { sameJson } from '#lib/same-json.ts';
import { askSteadily } from './ask-steadily.ts';
import { longestStory } from './longest-story.ts';
import { median, percentile } from './measure.ts';
import { signIn } from './publish.ts';
import { startSetu } from './servers.ts';

const PORT = 3159;
const EDITORS = 50;
const SAVE_EVERY_MS = 2_000;
const BOARDS = 20;
const READERS_PER_SECOND = 500;
const SECONDS = 60;
/** Like every other figure, on a server that has done all of it before. */
const WARM_MS = 20_000;
const GOALS = { saveMs: 50, eventMs: 500 };
// One person has at most twelve streams.
const LOOKING = ['chief@demo.setu', 'editor@demo.setu'];

/** One editor at one text, as its last save that was answered left it. */
type Writer = { translationId: number; articleId: number; locale: Locale; version: number; text: TranslationText };

/**
 * A newsroom at its busiest: fifty editors whose texts save themselves every two seconds, twenty boards that hear of each
 * save and are drawn anew as a browser has them drawn, five hundred readers a second of a kept page. How long a save takes,
 * sent and answered; how long after it was sent each board has heard of it; whether every save that was answered stands
 * in the database. Resolves to whether the goals were met.
 */
export async function benchDesk(directory: string, filled: string): Promise<boolean> {
  const dataDir = path.join(directory, 'desk');
  cpSync(filled, dataDir, { recursive: true });
  const setu = await startSetu(dataDir, PORT, true);
  const { origin } = setu;
  try {
    const cookies = await Promise.all(LOOKING.map((email) => signIn(origin, email)));
    const cookie = cookies[0] ?? '';
    const address = await longestStory(origin);
    await fetch(origin + address);

    let isWarm = false;
    const sentAt = new Map<string, number>();
    const heardMs: number[] = [];
    let heard = 0;
    const drawnMs: number[] = [];
    const boards = await Promise.all(
      Array.from({ length: BOARDS }, (_, at) =>
        openBoard(origin, cookies[at % cookies.length] ?? '', `board-of-the-bench-${at}`, {
          heard(save) {
            const sent = sentAt.get(save);
            if (sent === undefined) return;
            heard++;
            if (isWarm) heardMs.push(performance.now() - sent);
          },
          drawn(ms) {
            if (isWarm) drawnMs.push(ms);
          },
        }),
      ),
    );

    const writers = await writersOf(dataDir);
    const savedMs: number[] = [];
    let kept = 0;
    const refused: string[] = [];
    let isOver = false;
    const write = async (writer: Writer, place: number) => {
      await wait((place * SAVE_EVERY_MS) / writers.length);
      for (let round = 0; !isOver; round++) {
        const text = typedOn(writer.text, ` ${round}`);
        const changes = textChanges(writer.text, text);
        const next = `${writer.articleId} ${writer.locale} ${writer.version + 1}`;
        const began = performance.now();
        sentAt.set(next, began);
        const answer = await fetch(`${origin}/api/newsroom/translations/${writer.translationId}/draft`, {
          method: 'PUT',
          headers: { cookie, origin, 'content-type': 'application/json' },
          body: JSON.stringify({
            version: writer.version,
            changes,
            tab: `writer-of-the-bench-${place}`,
            seq: round + 1,
          }),
        });
        const { value } = (await answer.json()) as { value?: { version: number } };
        if (!value) {
          refused.push(`${answer.status}`);
          return;
        }
        kept++;
        if (isWarm) savedMs.push(performance.now() - began);
        Object.assign(writer, { version: value.version, text });
        await wait(Math.max(0, SAVE_EVERY_MS - (performance.now() - began)));
      }
    };
    const writing = writers.map(write);
    await wait(WARM_MS);
    isWarm = true;
    const readers = await askSteadily(origin + address, READERS_PER_SECOND, SECONDS);
    isOver = true;
    await Promise.all(writing);
    // The last saves are still on their way to the boards.
    await wait(1_000);
    for (const board of boards) board.close();

    const lost = await countLost(dataDir, writers);
    const [saveP95, heardP95] = [percentile(savedMs, 0.95), percentile(heardMs, 0.95)];
    const expected = kept * BOARDS;
    console.log(
      `\n${EDITORS} editors who save every ${SAVE_EVERY_MS / 1000} s, ${BOARDS} boards, ${READERS_PER_SECOND} readers/s for ${SECONDS} s, load ${loadavg()[0]?.toFixed(1)}:`,
    );
    console.log(
      `  a save p50 ${median(savedMs).toFixed(1)}, p95 ${saveP95.toFixed(1)} ms (goal ≤ ${GOALS.saveMs}); ${kept} kept, ${lost} lost, ${refused.length} refused${refused.length > 0 ? ` (${[...new Set(refused)].join()})` : ''}`,
    );
    console.log(
      `  from a save to a board p50 ${median(heardMs).toFixed(1)}, p95 ${heardP95.toFixed(1)} ms (goal ≤ ${GOALS.eventMs}); ${heard} of ${expected} heard;` +
        ` a board drawn anew p50 ${median(drawnMs).toFixed(0)}, p95 ${percentile(drawnMs, 0.95).toFixed(0)} ms, ${drawnMs.length} times`,
    );
    console.log(
      `  readers p50 ${median(readers.latencies).toFixed(2)}, p95 ${percentile(readers.latencies, 0.95).toFixed(2)} ms, ${readers.failed} without an answer`,
    );
    const isWhole = lost === 0 && refused.length === 0 && readers.failed === 0 && heard === expected;
    return isWhole && saveP95 <= GOALS.saveMs && heardP95 <= GOALS.eventMs;
  } finally {
    await setu.stop();
  }
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** As many texts of the demo newsroom as there are editors: drafts first, then texts in review. */
async function writersOf(dataDir: string): Promise<Writer[]> {
  const db = openDatabase({ dataDir, databaseUrl: undefined });
  try {
    const writers: Writer[] = [];
    const rows = await db.reader.select().from(translations);
    for (const wanted of ['draft', 'in_review'] satisfies Stage[])
      for (const { articleId, locale, stage } of rows) {
        if (stage !== wanted || writers.length === EDITORS) continue;
        const open = await findOpenTranslation({ articleId, locale }, db.reader);
        if (!open) continue;
        const { translationId, version, text } = open;
        writers.push({ translationId, articleId, locale, version, text });
      }
    if (writers.length < EDITORS) throw new Error(`The demo newsroom has ${writers.length} texts to write in`);
    return writers;
  } finally {
    await db.close();
  }
}

/** The text with some words more at the end of its first paragraph that ends in plain words. */
function typedOn(text: TranslationText, words: string): TranslationText {
  const { content } = text.body;
  for (const [at, block] of content.entries()) {
    const last = block.type === 'paragraph' ? block.content?.at(-1) : undefined;
    if (block.type !== 'paragraph' || last?.type !== 'text' || last.marks) continue;
    const typed = { ...last, text: last.text + words };
    const paragraph = { ...block, content: [...(block.content ?? []).slice(0, -1), typed] };
    return { ...text, body: { ...text.body, content: content.with(at, paragraph) } };
  }
  throw new Error('A text without a paragraph to type in');
}

/** How many of these texts do not stand as their last answered save left them. */
async function countLost(dataDir: string, writers: readonly Writer[]): Promise<number> {
  const db = openDatabase({ dataDir, databaseUrl: undefined });
  try {
    const rows = await db.reader
      .select({ id: translations.id, version: translations.version, body: revisions.body })
      .from(translations)
      .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId));
    return writers.filter(({ translationId, version, text }) => {
      const row = rows.find(({ id }) => id === translationId);
      return row?.version !== version || !sameJson(row.body, text.body);
    }).length;
  } finally {
    await db.close();
  }
}

type Watch = { heard(save: string): void; drawn(ms: number): void };

/** A board on somebody's screen: hears of every save, and is drawn anew as app/_newsroom/live/refresh-quietly.client.tsx does it. */
async function openBoard(origin: string, cookie: string, tab: string, watch: Watch): Promise<{ close(): void }> {
  const pace = redrawPace();
  const spread = 1 + Math.random() / 2;
  let drawing: { at: number; clock: ReturnType<typeof setTimeout> } | undefined;
  const draw = () => {
    drawing = undefined;
    const began = performance.now();
    void fetch(`${origin}/en/newsroom?as=board&_rsc=bench`, { headers: { cookie, rsc: '1' } })
      .then((answer) => answer.text())
      .then(() => watch.drawn(performance.now() - began))
      .catch(() => undefined);
  };
  const drawIn = (ms: number) => {
    const inMs = ms * spread;
    if (drawing && drawing.at <= Date.now() + inMs) return;
    clearTimeout(drawing?.clock);
    drawing = { at: Date.now() + inMs, clock: setTimeout(draw, inMs) };
  };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${origin}/api/newsroom/events?tab=${tab}`, { agent: false, headers: { cookie } }, resolve).once(
      'error',
      reject,
    );
  });
  if (answer.statusCode !== 200) throw new Error(`A board's stream was answered ${answer.statusCode}`);
  let rest = '';
  answer.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1];
      if (!/^event: change$/m.test(part) || data === undefined) continue;
      const { events } = JSON.parse(data) as { events: DeskEvent[] };
      for (const { kind, articleId, locale, version } of events)
        if (kind === 'translation.edit') watch.heard(`${articleId} ${locale} ${version}`);
      drawIn(pace(events, Date.now()));
    }
  });
  answer.on('error', () => undefined);
  return {
    close() {
      clearTimeout(drawing?.clock);
      answer.destroy();
    },
  };
}
