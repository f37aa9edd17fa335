import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One entry of package-lock.json, as far as our checks read it. */
type LockedPackage = {
  version?: string;
  resolved?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  engines?: Record<string, string>;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

/** The packages of a lockfile by their path («node_modules/next»); '' is the project itself. */
export type LockedPackages = Record<string, LockedPackage>;

/** The path at which Node finds `name` from the package at `from`, or undefined. */
function findLocked(packages: LockedPackages, from: string, name: string): string | undefined {
  for (let place = from; ;) {
    const candidate = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
    if (packages[candidate] !== undefined) return candidate;
    if (place === '') return undefined;
    place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')));
  }
}

/** Optional dependencies that the lockfile names but does not hold: `npm ci` refuses such a file on every machine. */
export function missingOptional(packages: LockedPackages): { name: string; version: string }[] {
  const missing = new Map<string, string>();
  for (const [place, held] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(held.optionalDependencies ?? {})) {
      if (findLocked(packages, place, name) === undefined) missing.set(name, version);
    }
  }
  return [...missing].map(([name, version]) => ({ name, version }));
}

const SYSTEMS = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony', 'openbsd', 'netbsd', 'sunos', 'aix'];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64'];

/**
 * The entry of a binary for another kind of machine, read from its name («binding-linux-x64-musl»). npm writes it
 * itself where the registry serves every binary; through a mirror that holds only this machine's, it leaves it out.
 * @throws when the name tells no system or processor, or the version is a range: then it is no such binary.
 */
export function binaryEntry(name: string, version: string): LockedPackage {
  const words = (name.split('/').at(-1) ?? name).split('-');
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(`${name}@${version} is no binary for one kind of machine; run \`npm install\` and look again.`);
  }
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return { version, optional: true, os: [os], cpu: [cpu], ...(libc && { libc }) };
}

// `npm run lockfile`: after `npm install` through such a mirror.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = 'package-lock.json';
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: LockedPackages };
  const missing = missingOptional(lock.packages);
  for (const { name, version } of missing) lock.packages[`node_modules/${name}`] = binaryEntry(name, version);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    missing.length === 0 ? 'The lockfile was complete.' : `Added ${missing.length} binaries for other machines.`,
  );
}
