import { ask } from '../ask.ts';
import { expect, origin, test } from '../fixtures.ts';
import { actionsOfBuild } from './asked/build.ts';

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
