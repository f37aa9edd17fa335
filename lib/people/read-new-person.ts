import type { Role } from '#lib/people/roles.ts';
import type { Locale } from '#lib/locale.ts';
import { type PasswordFault, passwordFault } from '#lib/people/password-fault.ts';
import { emailField, personNameField, roleFields } from '#lib/people/person-inputs.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** What a form for a new person can hold wrongly, each belonging to one field. */
export type NewPersonFault = 'invalid_name' | 'invalid_email' | 'invalid_role' | PasswordFault;

/** A person as typed. `password` undefined where an invitation will set it; it is not part of the answer. */
export type NewPerson = {
  email: string;
  name: string;
  role: Role;
  locale: Locale | null;
  password?: string | undefined;
};

/**
 * Reads a new person's fields into the form in which they are stored. Refuses with the first fault in the order of the
 * form, and with all of them as `detail` where there are several: whoever left three fields empty hears of three.
 */
export function readNewPerson(typed: NewPerson): Result<Omit<NewPerson, 'password'>, NewPersonFault, NewPersonFault[]> {
  const name = personNameField.safeParse(typed.name);
  const email = emailField.safeParse(typed.email);
  const rights = roleFields.safeParse({ role: typed.role, locale: typed.locale });
  const weak =
    typed.password === undefined
      ? undefined
      : passwordFault(typed.password, { email: email.data ?? '', name: name.data ?? '' });
  if (name.success && email.success && rights.success && weak === undefined)
    return ok({ email: email.data, name: name.data, ...rights.data });
  const faults = [
    name.success ? undefined : 'invalid_name',
    email.success ? undefined : 'invalid_email',
    rights.success ? undefined : 'invalid_role',
    weak,
  ].filter((fault) => fault !== undefined) as [NewPersonFault, ...NewPersonFault[]];
  return faults.length > 1 ? refuse(faults[0], faults) : refuse(faults[0]);
}
