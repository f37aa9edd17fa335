import { describe, expect, it } from 'vitest';
import { stopGracefully } from '#app/_server/gate/stop-gracefully.ts';
import { serveGate } from '#app/_server/http/testing-request-gate.ts';

describe('stopping', () => {
  it('lets a slow answer finish and takes nobody new', async () => {
    let begun: () => void = () => undefined;
    const started = new Promise<void>((resolve) => (begun = resolve));
    const { ask, server, lane } = await serveGate({}, async (_request, response) => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 400));
      response.end('done');
    });
    const slow = ask('/api/slow');
    await started;
    lane?.close();
    const stopped = stopGracefully(server);
    await expect(ask('/en')).rejects.toThrow();
    expect((await slow).text).toBe('done');
    await stopped;
  });

  it('cuts off what does not end in time', async () => {
    const { ask, server } = await serveGate({}, () => new Promise(() => undefined));
    const never = ask('/api/never').catch((error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const began = Date.now();
    await stopGracefully(server, 200);
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(await never).toContain('socket hang up');
  });
});
