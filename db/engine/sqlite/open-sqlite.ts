import BetterSqlite3 from 'better-sqlite3';

type Native = BetterSqlite3.Statement;

/** Everything opened and compiled here stays reachable until the process ends. See {@link openSqlite}. */
const kept = new Set<unknown>();

/**
 * Opens a SQLite file, with better-sqlite3's own options. Use nothing else to open one.
 *
 * Every statement is compiled once and then kept, as is the connection, also after `close()`. That is faster than
 * compiling at each call, and on Node 24 from 24.19 on it is what keeps the process alive: better-sqlite3 12 compiled
 * against its headers aborts the process when the collector drops one of its objects while no script runs. Text that
 * differs only in values must therefore come with parameters, which Drizzle sees to.
 */
export function openSqlite(file: string, options?: BetterSqlite3.Options): BetterSqlite3.Database {
  const raw = new BetterSqlite3(file, options);
  const compile = raw.prepare.bind(raw);
  const statements = new Map<string, Native>();
  kept.add([raw, statements]);
  const prepare = (source: string) => {
    let statement = statements.get(source);
    if (!statement) {
      statement = compile(source);
      statements.set(source, statement);
    }
    return new SharedStatement(statement);
  };
  /** A setting takes effect while it is compiled, so it is compiled anew each time; only what is read has an answer. */
  const pragma = (source: string, { simple = false } = {}): unknown => {
    if (/[=(]/.test(source)) return void raw.exec(`PRAGMA ${source}`);
    const statement = prepare(`PRAGMA ${source}`);
    return simple ? statement.pluck().get() : statement.all();
  };
  return Object.assign(raw, { prepare, pragma }) as BetterSqlite3.Database;
}

/**
 * One use of a statement that others use as well. How rows are to come (`raw`, `pluck`) belongs to the use and is set
 * on the statement at each call, since another use may have set it otherwise in between.
 */
class SharedStatement {
  readonly #statement: Native;
  #shape: 'objects' | 'raw' | 'pluck' = 'objects';

  constructor(statement: Native) {
    this.#statement = statement;
  }

  get reader(): boolean {
    return this.#statement.reader;
  }

  raw(on = true): this {
    this.#shape = on ? 'raw' : 'objects';
    return this;
  }

  pluck(on = true): this {
    this.#shape = on ? 'pluck' : 'objects';
    return this;
  }

  run(...values: unknown[]): BetterSqlite3.RunResult {
    return this.#statement.run(...values);
  }

  get(...values: unknown[]): unknown {
    return this.#shaped().get(...values);
  }

  all(...values: unknown[]): unknown[] {
    return this.#shaped().all(...values);
  }

  #shaped(): Native {
    // Turning one off turns nothing else on; turning one on turns the other off.
    if (this.#shape === 'objects') return this.#statement.raw(false).pluck(false);
    return this.#shape === 'raw' ? this.#statement.raw() : this.#statement.pluck();
  }
}
