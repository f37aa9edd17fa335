import { onePerProcess } from '#lib/one-per-process.ts';

/** What this server has found to be broken on its disk; nothing of it is known before the first look, a minute after the start. */
export type Damage = {
  /** What SQLite says is wrong with the database, in its own words. */
  database: readonly string[];
  /** Pictures whose upload is missing or changed. */
  imageIds: readonly number[];
};

const found = onePerProcess<{ damage: Damage }>('foundDamage', () => ({ damage: { database: [], imageIds: [] } }));

/** What was found at the last look. */
export function foundDamage(): Damage {
  return found.get().damage;
}

/** Writes down what a look found, in place of what the one before it did. */
export function noteDamage(part: Partial<Damage>): void {
  const held = found.get();
  held.damage = { ...held.damage, ...part };
}
