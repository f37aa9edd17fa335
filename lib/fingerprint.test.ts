import { expect, test } from 'vitest';
import { fingerprint } from '#lib/fingerprint.ts';
import { canonicalJson, sameJson } from '#lib/same-json.ts';

test('equal data has an equal fingerprint, whatever the order of its keys', () => {
  expect(fingerprint({ a: 1, b: { c: 'क', d: [1, 2] } })).toBe(fingerprint({ b: { d: [1, 2], c: 'क' }, a: 1 }));
  expect(fingerprint('बजट')).toBe(fingerprint('बजट'));
  expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(canonicalJson({ b: 1, a: [{ d: 1, c: 2 }] })).toBe('{"a":[{"c":2,"d":1}],"b":1}');
});

test('100,000 short texts have 100,000 fingerprints of at most 11 characters', () => {
  const prints = new Set<string>();
  for (let at = 0; at < 100_000; at += 1) prints.add(fingerprint({ text: `शब्द ${at}` }));
  expect(prints.size).toBe(100_000);
  expect([...prints].every((print) => /^[a-z0-9]{1,11}$/.test(print))).toBe(true);
});
