import type { BlockId } from '#lib/body/nodes.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 12;
const SHAPE = /^[a-z0-9]{12}$/;

/** True for an id as {@link newBlockId} makes them. */
export function isBlockId(value: unknown): value is BlockId {
  return typeof value === 'string' && SHAPE.test(value);
}

/** A new block id. `random` gives numbers from 0 to below 1; a test hands in its own. */
export function newBlockId(random: () => number = Math.random): BlockId {
  let id = '';
  for (let at = 0; at < LENGTH; at += 1) id += ALPHABET[Math.floor(random() * ALPHABET.length)] ?? 'a';
  return id;
}

/**
 * The id given to a block that came without one or with another's: always the same for the same `seed` (the block's
 * place in its document), so saving a document twice stores it once. `taken` ids are avoided.
 */
export function derivedBlockId(seed: string, taken: ReadonlySet<string>): BlockId {
  for (let round = 0; ; round += 1) {
    let state = 0x811c9dc5 ^ round;
    for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
    const id = newBlockId(() => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
      return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
    });
    if (!taken.has(id)) return id;
  }
}
