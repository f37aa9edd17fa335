import type { ErrorCode } from '#app/_newsroom/refusals/use-error-sentence.client.ts';

/**
 * Does something on the server. Answers why it was not done, undefined where it was. Where no answer came a comment may be sent
 * again as it stands: it is kept once.
 */
export async function sendSafely(
  act: () => Promise<{ ok: true } | { ok: false; error: ErrorCode }>,
): Promise<ErrorCode | undefined> {
  try {
    const answer = await act();
    return answer.ok ? undefined : answer.error;
  } catch {
    return navigator.onLine ? 'unreachable' : 'offline';
  }
}
