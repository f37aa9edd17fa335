import { describe, expect, it } from 'vitest';
import { type NewPerson, readNewPerson } from '#lib/people/read-new-person.ts';
import { everywhere } from '#lib/people/grants.ts';
import { allFaults } from '#lib/result.ts';

const good: NewPerson = { name: ' आशा  राव ', email: 'Asha@Example.in', grants: everywhere('reporter') };

describe('readNewPerson', () => {
  it('answers the fields as they are stored, and never the password', () =>
    expect(readNewPerson({ ...good, password: 'kabhi-alvida-na-kehna' })).toEqual({
      ok: true,
      value: { name: 'आशा राव', nameHi: null, email: 'asha@example.in', grants: everywhere('reporter') },
    }));

  it('takes a name in either script alone, or in both', () => {
    const names = (change: Partial<NewPerson>) => {
      const read = readNewPerson({ ...good, ...change });
      return read.ok && [read.value.name, read.value.nameHi];
    };
    expect(names({ name: 'Asha Rao', nameHi: ' आशा  राव' })).toEqual(['Asha Rao', 'आशा राव']);
    expect(names({ name: '', nameHi: 'आशा राव' })).toEqual(['आशा राव', null]);
    expect(names({ name: 'Asha Rao', nameHi: ' ' })).toEqual(['Asha Rao', null]);
  });

  it.each([
    ['no name', { name: ' ' }, ['invalid_name']],
    ['a name that is none in Devanagari', { nameHi: 'आशा\u202Eराव' }, ['invalid_name_hi']],
    ['no e-mail', { email: '' }, ['invalid_email']],
    ['nothing', { name: '', email: '' }, ['invalid_name', 'invalid_email']],
    ['a translator of no language', { name: '', grants: everywhere('translator') }, ['invalid_name', 'invalid_role']],
    ['no password', { email: 'asha@', password: '' }, ['invalid_email', 'password_short']],
    [
      'nothing at all',
      { name: '', email: '', grants: everywhere('translator'), password: '' },
      ['invalid_name', 'invalid_email', 'invalid_role', 'password_short'],
    ],
  ] as const)('tells every fault of a form with %s', (_, change, faults) => {
    const read = readNewPerson({ ...good, ...change });
    expect(read.ok ? [] : allFaults(read)).toEqual(faults);
  });
});
