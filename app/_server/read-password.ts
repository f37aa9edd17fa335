const END = new Set(['\r', '\n', '\u0004']);
const BACKSPACE = new Set(['\u007f', '\b']);
const INTERRUPT = '\u0003';

/**
 * A password from the terminal, without showing it; or the first line of what is piped in. Never an argument: those stand
 * in the shell's history and in every list of processes.
 */
export async function readPassword(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stdin.setEncoding('utf8');
  if (!stdin.isTTY) {
    let piped = '';
    for await (const chunk of stdin) piped += String(chunk);
    return piped.split(/\r?\n/, 1)[0] ?? '';
  }
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.resume();
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
