/** What kind of rule of the tables an error says was broken; undefined when it says something else. */
type BrokenConstraint = 'unique' | 'foreign_key' | 'check' | 'not_null';

const CONSTRAINTS: Record<string, BrokenConstraint> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign_key',
  SQLITE_CONSTRAINT_CHECK: 'check',
  SQLITE_CONSTRAINT_NOTNULL: 'not_null',
  '23505': 'unique',
  '23503': 'foreign_key',
  '23514': 'check',
  '23502': 'not_null',
};

/** Names the rule of the tables that `error` says was broken, in the same words for both engines. */
export function brokenConstraint(error: unknown): BrokenConstraint | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const named = 'code' in at && typeof at.code === 'string' ? CONSTRAINTS[at.code] : undefined;
    if (named) return named;
  }
  return undefined;
}
