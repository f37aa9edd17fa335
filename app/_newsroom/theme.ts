import { createTheme, type MantineColorsTuple, rem } from '@mantine/core';

// The paper's ink blue, lightest to darkest; [7] carries white text at 7:1.
const ink: MantineColorsTuple = [
  '#eef3f9',
  '#dce5f0',
  '#b7c9e0',
  '#8eabd0',
  '#6b91c2',
  '#4f7ab0',
  '#3a659c',
  '#28507f',
  '#1d3f68',
  '#132d4d',
];

// Warm near-blacks and greys, as the paper's pages have them in the dark.
const dark: MantineColorsTuple = [
  '#d9d6d0',
  '#b9b6b0',
  '#95928d',
  '#6d6b67',
  '#4b4a47',
  '#393836',
  '#2b2a29',
  '#201f1e',
  '#191817',
  '#121110',
];

const SANS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Devanagari', 'Nirmala UI', 'Kohinoor Devanagari', Mangal, sans-serif";
const SERIF =
  "Georgia, 'Noto Serif', 'Noto Serif Devanagari', 'Tiro Devanagari Hindi', 'Kohinoor Devanagari', 'Nirmala UI', serif";

/** The newsroom's look: the paper's ink on calm surfaces, small type, little rounding, and lines tall enough for matras. */
export const THEME = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 5 },
  colors: { ink, dark },
  fontFamily: SANS,
  headings: {
    fontFamily: SERIF,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(26), lineHeight: '1.35' },
      h2: { fontSize: rem(20), lineHeight: '1.4' },
      h3: { fontSize: rem(17), lineHeight: '1.4' },
    },
  },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.65' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});
