import { expect, it } from 'vitest';
import { startWarnings } from '#app/_server/gate/check-start.ts';

it('warns of a proxy that hides who comes through it, and of nothing else', () => {
  expect(startWarnings({ secure: true, clientAddressHeader: undefined })).toEqual([
    expect.stringContaining('SETU_CLIENT_ADDRESS_HEADER is not set'),
  ]);
  expect(startWarnings({ secure: true, clientAddressHeader: 'x-real-ip' })).toEqual([]);
  expect(startWarnings({ secure: false, clientAddressHeader: undefined })).toEqual([]);
});
