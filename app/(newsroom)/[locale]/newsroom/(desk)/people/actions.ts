'use server';
import { z } from 'zod';
import { runProvedAction } from '#app/_server/answers/run-action.ts';
import { changeGrants } from '#db/commands/person/change-grants.ts';
import { invitePerson } from '#db/commands/person/invite-person.ts';
import { issueInvitation } from '#db/commands/person/issue-invitation.ts';
import { renamePerson } from '#db/commands/person/rename-person.ts';
import { resetTwoSteps } from '#db/commands/person/reset-two-steps.ts';
import { setPersonActive } from '#db/commands/person/set-person-active.ts';
import { perform } from '#db/perform.ts';
import { settings } from '#lib/env.ts';
import { LOCALES } from '#lib/locale.ts';
import { typedGrant, typedPersonName } from '#lib/people/person-inputs.ts';
import { ok } from '#lib/result.ts';

const who = z.string().min(1).max(100);
const rights = { grants: z.array(typedGrant).max(100) };
// The interface language in which the link shall open.
const linkLocale = z.enum(LOCALES);
const personInput = z.strictObject({ userId: who });
const inviteInput = z.strictObject({ email: z.string().max(500), name: typedPersonName, ...rights, linkLocale });
const inviteAgainInput = z.strictObject({ userId: who, linkLocale });
const activeInput = z.strictObject({ userId: who, active: z.boolean() });
const nameInput = z.strictObject({ userId: who, name: typedPersonName });
const grantsInput = z.strictObject({ userId: who, ...rights });

/** Adds a person and answers the link by which they set their password: the only time it can be read. */
export async function invitePersonAction(raw: unknown) {
  return runProvedAction(raw, inviteInput, async ({ linkLocale, name, ...person }, actor, now) => {
    const invited = await perform(invitePerson, { ...person, name: name.en, nameHi: name.hi }, actor, now);
    if (!invited.ok) return invited;
    return ok({ link: linkOf(invited.value.token, linkLocale), expiresAt: invited.value.expiresAt });
  });
}

/** A new link for somebody who lost theirs, or their password. */
export async function inviteAgainAction(raw: unknown) {
  return runProvedAction(raw, inviteAgainInput, async ({ linkLocale, userId }, actor, now) => {
    const invited = await perform(issueInvitation, { userId }, actor, now);
    if (!invited.ok) return invited;
    return ok({ link: linkOf(invited.value.token, linkLocale), expiresAt: invited.value.expiresAt });
  });
}

/** {@link setPersonActive}, for the signed-in administrator. */
export async function setPersonActiveAction(raw: unknown) {
  return runProvedAction(raw, activeInput, (input, actor, now) => perform(setPersonActive, input, actor, now));
}

/** {@link changeGrants}, for the signed-in administrator. */
export async function changeGrantsAction(raw: unknown) {
  return runProvedAction(raw, grantsInput, (input, actor, now) => perform(changeGrants, input, actor, now));
}

/** {@link renamePerson}, for the signed-in administrator. */
export async function renamePersonAction(raw: unknown) {
  return runProvedAction(raw, nameInput, (input, actor, now) => perform(renamePerson, input, actor, now));
}

/** {@link resetTwoSteps}, for the signed-in administrator. */
export async function resetTwoStepsAction(raw: unknown) {
  return runProvedAction(raw, personInput, (input, actor, now) => perform(resetTwoSteps, input, actor, now));
}

function linkOf(token: string, locale: string): string {
  return `${settings().origin}/${locale}/newsroom/invitation/${token}`;
}
