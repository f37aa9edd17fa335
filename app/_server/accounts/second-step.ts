import { createHmac } from 'node:crypto';
import { encode } from 'uqr';
import { askAuth, type AuthAnswer, cookieHeader, type NewCookie } from '#app/_server/accounts/ask-auth.ts';
import { auth, secondStepCookie } from '#app/_server/accounts/auth.ts';
import { recordNoSignIn, recordOrEnd } from '#app/_server/accounts/sign-in-record.ts';
import type { SignedIn } from '#app/_server/accounts/session.ts';
import { endSession } from '#db/commands/person/end-sessions.ts';
import { recordTwoSteps } from '#db/commands/person/record-two-steps.ts';
import { settleTwoSteps } from '#db/commands/person/settle-two-steps.ts';
import { takeCodeOnce } from '#db/commands/person/take-code-once.ts';
import { perform } from '#db/perform.ts';
import { settings } from '#lib/env.ts';
import { readStepCode } from '#lib/people/two-steps.ts';
import { ok, type Refusal, refuse, type Result } from '#lib/result.ts';

/*
 * The second step of a sign-in: a code of six digits from an authenticator app (RFC 6238), or one of ten backup codes.
 * better-auth keeps, encrypts and checks them, five tries a sign-in and ten wrong ones in a row an account; here stands
 * what it leaves open: a code of the app works once, and each change is on record.
 */

/** A code is good for its own 30 seconds and those beside them; it is remembered a little longer. */
const CODE_REMEMBERED_MS = 2 * 60_000;
/** better-auth shuts an account's second step for a quarter of an hour and does not say so in a header. */
const LOCKED_S = 15 * 60;

type Busy = 'too_many_attempts' | 'busy';

/**
 * The code that a sign-in waits for. `from` are the headers of the request that asks, with the cookie of the first step.
 * Refusals: `wrong_step_code`; `step_over` when the first step was too long ago, or too many wrong codes came: it begins
 * again with the password; `too_many_attempts` with the seconds to wait.
 */
export async function proveSecondStep(
  typed: string,
  from: Headers,
): Promise<Result<{ cookies: NewCookie[] }, 'wrong_step_code' | 'step_over' | Busy, { waitS: number }>> {
  const read = readStepCode(typed);
  if (!read) return refuse('wrong_step_code');
  const path = read.kind === 'app' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
  // Without a session that may still be open: with one, better-auth would ask its person's app, and let nobody in.
  const cookie = onlyCookie(from, secondStepCookie());
  // Asked first: with the last wrong code better-auth forgets whose sign-in it was.
  const waitingId = await whoWaits(cookie);
  const answer = await askAuth(path, { code: read.code }, from, cookie);
  if (!answer.ok) {
    if (answer.error === 'busy') return refuse('busy', { waitS: 5 });
    if (answer.status === 429) return refuse('too_many_attempts', { waitS: answer.waitS ?? LOCKED_S });
    const isForged = answer.code === 'INVALID_TWO_FACTOR_COOKIE';
    await recordNoSignIn({ userId: isForged ? null : waitingId, reason: 'code' }, from);
    const over = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'].includes(answer.code);
    return refuse(over ? 'step_over' : 'wrong_step_code');
  }
  const { token, user } = answer.body as { token: string; user: { id: string } };
  if (read.kind === 'app' && !(await isFirstUse(user.id, read.code))) {
    await perform(endSession, { token }, 'machine', new Date());
    return refuse('step_over');
  }
  if (!(await recordOrEnd(user.id, token, from))) return refuse('busy', { waitS: 5 });
  return ok({ cookies: answer.cookies });
}

/** What a person needs once to set up the second step. */
export type TwoStepsOffer = {
  /** The same secret as the picture, in groups of four, to be typed where no camera is. */
  key: string;
  /** The same once more as the address that an authenticator app on this device opens. */
  uri: string;
  /** A QR code: the outline of its dark squares (SVG path data) on a grid of `size` by `size`. */
  qr: { path: string; size: number };
  backupCodes: string[];
};

/** Offers a new secret to somebody signed in who has none. It counts for nothing until {@link confirmTwoSteps}. */
export async function offerTwoSteps(
  password: string,
  from: Headers,
): Promise<Result<TwoStepsOffer, 'wrong_password' | 'two_steps_on' | Busy>> {
  const answer = await askAuth('/two-factor/enable', { password }, from);
  if (!answer.ok)
    return answer.error === 'refused' && answer.code === 'TOTP_ALREADY_ENABLED'
      ? refuse('two_steps_on')
      : passwordRefusal(answer);
  const { totpURI, backupCodes } = answer.body as { totpURI: string; backupCodes: string[] };
  const { data, size } = encode(totpURI, { border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  return ok({ key: (secret.match(/.{1,4}/g) ?? []).join(' '), uri: totpURI, qr: { path, size }, backupCodes });
}

/**
 * Turns the second step on, by the first code of the app that took the secret in. This browser stays signed in, and no
 * other: {@link settleTwoSteps}.
 */
export async function confirmTwoSteps(
  typed: string,
  person: SignedIn,
  from: Headers,
): Promise<Result<{ cookies: NewCookie[] }, 'wrong_step_code' | Busy>> {
  const read = readStepCode(typed);
  if (read?.kind !== 'app') return refuse('wrong_step_code');
  const answer = await askAuth('/two-factor/verify-totp', { code: read.code }, from);
  if (!answer.ok) {
    if (answer.error === 'busy') return refuse('busy');
    return refuse(answer.status === 429 ? 'too_many_attempts' : 'wrong_step_code');
  }
  const headers = new Headers({ cookie: cookieHeader(answer.cookies) });
  const begun = await auth().api.getSession({ headers, query: { disableRefresh: true } });
  // Sent twice at one moment: the other answer has the session that stays.
  if (!begun || !(await isFirstUse(person.actor.id, read.code))) return refuse('wrong_step_code');
  await perform(settleTwoSteps, { sessionId: begun.session.id, provedAt: person.provedAt }, person.actor, new Date());
  return ok({ cookies: answer.cookies });
}

/** Ten new backup codes in place of the old ones. */
export async function renewBackupCodes(
  password: string,
  person: SignedIn,
  from: Headers,
): Promise<Result<{ backupCodes: string[] }, 'wrong_password' | Busy>> {
  const answer = await askAuth('/two-factor/generate-backup-codes', { password }, from);
  if (!answer.ok) return passwordRefusal(answer);
  await perform(recordTwoSteps, { change: 'codes' }, person.actor, new Date());
  return ok({ backupCodes: answer.body.backupCodes as string[] });
}

/** Turns one's own second step off; who must have one is then led to set it up anew, with another phone. */
export async function turnTwoStepsOff(
  password: string,
  person: SignedIn,
  from: Headers,
): Promise<Result<{ cookies: NewCookie[] }, 'wrong_password' | Busy>> {
  const answer = await askAuth('/two-factor/disable', { password }, from);
  if (!answer.ok) return passwordRefusal(answer);
  await perform(recordTwoSteps, { change: 'off' }, person.actor, new Date());
  return ok({ cookies: answer.cookies });
}

function passwordRefusal(answer: Extract<AuthAnswer, { ok: false }>): Refusal<'wrong_password' | Busy> {
  if (answer.error === 'busy') return refuse('busy');
  return refuse(answer.status === 429 ? 'too_many_attempts' : 'wrong_password');
}

async function isFirstUse(userId: string, code: string): Promise<boolean> {
  const key = createHmac('sha256', settings().secret).update(`setu step\n${userId}\n${code}`).digest('base64url');
  const taken = await perform(takeCodeOnce, { key, rememberMs: CODE_REMEMBERED_MS }, 'machine', new Date());
  return taken.ok;
}

/**
 * Whose sign-in the cookie of the first step waits for; null where it is none. That the cookie is ours, better-auth checks when
 * it is asked for the code.
 */
async function whoWaits(cookie: string): Promise<string | null> {
  // Nothing in front of the signature would be written otherwise within a cookie.
  const identifier = /=(2fa-[\w-]+)\./.exec(cookie)?.[1];
  if (identifier === undefined) return null;
  const { internalAdapter } = await auth().$context;
  return (await internalAdapter.findVerificationValue(identifier))?.value ?? null;
}

function onlyCookie(from: Headers, name: string): string {
  const pairs = (from.get('cookie') ?? '').split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`)) ?? '';
}
