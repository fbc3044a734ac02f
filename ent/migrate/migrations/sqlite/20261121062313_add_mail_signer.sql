-- +goose Up
-- create "mail_signers" table
CREATE TABLE `mail_signers` (`id` text NOT NULL, `issuer_id` text NOT NULL, `serial` text NOT NULL, `mailbox` text NOT NULL, `tbs` blob NOT NULL, `der` blob NULL, `key_sealed` blob NOT NULL, `not_before` integer NOT NULL, `not_after` integer NOT NULL, `revoked_at` integer NULL, `revocation_reason` text NULL, PRIMARY KEY (`id`));
-- create index "mailsigner_issuer_id_serial" to table: "mail_signers"
CREATE UNIQUE INDEX `mailsigner_issuer_id_serial` ON `mail_signers` (`issuer_id`, `serial`);
-- create index "mailsigner_issuer_id_revoked_at" to table: "mail_signers"
CREATE INDEX `mailsigner_issuer_id_revoked_at` ON `mail_signers` (`issuer_id`, `revoked_at`);
-- create index "mailsigner_mailbox_not_before" to table: "mail_signers"
CREATE INDEX `mailsigner_mailbox_not_before` ON `mail_signers` (`mailbox`, `not_before`);
