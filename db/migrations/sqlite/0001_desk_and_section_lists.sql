ALTER TABLE `translations` ADD `search_form` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `translations` ADD `live_section_id` integer REFERENCES sections(id);--> statement-breakpoint
UPDATE `translations` SET
  `search_form` = coalesce((SELECT `search_form` FROM `revisions` WHERE `revisions`.`id` = `translations`.`draft_revision_id`), ''),
  `live_section_id` = (SELECT cast(`details` ->> 'sectionId' AS integer) FROM `revisions` WHERE `revisions`.`id` = `translations`.`live_revision_id`);--> statement-breakpoint
CREATE INDEX `translations_live_section` ON `translations` (`locale`,`live_section_id`,`first_published_at`);--> statement-breakpoint
CREATE INDEX `translations_changed` ON `translations` (`article_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `revisions_author` ON `revisions` (`author_id`);--> statement-breakpoint
ALTER TABLE `revisions` DROP COLUMN `search_form`;
