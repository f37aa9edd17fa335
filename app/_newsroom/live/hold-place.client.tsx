'use client';

import { Component } from 'react';

type Place = { row: Element; top: number };

/**
 * Keeps what is being looked at where it stands on the screen when the rows of a list change place, one coming from below
 * to the top. The browser would follow whichever row it took for its anchor, that one perhaps, and leave the reader
 * elsewhere. At the very top nothing is held: there the new is what one looks for. `version` is another when the rows are.
 */
export class HoldPlace extends Component<{ version: number }> {
  // The one moment at which the old rows still stand: hooks have none.
  override getSnapshotBeforeUpdate(): Place[] {
    if (scrollY === 0) return [];
    return [...document.querySelectorAll('main tbody tr, main [data-card]')].flatMap((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < innerHeight ? [{ row, top }] : [];
    });
  }

  override componentDidUpdate(_props: object, _state: object, before: Place[]): void {
    const moved = before
      .filter(({ row }) => row.isConnected)
      .map(({ row, top }) => row.getBoundingClientRect().top - top)
      .sort((a, b) => a - b);
    // As most of them have moved: one that went elsewhere takes nobody with it.
    const by = moved[Math.floor(moved.length / 2)] ?? 0;
    if (by !== 0) scrollBy({ top: by, behavior: 'instant' });
  }

  override render(): null {
    return null;
  }
}
