'use client';
import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { isTap, type Press, pressOf } from '#app/_newsroom/image-picker/focal-gesture.ts';
import classes from '#app/_newsroom/image-picker/image-picker.module.css';
import {
  cropBox,
  type CutCrop,
  type Region,
  regionOf,
  withRegion,
  type ImageSource,
  SMALLEST_REGION,
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
  /** All crops that are framed by hand from now on. */
  onRegion: (regions: NonNullable<ImageSource['regions']>) => void;
};

const STEP = 1;
const LARGE_STEP = 10;
const MIDDLE = 50;
const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const SHOWN: [CutCrop, string][] = [
  ['16x9', '16:9'],
  ['4x3', '4:3'],
  ['1x1', '1:1'],
];

/**
 * The whole picture with the point that every crop keeps, moved by click, drag or arrow keys (with Shift by ten), by finger
 * with a tap or on the ring itself (beside it the page scrolls), and
 * what each crop will show, by the same sum that makes them. A crop that is chosen is framed by hand in the same way, and
 * made smaller below it.
 */
export function FocalPoint({ picture, alt, disabled, onChange, onRegion }: Props) {
  const t = useTranslations('FocalPoint');
  const helpId = useId();
  const stage = useRef<HTMLDivElement>(null);
  const press = useRef<Press>(undefined);
  const [framing, setFraming] = useState<CutCrop>();
  const width = variantWidths(picture, 'original').findLast((one) => one <= 824) ?? picture.width;
  const source = variantAddress(picture, 'original', width, 'webp');
  const region = framing && regionOf(picture, framing);

  const put = (change: Partial<Region>) => {
    if (!framing || !region) return;
    onRegion({ ...picture.regions, [framing]: within(picture, framing, { ...region, ...change }) });
  };
  const reset = () => {
    if (!framing) return;
    const { [framing]: _gone, ...others } = picture.regions ?? {};
    onRegion(others);
  };
  const moveTo = (x: number, y: number) => (framing ? put({ x, y }) : onChange(x, y));
  const follow = (event: PointerEvent) => {
    const box = stage.current?.getBoundingClientRect();
    if (disabled || !box) return;
    moveTo(percent((event.clientX - box.left) / box.width), percent((event.clientY - box.top) / box.height));
  };
  const handlePointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (disabled || event.button !== 0 || !event.isPrimary) return;
    const onHandle = event.target instanceof Element && event.target.closest('button') !== null;
    press.current = pressOf(event, onHandle);
    if (press.current.does === 'tap') return;
    event.currentTarget.setPointerCapture(event.pointerId);
    // A finger covers the ring it takes hold of, and would move it only by lying there.
    if (event.pointerType !== 'touch') follow(event);
  };
  const handlePointerMove = (event: PointerEvent<HTMLDivElement>) => {
    // A finger holds what it lies on without being asked to, a swipe too.
    if (press.current?.does === 'drag' && event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
  };
  const handlePointerUp = (event: PointerEvent<HTMLDivElement>) => {
    const ended = press.current;
    press.current = undefined;
    if (!ended) return;
    if (isTap(ended, event)) follow(event);
    else if (ended.does === 'tap') return;
    // The arrow keys go on from where the pointer put it.
    event.currentTarget.querySelector('button')?.focus({ preventScroll: true });
  };
  // The browser has taken the finger for a swipe.
  const handlePointerCancel = () => {
    press.current = undefined;
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const [x, y] = STEPS[event.key] ?? [];
    if (x === undefined || y === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const step = event.shiftKey ? LARGE_STEP : STEP;
    const from = region ?? { x: picture.focalX, y: picture.focalY };
    moveTo(percent((from.x + x * step) / 100), percent((from.y + y * step) / 100));
  };
  const box = framing && cropBox(picture, framing);
  const ratioOf = (crop: CutCrop) => crop.replace('x', ':');

  return (
    <div role="group" aria-label={t('label')}>
      <div className={classes.stage}>
        <div
          ref={stage}
          className={classes.frame}
          onPointerDown={handlePointerDown}
          onPointerMove={handlePointerMove}
          onPointerUp={handlePointerUp}
          onPointerCancel={handlePointerCancel}
        >
          <img
            src={source}
            width={width}
            height={variantHeight(picture, 'original', width)}
            alt={alt}
            draggable={false}
          />
          {region && box ? (
            <button
              type="button"
              className={classes.window}
              style={{
                left: `${(box.left / picture.width) * 100}%`,
                top: `${(box.top / picture.height) * 100}%`,
                width: `${(box.width / picture.width) * 100}%`,
                height: `${(box.height / picture.height) * 100}%`,
              }}
              aria-label={t('chosen', { ratio: ratioOf(framing), left: region.x, top: region.y, size: region.size })}
              aria-describedby={helpId}
              disabled={disabled}
              onKeyDown={handleKeyDown}
            />
          ) : (
            <button
              type="button"
              className={classes.point}
              style={{ left: `${picture.focalX}%`, top: `${picture.focalY}%` }}
              aria-label={t('point', { left: picture.focalX, top: picture.focalY })}
              aria-describedby={helpId}
              disabled={disabled}
              onKeyDown={handleKeyDown}
            />
          )}
        </div>
      </div>
      {region && !disabled && (
        <Group gap="xs" mt={6}>
          <label className={classes.size}>
            {t('size')}
            <input
              type="range"
              min={SMALLEST_REGION}
              max={100}
              value={region.size}
              onChange={(event) => put({ size: Number(event.currentTarget.value) })}
            />
          </label>
          <Button size="compact-xs" variant="default" disabled={!picture.regions?.[framing]} onClick={reset}>
            {t('reset')}
          </Button>
          <Button size="compact-xs" onClick={() => setFraming(undefined)}>
            {t('done')}
          </Button>
        </Group>
      )}
      {!framing && !disabled && (
        <Button
          size="compact-xs"
          variant="default"
          mt={6}
          className={classes.middle}
          disabled={picture.focalX === MIDDLE && picture.focalY === MIDDLE}
          onClick={() => onChange(MIDDLE, MIDDLE)}
        >
          {t('middle')}
        </Button>
      )}
      <Text id={helpId} size="xs" c="dimmed" mt={6} mb="xs">
        {disabled ? (
          t('readOnly')
        ) : (
          <>
            <span className={classes.byPointer}>{t(framing ? 'regionHelp' : 'help')}</span>
            <span className={classes.byFinger}>{t(framing ? 'regionHelpTouch' : 'helpTouch')}</span>
          </>
        )}
      </Text>
      <div className={classes.previews}>
        {SHOWN.map(([crop, name]) => (
          <figure key={crop} style={{ '--ratio': ratioAsNumber(picture, crop) } as CSSProperties}>
            <button
              type="button"
              className={classes.choice}
              aria-label={t('region', { ratio: name })}
              title={disabled ? undefined : t('region', { ratio: name })}
              aria-pressed={framing === crop}
              disabled={disabled}
              onClick={() => setFraming(framing === crop ? undefined : crop)}
            >
              <CropPreview picture={picture} crop={crop} source={source} />
            </button>
            <Text component="figcaption" size="xs" c="dimmed" ta="center">
              {picture.regions?.[crop] ? `${name} · ${t('byHand')}` : name}
            </Text>
          </figure>
        ))}
      </div>
    </div>
  );
}

function ratioAsNumber(picture: ImageSource, crop: CutCrop): number {
  const { width, height } = cropBox(picture, crop);
  return width / height;
}

function CropPreview({ picture, crop, source }: { picture: ImageSource; crop: CutCrop; source: string }) {
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

/** The region with its middle where the edges let it be, so that a step back from an edge is one. */
function within(picture: ImageSource, crop: CutCrop, region: Region): Region {
  const { left, top, width, height } = cropBox(withRegion(picture, { crop, region }), crop);
  return {
    ...region,
    x: percent((left + width / 2) / picture.width),
    y: percent((top + height / 2) / picture.height),
  };
}

function percent(part: number): number {
  return Math.round(Math.max(0, Math.min(1, part)) * 100);
}
