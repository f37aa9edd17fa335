CREATE TABLE `correction_waivers` (
	`correction_id` integer NOT NULL,
	`locale` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` text,
	`at` text NOT NULL,
	PRIMARY KEY(`correction_id`, `locale`),
	FOREIGN KEY (`correction_id`) REFERENCES `corrections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`translation_id` integer NOT NULL,
	`twin_of_id` integer,
	`text` text NOT NULL,
	`issued_at` text NOT NULL,
	`issued_by_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`translation_id`) REFERENCES `translations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`twin_of_id`) REFERENCES `corrections`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`issued_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `corrections_translation` ON `corrections` (`translation_id`);--> statement-breakpoint
CREATE INDEX `corrections_twin` ON `corrections` (`twin_of_id`);--> statement-breakpoint
CREATE TABLE `updates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`translation_id` integer NOT NULL,
	`revision_id` integer NOT NULL,
	`at` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`translation_id`) REFERENCES `translations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `updates_translation` ON `updates` (`translation_id`,`id`);--> statement-breakpoint
ALTER TABLE `schedules` ADD `note` text DEFAULT '' NOT NULL;