import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawStructure } from './draw-structure.ts';
import { floorOf, readStructure } from './read-structure.ts';

const RANK = { app: 2, db: 1, lib: 0 };

describe('the structure', () => {
  // Reading it throws where folders import each other in a circle.
  const structure = readStructure(process.cwd());

  it('has no arrow back: app → db → lib, and no circle of folders on any floor', () => {
    const back = structure.arrows.filter(({ from, to }) => RANK[floorOf(from)] < RANK[floorOf(to)]);
    expect(back).toEqual([]);
    expect(structure.arrows.length).toBeGreaterThan(50);
    const layer = new Map(structure.rooms.map((room) => [room.name, room.layer]));
    expect(
      structure.arrows.filter(({ from, to, later }) => !later && Number(layer.get(from)) <= Number(layer.get(to))),
    ).toEqual([]);
  });

  it('has no folder that collects subjects: at most 25 source files each', () => {
    expect(structure.rooms.filter(({ fullest }) => fullest > 25)).toEqual([]);
  });

  it('is what docs/structure/structure.svg shows; `npm run structure` draws it anew', () => {
    const drawn = readFileSync(path.join(import.meta.dirname, 'structure.svg'), 'utf8');
    expect(drawn).toBe(drawStructure(structure));
  });
});
