import { desc } from 'drizzle-orm';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildWhenMissing } from '#app/_server/boot/build-app.ts';
import { openDatabase } from '#db/engine/database.ts';
import { sectionCounts, sectionNames } from '#db/schema.ts';
import { countNumberedPages } from '#lib/article/section-pages.ts';
import { parseSettings } from '#lib/env.ts';
import { processorMs } from '../measure.ts';
import { signIn } from '../publish.ts';
import { fillDemo, type Running, startSetu } from '../servers.ts';
import { fillStories } from './fill-stories.ts';
import { SEARCHED } from './made-up-words.ts';

/**
 * What `--scale` is told: how many stories, smallest first, a directory to keep the filled newsrooms in, and what the
 * names of the lines to measure have in them.
 */
export type ScaleOptions = { sizes: number[]; keptIn?: string; only: string };

const GOAL = 1.5;
const ROUNDS = 7;
const REQUESTS = 12;
const FIRST_PORT = 3160;

type Newsroom = { size: number; server: Running; pages: SectionPages; cookie: string };
/** The section with the most stories in Hindi, and how many numbered pages it has. */
type SectionPages = { id: number; slug: string; numbered: number };

/** What is asked for, by the name it has in the table. */
const ASKED: Record<string, (room: Newsroom) => string> = {
  'home, Hindi': () => '/hi',
  'home, English': () => '/en',
  'section, newest stories': ({ pages }) => `/hi/${pages.slug}`,
  'section, newest numbered page': ({ pages }) => `/hi/${pages.slug}/page/${pages.numbered}`,
  'section, page in the middle': ({ pages }) => `/hi/${pages.slug}/page/${Math.ceil(pages.numbered / 2)}`,
  'section, oldest page': ({ pages }) => `/hi/${pages.slug}/page/1`,
  'topic, newest stories': () => '/hi/topics/rivers',
  'list of stories': () => '/en/newsroom',
  'list, page 10': () => '/en/newsroom?page=10',
  'list, last numbered page': () => '/en/newsroom?page=34',
  'list, live': () => '/en/newsroom?state=live',
  'list, live in Hindi': () => '/en/newsroom?state=live&language=hi',
  'list, draft': () => '/en/newsroom?state=draft',
  'list, not begun in Hindi': () => '/en/newsroom?state=none&language=hi',
  'list, Hindi': () => '/en/newsroom?language=hi',
  'list, one section': ({ pages }) => `/en/newsroom?section=${pages.id}`,
  'list, mine': () => '/en/newsroom?mine=1',
  'list, mine, live, one section': ({ pages }) => `/en/newsroom?mine=1&state=live&section=${pages.id}`,
  'list, search: frequent word': () => list(patna),
  'list, search: two frequent words': () => list(SEARCHED.hi.frequent.join(' ')),
  'list, search: rare word': () => list(SEARCHED.en.rare),
  'list, search: rare word in Hindi': () => list(SEARCHED.hi.rare),
  'list, search: nothing found': () => list('zebrafish'),
  'list, search: frequent word, draft': () => `${list(patna)}&state=draft`,
  'editor’s story search: nothing typed': () => search(''),
  'editor’s story search: one letter': () => search('p'),
  'editor’s story search: frequent word': () => search(patna),
  'editor’s story search: two frequent words': () => search(SEARCHED.hi.frequent.join(' ')),
  'editor’s story search: rare word': () => search(SEARCHED.hi.rare),
  'editor’s story search: nothing found': () => search('ज़ेब्रा'),
};

const [patna] = SEARCHED.en.frequent;
const list = (words: string) => `/en/newsroom?${new URLSearchParams({ q: words })}`;
const search = (words: string) => `/api/newsroom/stories?${new URLSearchParams({ q: words, locale: 'hi' })}`;

/**
 * Measures what lists, searches and pages of sections cost the server with few and with very many stories: processor
 * time a request with the page cache off, the lowest of some rounds, each newsroom asked in turn. Returns 1 when one
 * takes more than 1.5 times as much with the most stories as with the fewest. What is found fills a page in each newsroom
 * (see fillStories()), so that rows are not what is compared.
 */
export async function benchScale({ sizes, keptIn, only }: ScaleOptions): Promise<number> {
  const parsed = parseSettings(process.env);
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  await buildWhenMissing(process.cwd(), parsed.value.buildDir, console.log);
  const directory = keptIn ?? mkdtempSync(path.join(tmpdir(), 'setu-scale-'));
  mkdirSync(directory, { recursive: true });
  const rooms: Newsroom[] = [];
  try {
    for (const [at, size] of sizes.entries()) rooms.push(await openNewsroom(directory, size, FIRST_PORT + at));
    const lowest = await measure(rooms, only);
    return print(rooms, lowest);
  } finally {
    for (const { server } of rooms) await server.stop();
    if (keptIn === undefined) rmSync(directory, { recursive: true, force: true });
  }
}

async function openNewsroom(directory: string, size: number, port: number): Promise<Newsroom> {
  const dataDir = path.join(directory, String(size));
  if (!existsSync(dataDir)) {
    const demo = path.join(directory, 'demo');
    if (!existsSync(demo)) {
      console.log('Filling a demo newsroom and waiting until all its pictures have their sizes …');
      await fillDemo(demo, port);
    }
    console.log(`Adding stories until there are ${size.toLocaleString('en')} …`);
    const unfinished = `${dataDir}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(demo, unfinished, { recursive: true });
    const db = openDatabase({ dataDir: unfinished, databaseUrl: undefined });
    await fillStories(db, size);
    await db.close();
    renameSync(unfinished, dataDir);
  }
  const pages = await largestSection(dataDir);
  const server = await startSetu(dataDir, port, false);
  return { size, server, pages, cookie: await signIn(server.origin) };
}

async function largestSection(dataDir: string): Promise<SectionPages> {
  const db = openDatabase({ dataDir, databaseUrl: undefined });
  try {
    const counts = await db.reader.select().from(sectionCounts).orderBy(desc(sectionCounts.stories));
    const most = counts.find(({ locale }) => locale === 'hi');
    const names = await db.reader.select().from(sectionNames);
    const name = names.find(({ sectionId, locale }) => sectionId === most?.sectionId && locale === 'hi');
    if (!most || !name) throw new Error('No section has a story');
    return { id: most.sectionId, slug: name.slug, numbered: countNumberedPages(most.stories) };
  } finally {
    await db.close();
  }
}

/** Milliseconds of processor time a request, by what was asked, one figure a newsroom. */
async function measure(rooms: Newsroom[], only: string): Promise<Map<string, number[]>> {
  const lowest = new Map<string, number[]>();
  for (const [name, addressOf] of Object.entries(ASKED)) {
    if (!name.includes(only)) continue;
    const figures = rooms.map(() => Infinity);
    // The first round warms up what the others find warm.
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [at, room] of rooms.entries()) {
        const spentMs = await cost(room, addressOf(room));
        if (round > 0) figures[at] = Math.min(figures[at] ?? Infinity, spentMs);
      }
    }
    lowest.set(name, figures);
  }
  return lowest;
}

async function cost({ server, cookie }: Newsroom, address: string): Promise<number> {
  const before = processorMs(server.pids());
  for (let asked = 0; asked < REQUESTS; asked++) {
    const answer = await fetch(server.origin + address, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${address} was answered ${answer.status}`);
    await answer.arrayBuffer();
  }
  return (processorMs(server.pids()) - before) / REQUESTS;
}

function print(rooms: Newsroom[], lowest: Map<string, number[]>): number {
  const heads = [...rooms.map(({ size }) => size.toLocaleString('en')), 'ratio'];
  console.log(
    `\nProcessor time a request in ms, page cache off, lowest of ${ROUNDS} rounds of ${REQUESTS}, by stories:\n`,
  );
  console.log(''.padEnd(44) + heads.map((head) => head.padStart(10)).join(''));
  let worst = 0;
  for (const [name, figures] of lowest) {
    const ratio = (figures.at(-1) ?? Number.NaN) / (figures[0] ?? Number.NaN);
    worst = Math.max(worst, ratio);
    const cells = [...figures.map((ms) => ms.toFixed(1)), ratio.toFixed(2) + (ratio > GOAL ? ' !' : '')];
    console.log(name.padEnd(44) + cells.map((cell) => cell.padStart(10)).join(''));
  }
  console.log(`\nAt most ${worst.toFixed(2)} times as much (goal ≤ ${GOAL}).`);
  return worst <= GOAL ? 0 : 1;
}
