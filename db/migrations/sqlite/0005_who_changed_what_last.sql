CREATE TABLE `authorship` (
	`article_id` integer NOT NULL,
	`part` text NOT NULL,
	`revision_id` integer,
	`written` text NOT NULL,
	PRIMARY KEY(`article_id`, `part`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
