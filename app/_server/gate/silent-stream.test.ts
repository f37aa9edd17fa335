import { expect, it, vi } from 'vitest';
import { openStream, running } from '#app/_server/gate/testing-gate.ts';

// A file of its own: it only waits, and others run meanwhile.
vi.setConfig({ testTimeout: 90_000 });

it('cuts no stream for its silence or its age', async () => {
  const gate = await running();
  const { answer, end } = await openStream(gate.port, '/api/events');
  let isOver = false;
  answer.once('close', () => (isOver = true));
  // Longer than a connection may be idle, and than a head may take.
  await new Promise((resolve) => setTimeout(resolve, 32_000));
  expect(isOver).toBe(false);
  end();
});
