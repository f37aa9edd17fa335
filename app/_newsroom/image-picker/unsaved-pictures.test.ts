import { expect, it } from 'vitest';
import { createUnsavedPictures, type UnsavedPicture } from '#app/_newsroom/image-picker/unsaved-pictures.ts';

const words = (credit: string, version = 3): UnsavedPicture => {
  const texts = { caption: '', alt: '', credit: '' };
  const draft = { credit, creator: '', copyright: '', place: '', focalX: 50, focalY: 50, regions: {} };
  return { version, draft: { ...draft, texts: { en: texts, hi: texts } } };
};

function shelf() {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}

it('keeps what was typed of each picture, with the version it was typed on, until it is saved or given up', () => {
  const pictures = createUnsavedPictures(shelf);
  pictures.keep('asha', 7, words('PTI', 4));
  pictures.keep('asha', 8, words('भाषा'));
  pictures.keep('asha', 7, words('PTI/Asha', 4));
  expect(pictures.find('asha', 7)).toEqual(words('PTI/Asha', 4));
  expect([...pictures.list()]).toEqual([7, 8]);
  pictures.forget('asha', 7);
  expect(pictures.find('asha', 7)).toBeUndefined();
  expect([...pictures.list()]).toEqual([8]);
});

it('outlives a reload of the tab, and leaves nothing behind once nothing is unsaved', () => {
  const kept = shelf();
  createUnsavedPictures(() => kept).keep('asha', 7, words('साभार', 4));
  const reloaded = createUnsavedPictures(() => kept);
  expect([...reloaded.list()]).toEqual([7]);
  expect(reloaded.find('asha', 7)).toEqual(words('साभार', 4));
  reloaded.forget('asha', 7);
  expect(kept.entries.size).toBe(0);
});

it('shows nobody what another person left in the tab, and drops it when the other one types', () => {
  const kept = shelf();
  const pictures = createUnsavedPictures(() => kept);
  pictures.keep('asha', 7, words('PTI'));
  expect(pictures.find('ravi', 7)).toBeUndefined();
  pictures.keep('ravi', 9, words('AFP'));
  expect([...pictures.list()]).toEqual([9]);
  expect(pictures.find('asha', 7)).toBeUndefined();
  expect([...kept.entries.values()].join()).not.toContain('PTI');
});

it('remembers for as long as the page stands where the browser keeps nothing, or something that cannot be read', () => {
  const refusing = createUnsavedPictures(() => {
    throw new DOMException('', 'SecurityError');
  });
  refusing.keep('asha', 7, words('PTI'));
  expect(refusing.find('asha', 7)).toEqual(words('PTI'));
  const broken = createUnsavedPictures(() => ({ ...shelf(), getItem: () => '{"owner":' }));
  expect(broken.list().size).toBe(0);
  broken.keep('asha', 7, words('PTI'));
  expect(broken.find('asha', 7)).toEqual(words('PTI'));
});

it('tells who listens when another picture is kept or given up, not at each letter', () => {
  const pictures = createUnsavedPictures(shelf);
  const told: number[][] = [];
  const stop = pictures.subscribe(() => told.push([...pictures.list()]));
  pictures.keep('asha', 7, words('P'));
  const first = pictures.list();
  pictures.keep('asha', 7, words('PT'));
  expect(pictures.list()).toBe(first);
  pictures.forget('asha', 7);
  pictures.forget('asha', 7);
  stop();
  pictures.keep('asha', 8, words('P'));
  expect(told).toEqual([[7], []]);
});
