import { ColorSwatch } from '@mantine/core';
import type { Accent } from '#lib/taxonomy/accents.ts';

/** A section's colour as a dot; the colours are those of the reader's pages, in both schemes. */
export function AccentDot({ accent, size = 12 }: { accent: Accent; size?: number }) {
  return (
    <ColorSwatch
      color={`var(--newsroom-accent-${accent})`}
      size={size}
      mt={4}
      withShadow={false}
      aria-hidden
      style={{ flexShrink: 0 }}
    />
  );
}
