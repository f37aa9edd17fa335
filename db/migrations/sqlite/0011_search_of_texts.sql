CREATE TABLE `story_texts` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`changed_at` text NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `story_texts_order` ON `story_texts` (`changed_at`,`article_id`);--> statement-breakpoint
CREATE TABLE `story_vocabulary` (
	`word` text PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
CREATE VIRTUAL TABLE `story_search` USING fts5(`words`, content='', contentless_delete=1, detail='none', tokenize="ascii tokenchars '~=:-_.'");
--> statement-breakpoint
CREATE TRIGGER `story_texts_in` AFTER INSERT ON `story_texts` BEGIN
	INSERT INTO `story_search` (`rowid`, `words`) VALUES ((unixepoch(new.`changed_at`) * 1000 + CAST(substr(new.`changed_at`, 21, 3) AS integer)) * 2097152 + new.`article_id` % 2097152, new.`words`);
END;
--> statement-breakpoint
CREATE TRIGGER `story_texts_out` AFTER DELETE ON `story_texts` BEGIN
	DELETE FROM `story_search` WHERE `rowid` = (unixepoch(old.`changed_at`) * 1000 + CAST(substr(old.`changed_at`, 21, 3) AS integer)) * 2097152 + old.`article_id` % 2097152;
END;
--> statement-breakpoint
CREATE TRIGGER `story_texts_over` AFTER UPDATE ON `story_texts` BEGIN
	DELETE FROM `story_search` WHERE `rowid` = (unixepoch(old.`changed_at`) * 1000 + CAST(substr(old.`changed_at`, 21, 3) AS integer)) * 2097152 + old.`article_id` % 2097152;
	INSERT INTO `story_search` (`rowid`, `words`) VALUES ((unixepoch(new.`changed_at`) * 1000 + CAST(substr(new.`changed_at`, 21, 3) AS integer)) * 2097152 + new.`article_id` % 2097152, new.`words`);
END;
