-- +goose Up
-- create "new_certificates" table
CREATE TABLE `new_certificates` (`id` text NOT NULL, `serial` text NOT NULL, `status` text NOT NULL, `key_type` text NOT NULL, `spki_sha256` text NOT NULL, `tbs` blob NOT NULL, `der` blob NULL, `subject` text NOT NULL, `common_name` text NOT NULL, `organization` text NULL, `email` text NOT NULL, `not_before` integer NOT NULL, `not_after` integer NOT NULL, `created_at` integer NOT NULL, `saved_at` integer NULL, `confirm_due_at` integer NULL, `confirmed_at` integer NULL, `remind_at` integer NULL, `revoked_at` integer NULL, `revocation_reason` text NULL, `issuer_id` text NOT NULL, `product_id` text NOT NULL, `request_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `certificates_issuers_issuer` FOREIGN KEY (`issuer_id`) REFERENCES `issuers` (`id`) ON DELETE NO ACTION, CONSTRAINT `certificates_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION, CONSTRAINT `certificates_requests_certificates` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE NO ACTION);
-- copy rows from old table "certificates" to new temporary table "new_certificates"
INSERT INTO `new_certificates` (`id`, `serial`, `status`, `key_type`, `spki_sha256`, `tbs`, `der`, `subject`, `common_name`, `organization`, `email`, `not_before`, `not_after`, `created_at`, `saved_at`, `confirm_due_at`, `confirmed_at`, `revoked_at`, `revocation_reason`, `issuer_id`, `product_id`, `request_id`) SELECT `id`, `serial`, `status`, `key_type`, `spki_sha256`, `tbs`, `der`, `subject`, `common_name`, `organization`, `email`, `not_before`, `not_after`, `created_at`, `saved_at`, `confirm_due_at`, `confirmed_at`, `revoked_at`, `revocation_reason`, `issuer_id`, `product_id`, `request_id` FROM `certificates`;
-- drop "certificates" table after copying rows
DROP TABLE `certificates`;
-- rename temporary table "new_certificates" to "certificates"
ALTER TABLE `new_certificates` RENAME TO `certificates`;
-- create index "certificates_spki_sha256_key" to table: "certificates"
CREATE UNIQUE INDEX `certificates_spki_sha256_key` ON `certificates` (`spki_sha256`);
-- create index "certificate_issuer_id_serial" to table: "certificates"
CREATE UNIQUE INDEX `certificate_issuer_id_serial` ON `certificates` (`issuer_id`, `serial`);
-- create index "certificate_standing" to table: "certificates"
CREATE UNIQUE INDEX `certificate_standing` ON `certificates` (`request_id`) WHERE status <> 'REVOKED';
-- create index "certificate_request_id_id" to table: "certificates"
CREATE INDEX `certificate_request_id_id` ON `certificates` (`request_id`, `id`);
-- create index "certificate_email_id" to table: "certificates"
CREATE INDEX `certificate_email_id` ON `certificates` (`email`, `id`);
-- create index "certificate_issuer_id_revoked_at_id" to table: "certificates"
CREATE INDEX `certificate_issuer_id_revoked_at_id` ON `certificates` (`issuer_id`, `revoked_at`, `id`);
-- create index "certificate_remind_at" to table: "certificates"
CREATE INDEX `certificate_remind_at` ON `certificates` (`remind_at`);
-- create index "certificate_status_id" to table: "certificates"
CREATE INDEX `certificate_status_id` ON `certificates` (`status`, `id`);
-- create "new_requests" table
CREATE TABLE `new_requests` (`id` text NOT NULL, `kind` text NOT NULL, `reason` text NULL, `receipt_number` text NOT NULL, `submission_key` text NOT NULL, `submission_mac` blob NOT NULL, `status` text NOT NULL, `due_status` text NULL, `due_at` integer NULL, `submitted_at` integer NOT NULL, `cancel_deadline` integer NULL, `accepted_at` integer NULL, `expected_at` integer NULL, `decided_at` integer NULL, `acquisition_deadline` integer NULL, `rejection_reason` text NULL, `registration_version` integer NOT NULL, `email` text NOT NULL, `search` text NOT NULL, `passphrase_hash` text NOT NULL, `language` text NOT NULL, `replacements` integer NOT NULL DEFAULT (0), `product_id` text NOT NULL, `policy_id` text NOT NULL, `follows_id` text NULL, `claimed_by_id` text NULL, `subscriber_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `requests_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION, CONSTRAINT `requests_product_policies_policy` FOREIGN KEY (`policy_id`) REFERENCES `product_policies` (`id`) ON DELETE NO ACTION, CONSTRAINT `requests_certificates_follows` FOREIGN KEY (`follows_id`) REFERENCES `certificates` (`id`) ON DELETE SET NULL, CONSTRAINT `requests_staff_claimed_by` FOREIGN KEY (`claimed_by_id`) REFERENCES `staff` (`id`) ON DELETE SET NULL, CONSTRAINT `requests_subscribers_subscriber` FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers` (`id`) ON DELETE SET NULL);
-- copy rows from old table "requests" to new temporary table "new_requests"
INSERT INTO `new_requests` (`id`, `kind`, `receipt_number`, `submission_key`, `submission_mac`, `status`, `due_status`, `due_at`, `submitted_at`, `cancel_deadline`, `accepted_at`, `expected_at`, `decided_at`, `acquisition_deadline`, `rejection_reason`, `registration_version`, `email`, `search`, `passphrase_hash`, `language`, `replacements`, `product_id`, `policy_id`, `claimed_by_id`, `subscriber_id`) SELECT `id`, `kind`, `receipt_number`, `submission_key`, `submission_mac`, `status`, `due_status`, `due_at`, `submitted_at`, `cancel_deadline`, `accepted_at`, `expected_at`, `decided_at`, `acquisition_deadline`, `rejection_reason`, `registration_version`, `email`, `search`, `passphrase_hash`, `language`, `replacements`, `product_id`, `policy_id`, `claimed_by_id`, `subscriber_id` FROM `requests`;
-- drop "requests" table after copying rows
DROP TABLE `requests`;
-- rename temporary table "new_requests" to "requests"
ALTER TABLE `new_requests` RENAME TO `requests`;
-- create index "requests_receipt_number_key" to table: "requests"
CREATE UNIQUE INDEX `requests_receipt_number_key` ON `requests` (`receipt_number`);
-- create index "requests_submission_key_key" to table: "requests"
CREATE UNIQUE INDEX `requests_submission_key_key` ON `requests` (`submission_key`);
-- create index "request_status_id" to table: "requests"
CREATE INDEX `request_status_id` ON `requests` (`status`, `id`);
-- create index "request_due_status_due_at_id" to table: "requests"
CREATE INDEX `request_due_status_due_at_id` ON `requests` (`due_status`, `due_at`, `id`);
-- create index "request_due_at" to table: "requests"
CREATE INDEX `request_due_at` ON `requests` (`due_at`);
-- create index "request_email_id" to table: "requests"
CREATE INDEX `request_email_id` ON `requests` (`email`, `id`);
-- create index "request_claimed_by_id_id" to table: "requests"
CREATE INDEX `request_claimed_by_id_id` ON `requests` (`claimed_by_id`, `id`);
-- create index "request_follows_id_id" to table: "requests"
CREATE INDEX `request_follows_id_id` ON `requests` (`follows_id`, `id`);
-- create index "request_following" to table: "requests"
CREATE UNIQUE INDEX `request_following` ON `requests` (`follows_id`, `kind`) WHERE status <> 'CANCELLED' AND status <> 'REJECTED' AND status <> 'LAPSED';
