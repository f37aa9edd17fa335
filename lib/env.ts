import { z } from 'zod';

/** Names and addresses under which a machine can only reach itself. */
export function isLoopback(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare);
}

/** The database engines there are. */
export type Engine = 'sqlite' | 'postgres';

/**
 * Which engine the environment names: PostgreSQL where DATABASE_URL is set, SQLite where it is absent or empty. Asked
 * where the tables are described, long before anybody can be told what is wrong with the settings: {@link parseSettings}
 * says whether the address is any good.
 */
export function engineOf(env: Record<string, string | undefined>): Engine {
  return env.DATABASE_URL ? 'postgres' : 'sqlite';
}

const onOff = (what: string) =>
  z
    .enum(['on', 'off'], { error: `${what} must be "on" or "off"` })
    .transform((value) => value === 'on')
    .optional();

const wholeNumber = (what: string, least: number, most: number) =>
  z.coerce
    .number({ error: `${what} must be a whole number from ${least} to ${most}` })
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, {
      error: `${what} must be a whole number from ${least} to ${most}`,
    });

const ADDRESS_CHARACTERS = /^[a-z0-9.:[\]-]+$/i;
const SECRET_LEAST_CHARACTERS = 32;

// An empty variable means an absent one: that is how compose files and shells leave a setting out.
const schema = z.object({
  HOST: z
    .string()
    .regex(ADDRESS_CHARACTERS, { error: 'HOST must be a name or an IP address without a port, e.g. 127.0.0.1' })
    .default('127.0.0.1'),
  PORT: wholeNumber('PORT', 1, 65_535).default(3000),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .refine((value) => isPostgresAddress(value), {
      error: 'DATABASE_URL must be an address like postgres://setu:password@127.0.0.1:5432/setu',
    })
    .optional(),
  SETU_ORIGIN: z
    .string()
    .refine((value) => isOrigin(value), {
      error:
        'SETU_ORIGIN must be an address like https://news.example.in, without a path and without a slash at its end',
    })
    .optional(),
  SETU_DEMO: onOff('SETU_DEMO'),
  SETU_SECRET: z
    .string()
    .min(SECRET_LEAST_CHARACTERS, { error: `SETU_SECRET must have at least ${SECRET_LEAST_CHARACTERS} characters` })
    .optional(),
  SETU_PAGE_CACHE: onOff('SETU_PAGE_CACHE'),
  SETU_PAGE_CACHE_MB: wholeNumber('SETU_PAGE_CACHE_MB', 1, 65_536).default(256),
  SETU_CLIENT_ADDRESS_HEADER: z
    .string()
    .regex(/^[a-z0-9-]+$/i, { error: 'SETU_CLIENT_ADDRESS_HEADER must be the name of a header, e.g. x-real-ip' })
    .transform((name) => name.toLowerCase())
    .optional(),
  SETU_BUILD_DIR: z
    .string()
    .regex(/^\.next[a-z0-9-]*$/i, {
      error: 'SETU_BUILD_DIR must begin with .next and contain letters, digits and hyphens',
    })
    .default('.next'),
});

/** What the server and everything in it go by. README lists the variables one by one. */
export type Settings = {
  /** HOST: the address to listen on; 127.0.0.1 unless said. */
  host: string;
  /** PORT: the TCP port, 3000 unless said. */
  port: number;
  /**
   * DATA_DIR: where the pictures and the secret lie, and the database where it is SQLite; relative to the checkout,
   * `data` unless said.
   */
  dataDir: string;
  /**
   * DATABASE_URL: the address of a PostgreSQL database (15 or newer, UTF-8), `postgres://user:password@host:port/name`.
   * Unless said the database is SQLite, in `DATA_DIR/setu.db`.
   */
  databaseUrl: string | undefined;
  /**
   * SETU_ORIGIN: the public address, scheme and host without a trailing slash; canonical links, cookies and the Host
   * check go by it. Made from HOST and PORT unless said; needed when HOST is an address nobody can type (0.0.0.0).
   */
  origin: string;
  /** SETU_DEMO: whether an empty database gets the demo newsroom. On while only this machine can reach the server. */
  demo: boolean;
  /**
   * SETU_SECRET: signs session cookies, at least 32 characters. Unless said, start makes one and keeps it in
   * DATA_DIR/secret. Reading it before start has run is a bug and throws.
   */
  readonly secret: string;
  /** SETU_PAGE_CACHE: whether finished reader pages are kept in memory; on unless said. */
  pageCache: boolean;
  /** SETU_PAGE_CACHE_MB: the most memory the kept pages take, in MiB; 256 unless said. */
  pageCacheMb: number;
  /**
   * SETU_CLIENT_ADDRESS_HEADER: the header in which your reverse proxy writes the reader's address; nothing unless
   * said, and then a header of any name from outside is ignored and the connection's own address counts.
   */
  clientAddressHeader: string | undefined;
  /** SETU_BUILD_DIR: where the built application lies, `.next` unless said. */
  buildDir: string;
  /** True when only this machine can reach the server, by HOST and by SETU_ORIGIN. */
  onlyHere: boolean;
  /** True when the public address is https: cookies are then `Secure` and `__Host-`. */
  secure: boolean;
};

/** Every fault at once, in plain words; or the settings. */
type ParsedSettings = { ok: true; value: Settings } | { ok: false; faults: string[] };

/** Reads the settings from `env` (usually process.env), with the list of everything that is wrong with them. */
export function parseSettings(env: Record<string, string | undefined>): ParsedSettings {
  const said = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(said);
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.map((issue) => issue.message) };
  const { HOST, PORT, SETU_ORIGIN, SETU_DEMO, SETU_SECRET, ...rest } = parsed.data;
  const origin = (SETU_ORIGIN ?? defaultOrigin(HOST, PORT)).toLowerCase();
  const onlyHere = isLoopback(HOST) && isLoopback(new URL(origin).hostname);
  const demo = SETU_DEMO ?? onlyHere;
  const faults: string[] = [];
  if (SETU_ORIGIN === undefined && isEverywhere(HOST)) {
    faults.push(
      `HOST=${HOST} listens on every address, so SETU_ORIGIN must say which one people type, e.g. https://news.example.in`,
    );
  }
  if (demo && !onlyHere) {
    const why = isLoopback(HOST)
      ? `SETU_ORIGIN=${origin} is not this machine alone`
      : `HOST=${HOST} can be reached from outside`;
    faults.push(
      `SETU_DEMO=on makes sign-ins whose password everybody knows, and ${why}: set SETU_DEMO=off, or HOST=127.0.0.1 without SETU_ORIGIN`,
    );
  }
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    value: {
      host: HOST,
      port: PORT,
      dataDir: rest.DATA_DIR,
      databaseUrl: rest.DATABASE_URL,
      origin,
      demo,
      get secret(): string {
        if (SETU_SECRET === undefined) throw new Error('SETU_SECRET is not set: the server sets it at start');
        return SETU_SECRET;
      },
      pageCache: rest.SETU_PAGE_CACHE ?? true,
      pageCacheMb: rest.SETU_PAGE_CACHE_MB,
      clientAddressHeader: rest.SETU_CLIENT_ADDRESS_HEADER,
      buildDir: rest.SETU_BUILD_DIR,
      onlyHere,
      secure: origin.startsWith('https:'),
    },
  };
}

let parsedOnce: Settings | undefined;

/**
 * The process's settings, parsed from process.env on first use.
 * @throws with the complete list of faults; the server asks parseSettings() first and says it politely.
 */
export function settings(): Settings {
  if (parsedOnce) return parsedOnce;
  const parsed = parseSettings(process.env);
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  return (parsedOnce = parsed.value);
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.origin === value.toLowerCase();
}

/** A host may be left out: then it is the socket of this machine, or named in `?host=`. */
function isPostgresAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname } = new URL(value);
  return (protocol === 'postgres:' || protocol === 'postgresql:') && pathname.length > 1;
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::' || host === '[::]';
}

function defaultOrigin(host: string, port: number): string {
  const bare = host.replace(/^\[|\]$/g, '');
  const name = bare.includes(':') ? `[${bare}]` : bare;
  return new URL(`http://${name}:${port}`).origin;
}
