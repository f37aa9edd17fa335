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

/**
 * What is allowed and yet seldom meant, a sentence each: a newsroom behind a proxy where everybody seems to come from
 * the proxy's own address.
 */
export function startWarnings({
  secure,
  clientAddressHeader,
}: Pick<Settings, 'secure' | 'clientAddressHeader'>): string[] {
  return secure && clientAddressHeader === undefined
    ? [
        'SETU_CLIENT_ADDRESS_HEADER is not set, so everybody behind the proxy counts as one address: whoever guesses ' +
          'passwords slows down the sign-in of all who never signed in here before. Name the header in which your proxy ' +
          'writes the address of its client.',
      ]
    : [];
}

function checkNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new CannotStartError(
    `Setu needs Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}.`,
  );
}
