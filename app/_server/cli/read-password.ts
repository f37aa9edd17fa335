const END = new Set(['\r', '\n', '\u0004']);
const BACKSPACE = new Set(['\u007f', '\b']);
const INTERRUPT = '\u0003';

/** Where a person sits: the streams of the process, or a test's. */
type Terminal = Pick<NodeJS.Process, 'stdin' | 'stderr'>;

/**
 * A password from the terminal, without showing it; or the first line of what is piped in. Never an argument: those stand
 * in the shell's history and in every list of processes.
 */
export async function readPassword(question: string, { stdin, stderr }: Terminal = process): Promise<string> {
  stdin.setEncoding('utf8');
  if (!stdin.isTTY) {
    let piped = '';
    for await (const chunk of stdin) piped += String(chunk);
    return piped.split(/\r?\n/, 1)[0] ?? '';
  }
  // Before the question: a quick hand, or a program that waits for it, answers at once and must not be echoed.
  stdin.setRawMode(true);
  stdin.resume();
  stderr.write(question);
  return new Promise((resolve) => {
    let typed: string[] = [];
    const done = () => {
      stdin.off('data', handleKeys);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
    };
    const handleKeys = (keys: string) => {
      for (const key of keys) {
        if (key === INTERRUPT) {
          done();
          process.exit(130);
        }
        if (END.has(key)) {
          done();
          resolve(typed.join(''));
          return;
        }
        if (BACKSPACE.has(key)) typed = typed.slice(0, -1);
        else typed.push(key);
      }
    };
    stdin.on('data', handleKeys);
  });
}
