ALTER TABLE `audit_log` RENAME COLUMN "deed" TO "event";--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`touched` text NOT NULL,
	`events` text NOT NULL
) STRICT;
--> statement-breakpoint
DROP INDEX `audit_log_subject`;--> statement-breakpoint
ALTER TABLE `audit_log` ADD `times` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `audit_log` ADD `last_at` text;--> statement-breakpoint
CREATE INDEX `audit_log_subject` ON `audit_log` (`subject_type`,`subject_id`,`id`);