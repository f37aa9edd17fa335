import { headers } from 'next/headers';

/**
 * The nonce of this page's Content-Security-Policy, as the server's front wrote it into the request; undefined when it
 * wrote none.
 */
export async function requestNonce(): Promise<string | undefined> {
  const asked = await headers();
  return asked.get('x-nonce') ?? /'nonce-([^']+)'/.exec(asked.get('content-security-policy') ?? '')?.[1];
}
