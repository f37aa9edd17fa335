/**
 * What an upload may be. Checked while reading (bytes), by content before decoding (pixels, side, frames) and by the
 * decoding process itself.
 */
export const IMAGE_LIMITS = {
  /** Bytes of the file: 20 MB. */
  bytes: 20 * 1024 * 1024,
  /** Width × height. */
  pixels: 60_000_000,
  /** Longest side in pixels. */
  side: 12_000,
  /** Frames of an animation, of which only the first is shown. */
  frames: 300,
} as const;
