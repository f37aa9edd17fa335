'use client';

import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '#app/_newsroom/editor/details/details-panel.module.css';

/** Fields of the details that belong together, under their heading. */
export function DetailsGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.group} aria-label={title}>
      <h2 className={classes.heading}>{title}</h2>
      <Stack gap="md">{children}</Stack>
    </section>
  );
}
