import { index, integer, text } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import type { Locale } from '#lib/locale.ts';

/** A person with an account. Columns up to `updatedAt` are better-auth's. */
export const users = table('users', {
  id: text('id').primaryKey(),
  /** The name as an English interface shows it; a Hindi one too, where `nameHi` is null. */
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
  image: text('image'),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  /** The name in Devanagari, as a Hindi interface shows it; null: only `name` was given. */
  nameHi: text('name_hi'),
  /** Not null: may not sign in, and every session ended at this instant. */
  deactivatedAt: text('deactivated_at'),
  /** Interface language last chosen. */
  interfaceLocale: text('interface_locale').$type<Locale>(),
  isDemo: integer('is_demo', { mode: 'boolean' }).notNull().default(false),
  /** From when until when the person wants quiet, in minutes after midnight in India; both null: never. */
  quietFrom: integer('quiet_from'),
  quietUntil: integer('quiet_until'),
  /** Whether signing in asks for a code after the password (better-auth's word for two steps). */
  twoFactorEnabled: integer('two_factor_enabled', { mode: 'boolean' }).notNull().default(false),
});

/** What a person's second step is checked against (better-auth); secret and codes are encrypted by the server's secret. */
export const twoFactors = table('two_factors', {
  id: text('id').primaryKey(),
  userId: text('user_id')
    .notNull()
    .unique()
    .references(() => users.id, { onDelete: 'cascade' }),
  secret: text('secret').notNull(),
  backupCodes: text('backup_codes').notNull(),
  /** False from the moment the secret is shown until a first code proves that an app holds it. */
  verified: integer('verified', { mode: 'boolean' }).notNull().default(false),
  failedVerificationCount: integer('failed_verification_count').notNull().default(0),
  lockedUntil: integer('locked_until', { mode: 'timestamp_ms' }),
});

/** A signed-in browser (better-auth). */
export const sessions = table(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    token: text('token').notNull().unique(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
    /** When the password was last asked for again in this session; null: only when it began. */
    provedAt: integer('proved_at', { mode: 'timestamp_ms' }),
  },
  (t) => [index('sessions_user').on(t.userId)],
);

/** How a person proves who they are (better-auth): here always a password, argon2id. */
export const accounts = table(
  'accounts',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: integer('access_token_expires_at', { mode: 'timestamp_ms' }),
    refreshTokenExpiresAt: integer('refresh_token_expires_at', { mode: 'timestamp_ms' }),
    scope: text('scope'),
    password: text('password'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('accounts_user').on(t.userId)],
);

/** Short-lived secrets (better-auth). */
export const verifications = table('verifications', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
});

/** Calls per address (better-auth). */
export const rateLimits = table('rate_limits', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique(),
  count: integer('count').notNull(),
  lastRequest: integer('last_request').notNull(),
});

/** Wrong passwords per account, from any number of addresses. `key` is a hash of the e-mail, so the table names nobody. */
export const signInThrottle = table('sign_in_throttle', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  windowStartedAt: text('window_started_at').notNull(),
});

/** A link by which a person sets their first or next password. Only a hash of the token is kept. */
export const invitations = table(
  'invitations',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    createdById: text('created_by_id').references(() => users.id),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    usedAt: text('used_at'),
  },
  (t) => [index('invitations_user').on(t.userId)],
);
