import { buildReaderAssets } from '#app/_reader/build-assets.ts';

/** Before any file of tests runs: pages import what is made from the reader's script and style sheets. */
export async function setup(): Promise<void> {
  await buildReaderAssets();
}
