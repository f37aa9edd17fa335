CREATE TABLE "story_texts" (
	"article_id" bigint NOT NULL,
	"changed_at" text COLLATE "C" NOT NULL,
	"words" text COLLATE "C" NOT NULL,
	CONSTRAINT "story_texts_article_id_pk" PRIMARY KEY("article_id")
);
--> statement-breakpoint
CREATE TABLE "story_vocabulary" (
	"word" text COLLATE "C" NOT NULL,
	CONSTRAINT "story_vocabulary_word_pk" PRIMARY KEY("word")
);
--> statement-breakpoint
ALTER TABLE "story_texts" ADD CONSTRAINT "story_texts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_texts_order" ON "story_texts" USING btree ("changed_at","article_id");--> statement-breakpoint
ALTER TABLE "story_texts" ADD COLUMN "lexemes" tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array("words", ' '))) STORED;
--> statement-breakpoint
CREATE INDEX "story_texts_lexemes" ON "story_texts" USING gin ("lexemes");
