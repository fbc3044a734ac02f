-- +goose Up
-- create "campaigns" table
CREATE TABLE `campaigns` (`id` text NOT NULL, `ends_from` integer NOT NULL, `expected` integer NOT NULL, `sent` integer NOT NULL DEFAULT (0), `cursor` text NOT NULL DEFAULT (''), `started_at` integer NOT NULL, `finished_at` integer NULL, `product_id` text NOT NULL, `partner_id` text NULL, `started_by_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `campaigns_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION, CONSTRAINT `campaigns_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE SET NULL, CONSTRAINT `campaigns_staff_started_by` FOREIGN KEY (`started_by_id`) REFERENCES `staff` (`id`) ON DELETE NO ACTION);
-- create index "campaign_finished_at" to table: "campaigns"
CREATE INDEX `campaign_finished_at` ON `campaigns` (`finished_at`);
-- create "charges" table
CREATE TABLE `charges` (`id` text NOT NULL, `act` text NOT NULL, `quantity` integer NOT NULL DEFAULT (1), `amount` integer NOT NULL, `tax` integer NOT NULL, `tax_percent` integer NOT NULL, `currency` text NOT NULL, `payer` text NOT NULL, `charged_at` integer NOT NULL, `partner_id` text NULL, `product_id` text NOT NULL, `request_id` text NULL, `batch_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `charges_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE SET NULL, CONSTRAINT `charges_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION, CONSTRAINT `charges_requests_request` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE SET NULL, CONSTRAINT `charges_coupon_batches_batch` FOREIGN KEY (`batch_id`) REFERENCES `coupon_batches` (`id`) ON DELETE SET NULL);
-- create index "charge_request_id_act" to table: "charges"
CREATE UNIQUE INDEX `charge_request_id_act` ON `charges` (`request_id`, `act`);
-- create index "charge_batch_id" to table: "charges"
CREATE UNIQUE INDEX `charge_batch_id` ON `charges` (`batch_id`);
-- create index "charge_partner_id_id" to table: "charges"
CREATE INDEX `charge_partner_id_id` ON `charges` (`partner_id`, `id`);
-- create "corrections" table
CREATE TABLE `corrections` (`id` text NOT NULL, `registration_version` integer NOT NULL, `fields` json NOT NULL, `reason` text NOT NULL, `returned_at` integer NOT NULL, `deadline` integer NOT NULL, `corrected_at` integer NULL, `staff_id` text NOT NULL, `request_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `corrections_staff_staff` FOREIGN KEY (`staff_id`) REFERENCES `staff` (`id`) ON DELETE NO ACTION, CONSTRAINT `corrections_requests_corrections` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE NO ACTION);
-- create index "correction_request_id_id" to table: "corrections"
CREATE INDEX `correction_request_id_id` ON `corrections` (`request_id`, `id`);
-- create "enrolments" table
CREATE TABLE `enrolments` (`id` text NOT NULL, `reference` text NOT NULL, `declared` json NOT NULL, `email` text NOT NULL, `language` text NOT NULL, `csr` blob NULL, `status` text NOT NULL DEFAULT ('PENDING'), `expires_at` integer NOT NULL, `created_at` integer NOT NULL, `partner_id` text NOT NULL, `product_id` text NOT NULL, `request_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `enrolments_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE NO ACTION, CONSTRAINT `enrolments_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION, CONSTRAINT `enrolments_requests_request` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE SET NULL);
-- create index "enrolment_partner_id_reference" to table: "enrolments"
CREATE UNIQUE INDEX `enrolment_partner_id_reference` ON `enrolments` (`partner_id`, `reference`);
-- create index "enrolment_request_id" to table: "enrolments"
CREATE UNIQUE INDEX `enrolment_request_id` ON `enrolments` (`request_id`);
-- create index "enrolment_status_id" to table: "enrolments"
CREATE INDEX `enrolment_status_id` ON `enrolments` (`status`, `id`);
-- create "inquiries" table
CREATE TABLE `inquiries` (`id` text NOT NULL, `portal` text NOT NULL, `name` text NOT NULL, `email` text NOT NULL, `subject` text NOT NULL, `body` text NOT NULL, `language` text NOT NULL, `created_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create "license_keys" table
CREATE TABLE `license_keys` (`id` text NOT NULL, `license_id` text NOT NULL, `password_hash` text NOT NULL, `quota` integer NOT NULL, `used` integer NOT NULL DEFAULT (0), `expires_at` integer NULL, `voided_at` integer NULL, `created_at` integer NOT NULL, `partner_id` text NOT NULL, `product_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `license_keys_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE NO ACTION, CONSTRAINT `license_keys_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION);
-- create index "license_keys_license_id_key" to table: "license_keys"
CREATE UNIQUE INDEX `license_keys_license_id_key` ON `license_keys` (`license_id`);
-- create index "licensekey_partner_id_id" to table: "license_keys"
CREATE INDEX `licensekey_partner_id_id` ON `license_keys` (`partner_id`, `id`);
-- create "maintenance_windows" table
CREATE TABLE `maintenance_windows` (`id` text NOT NULL, `procedure` text NOT NULL, `portal` text NULL, `starts_at` integer NOT NULL, `ends_at` integer NOT NULL, `announced_at` integer NOT NULL, `words_ja` text NOT NULL DEFAULT (''), `words_en` text NOT NULL DEFAULT (''), `cancelled_at` integer NULL, `created_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "maintenancewindow_ends_at_id" to table: "maintenance_windows"
CREATE INDEX `maintenancewindow_ends_at_id` ON `maintenance_windows` (`ends_at`, `id`);
-- create "notices" table
CREATE TABLE `notices` (`id` text NOT NULL, `portal` text NULL, `title_ja` text NOT NULL, `title_en` text NOT NULL, `body_ja` text NOT NULL, `body_en` text NOT NULL, `published_at` integer NOT NULL, `ends_at` integer NULL, `created_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "notice_published_at_id" to table: "notices"
CREATE INDEX `notice_published_at_id` ON `notices` (`published_at`, `id`);
-- create "organization_contacts" table
CREATE TABLE `organization_contacts` (`id` text NOT NULL, `family_name` text NOT NULL, `given_name` text NOT NULL, `family_name_kana` text NOT NULL, `given_name_kana` text NOT NULL, `department` text NULL, `phone_number` text NOT NULL, `email` text NOT NULL, `verified_at` integer NULL, `created_at` integer NOT NULL, `ended_at` integer NULL, `organization_id` text NOT NULL, `verified_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `organization_contacts_organizations_contacts` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION, CONSTRAINT `organization_contacts_staff_verified_by` FOREIGN KEY (`verified_by_id`) REFERENCES `staff` (`id`) ON DELETE SET NULL);
-- create index "organizationcontact_organization_id_id" to table: "organization_contacts"
CREATE INDEX `organizationcontact_organization_id_id` ON `organization_contacts` (`organization_id`, `id`);
-- create index "organizationcontact_email" to table: "organization_contacts"
CREATE INDEX `organizationcontact_email` ON `organization_contacts` (`email`);
-- create "paper_forms" table
CREATE TABLE `paper_forms` (`id` text NOT NULL, `receipt_number` text NOT NULL, `kind` text NOT NULL, `declared` json NULL, `withdrawal_reason` text NULL, `language` text NOT NULL, `created_at` integer NOT NULL, `arrived_at` integer NULL, `certificate_id` text NOT NULL, `recorded_by_id` text NULL, `request_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `paper_forms_certificates_certificate` FOREIGN KEY (`certificate_id`) REFERENCES `certificates` (`id`) ON DELETE NO ACTION, CONSTRAINT `paper_forms_staff_recorded_by` FOREIGN KEY (`recorded_by_id`) REFERENCES `staff` (`id`) ON DELETE SET NULL, CONSTRAINT `paper_forms_requests_request` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE SET NULL);
-- create index "paper_forms_receipt_number_key" to table: "paper_forms"
CREATE UNIQUE INDEX `paper_forms_receipt_number_key` ON `paper_forms` (`receipt_number`);
-- create index "paperform_certificate_id" to table: "paper_forms"
CREATE INDEX `paperform_certificate_id` ON `paper_forms` (`certificate_id`);
-- create index "paperform_request_id" to table: "paper_forms"
CREATE UNIQUE INDEX `paperform_request_id` ON `paper_forms` (`request_id`);
-- create index "paperform_arrived_at_id" to table: "paper_forms"
CREATE INDEX `paperform_arrived_at_id` ON `paper_forms` (`arrived_at`, `id`);
-- create "partners" table
CREATE TABLE `partners` (`id` text NOT NULL, `name_ja` text NOT NULL, `name_en` text NOT NULL, `postal_address_ja` text NOT NULL DEFAULT (''), `postal_address_en` text NOT NULL DEFAULT (''), `contact_ja` text NOT NULL DEFAULT (''), `contact_en` text NOT NULL DEFAULT (''), `enabled` bool NOT NULL DEFAULT (true), `created_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create "passphrase_resets" table
CREATE TABLE `passphrase_resets` (`id` text NOT NULL, `passphrase_hash` text NOT NULL, `status` text NOT NULL DEFAULT ('PENDING'), `asked_at` integer NOT NULL, `expires_at` integer NOT NULL, `decided_at` integer NULL, `staff_id` text NULL, `request_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `passphrase_resets_staff_staff` FOREIGN KEY (`staff_id`) REFERENCES `staff` (`id`) ON DELETE SET NULL, CONSTRAINT `passphrase_resets_requests_passphrase_resets` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE NO ACTION);
-- create index "passphrase_reset_pending" to table: "passphrase_resets"
CREATE UNIQUE INDEX `passphrase_reset_pending` ON `passphrase_resets` (`request_id`) WHERE status = 'PENDING';
-- create index "passphrasereset_request_id_id" to table: "passphrase_resets"
CREATE INDEX `passphrasereset_request_id_id` ON `passphrase_resets` (`request_id`, `id`);
-- create index "passphrasereset_status_id" to table: "passphrase_resets"
CREATE INDEX `passphrasereset_status_id` ON `passphrase_resets` (`status`, `id`);
-- create "portals" table
CREATE TABLE `portals` (`id` text NOT NULL, `slug` text NOT NULL, `name_ja` text NOT NULL, `name_en` text NOT NULL, `theme` json NOT NULL, `links` json NULL, `help_desk_ja` text NOT NULL DEFAULT (''), `help_desk_en` text NOT NULL DEFAULT (''), `help_desk_email` text NOT NULL DEFAULT (''), `created_at` integer NOT NULL, `partner_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `portals_partners_portal` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE SET NULL);
-- create index "portals_slug_key" to table: "portals"
CREATE UNIQUE INDEX `portals_slug_key` ON `portals` (`slug`);
-- create index "portals_partner_id_key" to table: "portals"
CREATE UNIQUE INDEX `portals_partner_id_key` ON `portals` (`partner_id`);
-- create "portal_products" table
CREATE TABLE `portal_products` (`portal_id` text NOT NULL, `product_id` text NOT NULL, PRIMARY KEY (`portal_id`, `product_id`), CONSTRAINT `portal_products_portal_id` FOREIGN KEY (`portal_id`) REFERENCES `portals` (`id`) ON DELETE CASCADE, CONSTRAINT `portal_products_product_id` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE CASCADE);
-- create "new_coupons" table
CREATE TABLE `new_coupons` (`id` text NOT NULL, `number_mac` blob NOT NULL, `number_tail` text NOT NULL, `status` text NOT NULL, `due_status` text NULL, `due_at` integer NULL, `expires_at` integer NULL, `request_id` text NULL, `created_at` integer NOT NULL, `partner_id` text NULL, `product_id` text NOT NULL, `batch_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `coupons_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE SET NULL, CONSTRAINT `coupons_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION, CONSTRAINT `coupons_coupon_batches_coupons` FOREIGN KEY (`batch_id`) REFERENCES `coupon_batches` (`id`) ON DELETE NO ACTION);
-- copy rows from old table "coupons" to new temporary table "new_coupons"
INSERT INTO `new_coupons` (`id`, `number_mac`, `number_tail`, `status`, `due_status`, `due_at`, `expires_at`, `request_id`, `created_at`, `product_id`, `batch_id`) SELECT `id`, `number_mac`, `number_tail`, `status`, `due_status`, `due_at`, `expires_at`, `request_id`, `created_at`, `product_id`, `batch_id` FROM `coupons`;
-- drop "coupons" table after copying rows
DROP TABLE `coupons`;
-- rename temporary table "new_coupons" to "coupons"
ALTER TABLE `new_coupons` RENAME TO `coupons`;
-- create index "coupons_number_mac_key" to table: "coupons"
CREATE UNIQUE INDEX `coupons_number_mac_key` ON `coupons` (`number_mac`);
-- create index "coupon_request_id" to table: "coupons"
CREATE UNIQUE INDEX `coupon_request_id` ON `coupons` (`request_id`);
-- create "new_coupon_batches" table
CREATE TABLE `new_coupon_batches` (`id` text NOT NULL, `product_id` text NOT NULL, `count` integer NOT NULL, `created_at` integer NOT NULL, `partner_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `coupon_batches_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE SET NULL);
-- copy rows from old table "coupon_batches" to new temporary table "new_coupon_batches"
INSERT INTO `new_coupon_batches` (`id`, `product_id`, `count`, `created_at`) SELECT `id`, `product_id`, `count`, `created_at` FROM `coupon_batches`;
-- drop "coupon_batches" table after copying rows
DROP TABLE `coupon_batches`;
-- rename temporary table "new_coupon_batches" to "coupon_batches"
ALTER TABLE `new_coupon_batches` RENAME TO `coupon_batches`;
-- create "new_messages" table
CREATE TABLE `new_messages` (`id` text NOT NULL, `kind` text NOT NULL, `about_id` text NULL, `certificate_id` text NULL, `recipient` text NOT NULL, `language` text NOT NULL, `status` text NOT NULL DEFAULT ('QUEUED'), `attempts` integer NOT NULL DEFAULT (0), `code_sealed` blob NULL, `created_at` integer NOT NULL, `sent_at` integer NULL, `request_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `messages_requests_messages` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE SET NULL);
-- copy rows from old table "messages" to new temporary table "new_messages"
INSERT INTO `new_messages` (`id`, `kind`, `certificate_id`, `recipient`, `language`, `status`, `attempts`, `code_sealed`, `created_at`, `sent_at`, `request_id`) SELECT `id`, `kind`, `certificate_id`, `recipient`, `language`, `status`, `attempts`, `code_sealed`, `created_at`, `sent_at`, `request_id` FROM `messages`;
-- drop "messages" table after copying rows
DROP TABLE `messages`;
-- rename temporary table "new_messages" to "messages"
ALTER TABLE `new_messages` RENAME TO `messages`;
-- create index "message_request_id_id" to table: "messages"
CREATE INDEX `message_request_id_id` ON `messages` (`request_id`, `id`);
-- create index "message_about_id_id" to table: "messages"
CREATE INDEX `message_about_id_id` ON `messages` (`about_id`, `id`);
-- create index "message_status_id" to table: "messages"
CREATE INDEX `message_status_id` ON `messages` (`status`, `id`);
-- create "new_mail_links" table
CREATE TABLE `new_mail_links` (`id` text NOT NULL, `purpose` text NOT NULL DEFAULT ('UNLOCK'), `about_id` text NULL, `token_mac` blob NOT NULL, `created_at` integer NOT NULL, `expires_at` integer NOT NULL, `used_at` integer NULL, `request_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `mail_links_requests_mail_links` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE SET NULL);
-- copy rows from old table "mail_links" to new temporary table "new_mail_links"
INSERT INTO `new_mail_links` (`id`, `token_mac`, `created_at`, `expires_at`, `used_at`, `request_id`) SELECT `id`, `token_mac`, `created_at`, `expires_at`, `used_at`, `request_id` FROM `mail_links`;
-- drop "mail_links" table after copying rows
DROP TABLE `mail_links`;
-- rename temporary table "new_mail_links" to "mail_links"
ALTER TABLE `new_mail_links` RENAME TO `mail_links`;
-- create index "mail_links_token_mac_key" to table: "mail_links"
CREATE UNIQUE INDEX `mail_links_token_mac_key` ON `mail_links` (`token_mac`);
-- create index "maillink_request_id_id" to table: "mail_links"
CREATE INDEX `maillink_request_id_id` ON `mail_links` (`request_id`, `id`);
-- create index "maillink_about_id_id" to table: "mail_links"
CREATE INDEX `maillink_about_id_id` ON `mail_links` (`about_id`, `id`);
-- create "new_requests" table
CREATE TABLE `new_requests` (`id` text NOT NULL, `kind` text NOT NULL, `reason` text NULL, `portal` text NOT NULL DEFAULT (''), `entitlement` text NOT NULL DEFAULT ('COUPON'), `withdrawal_reason` text NULL, `csr` blob NULL, `receipt_number` text NOT NULL, `submission_key` text NOT NULL, `submission_mac` blob NOT NULL, `status` text NOT NULL, `due_status` text NULL, `due_at` integer NULL, `submitted_at` integer NOT NULL, `cancel_deadline` integer NULL, `accepted_at` integer NULL, `expected_at` integer NULL, `decided_at` integer NULL, `acquisition_deadline` integer NULL, `rejection_reason` text NULL, `registration_version` integer NOT NULL, `email` text NOT NULL, `search` text NOT NULL, `passphrase_hash` text NOT NULL, `language` text NOT NULL, `replacements` integer NOT NULL DEFAULT (0), `product_id` text NOT NULL, `policy_id` text NOT NULL, `follows_id` text NULL, `claimed_by_id` text NULL, `subscriber_id` text NULL, `partner_id` text NULL, `license_key_id` text NULL, `contact_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `requests_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION, CONSTRAINT `requests_product_policies_policy` FOREIGN KEY (`policy_id`) REFERENCES `product_policies` (`id`) ON DELETE NO ACTION, CONSTRAINT `requests_certificates_follows` FOREIGN KEY (`follows_id`) REFERENCES `certificates` (`id`) ON DELETE SET NULL, CONSTRAINT `requests_staff_claimed_by` FOREIGN KEY (`claimed_by_id`) REFERENCES `staff` (`id`) ON DELETE SET NULL, CONSTRAINT `requests_subscribers_subscriber` FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers` (`id`) ON DELETE SET NULL, CONSTRAINT `requests_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE SET NULL, CONSTRAINT `requests_license_keys_license_key` FOREIGN KEY (`license_key_id`) REFERENCES `license_keys` (`id`) ON DELETE SET NULL, CONSTRAINT `requests_organization_contacts_contact` FOREIGN KEY (`contact_id`) REFERENCES `organization_contacts` (`id`) ON DELETE SET NULL);
-- copy rows from old table "requests" to new temporary table "new_requests"
INSERT INTO `new_requests` (`id`, `kind`, `reason`, `receipt_number`, `submission_key`, `submission_mac`, `status`, `due_status`, `due_at`, `submitted_at`, `cancel_deadline`, `accepted_at`, `expected_at`, `decided_at`, `acquisition_deadline`, `rejection_reason`, `registration_version`, `email`, `search`, `passphrase_hash`, `language`, `replacements`, `product_id`, `policy_id`, `follows_id`, `claimed_by_id`, `subscriber_id`) SELECT `id`, `kind`, `reason`, `receipt_number`, `submission_key`, `submission_mac`, `status`, `due_status`, `due_at`, `submitted_at`, `cancel_deadline`, `accepted_at`, `expected_at`, `decided_at`, `acquisition_deadline`, `rejection_reason`, `registration_version`, `email`, `search`, `passphrase_hash`, `language`, `replacements`, `product_id`, `policy_id`, `follows_id`, `claimed_by_id`, `subscriber_id` FROM `requests`;
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
-- create index "request_following" to table: "requests"
CREATE UNIQUE INDEX `request_following` ON `requests` (`follows_id`, `kind`) WHERE status <> 'CANCELLED' AND status <> 'REJECTED' AND status <> 'LAPSED';
