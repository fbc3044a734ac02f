-- +goose Up
-- create "reason_templates" table
CREATE TABLE "reason_templates" ("id" character varying NOT NULL, "use" character varying NOT NULL, "title" character varying NOT NULL, "text_ja" text NOT NULL, "text_en" text NOT NULL, "fields" jsonb NULL, "enabled" boolean NOT NULL DEFAULT true, "created_at" bigint NOT NULL, "changed_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "reasontemplate_use_title" to table: "reason_templates"
CREATE UNIQUE INDEX "reasontemplate_use_title" ON "reason_templates" ("use", "title");
-- create "recovery_codes" table
CREATE TABLE "recovery_codes" ("id" character varying NOT NULL, "staff_id" character varying NOT NULL, "verifier" bytea NOT NULL, "ring_version" bigint NOT NULL, "created_at" bigint NOT NULL, "used_at" bigint NULL, PRIMARY KEY ("id"));
-- create index "recoverycode_staff_id_id" to table: "recovery_codes"
CREATE INDEX "recoverycode_staff_id_id" ON "recovery_codes" ("staff_id", "id");
-- modify "sessions" table
ALTER TABLE "sessions" ADD COLUMN "method" character varying NULL, ADD COLUMN "address" character varying NULL, ADD COLUMN "user_agent" character varying NULL, ADD COLUMN "proven_at" bigint NULL;
-- create "unsealed" table
CREATE TABLE "unsealed" ("id" character varying NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "unsealed_at" to table: "unsealed"
CREATE INDEX "unsealed_at" ON "unsealed" ("at");
-- create "audit_details" table
CREATE TABLE "audit_details" ("id" character varying NOT NULL, "salt" bytea NULL, "values" jsonb NULL, "erased_at" bigint NULL, PRIMARY KEY ("id"));
-- create "seals" table
CREATE TABLE "seals" ("id" character varying NOT NULL, "seq" bigint NOT NULL, "event_id" character varying NOT NULL, "hash" bytea NOT NULL, "sealed_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "seal_sealed_at" to table: "seals"
CREATE INDEX "seal_sealed_at" ON "seals" ("sealed_at");
-- create index "seals_event_id_key" to table: "seals"
CREATE UNIQUE INDEX "seals_event_id_key" ON "seals" ("event_id");
-- create index "seals_seq_key" to table: "seals"
CREATE UNIQUE INDEX "seals_seq_key" ON "seals" ("seq");
-- create "saved_views" table
CREATE TABLE "saved_views" ("id" character varying NOT NULL, "staff_id" character varying NOT NULL, "name" character varying NOT NULL, "query" character varying NOT NULL, "created_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "savedview_staff_id_name" to table: "saved_views"
CREATE UNIQUE INDEX "savedview_staff_id_name" ON "saved_views" ("staff_id", "name");
-- create "checkpoints" table
CREATE TABLE "checkpoints" ("id" character varying NOT NULL, "seq" bigint NOT NULL, "hash" bytea NOT NULL, "key_digest" bytea NOT NULL, "signature" bytea NOT NULL, "signed_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "checkpoint_signed_at" to table: "checkpoints"
CREATE INDEX "checkpoint_signed_at" ON "checkpoints" ("signed_at");
-- create index "checkpoints_seq_key" to table: "checkpoints"
CREATE UNIQUE INDEX "checkpoints_seq_key" ON "checkpoints" ("seq");
-- modify "organizations" table
ALTER TABLE "organizations" ADD COLUMN "merged_into_id" character varying NULL;
-- create "organization_names" table
CREATE TABLE "organization_names" ("id" character varying NOT NULL, "organization_id" character varying NOT NULL, "legal_name" character varying NOT NULL, "match_key" character varying NOT NULL, "since" bigint NOT NULL, "until" bigint NULL, PRIMARY KEY ("id"));
-- create index "organizationname_match_key" to table: "organization_names"
CREATE INDEX "organizationname_match_key" ON "organization_names" ("match_key");
-- create index "organizationname_organization_id_id" to table: "organization_names"
CREATE INDEX "organizationname_organization_id_id" ON "organization_names" ("organization_id", "id");
-- create "passkeys" table
CREATE TABLE "passkeys" ("id" character varying NOT NULL, "staff_id" character varying NOT NULL, "credential_id" bytea NOT NULL, "credential" bytea NOT NULL, "name" character varying NOT NULL, "created_at" bigint NOT NULL, "used_at" bigint NULL, PRIMARY KEY ("id"));
-- create index "passkey_staff_id_id" to table: "passkeys"
CREATE INDEX "passkey_staff_id_id" ON "passkeys" ("staff_id", "id");
-- create index "passkeys_credential_id_key" to table: "passkeys"
CREATE UNIQUE INDEX "passkeys_credential_id_key" ON "passkeys" ("credential_id");
-- modify "audit_events" table
ALTER TABLE "audit_events" ADD COLUMN "commitment" bytea NULL;
-- create index "auditevent_action_id" to table: "audit_events"
CREATE INDEX "auditevent_action_id" ON "audit_events" ("action", "id");
-- create index "auditevent_actor_id_id" to table: "audit_events"
CREATE INDEX "auditevent_actor_id_id" ON "audit_events" ("actor_id", "id");
-- create index "auditevent_at" to table: "audit_events"
CREATE INDEX "auditevent_at" ON "audit_events" ("at");
-- modify "staff" table
ALTER TABLE "staff" ADD COLUMN "email" character varying NULL, ADD COLUMN "partner_id" character varying NULL, ADD COLUMN "totp_sealed" bytea NULL, ADD COLUMN "totp_step" bigint NOT NULL DEFAULT 0, ADD COLUMN "totp_confirmed_at" bigint NULL, ADD COLUMN "oidc_subject" character varying NULL, ADD COLUMN "signed_in_at" bigint NULL;
-- create index "staff_oidc_subject_key" to table: "staff"
CREATE UNIQUE INDEX "staff_oidc_subject_key" ON "staff" ("oidc_subject");
-- create "calls" table
CREATE TABLE "calls" ("id" character varying NOT NULL, "registration_version" bigint NOT NULL, "number" character varying NOT NULL, "number_source" character varying NOT NULL, "outcome" character varying NOT NULL, "answered_by" character varying NOT NULL, "note" character varying NOT NULL, "called_at" bigint NOT NULL, "call_back_at" bigint NULL, "recorded_at" bigint NOT NULL, "staff_id" character varying NOT NULL, "request_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "calls_requests_calls" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "calls_staff_staff" FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "call_request_id_id" to table: "calls"
CREATE INDEX "call_request_id_id" ON "calls" ("request_id", "id");
-- create "case_notes" table
CREATE TABLE "case_notes" ("id" character varying NOT NULL, "text" text NOT NULL, "written_at" bigint NOT NULL, "staff_id" character varying NOT NULL, "request_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "case_notes_requests_notes" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "case_notes_staff_staff" FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "casenote_request_id_id" to table: "case_notes"
CREATE INDEX "casenote_request_id_id" ON "case_notes" ("request_id", "id");
-- create "evidences" table
CREATE TABLE "evidences" ("id" character varying NOT NULL, "registration_version" bigint NOT NULL, "check_kind" character varying NULL, "name" character varying NOT NULL, "media_type" character varying NOT NULL, "size" bigint NOT NULL, "digest" bytea NOT NULL, "scan" character varying NOT NULL DEFAULT 'NOT_SCANNED', "added_at" bigint NOT NULL, "removed_at" bigint NULL, "staff_id" character varying NOT NULL, "request_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "evidences_requests_evidence" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "evidences_staff_staff" FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "evidence_digest" to table: "evidences"
CREATE INDEX "evidence_digest" ON "evidences" ("digest");
-- create index "evidence_request_id_id" to table: "evidences"
CREATE INDEX "evidence_request_id_id" ON "evidences" ("request_id", "id");
-- create "proposals" table
CREATE TABLE "proposals" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "object_id" character varying NULL, "input" jsonb NOT NULL, "digest" bytea NOT NULL, "reason" character varying NOT NULL, "proposed_at" bigint NOT NULL, "expires_at" bigint NOT NULL, "status" character varying NOT NULL DEFAULT 'PENDING', "decided_at" bigint NULL, "note" character varying NULL, "proposer_id" character varying NOT NULL, "decider_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "proposals_staff_decider" FOREIGN KEY ("decider_id") REFERENCES "staff" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "proposals_staff_proposer" FOREIGN KEY ("proposer_id") REFERENCES "staff" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "proposal_object_id_id" to table: "proposals"
CREATE INDEX "proposal_object_id_id" ON "proposals" ("object_id", "id");
-- create index "proposal_pending" to table: "proposals"
CREATE UNIQUE INDEX "proposal_pending" ON "proposals" ("kind", "object_id") WHERE ((status)::text = 'PENDING'::text);
-- create index "proposal_status_id" to table: "proposals"
CREATE INDEX "proposal_status_id" ON "proposals" ("status", "id");
