import { makeErrorPage, openApp } from '#app/_server/boot/open-app.ts';
import { orSayWhy } from '#app/_server/gate/cannot-start.ts';
import { checkStart } from '#app/_server/gate/check-start.ts';
import { endOnSignal, listen, sayRunning } from '#app/_server/gate/serve-until-stopped.ts';
import type { ErrorPage } from '#app/_server/http/error-page.ts';
import { openServer } from '#app/_server/http/open-server.ts';
import { connectWithin, createRenderer } from '#app/_server/http/render-page.ts';

/**
 * `npm run dev`: gate and application in one process. No page is kept, hot reload has its upgrade, and a breakpoint
 * stops everything.
 */
export function startDev(): Promise<void> {
  return orSayWhy(async () => {
    const settings = checkStart();
    const app = await openApp(settings, { dev: true, build: false, cache: undefined });
    let errorPage: Promise<ErrorPage> | undefined;
    const opened = openServer({
      settings,
      dev: true,
      handle: app.handle,
      render: createRenderer(connectWithin(app.handle), settings.origin),
      errorPage: () => (errorPage ??= makeErrorPage()),
    });
    opened.server.on('upgrade', app.handleUpgrade);
    await listen(opened.server, settings);
    endOnSignal(opened, app.close);
    sayRunning(settings, app.lines);
  });
}
