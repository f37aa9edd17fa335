import createNextIntlPlugin from 'next-intl/plugin';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // One directory a server, so that two can stand on one checkout; unset for everybody else.
  distDir: process.env.SETU_BUILD_DIR ?? '.next',
  poweredByHeader: false,
  // The page cache compresses once and keeps the bytes; what the newsroom answers is compressed by Next.
  compress: true,
  // The optimiser fetches and decodes on request: the riskiest corner of Next. Pictures are made at upload.
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3', 'pg', 'drizzle-orm', 'sharp', '@node-rs/argon2'],
  reactStrictMode: true,
  devIndicators: false,
  experimental: {
    // In development Next sends part of a server action's answer over the socket of hot reload, and waits for it for ever.
    reactDebugChannel: false,
    // Loading every page of the newsroom before the first reader is answered costs a start a quarter of its time.
    preloadEntriesOnStart: false,
    // On a slow line a request costs more than bytes do: what a screen needs comes in few files.
    turbopackChunking: { minChunkSize: 200_000, maxMergeChunkSize: 1_000_000, maxChunkCountPerGroup: 8 },
  },
  // Checked by `npm test` and the editor; a second time here would only slow the first start.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin({
  requestConfig: './app/_i18n/request.ts',
  // Messages are read when the app is built: browsers then carry no parser of them (10 KB on every newsroom screen).
  experimental: { messages: { path: './messages', format: 'json', locales: ['en', 'hi'], precompile: true } },
})(config);
