import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { uploadImage, type UploadImageRefusal } from '#app/_newsroom/image-picker/upload-image.ts';
import type { StoredImage } from '#lib/image/picked-image.ts';

/** Refusals that say nothing against the file: sending it again may do. */
export const PASSING: ReadonlySet<string> = new Set([
  'unreachable',
  'upload_failed',
  'upload_interrupted',
  'image_busy',
  'busy',
  'disk_full',
  'signed_out',
  'image_too_slow',
]);

/** Refusals of a line that went away; what they hit is sent again when it is back. */
const LINE_LOST = new Set(['unreachable', 'upload_interrupted']);

/** `uploads` with those waiting again that only the line kept from arriving. */
export function sentAgain(uploads: Upload[]): Upload[] {
  if (!uploads.some(isLineLost)) return uploads;
  return uploads.map((one) => (isLineLost(one) ? { ...one, state: 'waiting', error: undefined } : one));
}

const isLineLost = ({ state, error }: Upload) => state === 'refused' && error !== undefined && LINE_LOST.has(error);

/** One file on its way. `part` is what has been sent, 0 to 1; at 1 the server is looking at it. */
export type Upload = {
  id: number;
  fileName: string;
  part: number;
  state: 'waiting' | 'sending' | 'done' | 'refused';
  error?: Exclude<UploadImageRefusal, 'cancelled'> | undefined;
  image?: StoredImage;
};

const AT_ONCE = 2;

/**
 * Uploads of one screen: two at a time, each with its progress, cancelled one by one or all when the screen goes.
 * What a lost line kept from arriving is sent again when the line is back. `onDone` hears every picture that arrived.
 */
export function useUploads(onDone: (image: StoredImage) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const files = useRef(new Map<number, File>());
  const stops = useRef(new Map<number, AbortController>());
  const nextId = useRef(1);
  const announce = useEffectEvent(onDone);

  const change = useCallback((id: number, to: Partial<Upload>) => {
    setUploads((before) => before.map((one) => (one.id === id ? { ...one, ...to } : one)));
  }, []);

  const send = useEffectEvent(async (id: number) => {
    const file = files.current.get(id);
    if (!file || stops.current.has(id)) return;
    const stop = new AbortController();
    stops.current.set(id, stop);
    change(id, { state: 'sending', part: 0 });
    const result = await uploadImage(file, { signal: stop.signal, onProgress: (part) => change(id, { part }) });
    stops.current.delete(id);
    if (result.ok) {
      files.current.delete(id);
      change(id, { state: 'done', part: 1, image: result.value });
      announce(result.value);
    } else if (result.error === 'cancelled') {
      files.current.delete(id);
      setUploads((before) => before.filter((one) => one.id !== id));
    } else change(id, { state: 'refused', error: result.error });
  });

  useEffect(() => {
    const sending = uploads.filter((one) => one.state === 'sending').length;
    const waiting = uploads.filter((one) => one.state === 'waiting').slice(0, Math.max(0, AT_ONCE - sending));
    for (const one of waiting) void send(one.id);
  }, [uploads]);

  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
    };
  }, []);

  useEffect(() => {
    const again = () => setUploads(sentAgain);
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);

  const add = useCallback((chosen: Iterable<File>) => {
    const added = [...chosen].map((file): Upload => {
      const id = nextId.current++;
      files.current.set(id, file);
      return { id, fileName: file.name, part: 0, state: 'waiting' };
    });
    setUploads((before) => [...added, ...before]);
  }, []);

  /** Stops a running upload; takes an ended one off the list. */
  const remove = useCallback((id: number) => {
    const running = stops.current.get(id);
    if (running) return running.abort();
    files.current.delete(id);
    setUploads((before) => before.filter((one) => one.id !== id));
  }, []);

  const retry = useCallback((id: number) => change(id, { state: 'waiting', error: undefined }), [change]);

  return { uploads, add, remove, retry };
}
