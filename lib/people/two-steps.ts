import type { Grant, Role } from '#lib/people/roles.ts';

/**
 * Roles, within whatever bounds, that may not work without a second step: whoever can put words before readers, or let others do so.
 */
const TWO_STEP_ROLES: readonly Role[] = ['editor', 'chief_editor', 'administrator'];

/**
 * Whether a person must set up the second step before anything else. People of the demo newsroom need not: it exists
 * only on the machine it is shown on, where everybody knows their password.
 */
export function mustUseTwoSteps({ grants, isDemo }: { grants: readonly Grant[]; isDemo: boolean }): boolean {
  return !isDemo && grants.some(({ role }) => TWO_STEP_ROLES.includes(role));
}

/** For this long after the password was asked for, what concerns other people's accounts is done without asking, in ms. */
export const PROOF_LASTS_MS = 10 * 60_000;

/** Whether a proof given at `provedAt` is recent enough; one from the future (a clock set back) is not. */
export function isProofRecent(provedAt: Date, now: Date): boolean {
  const ageMs = now.getTime() - provedAt.getTime();
  return ageMs >= 0 && ageMs < PROOF_LASTS_MS;
}

/** What was typed as a second step: six digits from the app, or one of the backup codes. */
type SecondStepCode = { kind: 'app' | 'backup'; code: string };

/**
 * Reads a typed code as leniently as it is unambiguous: digits of either script, with or without spaces; a backup code
 * with its hyphen or without. Undefined for what can be neither.
 */
export function readStepCode(typed: string): SecondStepCode | undefined {
  if (typed.length > 100) return undefined;
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}]/gu, '')
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966));
  if (/^\d{6}$/.test(plain)) return { kind: 'app', code: plain };
  if (/^[a-zA-Z0-9]{10}$/.test(plain)) return { kind: 'backup', code: `${plain.slice(0, 5)}-${plain.slice(5)}` };
  return undefined;
}
