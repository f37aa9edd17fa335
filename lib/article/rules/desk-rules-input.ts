import { z } from 'zod';
import {
  type CheckLevel,
  DESK_CHECKS,
  type DeskCheck,
  type DeskRules,
  levelsOf,
  SKIPPING_ROLES,
} from '#lib/article/rules/desk-rules.ts';

const checks = Object.fromEntries(
  DESK_CHECKS.map((check) => [check, z.enum(levelsOf(check) as [CheckLevel, ...CheckLevel[]])]),
) as unknown as { [check in DeskCheck]: z.ZodType<CheckLevel> };

/** {@link DeskRules} as they arrive: every check has one of its levels, and no role is named twice. */
export const deskRules: z.ZodType<DeskRules> = z.strictObject({
  skipReview: z
    .array(z.enum(SKIPPING_ROLES))
    .max(SKIPPING_ROLES.length)
    .refine((roles) => new Set(roles).size === roles.length),
  secondEyes: z.boolean(),
  checks: z.strictObject(checks),
});

/** For saveDeskRules: whose rules (null: the whole house), the version they were seen at (0: none yet), null to go by the house's. */
export const deskRulesInput = z.strictObject({
  sectionId: z.int().positive().nullable(),
  version: z.int().min(0),
  rules: deskRules.nullable(),
});

/** What {@link deskRulesInput} reads. */
export type DeskRulesInput = z.infer<typeof deskRulesInput>;
