ALTER TABLE "audit_log" ADD COLUMN "address" text COLLATE "C";--> statement-breakpoint
CREATE FUNCTION "keep_audit_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		IF EXISTS (SELECT 1 FROM "settings" WHERE "name" = 'demo_seeded' AND "value" = 'begun') THEN
			RETURN OLD;
		END IF;
		RAISE EXCEPTION 'The record is kept: no row of audit_log is deleted';
	END IF;
	IF OLD."event" IN ('translation.edit', 'story.details', 'person.sign_in_failed')
		AND NEW."times" = OLD."times" + 1
		AND NEW."last_at" >= coalesce(OLD."last_at", OLD."at")
		AND NEW."id" = OLD."id" AND NEW."at" = OLD."at"
		AND NEW."actor_id" IS NOT DISTINCT FROM OLD."actor_id"
		AND NEW."event" = OLD."event" AND NEW."subject_type" = OLD."subject_type"
		AND NEW."subject_id" = OLD."subject_id"
		AND NEW."address" IS NOT DISTINCT FROM OLD."address" THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'The record is kept as it is: only saves of one sitting are folded in audit_log';
END
$$;--> statement-breakpoint
CREATE TRIGGER "audit_log_kept" BEFORE UPDATE OR DELETE ON "audit_log"
FOR EACH ROW EXECUTE FUNCTION "keep_audit_log"();
