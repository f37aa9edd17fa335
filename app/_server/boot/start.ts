import type { Server } from 'node:http';
import next from 'next';
import { buildWhenMissing } from '#app/_server/boot/build-app.ts';
import { openServer } from '#app/_server/http/open-server.ts';
import { CannotStartError, listDemoSignIns, openDataDir, prepareDatabase } from '#app/_server/boot/prepare-data.ts';
import { registerPageCache } from '#app/_server/http/purge.ts';
import { readOrMakeSecret } from '#app/_server/boot/secret-file.ts';
import { stopGracefully } from '#app/_server/boot/stop-gracefully.ts';
import { closeDatabase } from '#db/engine/database.ts';
import { parseSettings, type Settings } from '#lib/env.ts';

const OLDEST_NODE = [20, 19];

const say = (line: string) => console.log(line);

/** Starts the whole of Setu in this process, saying what it does; ends the process when it cannot. */
export async function start({ dev }: { dev: boolean }): Promise<void> {
  try {
    await run(dev);
  } catch (error) {
    if (error instanceof CannotStartError) console.error(`\nSetu cannot start.\n${error.message}`);
    else console.error('\nSetu cannot start.\n', error);
    process.exit(1);
  }
}

async function run(dev: boolean): Promise<void> {
  checkNode();
  const settings = readSettings();
  const hold = openDataDir(settings);
  process.env.SETU_SECRET ||= readOrMakeSecret(settings.dataDir);
  if (dev) await (await import('#app/_reader/build-assets.ts')).buildReaderAssets();
  else await buildWhenMissing(process.cwd(), settings.buildDir, say);
  await prepareDatabase(settings, say);
  const app = next({ dev, hostname: settings.host, port: settings.port, turbopack: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  const { server, cache, lane } = openServer({ settings, dev, handle, errorPage });
  registerPageCache(cache);
  if (dev) server.on('upgrade', app.getUpgradeHandler());
  await listen(server, settings);
  say(`\nSetu runs at ${settings.origin}  (Ctrl+C ends it)`);
  say(`The newsroom is at ${settings.origin}/newsroom`);
  for (const line of await listDemoSignIns()) say(line);
  endWith(async () => {
    lane?.close();
    await stopGracefully(server);
    await app.close();
    await closeDatabase();
    hold.release();
  });
}

function listen(server: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      reject(
        taken
          ? new CannotStartError(`Port ${port} is taken: stop what listens there, or choose another with PORT.`)
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
}

let renderedError: Promise<{ html: string; policy: string }> | undefined;

/** Made on first need and kept: it asks nothing of the application, which may be what is broken. */
function errorPage(): Promise<{ html: string; policy: string }> {
  return (renderedError ??= (async () => {
    const { renderErrorPage } = await import('#app/_reader/page/error-page.tsx');
    const { contentPolicy } = await import('#app/_server/http/content-policy.ts');
    return { html: await renderErrorPage(), policy: contentPolicy() };
  })());
}

function checkNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new CannotStartError(
    `Setu needs Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}.`,
  );
}

function readSettings(): Settings {
  const parsed = parseSettings(process.env);
  if (parsed.ok) return parsed.value;
  throw new CannotStartError(
    `${['These settings are wrong:', ...parsed.faults.map((fault) => `- ${fault}`)].join('\n')}`,
  );
}

function endWith(finish: () => Promise<void>): void {
  let ending = false;
  const end = async () => {
    if (ending) process.exit(1);
    ending = true;
    say('\nEnding: requests in flight finish first. Ctrl+C again to end at once.');
    await finish();
    process.exit(0);
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
}
