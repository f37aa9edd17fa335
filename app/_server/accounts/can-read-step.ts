import { symmetricDecrypt } from 'better-auth/crypto';
import { settings } from '#lib/env.ts';

/** Whether the stored secret of a second step was encrypted by the secret this server has now (SETU_SECRET). */
export async function canReadStep(stored: string): Promise<boolean> {
  try {
    await symmetricDecrypt({ key: settings().secret, data: stored });
    return true;
  } catch {
    return false;
  }
}
