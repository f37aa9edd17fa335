ALTER TABLE `articles` ADD `binned_at` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `binned_by_id` text REFERENCES users(id);--> statement-breakpoint
CREATE INDEX `articles_binned` ON `articles` (`binned_at`) WHERE "articles"."binned_at" is not null;