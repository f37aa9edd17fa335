CREATE TABLE `embargoes` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`embargoed_until` text,
	`version` integer NOT NULL,
	`by_id` text,
	`set_at` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `embargoes` (`article_id`, `embargoed_until`, `version`, `by_id`, `set_at`)
SELECT `article_id`, MAX(`embargoed_until`), 1, NULL, MAX(`updated_at`) FROM `translations` WHERE `embargoed_until` IS NOT NULL GROUP BY `article_id`;--> statement-breakpoint
ALTER TABLE `translations` DROP COLUMN `embargoed_until`;