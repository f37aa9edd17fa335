import type { Server } from 'node:http';
import { CannotStartError } from '#app/_server/gate/cannot-start.ts';
import { stopGracefully } from '#app/_server/gate/stop-gracefully.ts';
import type { OpenedServer } from '#app/_server/http/open-server.ts';
import type { Settings } from '#lib/env.ts';

const say = (line: string) => console.log(line);

/** Takes the port. @throws CannotStartError when another program has it */
export function listen(server: Server, { host, port }: Settings): Promise<void> {
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

/** Says where Setu runs; `lines` follow. */
export function sayRunning({ origin }: Settings, lines: readonly string[]): void {
  say(`\nSetu runs at ${origin}  (Ctrl+C ends it)`);
  say(`The newsroom is at ${origin}/newsroom`);
  for (const line of lines) say(line);
}

/**
 * From now on the first Ctrl+C (or SIGTERM) ends open streams, lets requests in flight finish, runs `finish` and ends
 * the process: with 0, or with 1 when `finish` fails. A second one ends it at once.
 */
export function endOnSignal({ server, lane, endStreams }: OpenedServer, finish: () => Promise<void>): void {
  let ending = false;
  const end = async () => {
    if (ending) process.exit(1);
    ending = true;
    say('\nEnding: requests in flight finish first. Ctrl+C again to end at once.');
    try {
      lane?.close();
      endStreams();
      await stopGracefully(server);
      await finish();
    } catch (error) {
      console.error('Ending did not go as it should:', error);
      process.exit(1);
    }
    process.exit(0);
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
}
