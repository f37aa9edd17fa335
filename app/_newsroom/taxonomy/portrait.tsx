import { Avatar } from '@mantine/core';
import { type ImageSource, variantAddressFrom } from '#lib/image/image.ts';

/** Screens draw two pixels, or nearly, where CSS counts one. */
const DENSITY = 2;

/** A contributor's portrait as readers get it, `widthPx` CSS pixels wide; a sign in its place where there is none. */
export function Portrait({ picture, widthPx }: { picture: ImageSource | null; widthPx: number }) {
  // The name stands beside it, so it says nothing of its own.
  return (
    <Avatar
      src={picture && variantAddressFrom(widthPx * DENSITY, picture, '1x1')}
      size={widthPx}
      alt=""
      aria-hidden
      imageProps={{ loading: 'lazy', decoding: 'async' }}
    />
  );
}
