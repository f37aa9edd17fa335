CREATE TABLE `desk_rules` (
	`scope` text PRIMARY KEY NOT NULL,
	`section_id` integer,
	`rules` text,
	`version` integer DEFAULT 1 NOT NULL,
	`set_by_id` text,
	`set_at` text NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`set_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `translations` ADD `withdrawal_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `translations` ADD `withdrawn_by_id` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `planned_withdrawals` ADD `reason` text DEFAULT '' NOT NULL;