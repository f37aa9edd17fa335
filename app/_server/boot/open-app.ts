import type { IncomingMessage, ServerResponse } from 'node:http';
import next from 'next';
import { emptyBinRegularly } from '#app/_server/boot/empty-bin-regularly.ts';
import { indexTextsOnce } from '#app/_server/boot/index-texts-once.ts';
import { closeAll } from '#app/_server/boot/close-all.ts';
import { buildWhenMissing } from '#app/_server/boot/build-app.ts';
import { listDemoSignIns, openDataDir, prepareDatabase } from '#app/_server/boot/prepare-data.ts';
import { publishOnTime } from '#app/_server/boot/publish-on-time.ts';
import { type Forgetting, purgeAfterOthers } from '#app/_server/boot/purge-after-commit.ts';
import { readOrMakeSecret } from '#app/_server/boot/secret-file.ts';
import type { ErrorPage } from '#app/_server/http/error-page.ts';
import { endDeskStreams } from '#app/_server/live/desk-streams.ts';
import { writeInDemoRegularly } from '#app/_server/boot/write-in-demo.ts';
import { watchSoundness } from '#app/_server/soundness/watch-soundness.ts';
import { openChangeFeed } from '#db/change-feed.ts';
import { forAsker } from '#db/engine/common/asker.ts';
import { closeDatabase, database } from '#db/engine/database.ts';
import type { Settings } from '#lib/env.ts';

const say = (line: string) => console.log(line);

/** Next with everything it stands on, ready to answer. */
type OpenedApp = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** What hot reload speaks over; for development alone. */
  handleUpgrade: ReturnType<ReturnType<typeof next>['getUpgradeHandler']>;
  /** What the console says once the server listens. */
  lines: string[];
  /** Gives everything back, also where a part of that fails: it then throws at the end. */
  close(): Promise<void>;
};

/**
 * Takes the data directory, brings the database up to this version and Next to the point where it answers. `build` is
 * false for an application that takes the place of one that died: its readers must not wait for minutes. `cache` is
 * told what other servers change; development keeps no pages.
 * @throws CannotStartError
 */
export async function openApp(
  settings: Settings,
  { dev, build, cache }: { dev: boolean; build: boolean; cache: Forgetting | undefined },
): Promise<OpenedApp> {
  const hold = await openDataDir(settings);
  process.env.SETU_SECRET ||= readOrMakeSecret(settings.dataDir);
  if (dev) await (await import('#app/_reader/build-assets.ts')).buildReaderAssets();
  else if (build) await buildWhenMissing(process.cwd(), settings.buildDir, say);
  await prepareDatabase(settings, say);
  // Before the first page is made: what is committed from here on is heard of.
  const feed = await openChangeFeed();
  if (cache) purgeAfterOthers(feed, cache);
  const endEmptying = emptyBinRegularly(say);
  const endIndexing = indexTextsOnce(say);
  const endPublishing = publishOnTime(say);
  const endWriting = settings.demo ? writeInDemoRegularly() : undefined;
  const watch = watchSoundness(database(), (line) => console.error(line));
  const app = next({ dev, hostname: settings.host, port: settings.port, turbopack: true });
  await app.prepare();
  return {
    handle: untilTheyGo(dev ? app.getRequestHandler() : await shortly(app.getRequestHandler(), settings.buildDir)),
    handleUpgrade: app.getUpgradeHandler(),
    lines: await listDemoSignIns(),
    async close() {
      // A checkpoint that fails loses nothing, the next start makes up for it; but who waits must hear of it.
      await closeAll([
        () => endEmptying(),
        () => endIndexing(),
        () => endPublishing(),
        () => endWriting?.(),
        () => endDeskStreams(),
        () => app.close(),
        () => feed.stop(),
        () => watch.stop(),
        () => closeDatabase(),
        () => hold.release(),
      ]);
    },
  };
}

/** Its code knows the reader's script by name, and a fresh checkout has that only once it is built. */
async function shortly(handle: OpenedApp['handle'], buildDir: string): Promise<OpenedApp['handle']> {
  return (await import('#app/_server/boot/answer-shortly.ts')).answerShortly(handle, buildDir);
}

/** A request is one asker: what it writes leaves the queue of writers when whoever asked has closed the connection. */
function untilTheyGo(handle: OpenedApp['handle']): OpenedApp['handle'] {
  return (request, response) => {
    const gone = new AbortController();
    response.once('close', () => {
      // After an answer, what goes on in the background is nobody's to break off.
      if (!response.writableFinished) gone.abort();
    });
    return forAsker(gone.signal, () => handle(request, response));
  };
}

/** Made where the application is, which has the words and the policy; kept wherever it may be needed. */
export async function makeErrorPage(): Promise<ErrorPage> {
  const { renderErrorPage } = await import('#app/_reader/page/error-page.tsx');
  const { contentPolicy } = await import('#app/_server/answers/content-policy.ts');
  return { html: await renderErrorPage(), policy: contentPolicy() };
}
