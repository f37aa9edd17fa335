ALTER TABLE "articles" ADD COLUMN "binned_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "binned_by_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_binned_by_id_users_id_fk" FOREIGN KEY ("binned_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_binned" ON "articles" USING btree ("binned_at") WHERE "articles"."binned_at" is not null;