CREATE TABLE "proof_runs" (
	"scenario_version_id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"heartbeat_at" timestamp with time zone NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"failed" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "proof_runs" ADD CONSTRAINT "proof_runs_scenario_version_id_scenario_versions_id_fk" FOREIGN KEY ("scenario_version_id") REFERENCES "public"."scenario_versions"("id") ON DELETE no action ON UPDATE no action;