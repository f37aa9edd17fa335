CREATE TABLE `planned_withdrawals` (
	`translation_id` integer PRIMARY KEY NOT NULL,
	`withdraw_at` text NOT NULL,
	`notice` text DEFAULT '' NOT NULL,
	`by_id` text,
	`set_at` text NOT NULL,
	FOREIGN KEY (`translation_id`) REFERENCES `translations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `planned_withdrawals_due` ON `planned_withdrawals` (`withdraw_at`);--> statement-breakpoint
CREATE TABLE `schedules` (
	`translation_id` integer PRIMARY KEY NOT NULL,
	`revision_id` integer NOT NULL,
	`publish_at` text NOT NULL,
	`substantive` integer NOT NULL,
	`together` integer DEFAULT false NOT NULL,
	`by_id` text,
	`set_at` text NOT NULL,
	`failure` text,
	FOREIGN KEY (`translation_id`) REFERENCES `translations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `schedules_due` ON `schedules` (`publish_at`);--> statement-breakpoint
ALTER TABLE `translations` DROP COLUMN `publish_at`;