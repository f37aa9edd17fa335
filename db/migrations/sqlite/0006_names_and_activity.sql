ALTER TABLE `users` ADD `name_hi` text;--> statement-breakpoint
CREATE INDEX `audit_log_at` ON `audit_log` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_actor` ON `audit_log` (`actor_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_event` ON `audit_log` (`event`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_actor_event` ON `audit_log` (`actor_id`,`event`,`at`,`id`);