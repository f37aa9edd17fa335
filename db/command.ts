import type { Database, Queryable } from '#db/engine/common/database-types.ts';
import type { Tag } from '#lib/article/tags.ts';
import type { Event } from '#lib/events/events.ts';
import type { Actor } from '#lib/people/roles.ts';
import { can, type Subject } from '#lib/policy/can.ts';
import type { Permission, Unplaced } from '#lib/policy/permissions.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** Who does something: a person, or the server itself (the scheduler, the command line, the seed, a sign-in on its way). */
export type By = Actor | 'machine';

/** The id for a column that names a person; null for the machine. */
export function idOf(by: By): string | null {
  return by === 'machine' ? null : by.id;
}

/** What a step did. All three are said each time: a step that forgets one of them does not compile. */
export type Done<V> = {
  value: V;
  /** What readers now see otherwise; the pages made from it are forgotten. */
  touched: readonly Tag[];
  /** What happened: one row of the record each. Empty when nothing changed. */
  events: readonly Event[];
  /** Where the server was asked from, where nobody is signed in yet who could say so. For the record. */
  askedFrom?: string;
  /** Work on files once the change is committed. It may get lost with the process; the next start makes good for it. */
  afterwards?: readonly Afterwards[];
};

/** See {@link Done}. */
type Afterwards = (db: Database) => void | Promise<void>;

/** The results of several steps as that of one, which answers `value`. */
export function together<V>(value: V, ...steps: readonly Done<unknown>[]): Done<V> {
  return {
    value,
    touched: [...new Set(steps.flatMap(({ touched }) => touched))],
    events: steps.flatMap(({ events }) => events),
    afterwards: steps.flatMap(({ afterwards }) => afterwards ?? []),
  };
}

declare const guarded: unique symbol;

/**
 * One use case: a step inside a transaction that somebody else opened, so that several can be one (see {@link together}).
 * `perform` runs it. I is what is asked, V what is answered, E and D the codes and details of refusals, R what `prepare`
 * makes of the input, B who may be named as the one who does it.
 * Made by {@link command}, {@link ownCommand} and {@link machineCommand} alone, which put the question of right in front.
 */
export interface Command<I, V, E extends string, D = undefined, R = I, B extends By = By> {
  /** The name it is exported under. */
  readonly name: string;
  /** What it takes; `self` is open to everybody and concerns their own account alone, `machine` is the server's own. */
  readonly permission: Permission | 'self' | 'machine';
  /** Why nothing of it stands on record; undefined: each change does. */
  readonly unrecorded: string | undefined;
  /** What is slow and needs no lock (reading a long text, hashing), before the transaction. `db` only reads. */
  prepare(db: Queryable, input: I, by: B, now: Date): Promise<Result<R, E, D>>;
  /** The step. It checks first and writes then: what refuses has written nothing. */
  run(tx: Queryable, ready: R, by: B, now: Date): Promise<Result<Done<V>, E, D>>;
  readonly [guarded]: true;
}

/** A {@link Command} on one's own account. */
export type OwnCommand<I, V, E extends string = never, D = undefined, R = I> = Command<I, V, E, D, R, Actor>;

/** A {@link Command} that no person gives: nobody is signed in yet, or the server does it by itself. */
export type MachineCommand<I, V, E extends string = never, D = undefined, R = I> = Command<I, V, E, D, R, 'machine'>;

type Step<I, V, E extends string, D, R, B extends By, F extends unknown[] = []> = {
  name: string;
  run(tx: Queryable, ready: R, by: B, now: Date, ...found: F): Promise<Result<Done<V>, E, NoInfer<D>>>;
} & ([I] extends [R] ? { prepare?: Prepare<I, E, D, R, B> } : { prepare: Prepare<I, E, D, R, B> });

type Prepare<I, E extends string, D, R, B extends By> = (
  db: Queryable,
  input: I,
  by: B,
  now: Date,
) => Promise<Result<R, E, NoInfer<D>>>;

/** What a permission is asked about (of several, each must be allowed), with whatever else was loaded to know it. */
type Found = { subject: Subject | readonly Subject[] };

/** What is asked: where the permission is about a story, where that stands has to be found first. */
type Asked<R, F> =
  | { permission: Permission; find(tx: Queryable, ready: R): F | Promise<F> }
  | { permission: Unplaced; find?: undefined };

/**
 * A command that takes a permission. `find` loads what the permission is asked about, and hands it on to `run`;
 * undefined is 'not_found'. Left out, the permission is asked of the person alone, and before anything is prepared.
 * The machine may whatever a permission guards.
 */
export function command<I, V, E extends string, D, R, F extends Found | undefined = Found>(
  spec: Step<I, V, E, D, R, By, [found: NonNullable<F>]> & Asked<R, F>,
): Command<I, V, E | 'not_allowed' | (undefined extends F ? 'not_found' : never), D, R> {
  // The type says whether `not_found` can come; inside, both codes stand for E.
  const { name, permission, find } = spec;
  const prepare = spec.prepare as Prepare<I, E, D, R, By> | undefined;
  type No = Result<never, E, D>;
  const allowed = (by: By, subject: Subject | readonly Subject[] = { sectionId: null }) =>
    by === 'machine' || [subject].flat().every((one) => can(by, permission, one));
  return make({
    name,
    permission,
    unrecorded: undefined,
    async prepare(db, input, by, now) {
      if (!find && !allowed(by)) return refuse('not_allowed') as No;
      return prepare ? prepare(db, input, by, now) : ok(input as unknown as R);
    },
    async run(tx, ready, by, now) {
      const found = find ? await find(tx, ready) : ({ subject: { sectionId: null } } as F);
      if (!found) return refuse('not_found') as No;
      if (!allowed(by, found.subject)) return refuse('not_allowed') as No;
      return spec.run(tx, ready, by, now, found as NonNullable<F>);
    },
  });
}
/** A command on one's own account: `by` is the person, and nothing in the input names another. */
export function ownCommand<I, V, E extends string, D, R>(
  spec: Step<I, V, E, D, R, Actor> & Unrecorded,
): OwnCommand<I, V, E, D, R> {
  return openTo('self', (by: By) => by !== 'machine', spec);
}

/** A command of the server's own: whoever stands behind it has no session, and perhaps no account. */
export function machineCommand<I, V, E extends string, D, R>(
  spec: Step<I, V, E, D, R, 'machine'> & Unrecorded,
): MachineCommand<I, V, E, D, R> {
  return openTo('machine', (by: By) => by === 'machine', spec);
}

/** What concerns nobody but one person or the server may say why it leaves no record. */
type Unrecorded = { unrecorded?: string };

function openTo<I, V, E extends string, D, R, B extends By>(
  permission: 'self' | 'machine',
  allowed: (by: B) => boolean,
  spec: Step<I, V, E, D, R, B> & Unrecorded,
): Command<I, V, E, D, R, B> {
  const { name, unrecorded } = spec;
  const prepare = spec.prepare as Prepare<I, E, D, R, B> | undefined;
  type No = Result<never, E, D>;
  return make({
    name,
    permission,
    unrecorded,
    async prepare(db, input, by, now) {
      if (!allowed(by)) return refuse('not_allowed') as No;
      return prepare ? prepare(db, input, by, now) : ok(input as unknown as R);
    },
    async run(tx, ready, by, now) {
      return allowed(by) ? spec.run(tx, ready, by, now) : (refuse('not_allowed') as No);
    },
  });
}

const commands = new WeakSet<object>();

/** Whether `value` was made by one of the functions above. */
export function isCommand(value: unknown): value is Command<unknown, unknown, string, unknown, unknown> {
  return typeof value === 'object' && value !== null && commands.has(value);
}

function make<I, V, E extends string, D, R, B extends By>(parts: Omit<Command<I, V, E, D, R, B>, typeof guarded>) {
  commands.add(parts);
  return parts as Command<I, V, E, D, R, B>;
}
