import { describe, expect, it } from 'vitest';
import { isTap, pressOf } from '#app/_newsroom/image-picker/focal-gesture.ts';

const at = (pointerType: string, clientX = 100, clientY = 100) => ({ pointerType, clientX, clientY });

describe('a pointer on the picture', () => {
  it.each([
    ['a finger beside the ring', 'touch', false, 'tap'],
    ['a finger on the ring', 'touch', true, 'drag'],
    ['a mouse beside the ring', 'mouse', false, 'drag'],
    ['a pen beside the ring', 'pen', false, 'drag'],
  ] as const)('%s', (_, pointerType, onHandle, does) => {
    expect(pressOf(at(pointerType), onHandle)).toEqual({ x: 100, y: 100, does });
  });

  it('is a tap where a finger hardly moved, and none after a swipe or a drag', () => {
    const press = pressOf(at('touch'), false);
    expect(isTap(press, at('touch', 103, 104))).toBe(true);
    expect(isTap(press, at('touch', 100, 140))).toBe(false);
    expect(isTap(pressOf(at('mouse'), false), at('mouse'))).toBe(false);
  });
});
