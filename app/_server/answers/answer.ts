import { DatabaseBusyError, DatabaseFullError } from '#db/engine/common/database-errors.ts';
import { refuse, type Result } from '#lib/result.ts';

/** Status of every refusal a machine route of the newsroom can give; a code that is not here is a 422. */
const STATUS: Record<string, number> = {
  invalid: 400,
  signed_out: 401,
  not_allowed: 403,
  foreign_origin: 403,
  not_found: 404,
  interrupted: 408,
  conflict: 409,
  held: 409,
  superseded: 409,
  already_started: 409,
  step_not_allowed: 409,
  not_live: 409,
  same_text: 409,
  body_too_large: 413,
  body_invalid: 422,
  body_too_complex: 422,
  body_too_long: 422,
  busy: 503,
  disk_full: 507,
};

const RETRY_AFTER_S = 5;

/** A result as JSON with its status: 200, or that of its refusal. Never stored by anybody. A 503 says when to try again. */
export function answer(result: Result<unknown, string, unknown>, retryAfterS = RETRY_AFTER_S): Response {
  const headers = new Headers({ 'Cache-Control': 'private, no-store' });
  const status = result.ok ? 200 : (STATUS[result.error] ?? 422);
  if (status === 503) headers.set('Retry-After', String(retryAfterS));
  return Response.json(result, { status, headers });
}

/**
 * Answers with what `work` comes to. A database held by another process is a 503 to try again, a full disk a 507;
 * anything else thrown is a bug and goes on to the server's own handling.
 */
export async function answerWith(work: () => Promise<Result<unknown, string, unknown>>): Promise<Response> {
  try {
    return answer(await work());
  } catch (error) {
    if (error instanceof DatabaseBusyError) return answer(refuse('busy'), Math.ceil(error.retryAfterMs / 1_000));
    if (error instanceof DatabaseFullError) return answer(refuse('disk_full'));
    throw error;
  }
}
