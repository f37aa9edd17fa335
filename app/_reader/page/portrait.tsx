import { type ImageSource, variantAddressFrom } from '#lib/image/image.ts';

/** What a portrait beside a name is made for: twice the pixels it takes up, in the smallest square there is. */
const SMALL_PX = 160;

/**
 * Somebody's portrait beside their name, `widthPx` CSS pixels wide: one small file, in a format that every browser of
 * today knows, and none before it is near. It says nothing to who cannot see it that the name does not say.
 */
export function Portrait({ picture, widthPx }: { picture: ImageSource; widthPx: number }) {
  return (
    <img
      src={variantAddressFrom(SMALL_PX, picture, '1x1')}
      width={widthPx}
      height={widthPx}
      alt=""
      loading="lazy"
      decoding="async"
    />
  );
}
