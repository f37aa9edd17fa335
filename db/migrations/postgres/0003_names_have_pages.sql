CREATE TABLE "name_counts" (
	"kind" text COLLATE "C" NOT NULL,
	"name_id" bigint NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"stories" bigint NOT NULL,
	CONSTRAINT "name_counts_kind_name_id_locale_pk" PRIMARY KEY("kind","name_id","locale")
);
--> statement-breakpoint
CREATE TABLE "named_stories" (
	"article_id" bigint NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name_id" bigint NOT NULL,
	"first_published_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "named_stories_article_id_locale_kind_name_id_pk" PRIMARY KEY("article_id","locale","kind","name_id")
);
--> statement-breakpoint
ALTER TABLE "named_stories" ADD CONSTRAINT "named_stories_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "named_stories_order" ON "named_stories" USING btree ("kind","name_id","locale","first_published_at","article_id");--> statement-breakpoint
WITH "live" AS (
  SELECT "translations"."article_id", "translations"."locale", "translations"."first_published_at", "revisions"."details" FROM "translations"
    INNER JOIN "revisions" ON "revisions"."id" = "translations"."live_revision_id"
    WHERE "translations"."first_published_at" IS NOT NULL AND "revisions"."details" IS NOT NULL
) INSERT INTO "named_stories" ("article_id", "locale", "kind", "name_id", "first_published_at")
  SELECT "article_id", "locale", 'topic', "value"::bigint, "first_published_at" FROM "live", json_array_elements_text("details"->'topicIds') AS "ids"("value")
  UNION SELECT "article_id", "locale", 'contributor', "value"::bigint, "first_published_at" FROM "live", json_array_elements_text("details"->'contributorIds') AS "ids"("value")
  UNION SELECT "article_id", "locale", 'agency', ("details"->>'agencyId')::bigint, "first_published_at" FROM "live"
    WHERE "details"->>'agencyId' IS NOT NULL;--> statement-breakpoint
INSERT INTO "name_counts" ("kind", "name_id", "locale", "stories")
  SELECT "kind", "name_id", "locale", count(*) FROM "named_stories" GROUP BY 1, 2, 3;
