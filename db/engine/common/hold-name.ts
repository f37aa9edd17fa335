import type { Database } from '#db/engine/common/database-types.ts';

/** {@link Database.holdName} within one process: whoever asks for the same name comes after those before. */
export function nameHolder(): Database['holdName'] {
  const held = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const run = (held.get(name) ?? Promise.resolve()).then(work, work);
    held.set(name, run);
    try {
      return await run;
    } finally {
      if (held.get(name) === run) held.delete(name);
    }
  };
}
