CREATE TABLE "scenario_proofs" (
	"scenario_version_id" uuid PRIMARY KEY NOT NULL,
	"content_hash" text NOT NULL,
	"grader_version" text NOT NULL,
	"proved" boolean NOT NULL,
	"proof" json NOT NULL,
	"proved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "scenario_proofs" ADD CONSTRAINT "scenario_proofs_scenario_version_id_scenario_versions_id_fk" FOREIGN KEY ("scenario_version_id") REFERENCES "public"."scenario_versions"("id") ON DELETE no action ON UPDATE no action;