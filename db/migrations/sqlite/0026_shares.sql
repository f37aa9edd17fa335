CREATE TABLE `share_visits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`share_id` integer NOT NULL,
	`at` text NOT NULL,
	`network` text NOT NULL,
	`device` text NOT NULL,
	FOREIGN KEY (`share_id`) REFERENCES `shares`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `share_visits_share` ON `share_visits` (`share_id`,`id`);--> statement-breakpoint
CREATE TABLE `shares` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`translation_id` integer NOT NULL,
	`revision_id` integer,
	`live_revision_id` integer,
	`token_hash` text NOT NULL,
	`for_whom` text DEFAULT '' NOT NULL,
	`by_id` text,
	`at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ended_at` text,
	`ended_because` text,
	`ended_by_id` text,
	`visits` integer DEFAULT 0 NOT NULL,
	`last_visit_at` text,
	FOREIGN KEY (`translation_id`) REFERENCES `translations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`live_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `shares_token_hash_unique` ON `shares` (`token_hash`);--> statement-breakpoint
CREATE INDEX `shares_translation` ON `shares` (`translation_id`);