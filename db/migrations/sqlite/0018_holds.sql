CREATE TABLE `holds` (
	`article_id` integer NOT NULL,
	`part` text NOT NULL,
	`holder_id` text NOT NULL,
	`tab` text NOT NULL,
	`since` text NOT NULL,
	`heard_at` text NOT NULL,
	PRIMARY KEY(`article_id`, `part`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`holder_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `holds_tab` ON `holds` (`holder_id`,`tab`);--> statement-breakpoint
ALTER TABLE `revisions` ADD `kept_for` text;