CREATE TABLE "authorship" (
	"article_id" bigint NOT NULL,
	"part" text COLLATE "C" NOT NULL,
	"revision_id" bigint,
	"written" json NOT NULL,
	CONSTRAINT "authorship_article_id_part_pk" PRIMARY KEY("article_id","part")
);
--> statement-breakpoint
ALTER TABLE "authorship" ADD CONSTRAINT "authorship_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorship" ADD CONSTRAINT "authorship_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;