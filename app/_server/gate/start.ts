import { fileURLToPath } from 'node:url';
import { type AppProcess, mindApp } from '#app/_server/gate/app-process.ts';
import { orSayWhy } from '#app/_server/gate/cannot-start.ts';
import { checkStart, startWarnings } from '#app/_server/gate/check-start.ts';
import { passToApp } from '#app/_server/gate/pass-to-app.ts';
import { endOnSignal, listen, sayRunning } from '#app/_server/gate/serve-until-stopped.ts';
import { openServer } from '#app/_server/http/open-server.ts';
import { createRenderer } from '#app/_server/http/render-page.ts';

const APP = fileURLToPath(new URL('../boot/app-main.ts', import.meta.url));

/**
 * Starts Setu as two processes. This one holds the port, the gate and the kept pages, and does nothing that takes long;
 * the one it forks (`entry`) holds the application, and may compute, wait for the disk or die without a reader of a
 * kept page noticing. Says what it does; ends the process when it cannot.
 */
export function start(entry = APP): Promise<void> {
  return orSayWhy(async () => {
    const settings = checkStart();
    const app: AppProcess = mindApp({
      entry,
      purge: (tags) => opened.cache.purge(tags),
      forgetAll: () => opened.cache.forgetAll(),
      onReturn: () => opened.cache.forgetAll(),
    });
    const opened = openServer({
      settings,
      dev: false,
      handle: passToApp(app.connection),
      render: createRenderer(app.connection, settings.origin),
      errorPage: app.errorPage,
      isAway: app.isAway,
    });
    const lines = await app.start();
    try {
      await listen(opened.server, settings);
    } catch (error) {
      await app.stop();
      throw error;
    }
    endOnSignal(opened, app.stop);
    sayRunning(settings, [...lines, ...startWarnings(settings)]);
  });
}
