CREATE TYPE "public"."regrade_item_state" AS ENUM('waiting', 'same', 'changed', 'failed', 'applied', 'kept');--> statement-breakpoint
CREATE TYPE "public"."regrade_status" AS ENUM('comparing', 'compared', 'applying', 'applied', 'cancelled');--> statement-breakpoint
CREATE TABLE "regrade_items" (
	"regrade_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"state" "regrade_item_state" DEFAULT 'waiting' NOT NULL,
	"from_report_id" uuid,
	"report" json,
	"changes" json,
	"fault" text,
	CONSTRAINT "regrade_items_regrade_id_attempt_id_pk" PRIMARY KEY("regrade_id","attempt_id")
);
--> statement-breakpoint
CREATE TABLE "regrades" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"centre_id" uuid NOT NULL,
	"started_by" uuid,
	"status" "regrade_status" DEFAULT 'comparing' NOT NULL,
	"grader_version" text NOT NULL,
	"session_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"heartbeat_at" timestamp with time zone,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "regrade_items" ADD CONSTRAINT "regrade_items_regrade_id_regrades_id_fk" FOREIGN KEY ("regrade_id") REFERENCES "public"."regrades"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrade_items" ADD CONSTRAINT "regrade_items_from_report_id_reports_id_fk" FOREIGN KEY ("from_report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrade_items" ADD CONSTRAINT "regrade_items_attempt_of_the_centre" FOREIGN KEY ("attempt_id","centre_id") REFERENCES "public"."attempts"("id","centre_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_started_by_staff_users_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."staff_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_session_id_exam_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "regrade_items_state" ON "regrade_items" USING btree ("regrade_id","state");--> statement-breakpoint
CREATE INDEX "regrades_centre" ON "regrades" USING btree ("centre_id","created_at");