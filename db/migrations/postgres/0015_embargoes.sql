CREATE TABLE "embargoes" (
	"article_id" bigint NOT NULL,
	"embargoed_until" text COLLATE "C",
	"version" bigint NOT NULL,
	"by_id" text COLLATE "C",
	"set_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "embargoes_article_id_pk" PRIMARY KEY("article_id")
);
--> statement-breakpoint
ALTER TABLE "embargoes" ADD CONSTRAINT "embargoes_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargoes" ADD CONSTRAINT "embargoes_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
INSERT INTO "embargoes" ("article_id", "embargoed_until", "version", "by_id", "set_at")
SELECT "article_id", MAX("embargoed_until"), 1, NULL, MAX("updated_at") FROM "translations" WHERE "embargoed_until" IS NOT NULL GROUP BY "article_id";--> statement-breakpoint
ALTER TABLE "translations" DROP COLUMN "embargoed_until";