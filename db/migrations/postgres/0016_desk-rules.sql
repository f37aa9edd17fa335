CREATE TABLE "desk_rules" (
	"scope" text COLLATE "C" PRIMARY KEY NOT NULL,
	"section_id" bigint,
	"rules" json,
	"version" bigint DEFAULT 1 NOT NULL,
	"set_by_id" text COLLATE "C",
	"set_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "translations" ADD COLUMN "withdrawal_reason" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "translations" ADD COLUMN "withdrawn_by_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "planned_withdrawals" ADD COLUMN "reason" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "desk_rules" ADD CONSTRAINT "desk_rules_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_rules" ADD CONSTRAINT "desk_rules_set_by_id_users_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_withdrawn_by_id_users_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;