CREATE TABLE "centre_referentials" (
	"centre_id" uuid NOT NULL,
	"code" text NOT NULL,
	"settings" json DEFAULT '{}'::json NOT NULL,
	"wording" json DEFAULT '{}'::json NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "centre_referentials_centre_id_code_pk" PRIMARY KEY("centre_id","code")
);
--> statement-breakpoint
ALTER TABLE "centre_referentials" ADD CONSTRAINT "centre_referentials_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "centre_referentials" ADD CONSTRAINT "centre_referentials_updated_by_staff_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."staff_users"("id") ON DELETE no action ON UPDATE no action;