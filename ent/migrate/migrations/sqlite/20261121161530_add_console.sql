-- +goose Up
-- add column "commitment" to table: "audit_events"
ALTER TABLE `audit_events` ADD COLUMN `commitment` blob NULL;
-- create index "auditevent_actor_id_id" to table: "audit_events"
CREATE INDEX `auditevent_actor_id_id` ON `audit_events` (`actor_id`, `id`);
-- create index "auditevent_action_id" to table: "audit_events"
CREATE INDEX `auditevent_action_id` ON `audit_events` (`action`, `id`);
-- create index "auditevent_at" to table: "audit_events"
CREATE INDEX `auditevent_at` ON `audit_events` (`at`);
-- add column "merged_into_id" to table: "organizations"
ALTER TABLE `organizations` ADD COLUMN `merged_into_id` text NULL;
-- add column "method" to table: "sessions"
ALTER TABLE `sessions` ADD COLUMN `method` text NULL;
-- add column "address" to table: "sessions"
ALTER TABLE `sessions` ADD COLUMN `address` text NULL;
-- add column "user_agent" to table: "sessions"
ALTER TABLE `sessions` ADD COLUMN `user_agent` text NULL;
-- add column "proven_at" to table: "sessions"
ALTER TABLE `sessions` ADD COLUMN `proven_at` integer NULL;
-- create "new_staff" table
CREATE TABLE `new_staff` (`id` text NOT NULL, `login` text NOT NULL, `name` text NOT NULL, `role` text NOT NULL, `password_hash` text NOT NULL, `enabled` bool NOT NULL DEFAULT (true), `epoch` integer NOT NULL DEFAULT (1), `email` text NULL, `partner_id` text NULL, `totp_sealed` blob NULL, `totp_step` integer NOT NULL DEFAULT (0), `totp_confirmed_at` integer NULL, `oidc_subject` text NULL, `created_at` integer NOT NULL, `signed_in_at` integer NULL, PRIMARY KEY (`id`));
-- copy rows from old table "staff" to new temporary table "new_staff"
INSERT INTO `new_staff` (`id`, `login`, `name`, `role`, `password_hash`, `enabled`, `epoch`, `created_at`) SELECT `id`, `login`, `name`, `role`, `password_hash`, `enabled`, `epoch`, `created_at` FROM `staff`;
-- drop "staff" table after copying rows
DROP TABLE `staff`;
-- rename temporary table "new_staff" to "staff"
ALTER TABLE `new_staff` RENAME TO `staff`;
-- create index "staff_login_key" to table: "staff"
CREATE UNIQUE INDEX `staff_login_key` ON `staff` (`login`);
-- create index "staff_oidc_subject_key" to table: "staff"
CREATE UNIQUE INDEX `staff_oidc_subject_key` ON `staff` (`oidc_subject`);
-- create "audit_details" table
CREATE TABLE `audit_details` (`id` text NOT NULL, `salt` blob NULL, `values` json NULL, `erased_at` integer NULL, PRIMARY KEY (`id`));
-- create "calls" table
CREATE TABLE `calls` (`id` text NOT NULL, `registration_version` integer NOT NULL, `number` text NOT NULL, `number_source` text NOT NULL, `outcome` text NOT NULL, `answered_by` text NOT NULL, `note` text NOT NULL, `called_at` integer NOT NULL, `call_back_at` integer NULL, `recorded_at` integer NOT NULL, `staff_id` text NOT NULL, `request_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `calls_staff_staff` FOREIGN KEY (`staff_id`) REFERENCES `staff` (`id`) ON DELETE NO ACTION, CONSTRAINT `calls_requests_calls` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE NO ACTION);
-- create index "call_request_id_id" to table: "calls"
CREATE INDEX `call_request_id_id` ON `calls` (`request_id`, `id`);
-- create "case_notes" table
CREATE TABLE `case_notes` (`id` text NOT NULL, `text` text NOT NULL, `written_at` integer NOT NULL, `staff_id` text NOT NULL, `request_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `case_notes_staff_staff` FOREIGN KEY (`staff_id`) REFERENCES `staff` (`id`) ON DELETE NO ACTION, CONSTRAINT `case_notes_requests_notes` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE NO ACTION);
-- create index "casenote_request_id_id" to table: "case_notes"
CREATE INDEX `casenote_request_id_id` ON `case_notes` (`request_id`, `id`);
-- create "checkpoints" table
CREATE TABLE `checkpoints` (`id` text NOT NULL, `seq` integer NOT NULL, `hash` blob NOT NULL, `key_digest` blob NOT NULL, `signature` blob NOT NULL, `signed_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "checkpoints_seq_key" to table: "checkpoints"
CREATE UNIQUE INDEX `checkpoints_seq_key` ON `checkpoints` (`seq`);
-- create index "checkpoint_signed_at" to table: "checkpoints"
CREATE INDEX `checkpoint_signed_at` ON `checkpoints` (`signed_at`);
-- create "evidences" table
CREATE TABLE `evidences` (`id` text NOT NULL, `registration_version` integer NOT NULL, `check_kind` text NULL, `name` text NOT NULL, `media_type` text NOT NULL, `size` integer NOT NULL, `digest` blob NOT NULL, `scan` text NOT NULL DEFAULT ('NOT_SCANNED'), `added_at` integer NOT NULL, `removed_at` integer NULL, `staff_id` text NOT NULL, `request_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `evidences_staff_staff` FOREIGN KEY (`staff_id`) REFERENCES `staff` (`id`) ON DELETE NO ACTION, CONSTRAINT `evidences_requests_evidence` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE NO ACTION);
-- create index "evidence_request_id_id" to table: "evidences"
CREATE INDEX `evidence_request_id_id` ON `evidences` (`request_id`, `id`);
-- create index "evidence_digest" to table: "evidences"
CREATE INDEX `evidence_digest` ON `evidences` (`digest`);
-- create "organization_names" table
CREATE TABLE `organization_names` (`id` text NOT NULL, `organization_id` text NOT NULL, `legal_name` text NOT NULL, `match_key` text NOT NULL, `since` integer NOT NULL, `until` integer NULL, PRIMARY KEY (`id`));
-- create index "organizationname_organization_id_id" to table: "organization_names"
CREATE INDEX `organizationname_organization_id_id` ON `organization_names` (`organization_id`, `id`);
-- create index "organizationname_match_key" to table: "organization_names"
CREATE INDEX `organizationname_match_key` ON `organization_names` (`match_key`);
-- create "passkeys" table
CREATE TABLE `passkeys` (`id` text NOT NULL, `staff_id` text NOT NULL, `credential_id` blob NOT NULL, `credential` blob NOT NULL, `name` text NOT NULL, `created_at` integer NOT NULL, `used_at` integer NULL, PRIMARY KEY (`id`));
-- create index "passkeys_credential_id_key" to table: "passkeys"
CREATE UNIQUE INDEX `passkeys_credential_id_key` ON `passkeys` (`credential_id`);
-- create index "passkey_staff_id_id" to table: "passkeys"
CREATE INDEX `passkey_staff_id_id` ON `passkeys` (`staff_id`, `id`);
-- create "proposals" table
CREATE TABLE `proposals` (`id` text NOT NULL, `kind` text NOT NULL, `object_id` text NULL, `input` json NOT NULL, `digest` blob NOT NULL, `reason` text NOT NULL, `proposed_at` integer NOT NULL, `expires_at` integer NOT NULL, `status` text NOT NULL DEFAULT ('PENDING'), `decided_at` integer NULL, `note` text NULL, `proposer_id` text NOT NULL, `decider_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `proposals_staff_proposer` FOREIGN KEY (`proposer_id`) REFERENCES `staff` (`id`) ON DELETE NO ACTION, CONSTRAINT `proposals_staff_decider` FOREIGN KEY (`decider_id`) REFERENCES `staff` (`id`) ON DELETE SET NULL);
-- create index "proposal_pending" to table: "proposals"
CREATE UNIQUE INDEX `proposal_pending` ON `proposals` (`kind`, `object_id`) WHERE status = 'PENDING';
-- create index "proposal_status_id" to table: "proposals"
CREATE INDEX `proposal_status_id` ON `proposals` (`status`, `id`);
-- create index "proposal_object_id_id" to table: "proposals"
CREATE INDEX `proposal_object_id_id` ON `proposals` (`object_id`, `id`);
-- create "reason_templates" table
CREATE TABLE `reason_templates` (`id` text NOT NULL, `use` text NOT NULL, `title` text NOT NULL, `text_ja` text NOT NULL, `text_en` text NOT NULL, `fields` json NULL, `enabled` bool NOT NULL DEFAULT (true), `created_at` integer NOT NULL, `changed_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "reasontemplate_use_title" to table: "reason_templates"
CREATE UNIQUE INDEX `reasontemplate_use_title` ON `reason_templates` (`use`, `title`);
-- create "recovery_codes" table
CREATE TABLE `recovery_codes` (`id` text NOT NULL, `staff_id` text NOT NULL, `verifier` blob NOT NULL, `ring_version` integer NOT NULL, `created_at` integer NOT NULL, `used_at` integer NULL, PRIMARY KEY (`id`));
-- create index "recoverycode_staff_id_id" to table: "recovery_codes"
CREATE INDEX `recoverycode_staff_id_id` ON `recovery_codes` (`staff_id`, `id`);
-- create "saved_views" table
CREATE TABLE `saved_views` (`id` text NOT NULL, `staff_id` text NOT NULL, `name` text NOT NULL, `query` text NOT NULL, `created_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "savedview_staff_id_name" to table: "saved_views"
CREATE UNIQUE INDEX `savedview_staff_id_name` ON `saved_views` (`staff_id`, `name`);
-- create "seals" table
CREATE TABLE `seals` (`id` text NOT NULL, `seq` integer NOT NULL, `event_id` text NOT NULL, `hash` blob NOT NULL, `sealed_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "seals_seq_key" to table: "seals"
CREATE UNIQUE INDEX `seals_seq_key` ON `seals` (`seq`);
-- create index "seals_event_id_key" to table: "seals"
CREATE UNIQUE INDEX `seals_event_id_key` ON `seals` (`event_id`);
-- create index "seal_sealed_at" to table: "seals"
CREATE INDEX `seal_sealed_at` ON `seals` (`sealed_at`);
-- create "unsealed" table
CREATE TABLE `unsealed` (`id` text NOT NULL, `at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "unsealed_at" to table: "unsealed"
CREATE INDEX `unsealed_at` ON `unsealed` (`at`);
