CREATE TABLE "planned_withdrawals" (
	"translation_id" bigint NOT NULL,
	"withdraw_at" text COLLATE "C" NOT NULL,
	"notice" text COLLATE "C" DEFAULT '' NOT NULL,
	"by_id" text COLLATE "C",
	"set_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "planned_withdrawals_translation_id_pk" PRIMARY KEY("translation_id")
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"translation_id" bigint NOT NULL,
	"revision_id" bigint NOT NULL,
	"publish_at" text COLLATE "C" NOT NULL,
	"substantive" boolean NOT NULL,
	"together" boolean DEFAULT false NOT NULL,
	"by_id" text COLLATE "C",
	"set_at" text COLLATE "C" NOT NULL,
	"failure" text COLLATE "C",
	CONSTRAINT "schedules_translation_id_pk" PRIMARY KEY("translation_id")
);
--> statement-breakpoint
ALTER TABLE "planned_withdrawals" ADD CONSTRAINT "planned_withdrawals_translation_id_translations_id_fk" FOREIGN KEY ("translation_id") REFERENCES "public"."translations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_withdrawals" ADD CONSTRAINT "planned_withdrawals_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_translation_id_translations_id_fk" FOREIGN KEY ("translation_id") REFERENCES "public"."translations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "planned_withdrawals_due" ON "planned_withdrawals" USING btree ("withdraw_at");--> statement-breakpoint
CREATE INDEX "schedules_due" ON "schedules" USING btree ("publish_at");--> statement-breakpoint
ALTER TABLE "translations" DROP COLUMN "publish_at";