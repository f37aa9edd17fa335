import { createTheme, type MantineColorsTuple, rem } from '@mantine/core';

// Round the blue of the paper's links (#1d3c78), lightest to darkest; [7] carries white text at more than 7:1.
const ink: MantineColorsTuple = [
  '#eef2fb',
  '#dbe3f4',
  '#b5c5e8',
  '#8ca5db',
  '#6a89cf',
  '#4c6db8',
  '#35559b',
  '#264785',
  '#1d3c78',
  '#14295a',
];

// The greys of the paper's dark pages: [0] its ink, [8] its page.
const dark: MantineColorsTuple = [
  '#ece9e2',
  '#cfccc5',
  '#b3b0a8',
  '#7f8086',
  '#4b4e57',
  '#383a41',
  '#282a30',
  '#1d1f24',
  '#121316',
  '#0c0d0f',
];

// Five and a half choices of 44 pixels: the half one says that there are more.
const OPEN_LIST = { defaultProps: { maxDropdownHeight: 252 } };

const SANS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Devanagari', 'Nirmala UI', 'Kohinoor Devanagari', Mangal, sans-serif";
const SERIF =
  "Charter, 'Bitstream Charter', Georgia, 'Noto Serif', 'Noto Serif Devanagari', 'Tiro Devanagari Hindi', 'Kohinoor Devanagari', 'Nirmala UI', serif";

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
  components: { Select: OPEN_LIST, MultiSelect: OPEN_LIST },
});
