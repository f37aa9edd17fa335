CREATE TABLE `name_counts` (
	`kind` text NOT NULL,
	`name_id` integer NOT NULL,
	`locale` text NOT NULL,
	`stories` integer NOT NULL,
	PRIMARY KEY(`kind`, `name_id`, `locale`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `named_stories` (
	`article_id` integer NOT NULL,
	`locale` text NOT NULL,
	`kind` text NOT NULL,
	`name_id` integer NOT NULL,
	`first_published_at` text NOT NULL,
	PRIMARY KEY(`article_id`, `locale`, `kind`, `name_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `named_stories_order` ON `named_stories` (`kind`,`name_id`,`locale`,`first_published_at`,`article_id`);--> statement-breakpoint
WITH `live` AS (
  SELECT `translations`.`article_id`, `translations`.`locale`, `translations`.`first_published_at`, `revisions`.`details` FROM `translations`
    INNER JOIN `revisions` ON `revisions`.`id` = `translations`.`live_revision_id`
    WHERE `translations`.`first_published_at` IS NOT NULL AND `revisions`.`details` IS NOT NULL
) INSERT INTO `named_stories` (`article_id`, `locale`, `kind`, `name_id`, `first_published_at`)
  SELECT `article_id`, `locale`, 'topic', `value`, `first_published_at` FROM `live`, json_each(`details`, '$.topicIds')
  UNION SELECT `article_id`, `locale`, 'contributor', `value`, `first_published_at` FROM `live`, json_each(`details`, '$.contributorIds')
  UNION SELECT `article_id`, `locale`, 'agency', json_extract(`details`, '$.agencyId'), `first_published_at` FROM `live`
    WHERE json_extract(`details`, '$.agencyId') IS NOT NULL;--> statement-breakpoint
INSERT INTO `name_counts` (`kind`, `name_id`, `locale`, `stories`)
  SELECT `kind`, `name_id`, `locale`, count(*) FROM `named_stories` GROUP BY 1, 2, 3;
