import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ask } from '../ask.ts';
import { expect, origin, test } from '../fixtures.ts';

type Manifest = { node: Record<string, { exportedName?: string; workers: Record<string, unknown> }> };

/** Every action of this build with an address it is sent to, whatever stands in the changing parts of it. */
function actionsOfBuild(): { id: string; name: string; address: string }[] {
  const file = path.join(process.env.SETU_BUILD_DIR || '.next', 'server/server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return Object.entries(node).map(([id, { exportedName = '', workers }]) => {
    const [page = ''] = Object.keys(workers)
      .filter((one) => !one.includes('[...'))
      .toSorted();
    const parts = page
      .replace(/^app/, '')
      .replace(/\/page$/, '')
      .split('/')
      .filter((part) => !part.startsWith('('));
    const filled = parts.map((part) => (part === '[locale]' ? 'en' : part.startsWith('[') ? '1' : part));
    return { id, name: exportedName, address: filled.join('/') };
  });
}

test('what no form of ours sends to an action is refused, and is no fault of the server', async () => {
  const actions = actionsOfBuild();
  const names = actions.map(({ name }) => name);
  // Those that whoever has no account can ask.
  for (const open of ['signInAction', 'signInWithCodeAction', 'firstRunAction', 'acceptInvitationAction'])
    expect(names).toContain(open);
  const faults: string[] = [];
  for (const { id, name, address } of actions) {
    for (const body of ['[]', '[null,null]', '[{"attempt":"x"},[1,2,3]]', '["$K1",{}]', '{']) {
      const { status } = await ask(address, {
        method: 'POST',
        headers: { origin: origin(), 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' },
        body,
      });
      if (status >= 500) faults.push(`${name} at ${address}: ${status} for ${body}`);
    }
  }
  expect(faults).toEqual([]);
});
