import { build } from 'esbuild';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../../..');

it.each(['boot/app-main.ts', 'boot/start-dev.ts', 'gate/start.ts', 'cli/admin.ts'])(
  '%s begins without what is only made when the app is built',
  async (entry) => {
    const { metafile } = await build({
      entryPoints: [path.join(root, 'app/_server', entry)],
      absWorkingDir: root,
      bundle: true,
      splitting: true,
      outdir: path.join(root, 'out'),
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      loader: { '.css': 'empty' },
      logLevel: 'silent',
    });
    const atOnce = new Set<string>();
    const follow = (file: string) => {
      if (atOnce.has(file)) return;
      atOnce.add(file);
      for (const one of metafile.inputs[file]?.imports ?? [])
        if (!one.external && one.kind === 'import-statement') follow(one.path);
    };
    follow(path.posix.join('app/_server', entry));
    expect(atOnce.size).toBeGreaterThan(5);
    expect([...atOnce].filter((file) => file.includes('/generated/'))).toEqual([]);
  },
);
