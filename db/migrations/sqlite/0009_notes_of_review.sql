CREATE TABLE `reviews` (
	`translation_id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`by_id` text,
	`note` text DEFAULT '' NOT NULL,
	`sent_by_id` text,
	FOREIGN KEY (`translation_id`) REFERENCES `translations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO "reviews" ("translation_id", "kind", "at", "by_id", "note", "sent_by_id")
SELECT "translations"."id", 'sent', "audit_log"."at", "audit_log"."actor_id", '', "audit_log"."actor_id"
FROM "translations"
INNER JOIN "audit_log" ON "audit_log"."id" = (
	SELECT max("sent"."id") FROM "audit_log" AS "sent"
	WHERE "sent"."subject_type" = 'translation'
		AND "sent"."subject_id" = CAST("translations"."id" AS text)
		AND "sent"."event" = 'translation.submit'
)
WHERE "translations"."stage" = 'in_review';
