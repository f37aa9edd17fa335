/** One pointer on the picture from its going down on: where that was (CSS pixels), and what it does. */
export type Press = { x: number; y: number; does: 'drag' | 'tap' };

/** How far a finger may slip (CSS pixels) and its touch still be a tap. */
const SLIP_PX = 8;

/**
 * What a pointer does that goes down on the picture. A mouse or a pen drags from anywhere. A finger drags only what it lies on, the
 * ring or the frame (`onHandle`): elsewhere it may be on its way down the page, and is a tap if it has not moved.
 */
export function pressOf(
  { pointerType, clientX: x, clientY: y }: { pointerType: string; clientX: number; clientY: number },
  onHandle: boolean,
): Press {
  return { x, y, does: pointerType === 'touch' && !onHandle ? 'tap' : 'drag' };
}

/** Whether a pointer that goes up at `clientX`, `clientY` ends `press` where it began. */
export function isTap(press: Press, { clientX, clientY }: { clientX: number; clientY: number }): boolean {
  return press.does === 'tap' && Math.hypot(clientX - press.x, clientY - press.y) <= SLIP_PX;
}
