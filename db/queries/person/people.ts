import { and, asc, desc, eq, gt, isNotNull, isNull, max } from 'drizzle-orm';
import { database } from '#db/engine/database.ts';
import { accounts, invitations, sessions, twoFactors, users } from '#db/schema.ts';
import { grantsOf, listGrants } from '#db/load/person/grants.ts';
import { rankOf } from '#lib/people/grants.ts';
import type { Actor, NamedGrant } from '#lib/people/roles.ts';
import { emailField } from '#lib/people/person-inputs.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';
import { mustUseTwoSteps } from '#lib/people/two-steps.ts';

/** A person as administrators see them. Instants are ISO 8601 in UTC. */
export type Person = {
  id: string;
  name: PersonName;
  email: string;
  /** All that they hold, the strongest first. */
  grants: readonly NamedGrant[];
  isDemo: boolean;
  /**
   * `invited`: an invitation is open and no password was ever set · `expired`: none is open, and no password ·
   * `active`: may sign in · `deactivated`: may not.
   */
  standing: 'invited' | 'expired' | 'active' | 'deactivated';
  /** Whether they ever chose a password; without one only an invitation lets them in. */
  hasPassword: boolean;
  createdAt: string;
  /** When one of their open sessions was last used; null when none is open. */
  lastSeenAt: string | null;
  /** When the open invitation ends; null when none is open. */
  invitedUntil: string | null;
  /** Whether signing in asks them for a code: yes, no, or not yet although a role of theirs asks for it. */
  twoSteps: 'on' | 'off' | 'owed';
};

/** Everybody with an account, administrators first, then by name. */
export async function listPeople(now: Date, db = database()): Promise<Person[]> {
  const tx = db.reader;
  const rows = await tx.select().from(users).orderBy(asc(users.name), asc(users.id));
  const withPassword = await tx.select({ userId: accounts.userId }).from(accounts).where(isNotNull(accounts.password));
  const seen = await tx
    .select({ userId: sessions.userId, at: max(sessions.updatedAt) })
    .from(sessions)
    .groupBy(sessions.userId);
  const open = await tx
    .select({ userId: invitations.userId, until: max(invitations.expiresAt) })
    .from(invitations)
    .where(and(isNull(invitations.usedAt), gt(invitations.expiresAt, now.toISOString())))
    .groupBy(invitations.userId);
  const maySignIn = new Set(withPassword.map(({ userId }) => userId));
  const lastSeen = new Map(seen.map(({ userId, at }) => [userId, at]));
  const invitedUntil = new Map(open.map(({ userId, until }) => [userId, until]));
  const standingOf = (id: string, deactivatedAt: string | null): Person['standing'] => {
    if (deactivatedAt !== null) return 'deactivated';
    if (maySignIn.has(id)) return 'active';
    return invitedUntil.has(id) ? 'invited' : 'expired';
  };
  const held = await listGrants(
    rows.map(({ id }) => id),
    tx,
  );
  const grantsFor = (id: string) => held.get(id) ?? [];
  return rows
    .map(({ id, name, nameHi, email, isDemo, deactivatedAt, createdAt, twoFactorEnabled }) => ({
      id,
      name: personName({ name, nameHi }),
      email,
      grants: grantsFor(id),
      isDemo,
      standing: standingOf(id, deactivatedAt),
      hasPassword: maySignIn.has(id),
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeen.get(id)?.toISOString() ?? null,
      invitedUntil: invitedUntil.get(id) ?? null,
      twoSteps: twoFactorEnabled
        ? ('on' as const)
        : mustUseTwoSteps({ grants: grantsFor(id), isDemo })
          ? ('owed' as const)
          : ('off' as const),
    }))
    .sort((a, b) => rankOf(b.grants) - rankOf(a.grants));
}

/** One of the demo newsroom's people whom the sign-in page offers. */
export type DemoPerson = { email: string; name: PersonName; grants: readonly NamedGrant[] };

/** The demo people who may sign in, strongest role last. */
export async function listDemoPeople(db = database()): Promise<DemoPerson[]> {
  const rows = await db.reader
    .select({ id: users.id, email: users.email, name: users.name, nameHi: users.nameHi })
    .from(users)
    .where(and(eq(users.isDemo, true), isNull(users.deactivatedAt)))
    .orderBy(asc(users.name), asc(users.id));
  const held = await listGrants(
    rows.map(({ id }) => id),
    db.reader,
  );
  return rows
    .map(({ id, nameHi, name, email }) => ({ email, name: personName({ name, nameHi }), grants: held.get(id) ?? [] }))
    .sort((a, b) => rankOf(a.grants) - rankOf(b.grants) || boundsOf(a) - boundsOf(b));
}

/** Those bound to a section after those who are not, those bound to Hindi after those bound to English. */
const boundsOf = ({ grants }: DemoPerson) =>
  grants.some(({ sectionId }) => sectionId !== null) ? 2 : grants.some(({ locale }) => locale === 'hi') ? 1 : 0;

/** The demo person with this e-mail (as stored, lower case), or undefined. */
export async function findDemoPerson(email: string, db = database()): Promise<DemoPerson | undefined> {
  return (await listDemoPeople(db)).find((person) => person.email === email);
}

/** Whose account has this e-mail, however its letters are cased; undefined for nobody. */
export async function findPersonByEmail(email: string, db = database()): Promise<{ id: string } | undefined> {
  const stored = emailField.safeParse(email);
  if (!stored.success) return undefined;
  const [person] = await db.reader.select({ id: users.id }).from(users).where(eq(users.email, stored.data)).limit(1);
  return person;
}

/** What a sign-in is checked against: hash of the password, and the second step with its encrypted secret. */
type SignInKeys = { userId: string; password: string | null; hasTwoSteps: boolean; stepSecret: string | null };

/** The keys of the person with this e-mail (as stored, lower case), or undefined. */
export async function findSignInKeys(email: string, db = database()): Promise<SignInKeys | undefined> {
  const [keys] = await db.reader
    .select({
      userId: users.id,
      password: accounts.password,
      hasTwoSteps: users.twoFactorEnabled,
      stepSecret: twoFactors.secret,
    })
    .from(users)
    .leftJoin(accounts, and(eq(accounts.userId, users.id), eq(accounts.providerId, 'credential')))
    .leftJoin(twoFactors, eq(twoFactors.userId, users.id))
    .where(eq(users.email, email))
    .limit(1);
  return keys;
}

/** Whether this is somebody with an account that is not deactivated. */
export async function isActive(userId: string, db = database()): Promise<boolean> {
  const [user] = await db.reader
    .select({ deactivatedAt: users.deactivatedAt })
    .from(users)
    .where(eq(users.id, userId))
    .limit(1);
  return user !== undefined && user.deactivatedAt === null;
}

/** An account as the command line lists it. */
type Account = Pick<
  typeof users.$inferSelect,
  'email' | 'name' | 'nameHi' | 'deactivatedAt' | 'isDemo' | 'twoFactorEnabled'
> & { grants: readonly NamedGrant[] };

/** Everybody with an account, by e-mail. */
export async function listAccounts(db = database()): Promise<Account[]> {
  const rows = await db.reader.select().from(users).orderBy(asc(users.email));
  const held = await listGrants(
    rows.map(({ id }) => id),
    db.reader,
  );
  return rows.map((row) => ({ ...row, grants: held.get(row.id) ?? [] }));
}

/** True when nobody has an account yet: the first-run page is open then. */
export async function isNewsroomEmpty(db = database()): Promise<boolean> {
  const [anybody] = await db.reader.select({ id: users.id }).from(users).limit(1);
  return anybody === undefined;
}

/** A browser in which a person is signed in. Instants are ISO 8601 in UTC. */
type OpenSession = {
  id: string;
  userAgent: string | null;
  ipAddress: string | null;
  startedAt: string;
  lastUsedAt: string;
  endsAt: string;
};

/** A person's sessions that are not over, last used first. */
export async function listOpenSessions(
  userId: string,
  { now, idleMs }: { now: Date; idleMs: number },
  db = database(),
): Promise<OpenSession[]> {
  const rows = await db.reader
    .select()
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(desc(sessions.updatedAt), asc(sessions.id));
  return rows
    .filter((row) => row.expiresAt > now && now.getTime() - row.updatedAt.getTime() <= idleMs)
    .map((row) => ({
      id: row.id,
      userAgent: row.userAgent,
      ipAddress: row.ipAddress,
      startedAt: row.createdAt.toISOString(),
      lastUsedAt: row.updatedAt.toISOString(),
      endsAt: row.expiresAt.toISOString(),
    }));
}

/** A person as the rules know them, undefined for an unknown id. */
export async function findActor(userId: string, db = database()): Promise<Actor | undefined> {
  const [row] = await db.reader
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.id, userId))
    .limit(1);
  return row && { ...row, grants: await grantsOf(userId, db.reader) };
}
