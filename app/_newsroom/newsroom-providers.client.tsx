'use client';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notices } from '#app/_newsroom/notices/notices.client.tsx';
import { StayWhileOffline } from '#app/_newsroom/stay-while-offline.client.tsx';
import { THEME } from '#app/_newsroom/theme.ts';

/** Theme and notices round every newsroom page. `nonce` is the page's, for the style elements Mantine writes itself. */
export function NewsroomProviders({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <MantineProvider
      theme={THEME}
      defaultColorScheme="auto"
      {...(nonce !== undefined && { getStyleNonce: () => nonce })}
    >
      {children}
      <StayWhileOffline />
      <Notices />
    </MantineProvider>
  );
}
