import classes from '#app/_newsroom/image-picker/image-picker.module.css';
import { type ImageSource, variantAddress, variantWidths } from '#lib/image/image.ts';

const LARGEST = 640;

/** A picture small, cut 4:3. Its name is written beside it, so it says nothing to a screen reader. */
export function ImageThumb({ picture }: { picture: ImageSource }) {
  const widths = variantWidths(picture, '4x3').filter((width) => width <= LARGEST);
  return (
    // Made at upload in every width; Next's own image component would only stand in the way.
    <img
      className={classes.thumb}
      src={variantAddress(picture, '4x3', widths[0] ?? picture.width, 'webp')}
      srcSet={widths.map((width) => `${variantAddress(picture, '4x3', width, 'webp')} ${width}w`).join(', ')}
      sizes="220px"
      width={320}
      height={240}
      alt=""
      loading="lazy"
      decoding="async"
    />
  );
}
