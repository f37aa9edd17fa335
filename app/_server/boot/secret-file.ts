import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

const SECRET_BYTES = 32;

/**
 * The secret that signs session cookies, from `DATA_DIR/secret`; made on the first call. It lies beside the database,
 * not in it, because a copy of the database alone must not be enough to sign in; only its owner may read the file.
 */
export function readOrMakeSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  const found = readSecret(file);
  if (found !== undefined) return found;
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  // Written whole or not at all: half a secret after a power cut would sign everybody out for no reason they can see.
  const draft = `${file}.${process.pid}.tmp`;
  const handle = openSync(draft, 'w', 0o600);
  writeSync(handle, secret);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
  return secret;
}

function readSecret(file: string): string | undefined {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    chmodSync(file, 0o600);
    return secret.length >= SECRET_BYTES ? secret : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
