import { CannotStartError } from '#app/_server/gate/cannot-start.ts';
import { parseSettings, type Settings } from '#lib/env.ts';

const OLDEST_NODE = [20, 19];

/**
 * The settings, once this Node and all of them are found good.
 * @throws CannotStartError with everything that is wrong
 */
export function checkStart(): Settings {
  checkNode();
  const parsed = parseSettings(process.env);
  if (parsed.ok) return parsed.value;
  throw new CannotStartError(
    `${['These settings are wrong:', ...parsed.faults.map((fault) => `- ${fault}`)].join('\n')}`,
  );
}

function checkNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new CannotStartError(
    `Setu needs Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}.`,
  );
}
