import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const HERE = path.join(process.cwd(), 'app/_reader');
const OUT = path.join(HERE, 'generated');

/**
 * Kinds of reader pages; each inlines a sheet of its own and carries no rule of the others. `blocks` and `tables` come beside
 * that of a story which holds one of the blocks that few have, or a table, `changes` beside that of one that was corrected or
 * says what was updated, `shared` beside that of a draft for somebody outside.
 */
const SHEETS = ['article', 'front', 'notice', 'blocks', 'tables', 'changes', 'shared'] as const;

/**
 * Builds what reader pages carry beside their HTML, from app/_reader/script and app/_reader/style into
 * app/_reader/generated: the inlined style sheets and enhancer as strings, and the module that is loaded on a tap under
 * an address that changes with its content. Writes a file only when it differs, so a watching server stays calm.
 * Call it before Next builds or serves; takes well under a second.
 */
export async function buildReaderAssets(): Promise<void> {
  const listen = await bundle('script/read-aloud.ts', { format: 'esm' });
  const listenName = `listen.${createHash('sha256').update(listen).digest('hex').slice(0, 12)}.js`;
  const enhancer = await bundle('script/enhance.ts', {
    format: 'esm',
    define: { LISTEN_ADDRESS: JSON.stringify(`/assets/${listenName}`) },
  });
  const sheets = await Promise.all(SHEETS.map(async (name) => [name, await bundle(`style/${name}.css`, {})] as const));
  mkdirSync(OUT, { recursive: true });
  // esbuild's own wrapper would turn import() into a shim of half a kilobyte; a block keeps the names to itself as well.
  write('enhancer.ts', [['ENHANCER', 'The script inlined in every reader page.', `{${enhancer}}`]]);
  write('sheets.ts', [['SHEETS', 'The style sheet inlined in each kind of page.', Object.fromEntries(sheets)]]);
  write('files.ts', [
    ['FILES', 'Files served under /assets/ by name; the name holds a hash of the content.', { [listenName]: listen }],
  ]);
}

async function bundle(file: string, options: { format?: 'esm'; define?: Record<string, string> }): Promise<string> {
  const built = await build({
    entryPoints: [path.join(HERE, file)],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: file.endsWith('.ts') ? 'es2020' : undefined,
    // Fetched by the browser on a tap, never bundled.
    external: ['/assets/*'],
    legalComments: 'none',
    logLevel: 'error',
    ...options,
  });
  return (built.outputFiles[0]?.text ?? '').trim();
}

function write(name: string, constants: [string, string, unknown][]): void {
  const text = constants
    .map(
      ([constant, says, value]) =>
        `/** ${says} Made by build-assets.ts. */\nexport const ${constant} = ${JSON.stringify(value)};\n`,
    )
    .join('');
  const file = path.join(OUT, name);
  if (readQuietly(file) === text) return;
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

function readQuietly(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildReaderAssets();
