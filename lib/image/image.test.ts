import { describe, expect, test } from 'vitest';
import {
  CROPS,
  cropBox,
  withRegion,
  listVariants,
  parseVariantName,
  type ImageSource,
  variantAddress,
  variantAddressFrom,
  variantHeight,
  variantWidths,
  variantName,
} from '#lib/image/image.ts';

const picture = (width: number, height: number, focalX = 50, focalY = 50): ImageSource => ({
  imageId: 1,
  key: 'a'.repeat(32),
  width,
  height,
  focalX,
  focalY,
});

describe('what a crop shows', () => {
  test.each([
    [
      { x: 50, y: 50, size: 50 },
      { left: 1000, top: 500, width: 1000, height: 1000 },
    ],
    [
      { x: 0, y: 0, size: 20 },
      { left: 0, top: 0, width: 400, height: 400 },
    ],
    [
      { x: 100, y: 50, size: 50 },
      { left: 2000, top: 500, width: 1000, height: 1000 },
    ],
    [
      { x: 33, y: 50, size: 100 },
      { left: 0, top: 0, width: 2000, height: 2000 },
    ],
  ])('framed by hand as %o, whatever the focal point', (region, box) => {
    const framed = { ...picture(3000, 2000, 99, 1), regions: { '1x1': region } };
    expect(cropBox(framed, '1x1')).toEqual(box);
    expect(cropBox(framed, '4x3')).toEqual(cropBox(picture(3000, 2000, 99, 1), '4x3'));
  });

  test.each([
    [picture(3000, 2000), '16x9', { left: 0, top: 156, width: 3000, height: 1688 }],
    [picture(3000, 2000), '4x3', { left: 167, top: 0, width: 2667, height: 2000 }],
    [picture(3000, 2000), '1x1', { left: 500, top: 0, width: 2000, height: 2000 }],
    [picture(3000, 2000, 0, 0), '1x1', { left: 0, top: 0, width: 2000, height: 2000 }],
    [picture(3000, 2000, 100, 100), '1x1', { left: 1000, top: 0, width: 2000, height: 2000 }],
    [picture(2000, 3000, 50, 20), '1x1', { left: 0, top: 0, width: 2000, height: 2000 }],
    [picture(2000, 3000, 50, 60), '1x1', { left: 0, top: 800, width: 2000, height: 2000 }],
    [picture(3000, 2000, 7, 7), 'original', { left: 0, top: 0, width: 3000, height: 2000 }],
    [picture(1, 1), '16x9', { left: 0, top: 0, width: 1, height: 1 }],
  ] as const)('%o as %s', (of, crop, box) => expect(cropBox(of, crop)).toEqual(box));

  test('never reaches over an edge, and holds the focal point, whatever the shape', () => {
    for (const [width, height] of [
      [1, 12_000],
      [12_000, 1],
      [333, 777],
      [1601, 901],
      [7, 5],
    ] as const) {
      for (const [focal, size] of [0, 1, 33, 50, 99, 100].flatMap((at) => [[at, 100] as const, [at, 20] as const])) {
        for (const crop of CROPS) {
          const region = { x: focal, y: focal, size };
          const box = cropBox(withRegion(picture(width, height), { crop, region }), crop);
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.width).toBeGreaterThanOrEqual(1);
          expect(box.height).toBeGreaterThanOrEqual(1);
          expect(box.left + box.width).toBeLessThanOrEqual(width);
          expect(box.top + box.height).toBeLessThanOrEqual(height);
          const x = (width * focal) / 100;
          expect(x).toBeGreaterThanOrEqual(box.left - 1);
          expect(x).toBeLessThanOrEqual(box.left + box.width + 1);
        }
      }
    }
  });
});

test('widths are never larger than the crop, and a small picture has its own', () => {
  expect(variantWidths(picture(1600, 900), 'original')).toEqual([320, 480, 640, 824, 1200, 1600]);
  expect(variantWidths(picture(1599, 900), 'original')).toEqual([320, 480, 640, 824, 1200]);
  expect(variantWidths(picture(1600, 900), '1x1')).toEqual([160, 320, 480, 640, 824]);
  expect(variantWidths(picture(300, 200), 'original')).toEqual([300]);
  expect(variantWidths(picture(300, 200), '1x1')).toEqual([160]);
  expect(variantWidths(picture(300, 150), '1x1')).toEqual([150]);
});

test('heights keep the shape', () => {
  expect(variantHeight(picture(3000, 2000), 'original', 824)).toBe(549);
  expect(variantHeight(picture(3000, 2000), '16x9', 1600)).toBe(900);
  expect(variantHeight(picture(12_000, 1), 'original', 320)).toBe(1);
});

describe('addresses', () => {
  test('hold the focal point where there is one', () => {
    expect(variantAddress(picture(900, 600, 30, 40), 'original', 824, 'avif')).toBe(
      `/media/${'a'.repeat(32)}/original-824.avif`,
    );
    expect(variantAddress(picture(900, 600, 30, 40), '16x9', 640, 'jpg')).toBe(
      `/media/${'a'.repeat(32)}/16x9.30.40-640.jpg`,
    );
  });

  test('are found by the width that is to be filled', () => {
    const address = (widthPx: number, of = picture(1700, 1200)) => variantAddressFrom(widthPx, of, 'original');
    expect(address(824)).toMatch(/original-824\.webp$/);
    expect(address(700)).toMatch(/original-824\.webp$/);
    expect(address(5_000)).toMatch(/original-1600\.webp$/);
    expect(address(824, picture(500, 400))).toMatch(/original-480\.webp$/);
  });

  test('are read back as they were written', () => {
    const variants = listVariants(picture(1700, 1200, 0, 100));
    expect(variants).toHaveLength((6 + 6 + 6 + 6) * 3);
    for (const variant of variants) {
      expect(parseVariantName(variantName(variant))).toEqual(variant);
    }
  });

  test('hold how a crop was framed by hand, and stay what they were where none was', () => {
    const framed = { ...picture(1700, 1200, 10, 90), regions: { '1x1': { x: 30, y: 40, size: 50 } } };
    expect(variantAddressFrom(320, framed, '1x1')).toMatch(/\/1x1\.30\.40\.50-320\.webp$/);
    expect(variantAddressFrom(320, framed, '4x3')).toMatch(/\/4x3\.10\.90-320\.webp$/);
    for (const variant of listVariants(framed)) expect(parseVariantName(variantName(variant))).toEqual(variant);
    // A crop of half the size has no more pixels than it has.
    expect(variantWidths(framed, '1x1')).toEqual([160, 320, 480]);
    expect(withRegion(framed, { crop: '1x1', region: { x: 1, y: 2, size: 99 } }).regions['1x1'].x).toBe(1);
  });

  test.each([
    '',
    '.',
    '..',
    '../setu.db',
    '..%2fsetu.db',
    '%2e%2e',
    'original',
    'original-824',
    'original-824.svg',
    'original-824.avif/..',
    'original-824.avif\0',
    'original-0824.avif',
    'original-0.avif',
    'original--1.avif',
    'original-99999.avif',
    'original-824.AVIF',
    'Original-824.avif',
    'original.50.50-824.avif',
    '16x9-640.jpg',
    '16x9.101.0-640.jpg',
    '16x9.050.0-640.jpg',
    '16x9.-1.0-640.jpg',
    '16x9.50.50-640.jpg.tmp',
    '2x1.50.50-640.jpg',
    '16x9.50.50.19-640.jpg',
    '16x9.50.50.100-640.jpg',
    '16x9.50.50.050-640.jpg',
    '16x9.50.50.5-640.jpg',
    'original.50.50.50-640.jpg',
    'original-824.0123456789abcdef0123.avif',
    '/etc/passwd',
    'C:\\x',
    'original-८२४.avif',
    '\u202eoriginal-824.avif',
  ])('%j is no name of ours', (name) => expect(parseVariantName(name)).toBeUndefined());
});
