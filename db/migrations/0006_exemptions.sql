CREATE TYPE "public"."exemption_answer" AS ENUM('pending', 'granted', 'refused');--> statement-breakpoint
CREATE TABLE "exemptions" (
	"review_id" uuid NOT NULL,
	"criterion_id" text NOT NULL,
	"advice" text DEFAULT '' NOT NULL,
	"conditions" text[] NOT NULL,
	"answer" "exemption_answer" NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exemptions_review_id_criterion_id_pk" PRIMARY KEY("review_id","criterion_id"),
	CONSTRAINT "exemptions_granted_over_an_advice" CHECK ("exemptions"."answer" <> 'granted' or "exemptions"."advice" <> '')
);
--> statement-breakpoint
ALTER TABLE "exemptions" ADD CONSTRAINT "exemptions_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemptions" ADD CONSTRAINT "exemptions_decided_by_staff_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER exemptions_final_once_signed BEFORE INSERT OR UPDATE OR DELETE ON exemptions
  FOR EACH ROW EXECUTE FUNCTION refuse_deciding_in_signed_review();
