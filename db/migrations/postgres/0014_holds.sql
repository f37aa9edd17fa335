CREATE TABLE "holds" (
	"article_id" bigint NOT NULL,
	"part" text COLLATE "C" NOT NULL,
	"holder_id" text COLLATE "C" NOT NULL,
	"tab" text COLLATE "C" NOT NULL,
	"since" text COLLATE "C" NOT NULL,
	"heard_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "holds_article_id_part_pk" PRIMARY KEY("article_id","part")
);
--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "kept_for" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_holder_id_users_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "holds_tab" ON "holds" USING btree ("holder_id","tab");