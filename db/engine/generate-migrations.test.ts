import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const DIALECT = { sqlite: 'sqlite', postgres: 'postgresql' } as const;

test.each(['sqlite', 'postgres'] as const)(
  'the migrations of %s make the tables that the schema describes: generating finds nothing to do',
  (engine) => {
    const copy = mkdtempSync(path.join(tmpdir(), 'setu-generate-'));
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
    const out = path.relative(process.cwd(), copy);
    cpSync(`db/migrations/${engine}`, copy, { recursive: true });
    const before = readdirSync(copy, { recursive: true }).sort();
    const { stdout, stderr } = spawnSync(
      'node_modules/.bin/drizzle-kit',
      ['generate', '--dialect', DIALECT[engine], '--schema', './db/schema.ts', '--out', out],
      {
        encoding: 'utf8',
        env: { ...process.env, DATABASE_URL: engine === 'postgres' ? 'postgres://localhost/nowhere' : '' },
      },
    );
    expect(stdout + stderr).toContain('No schema changes');
    expect(readdirSync(copy, { recursive: true }).sort()).toEqual(before);
  },
  60_000,
);
