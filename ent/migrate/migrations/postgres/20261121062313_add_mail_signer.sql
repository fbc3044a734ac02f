-- +goose Up
-- create "mail_signers" table
CREATE TABLE "mail_signers" ("id" character varying NOT NULL, "issuer_id" character varying NOT NULL, "serial" character varying NOT NULL, "mailbox" character varying NOT NULL, "tbs" bytea NOT NULL, "der" bytea NULL, "key_sealed" bytea NOT NULL, "not_before" bigint NOT NULL, "not_after" bigint NOT NULL, "revoked_at" bigint NULL, "revocation_reason" character varying NULL, PRIMARY KEY ("id"));
-- create index "mailsigner_issuer_id_revoked_at" to table: "mail_signers"
CREATE INDEX "mailsigner_issuer_id_revoked_at" ON "mail_signers" ("issuer_id", "revoked_at");
-- create index "mailsigner_issuer_id_serial" to table: "mail_signers"
CREATE UNIQUE INDEX "mailsigner_issuer_id_serial" ON "mail_signers" ("issuer_id", "serial");
-- create index "mailsigner_mailbox_not_before" to table: "mail_signers"
CREATE INDEX "mailsigner_mailbox_not_before" ON "mail_signers" ("mailbox", "not_before");
