CREATE TABLE `comment_threads` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`locale` text,
	`place` text NOT NULL,
	`is_lost` integer DEFAULT false NOT NULL,
	`quote` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by_id` text,
	`created_at` text NOT NULL,
	`resolved_at` text,
	`resolved_by_id` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolved_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `comment_threads_story` ON `comment_threads` (`article_id`,`locale`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`thread_id` integer NOT NULL,
	`by_id` text,
	`at` text NOT NULL,
	`text` text NOT NULL,
	`edited_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`key` text NOT NULL,
	FOREIGN KEY (`thread_id`) REFERENCES `comment_threads`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `comments_thread` ON `comments` (`thread_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `comments_key` ON `comments` (`key`);