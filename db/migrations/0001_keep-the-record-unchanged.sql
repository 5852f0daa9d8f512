-- What is evidence cannot be rewritten, whatever the application does. Deleting for retention is the one exception, and has to be
-- asked for inside its transaction: SET LOCAL comptoir.purge = 'on'.

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('comptoir.purge', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'rows of % are written once', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER attempt_events_written_once BEFORE UPDATE OR DELETE ON attempt_events
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER reports_written_once BEFORE UPDATE OR DELETE ON reports
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER audit_log_written_once BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE FUNCTION refuse_changing_signed_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('comptoir.purge', true) = 'on' THEN
    RETURN OLD;
  END IF;
  IF OLD.signed_at IS NOT NULL THEN
    RAISE EXCEPTION 'review % is signed', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER reviews_final_once_signed BEFORE UPDATE OR DELETE ON reviews
  FOR EACH ROW EXECUTE FUNCTION refuse_changing_signed_review();
--> statement-breakpoint
-- The lock makes a decision written while somebody signs wait for the signature, and then be refused.
CREATE FUNCTION refuse_deciding_in_signed_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.review_id ELSE NEW.review_id END;
  signed timestamptz;
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('comptoir.purge', true) = 'on' THEN
    RETURN OLD;
  END IF;
  SELECT signed_at INTO signed FROM reviews WHERE id = touched FOR SHARE;
  IF signed IS NOT NULL THEN
    RAISE EXCEPTION 'review % is signed', touched USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER decisions_final_once_signed BEFORE INSERT OR UPDATE OR DELETE ON decisions
  FOR EACH ROW EXECUTE FUNCTION refuse_deciding_in_signed_review();
--> statement-breakpoint
CREATE FUNCTION refuse_changing_frozen_scenario() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.frozen_at IS NOT NULL THEN
    RAISE EXCEPTION 'scenario version % is frozen', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER scenario_versions_frozen BEFORE UPDATE ON scenario_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_changing_frozen_scenario();
