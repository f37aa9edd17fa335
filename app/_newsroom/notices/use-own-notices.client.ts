'use client';

import { useCallback, useEffect, useRef } from 'react';
import { notices } from '#app/_newsroom/notices/notices.ts';

/**
 * Tells something whose action needs the part of the screen that asks here, as `notices.show` does. It goes when that part
 * goes: an Undo must not outlast what it would undo.
 */
export function useOwnNotices(): typeof notices.show {
  const told = useRef<number[]>([]);
  useEffect(() => () => told.current.forEach(notices.hide), []);
  return useCallback((notice) => {
    const id = notices.show(notice);
    told.current.push(id);
    return id;
  }, []);
}
