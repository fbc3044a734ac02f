-- +goose Up
-- create index "consent_terms_id" to table: "consents"
CREATE INDEX `consent_terms_id` ON `consents` (`terms_id`);
-- create "new_requests" table
CREATE TABLE `new_requests` (`id` text NOT NULL, `kind` text NOT NULL, `reason` text NULL, `portal` text NOT NULL DEFAULT (''), `entitlement` text NOT NULL DEFAULT ('COUPON'), `withdrawal_reason` text NULL, `withdraws_id` text NULL, `csr` blob NULL, `receipt_number` text NOT NULL, `submission_key` text NOT NULL, `submission_mac` blob NOT NULL, `status` text NOT NULL, `due_status` text NULL, `due_at` integer NULL, `submitted_at` integer NOT NULL, `cancel_deadline` integer NULL, `accepted_at` integer NULL, `expected_at` integer NULL, `decided_at` integer NULL, `acquisition_deadline` integer NULL, `rejection_reason` text NULL, `registration_version` integer NOT NULL, `email` text NOT NULL, `search` text NOT NULL, `passphrase_hash` text NOT NULL, `language` text NOT NULL, `replacements` integer NOT NULL DEFAULT (0), `product_id` text NOT NULL, `policy_id` text NOT NULL, `follows_id` text NULL, `claimed_by_id` text NULL, `subscriber_id` text NULL, `partner_id` text NULL, `license_key_id` text NULL, `contact_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `requests_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION, CONSTRAINT `requests_product_policies_policy` FOREIGN KEY (`policy_id`) REFERENCES `product_policies` (`id`) ON DELETE NO ACTION, CONSTRAINT `requests_certificates_follows` FOREIGN KEY (`follows_id`) REFERENCES `certificates` (`id`) ON DELETE SET NULL, CONSTRAINT `requests_staff_claimed_by` FOREIGN KEY (`claimed_by_id`) REFERENCES `staff` (`id`) ON DELETE SET NULL, CONSTRAINT `requests_subscribers_subscriber` FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers` (`id`) ON DELETE SET NULL, CONSTRAINT `requests_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE SET NULL, CONSTRAINT `requests_license_keys_license_key` FOREIGN KEY (`license_key_id`) REFERENCES `license_keys` (`id`) ON DELETE SET NULL, CONSTRAINT `requests_organization_contacts_contact` FOREIGN KEY (`contact_id`) REFERENCES `organization_contacts` (`id`) ON DELETE SET NULL);
-- copy rows from old table "requests" to new temporary table "new_requests"
INSERT INTO `new_requests` (`id`, `kind`, `reason`, `portal`, `entitlement`, `withdrawal_reason`, `csr`, `receipt_number`, `submission_key`, `submission_mac`, `status`, `due_status`, `due_at`, `submitted_at`, `cancel_deadline`, `accepted_at`, `expected_at`, `decided_at`, `acquisition_deadline`, `rejection_reason`, `registration_version`, `email`, `search`, `passphrase_hash`, `language`, `replacements`, `product_id`, `policy_id`, `follows_id`, `claimed_by_id`, `subscriber_id`, `partner_id`, `license_key_id`, `contact_id`) SELECT `id`, `kind`, `reason`, `portal`, `entitlement`, `withdrawal_reason`, `csr`, `receipt_number`, `submission_key`, `submission_mac`, `status`, `due_status`, `due_at`, `submitted_at`, `cancel_deadline`, `accepted_at`, `expected_at`, `decided_at`, `acquisition_deadline`, `rejection_reason`, `registration_version`, `email`, `search`, `passphrase_hash`, `language`, `replacements`, `product_id`, `policy_id`, `follows_id`, `claimed_by_id`, `subscriber_id`, `partner_id`, `license_key_id`, `contact_id` FROM `requests`;
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
-- create index "request_partner_id_id" to table: "requests"
CREATE INDEX `request_partner_id_id` ON `requests` (`partner_id`, `id`);
-- create index "request_license_key_id_email" to table: "requests"
CREATE INDEX `request_license_key_id_email` ON `requests` (`license_key_id`, `email`);
-- create index "request_withdrawing" to table: "requests"
CREATE UNIQUE INDEX `request_withdrawing` ON `requests` (`withdraws_id`) WHERE status <> 'REJECTED';
-- create index "request_following" to table: "requests"
CREATE UNIQUE INDEX `request_following` ON `requests` (`follows_id`, `kind`) WHERE status <> 'CANCELLED' AND status <> 'REJECTED' AND status <> 'LAPSED' AND (status <> 'COMPLETED' OR kind <> 'CHANGE');
