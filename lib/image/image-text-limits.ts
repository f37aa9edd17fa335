/** The most graphemes each text of an image may hold. A story may hold as much, so that it can take over what the library has. */
export const IMAGE_TEXT_LIMITS = {
  caption: 1_000,
  alt: 1_000,
  credit: 300,
  creator: 300,
  copyright: 300,
  place: 300,
} as const;
