import type { Grant } from '#lib/people/roles.ts';
import { type PasswordFault, passwordFault } from '#lib/people/password-fault.ts';
import { emailField, grantsField } from '#lib/people/person-inputs.ts';
import { eitherName, personName } from '#lib/people/person-name.ts';
import { type PersonNameFault, readPersonName } from '#lib/people/read-person-name.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** What a form for a new person can hold wrongly, each belonging to one field. */
export type NewPersonFault = PersonNameFault | 'invalid_email' | 'invalid_role' | PasswordFault;

/** A person as they are stored: an undefined `nameHi` of {@link NewPerson} is null by now. */
type ReadPerson = Omit<NewPerson, 'password' | 'nameHi' | 'grants'> & { nameHi: string | null; grants: Grant[] };

/** A person as typed. `password` undefined where an invitation will set it; it is not part of the answer. */
export type NewPerson = {
  email: string;
  /** In Latin letters; '' where there is only the one in Devanagari. */
  name: string;
  nameHi?: string | undefined;
  grants: readonly Grant[];
  password?: string | undefined;
};

/**
 * Reads a new person's fields into the form in which they are stored. Refuses with the first fault in the order of the
 * form, and with all of them as `detail` where there are several: whoever left three fields empty hears of three.
 */
export function readNewPerson(typed: NewPerson): Result<ReadPerson, NewPersonFault, NewPersonFault[]> {
  const name = readPersonName({ en: typed.name, hi: typed.nameHi ?? '' });
  const email = emailField.safeParse(typed.email);
  const grants = grantsField.safeParse(typed.grants);
  const weak =
    typed.password === undefined
      ? undefined
      : passwordFault(typed.password, {
          email: email.data ?? '',
          name: name.ok ? eitherName(personName(name.value)) : '',
        });
  if (name.ok && email.success && grants.success && weak === undefined)
    return ok({ email: email.data, ...name.value, grants: grants.data });
  const faults = [
    name.ok ? undefined : name.error,
    email.success ? undefined : 'invalid_email',
    grants.success ? undefined : 'invalid_role',
    weak,
  ].filter((fault) => fault !== undefined) as [NewPersonFault, ...NewPersonFault[]];
  return faults.length > 1 ? refuse(faults[0], faults) : refuse(faults[0]);
}
