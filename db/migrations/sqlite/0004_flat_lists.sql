CREATE TABLE `headline_words` (
	`article_id` integer NOT NULL,
	`locale` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`article_id`, `locale`, `word`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `headline_words_word` ON `headline_words` (`word`,`article_id`,`locale`);--> statement-breakpoint
CREATE TABLE `section_counts` (
	`section_id` integer NOT NULL,
	`locale` text NOT NULL,
	`stories` integer NOT NULL,
	PRIMARY KEY(`section_id`, `locale`),
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `story_facets` (
	`article_id` integer NOT NULL,
	`facet` text NOT NULL,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`article_id`, `facet`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `story_facets_order` ON `story_facets` (`facet`,`changed_at`,`article_id`);--> statement-breakpoint
DROP INDEX `translations_changed`;--> statement-breakpoint
DROP INDEX `translations_live`;--> statement-breakpoint
DROP INDEX `translations_live_section`;--> statement-breakpoint
ALTER TABLE `translations` ADD `counted_section_id` integer REFERENCES sections(id);--> statement-breakpoint
CREATE INDEX `translations_live` ON `translations` (`locale`,`first_published_at`,`article_id`) WHERE "translations"."live_revision_id" is not null;--> statement-breakpoint
CREATE INDEX `translations_live_section` ON `translations` (`locale`,`live_section_id`,`first_published_at`,`article_id`);--> statement-breakpoint
WITH RECURSIVE `split`(`article_id`, `locale`, `word`, `rest`) AS (
  SELECT `article_id`, `locale`, '', `search_form` || ' ' FROM `translations`
  UNION ALL
  SELECT `article_id`, `locale`, substr(`rest`, 1, instr(`rest`, ' ') - 1), substr(`rest`, instr(`rest`, ' ') + 1) FROM `split` WHERE `rest` <> ''
) INSERT INTO `headline_words` (`article_id`, `locale`, `word`)
  SELECT DISTINCT `article_id`, `locale`, substr(`word`, 1, 64) FROM `split` WHERE `word` <> '';--> statement-breakpoint
ALTER TABLE `translations` DROP COLUMN `search_form`;--> statement-breakpoint
ALTER TABLE `articles` ADD `changed_at` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `articles` SET `changed_at` = max(`updated_at`, coalesce((SELECT max(`updated_at`) FROM `translations` WHERE `article_id` = `articles`.`id`), ''));--> statement-breakpoint
UPDATE `translations` SET `counted_section_id` = `live_section_id`;--> statement-breakpoint
INSERT INTO `section_counts` (`section_id`, `locale`, `stories`)
  SELECT `live_section_id`, `locale`, count(*) FROM `translations` WHERE `live_section_id` IS NOT NULL GROUP BY 1, 2;--> statement-breakpoint
WITH `standing` AS (
  SELECT `article_id`, `locale`, CASE
    WHEN `withdrawn_at` IS NOT NULL THEN 'withdrawn'
    WHEN `live_revision_id` IS NULL THEN `stage`
    WHEN `draft_revision_id` IS NULL OR `draft_revision_id` = `live_revision_id` THEN 'live'
    ELSE 'live_draft' END AS `state` FROM `translations`
  UNION ALL
  SELECT `article_id`, `locale`, 'in_review' FROM `translations`
    WHERE `stage` = 'in_review' AND `withdrawn_at` IS NULL AND `live_revision_id` IS NOT NULL
  UNION ALL
  SELECT `id`, `language`, 'none' FROM `articles` CROSS JOIN (SELECT 'en' AS `language` UNION ALL SELECT 'hi')
    WHERE NOT EXISTS (SELECT 1 FROM `translations` WHERE `article_id` = `articles`.`id` AND `locale` = `language`)
), `found` AS (
  SELECT `id` AS `article_id`, 'all' AS `facet` FROM `articles`
  UNION SELECT `article_id`, 'state:' || `state` FROM `standing`
  UNION SELECT `article_id`, 'state:' || `state` || ':' || `locale` FROM `standing`
  UNION SELECT `article_id`, 'language:' || `locale` FROM `translations`
  UNION SELECT `article_id`, 'shown:' || `locale` FROM `translations` WHERE `live_revision_id` IS NOT NULL
  UNION SELECT `id`, 'section:' || `section_id` FROM `articles` WHERE `section_id` IS NOT NULL
  UNION SELECT `id`, 'person:' || `created_by_id` FROM `articles` WHERE `created_by_id` IS NOT NULL
  UNION SELECT `article_id`, 'person:' || `created_by_id` FROM `translations` WHERE `created_by_id` IS NOT NULL
  UNION SELECT `article_id`, 'person:' || `author_id` FROM `translations`
    INNER JOIN `revisions` ON `revisions`.`id` = `translations`.`draft_revision_id` WHERE `author_id` IS NOT NULL
) INSERT INTO `story_facets` (`article_id`, `facet`, `changed_at`)
  SELECT `article_id`, `facet`, `changed_at` FROM `found` INNER JOIN `articles` ON `articles`.`id` = `found`.`article_id`;
