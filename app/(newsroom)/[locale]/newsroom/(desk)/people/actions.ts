'use server';
import { z } from 'zod';
import { actorForAction } from '#app/_server/guard.ts';
import { changeRole } from '#db/commands/change-role.ts';
import { invitePerson } from '#db/commands/invite-person.ts';
import { issueInvitation } from '#db/commands/issue-invitation.ts';
import { setPersonActive } from '#db/commands/set-person-active.ts';
import { ROLES } from '#lib/article/roles.ts';
import { settings } from '#lib/env.ts';
import { LOCALES } from '#lib/locale.ts';
import { ok, refuse } from '#lib/result.ts';

const who = z.string().min(1).max(100);
const rights = { role: z.enum(ROLES), locale: z.enum(LOCALES).nullable() };
// The interface language in which the link shall open.
const linkLocale = z.enum(LOCALES);
const inviteOrder = z.strictObject({ email: z.string().max(500), name: z.string().max(500), ...rights, linkLocale });
const inviteAgainOrder = z.strictObject({ userId: who, linkLocale });
const activeOrder = z.strictObject({ userId: who, active: z.boolean() });
const roleOrder = z.strictObject({ userId: who, ...rights });

/** Adds a person and answers the link by which they set their password: the only time it can be read. */
export async function invitePersonAction(input: unknown) {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = inviteOrder.safeParse(input);
  if (!order.success) return refuse('invalid');
  const { linkLocale: locale, ...person } = order.data;
  const invited = await invitePerson(person, actor.value, new Date());
  return invited.ok ? ok({ link: linkOf(invited.value.token, locale), expiresAt: invited.value.expiresAt }) : invited;
}

/** A new link for somebody who lost theirs, or their password. */
export async function inviteAgainAction(input: unknown) {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = inviteAgainOrder.safeParse(input);
  if (!order.success) return refuse('invalid');
  const invited = await issueInvitation({ userId: order.data.userId }, actor.value, new Date());
  return invited.ok
    ? ok({ link: linkOf(invited.value.token, order.data.linkLocale), expiresAt: invited.value.expiresAt })
    : invited;
}

/** {@link setPersonActive}, for the signed-in administrator. */
export async function setPersonActiveAction(input: unknown) {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = activeOrder.safeParse(input);
  return order.success ? setPersonActive(order.data, actor.value, new Date()) : refuse('invalid');
}

/** {@link changeRole}, for the signed-in administrator. */
export async function changeRoleAction(input: unknown) {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = roleOrder.safeParse(input);
  return order.success ? changeRole(order.data, actor.value, new Date()) : refuse('invalid');
}

function linkOf(token: string, locale: string): string {
  return `${settings().origin}/${locale}/newsroom/invitation/${token}`;
}
