import { personNameField } from '#lib/people/person-inputs.ts';
import { type PersonName, type StoredName, storedName } from '#lib/people/person-name.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** What can be wrong with a typed name: none at all or not one, and the one in Devanagari beside it. */
export type PersonNameFault = 'invalid_name' | 'invalid_name_hi';

/** Reads the two fields of a name into the form in which it is stored. One of them is enough. */
export function readPersonName({ en, hi }: PersonName): Result<StoredName, PersonNameFault> {
  if (en.trim() === '' && hi.trim() === '') return refuse('invalid_name');
  const read = {
    en: en.trim() === '' ? undefined : personNameField.safeParse(en),
    hi: hi.trim() === '' ? undefined : personNameField.safeParse(hi),
  };
  if (read.en?.success === false) return refuse('invalid_name');
  if (read.hi?.success === false) return refuse('invalid_name_hi');
  return ok(storedName({ en: read.en?.data ?? '', hi: read.hi?.data ?? '' }));
}
