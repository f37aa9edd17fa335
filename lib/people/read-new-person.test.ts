import { describe, expect, it } from 'vitest';
import { type NewPerson, readNewPerson } from '#lib/people/read-new-person.ts';
import { allFaults } from '#lib/result.ts';

const good: NewPerson = { name: ' आशा  राव ', email: 'Asha@Example.in', role: 'reporter', locale: null };

describe('readNewPerson', () => {
  it('answers the fields as they are stored, and never the password', () =>
    expect(readNewPerson({ ...good, password: 'kabhi-alvida-na-kehna' })).toEqual({
      ok: true,
      value: { name: 'आशा राव', email: 'asha@example.in', role: 'reporter', locale: null },
    }));

  it.each([
    ['no name', { name: ' ' }, ['invalid_name']],
    ['no e-mail', { email: '' }, ['invalid_email']],
    ['nothing', { name: '', email: '' }, ['invalid_name', 'invalid_email']],
    ['a translator of no language', { name: '', role: 'translator' }, ['invalid_name', 'invalid_role']],
    ['no password', { email: 'asha@', password: '' }, ['invalid_email', 'password_short']],
    [
      'nothing at all',
      { name: '', email: '', role: 'translator', password: '' },
      ['invalid_name', 'invalid_email', 'invalid_role', 'password_short'],
    ],
  ] as const)('tells every fault of a form with %s', (_, change, faults) => {
    const read = readNewPerson({ ...good, ...change });
    expect(read.ok ? [] : allFaults(read)).toEqual(faults);
  });
});
