CREATE TABLE "reviews" (
	"translation_id" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"by_id" text COLLATE "C",
	"note" text COLLATE "C" DEFAULT '' NOT NULL,
	"sent_by_id" text COLLATE "C",
	CONSTRAINT "reviews_translation_id_pk" PRIMARY KEY("translation_id")
);
--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_translation_id_translations_id_fk" FOREIGN KEY ("translation_id") REFERENCES "public"."translations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_sent_by_id_users_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
