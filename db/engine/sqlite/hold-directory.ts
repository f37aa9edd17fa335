import { openSqlite } from '#db/engine/sqlite/open-sqlite.ts';
import path from 'node:path';

/**
 * Takes `directory` for this process alone, or returns undefined when another live process has it. The hold ends with
 * `release()` or with the process, however it dies: it is SQLite's lock on a file of its own, kept by the system, which
 * a file with a process number in it would not be.
 */
export function holdDirectory(directory: string): { release(): void } | undefined {
  const lock = openSqlite(path.join(directory, 'server.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return { release: () => void lock.close() };
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return undefined;
    throw error;
  }
}
