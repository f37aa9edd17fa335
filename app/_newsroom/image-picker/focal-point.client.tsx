'use client';
import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import classes from '#app/_newsroom/image-picker/image-picker.module.css';
import {
  type Crop,
  cropBox,
  type ImageSource,
  variantAddress,
  variantHeight,
  variantWidths,
} from '#lib/image/image.ts';

type Props = {
  picture: ImageSource;
  /** What the picture shows, for those who do not see it; may be ''. */
  alt: string;
  disabled: boolean;
  onChange: (focalX: number, focalY: number) => void;
};

const STEP = 1;
const LARGE_STEP = 10;
const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const SHOWN: [Exclude<Crop, 'original'>, string][] = [
  ['16x9', '16:9'],
  ['4x3', '4:3'],
  ['1x1', '1:1'],
];

/**
 * The whole picture with the point that every crop keeps, moved by click, drag or arrow keys (with Shift by ten), and
 * what each crop will show, by the same sum that makes them.
 */
export function FocalPoint({ picture, alt, disabled, onChange }: Props) {
  const t = useTranslations('FocalPoint');
  const helpId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = variantWidths(picture, 'original').findLast((one) => one <= 824) ?? picture.width;
  const source = variantAddress(picture, 'original', width, 'webp');

  const moveTo = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect();
    if (disabled || !box) return;
    onChange(percent((event.clientX - box.left) / box.width), percent((event.clientY - box.top) / box.height));
  };
  const handlePointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (disabled || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    moveTo(event);
  };
  const handlePointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(event);
  };
  const handlePointerUp = (event: PointerEvent<HTMLDivElement>) => {
    // The arrow keys go on from where the pointer put it.
    event.currentTarget.querySelector('button')?.focus({ preventScroll: true });
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const [x, y] = STEPS[event.key] ?? [];
    if (x === undefined || y === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const step = event.shiftKey ? LARGE_STEP : STEP;
    onChange(percent((picture.focalX + x * step) / 100), percent((picture.focalY + y * step) / 100));
  };

  return (
    <div role="group" aria-label={t('label')}>
      <div className={classes.stage}>
        <div
          ref={frame}
          className={classes.frame}
          onPointerDown={handlePointerDown}
          onPointerMove={handlePointerMove}
          onPointerUp={handlePointerUp}
        >
          <img
            src={source}
            width={width}
            height={variantHeight(picture, 'original', width)}
            alt={alt}
            draggable={false}
          />
          <button
            type="button"
            className={classes.point}
            style={{ left: `${picture.focalX}%`, top: `${picture.focalY}%` }}
            aria-label={t('point', { left: picture.focalX, top: picture.focalY })}
            aria-describedby={helpId}
            disabled={disabled}
            onKeyDown={handleKeyDown}
          />
        </div>
      </div>
      <Text id={helpId} size="xs" c="dimmed" mt={6} mb="xs">
        {disabled ? t('readOnly') : t('help')}
      </Text>
      <div className={classes.previews}>
        {SHOWN.map(([crop, name]) => (
          <figure key={crop}>
            <CropPreview picture={picture} crop={crop} source={source} />
            <Text component="figcaption" size="xs" c="dimmed" ta="center">
              {name}
            </Text>
          </figure>
        ))}
      </div>
    </div>
  );
}

function CropPreview({ picture, crop, source }: { picture: ImageSource; crop: Crop; source: string }) {
  const box = cropBox(picture, crop);
  return (
    <div className={classes.crop} style={{ aspectRatio: `${box.width} / ${box.height}` }}>
      <img
        src={source}
        alt=""
        style={{
          width: `${(picture.width / box.width) * 100}%`,
          height: `${(picture.height / box.height) * 100}%`,
          left: `${(-box.left / box.width) * 100}%`,
          top: `${(-box.top / box.height) * 100}%`,
        }}
      />
    </div>
  );
}

function percent(part: number): number {
  return Math.round(Math.max(0, Math.min(1, part)) * 100);
}
