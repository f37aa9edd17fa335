import { readFileSync, cpSync } from 'node:fs';
import { Agent, get } from 'node:http';
import path from 'node:path';
import { and, eq } from 'drizzle-orm';
import { openSqliteDatabase } from '#db/engine/sqlite/sqlite-database.ts';
import { articles, revisions, sectionNames, translations } from '#db/schema.ts';
import { LOCALES } from '#lib/locale.ts';
import { storyPath } from '#lib/article/address.ts';
import { startSetu, treeOf } from './servers.ts';

const PORT = 3156;
const PAGES = 10_000;
const AT_ONCE = 8;
const GOAL_MB = 600;
/** What browsers send over TLS. */
const ACCEPTED = 'gzip, deflate, br';
const KB = 1024;
const FIRST_COPY = 1_000_000;
const COPIES_A_COMMIT = 500;

/** Memory of all of Setu's processes with 10,000 pages kept, each asked for once. Resolves to whether the goal was met. */
export async function benchMemory(directory: string, filled: string): Promise<boolean> {
  const dataDir = path.join(directory, 'memory');
  cpSync(filled, dataDir, { recursive: true });
  const addresses = await copyStories(dataDir, PAGES / 2);
  const setu = await startSetu(dataDir, PORT, true);
  try {
    const before = rssMb(setu.gate);
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    const left = [...addresses];
    let bytes = 0;
    const ask = async () => {
      for (let address = left.pop(); address; address = left.pop()) {
        const own = await size(setu.origin + address, agent);
        bytes += own;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    agent.destroy();
    const after = rssMb(setu.gate);
    const megabytes = ({ gate, rest }: { gate: number; rest: number }) =>
      `${(gate + rest).toFixed(0)} MB (the gate ${gate.toFixed(0)})`;
    console.log(
      `\n${addresses.length} kept pages of ${(bytes / addresses.length / KB).toFixed(1)} kB brotli: RSS of all processes ${megabytes(before)} at start, ` +
        `${megabytes(after)} with all of them kept (goal ≤ ${GOAL_MB} MB)`,
    );
    return after.gate + after.rest <= GOAL_MB;
  } finally {
    await setu.stop();
  }
}

/**
 * Puts `times` copies of live stories into the database, of each that is live in both languages in turn, and live in
 * both; their addresses.
 */
async function copyStories(dataDir: string, times: number): Promise<string[]> {
  const db = openSqliteDatabase({ dataDir, databaseUrl: undefined });
  try {
    const texts = await db.reader
      .select({ article: articles, translation: translations, revision: revisions, section: sectionNames.slug })
      .from(translations)
      .innerJoin(articles, eq(articles.id, translations.articleId))
      .innerJoin(revisions, eq(revisions.id, translations.liveRevisionId))
      .innerJoin(
        sectionNames,
        and(eq(sectionNames.sectionId, translations.liveSectionId), eq(sectionNames.locale, translations.locale)),
      );
    const stories = [...new Set(texts.map(({ article }) => article.id))]
      .map((id) => texts.filter(({ article }) => article.id === id))
      .filter((story) => story.length === LOCALES.length);
    const addresses: string[] = [];
    for (let n = 1; n <= times; n++) {
      const articleId = FIRST_COPY + n;
      if (n % COPIES_A_COMMIT === 1) db.raw.exec('BEGIN');
      for (const [i, { article, translation, revision, section }] of (stories[n % stories.length] ?? []).entries()) {
        if (i === 0) await db.writer.insert(articles).values({ ...article, id: articleId });
        const { locale } = translation;
        const id = articleId * LOCALES.length + i;
        const slug = `bench-${n}`;
        const fresh = {
          id,
          articleId,
          slug: null,
          draftRevisionId: null,
          liveRevisionId: null,
          madeFromRevisionId: null,
        };
        await db.writer.insert(translations).values({ ...translation, ...fresh });
        const headline = `${revision.headline} ${n}`;
        await db.writer.insert(revisions).values({ ...revision, id, translationId: id, slug, headline });
        const pointers = { draftRevisionId: id, liveRevisionId: id };
        await db.writer.update(translations).set(pointers).where(eq(translations.id, id));
        addresses.push(storyPath({ locale, section, slug, articleId }));
      }
      if (n % COPIES_A_COMMIT === 0 || n === times) db.raw.exec('COMMIT');
    }
    return addresses;
  } finally {
    await db.close();
  }
}

function size(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': ACCEPTED } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url}: ${answer.statusCode}`)),
      );
    }).on('error', reject);
  });
}

function rssMb(gate: number): { gate: number; rest: number } {
  const of = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / KB;
  return { gate: of(gate), rest: treeOf(gate).reduce((sum, pid) => sum + of(pid), 0) };
}
