ALTER TABLE `audit_log` ADD `address` text;--> statement-breakpoint
CREATE TRIGGER `audit_log_never_deleted` BEFORE DELETE ON `audit_log`
WHEN NOT EXISTS (SELECT 1 FROM `settings` WHERE `name` = 'demo_seeded' AND `value` = 'begun')
BEGIN
	SELECT RAISE(ABORT, 'The record is kept: no row of audit_log is deleted');
END;--> statement-breakpoint
CREATE TRIGGER `audit_log_never_changed` BEFORE UPDATE ON `audit_log`
WHEN NOT (
	OLD.`event` IN ('translation.edit', 'story.details', 'person.sign_in_failed')
	AND NEW.`times` = OLD.`times` + 1
	AND NEW.`last_at` >= coalesce(OLD.`last_at`, OLD.`at`)
	AND NEW.`id` IS OLD.`id` AND NEW.`at` IS OLD.`at` AND NEW.`actor_id` IS OLD.`actor_id`
	AND NEW.`event` IS OLD.`event` AND NEW.`subject_type` IS OLD.`subject_type`
	AND NEW.`subject_id` IS OLD.`subject_id` AND NEW.`address` IS OLD.`address`
)
BEGIN
	SELECT RAISE(ABORT, 'The record is kept as it is: only saves of one sitting are folded in audit_log');
END;
