-- +goose Up
-- create "audit_events" table
CREATE TABLE `audit_events` (`id` text NOT NULL, `action` text NOT NULL, `actor_kind` text NOT NULL, `actor_id` text NULL, `object_id` text NULL, `details` json NULL, `at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "auditevent_object_id_id" to table: "audit_events"
CREATE INDEX `auditevent_object_id_id` ON `audit_events` (`object_id`, `id`);
-- create "certificates" table
CREATE TABLE `certificates` (`id` text NOT NULL, `serial` text NOT NULL, `status` text NOT NULL, `key_type` text NOT NULL, `spki_sha256` text NOT NULL, `tbs` blob NOT NULL, `der` blob NULL, `subject` text NOT NULL, `common_name` text NOT NULL, `organization` text NULL, `email` text NOT NULL, `not_before` integer NOT NULL, `not_after` integer NOT NULL, `created_at` integer NOT NULL, `saved_at` integer NULL, `confirm_due_at` integer NULL, `confirmed_at` integer NULL, `revoked_at` integer NULL, `revocation_reason` text NULL, `issuer_id` text NOT NULL, `product_id` text NOT NULL, `request_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `certificates_issuers_issuer` FOREIGN KEY (`issuer_id`) REFERENCES `issuers` (`id`) ON DELETE NO ACTION, CONSTRAINT `certificates_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION, CONSTRAINT `certificates_requests_certificates` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE NO ACTION);
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
-- create index "certificate_status_id" to table: "certificates"
CREATE INDEX `certificate_status_id` ON `certificates` (`status`, `id`);
-- create "checks" table
CREATE TABLE `checks` (`id` text NOT NULL, `registration_version` integer NOT NULL, `kind` text NOT NULL, `result` text NOT NULL, `source` text NOT NULL, `note` text NOT NULL, `recorded_at` integer NOT NULL, `staff_id` text NOT NULL, `request_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `checks_staff_staff` FOREIGN KEY (`staff_id`) REFERENCES `staff` (`id`) ON DELETE NO ACTION, CONSTRAINT `checks_requests_checks` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE NO ACTION);
-- create index "check_request_id_id" to table: "checks"
CREATE INDEX `check_request_id_id` ON `checks` (`request_id`, `id`);
-- create "codes" table
CREATE TABLE `codes` (`id` text NOT NULL, `code_mac` blob NOT NULL, `created_at` integer NOT NULL, `used_at` integer NULL, `voided_at` integer NULL, `request_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `codes_requests_codes` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE NO ACTION);
-- create index "codes_code_mac_key" to table: "codes"
CREATE UNIQUE INDEX `codes_code_mac_key` ON `codes` (`code_mac`);
-- create index "code_request_id" to table: "codes"
CREATE INDEX `code_request_id` ON `codes` (`request_id`);
-- create "consents" table
CREATE TABLE `consents` (`id` text NOT NULL, `request_id` text NOT NULL, `terms_id` text NOT NULL, `occasion` text NOT NULL, `address` text NOT NULL, `agreed_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "consent_request_id" to table: "consents"
CREATE INDEX `consent_request_id` ON `consents` (`request_id`);
-- create "coupons" table
CREATE TABLE `coupons` (`id` text NOT NULL, `number_mac` blob NOT NULL, `number_tail` text NOT NULL, `status` text NOT NULL, `due_status` text NULL, `due_at` integer NULL, `expires_at` integer NULL, `request_id` text NULL, `created_at` integer NOT NULL, `product_id` text NOT NULL, `batch_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `coupons_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION, CONSTRAINT `coupons_coupon_batches_coupons` FOREIGN KEY (`batch_id`) REFERENCES `coupon_batches` (`id`) ON DELETE NO ACTION);
-- create index "coupons_number_mac_key" to table: "coupons"
CREATE UNIQUE INDEX `coupons_number_mac_key` ON `coupons` (`number_mac`);
-- create index "coupon_request_id" to table: "coupons"
CREATE UNIQUE INDEX `coupon_request_id` ON `coupons` (`request_id`);
-- create "coupon_batches" table
CREATE TABLE `coupon_batches` (`id` text NOT NULL, `product_id` text NOT NULL, `count` integer NOT NULL, `created_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create "crls" table
CREATE TABLE `crls` (`id` text NOT NULL, `issuer_id` text NOT NULL, `number` integer NOT NULL, `covers` integer NOT NULL, `der` blob NOT NULL, `size` integer NOT NULL, `this_update` integer NOT NULL, `next_update` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "crl_issuer_id_number" to table: "crls"
CREATE UNIQUE INDEX `crl_issuer_id_number` ON `crls` (`issuer_id`, `number`);
-- create "installations" table
CREATE TABLE `installations` (`id` text NOT NULL, `demo` bool NOT NULL, `ring_version` integer NOT NULL DEFAULT (1), `clock_offset` integer NOT NULL DEFAULT (0), `created_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create "issuers" table
CREATE TABLE `issuers` (`id` text NOT NULL, `slug` text NOT NULL, `kind` text NOT NULL, `parent_id` text NULL, `der` blob NOT NULL, `crl_number` integer NOT NULL DEFAULT (0), `revocations` integer NOT NULL DEFAULT (0), `created_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "issuers_slug_key" to table: "issuers"
CREATE UNIQUE INDEX `issuers_slug_key` ON `issuers` (`slug`);
-- create "messages" table
CREATE TABLE `messages` (`id` text NOT NULL, `kind` text NOT NULL, `certificate_id` text NULL, `recipient` text NOT NULL, `language` text NOT NULL, `status` text NOT NULL DEFAULT ('QUEUED'), `attempts` integer NOT NULL DEFAULT (0), `code_sealed` blob NULL, `created_at` integer NOT NULL, `sent_at` integer NULL, `request_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `messages_requests_messages` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE NO ACTION);
-- create index "message_request_id_id" to table: "messages"
CREATE INDEX `message_request_id_id` ON `messages` (`request_id`, `id`);
-- create index "message_status_id" to table: "messages"
CREATE INDEX `message_status_id` ON `messages` (`status`, `id`);
-- create "organizations" table
CREATE TABLE `organizations` (`id` text NOT NULL, `legal_name` text NOT NULL, `corporate_number` text NULL, `match_key` text NOT NULL, `created_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "organizations_corporate_number_key" to table: "organizations"
CREATE UNIQUE INDEX `organizations_corporate_number_key` ON `organizations` (`corporate_number`);
-- create index "organization_match_key" to table: "organizations"
CREATE INDEX `organization_match_key` ON `organizations` (`match_key`);
-- create "products" table
CREATE TABLE `products` (`id` text NOT NULL, `code` text NOT NULL, `brand_ja` text NOT NULL, `brand_en` text NOT NULL, `name_ja` text NOT NULL, `name_en` text NOT NULL, `description_ja` text NOT NULL, `description_en` text NOT NULL, `created_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "products_code_key" to table: "products"
CREATE UNIQUE INDEX `products_code_key` ON `products` (`code`);
-- create "product_policies" table
CREATE TABLE `product_policies` (`id` text NOT NULL, `version` integer NOT NULL, `policy` json NOT NULL, `effective_at` integer NOT NULL, `product_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `product_policies_products_policies` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION);
-- create index "productpolicy_product_id_version" to table: "product_policies"
CREATE UNIQUE INDEX `productpolicy_product_id_version` ON `product_policies` (`product_id`, `version`);
-- create "registrations" table
CREATE TABLE `registrations` (`id` text NOT NULL, `version` integer NOT NULL, `declared` json NOT NULL, `declared_at` integer NOT NULL, `request_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `registrations_requests_registrations` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE NO ACTION);
-- create index "registration_request_id_version" to table: "registrations"
CREATE UNIQUE INDEX `registration_request_id_version` ON `registrations` (`request_id`, `version`);
-- create "requests" table
CREATE TABLE `requests` (`id` text NOT NULL, `kind` text NOT NULL, `receipt_number` text NOT NULL, `submission_key` text NOT NULL, `submission_mac` blob NOT NULL, `status` text NOT NULL, `due_status` text NULL, `due_at` integer NULL, `submitted_at` integer NOT NULL, `cancel_deadline` integer NULL, `accepted_at` integer NULL, `expected_at` integer NULL, `decided_at` integer NULL, `acquisition_deadline` integer NULL, `rejection_reason` text NULL, `registration_version` integer NOT NULL, `email` text NOT NULL, `search` text NOT NULL, `passphrase_hash` text NOT NULL, `language` text NOT NULL, `replacements` integer NOT NULL DEFAULT (0), `product_id` text NOT NULL, `policy_id` text NOT NULL, `claimed_by_id` text NULL, `subscriber_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `requests_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION, CONSTRAINT `requests_product_policies_policy` FOREIGN KEY (`policy_id`) REFERENCES `product_policies` (`id`) ON DELETE NO ACTION, CONSTRAINT `requests_staff_claimed_by` FOREIGN KEY (`claimed_by_id`) REFERENCES `staff` (`id`) ON DELETE SET NULL, CONSTRAINT `requests_subscribers_subscriber` FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers` (`id`) ON DELETE SET NULL);
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
-- create "responders" table
CREATE TABLE `responders` (`id` text NOT NULL, `issuer_id` text NOT NULL, `serial` text NOT NULL, `tbs` blob NOT NULL, `der` blob NULL, `key_sealed` blob NOT NULL, `not_before` integer NOT NULL, `not_after` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "responder_issuer_id_id" to table: "responders"
CREATE INDEX `responder_issuer_id_id` ON `responders` (`issuer_id`, `id`);
-- create index "responder_issuer_id_serial" to table: "responders"
CREATE UNIQUE INDEX `responder_issuer_id_serial` ON `responders` (`issuer_id`, `serial`);
-- create "reviews" table
CREATE TABLE `reviews` (`id` text NOT NULL, `request_id` text NOT NULL, `registration_version` integer NOT NULL, `decision` text NOT NULL, `staff_id` text NOT NULL, `decided_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "review_request_id_registration_version_staff_id" to table: "reviews"
CREATE UNIQUE INDEX `review_request_id_registration_version_staff_id` ON `reviews` (`request_id`, `registration_version`, `staff_id`);
-- create "sessions" table
CREATE TABLE `sessions` (`id` text NOT NULL, `audience` text NOT NULL, `staff_id` text NULL, `epoch` integer NOT NULL DEFAULT (0), `purpose` text NULL, `request_ids` json NULL, `code_id` text NULL, `created_at` integer NOT NULL, `idle_ends_at` integer NOT NULL, `ends_at` integer NOT NULL, `ended_at` integer NULL, PRIMARY KEY (`id`));
-- create index "session_staff_id" to table: "sessions"
CREATE INDEX `session_staff_id` ON `sessions` (`staff_id`);
-- create index "session_ends_at" to table: "sessions"
CREATE INDEX `session_ends_at` ON `sessions` (`ends_at`);
-- create "staff" table
CREATE TABLE `staff` (`id` text NOT NULL, `login` text NOT NULL, `name` text NOT NULL, `role` text NOT NULL, `password_hash` text NOT NULL, `enabled` bool NOT NULL DEFAULT (true), `epoch` integer NOT NULL DEFAULT (1), `created_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "staff_login_key" to table: "staff"
CREATE UNIQUE INDEX `staff_login_key` ON `staff` (`login`);
-- create "subscribers" table
CREATE TABLE `subscribers` (`id` text NOT NULL, `number` text NOT NULL, `family_name` text NOT NULL, `given_name` text NOT NULL, `match_key` text NOT NULL, `created_at` integer NOT NULL, `organization_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `subscribers_organizations_subscribers` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION);
-- create index "subscribers_number_key" to table: "subscribers"
CREATE UNIQUE INDEX `subscribers_number_key` ON `subscribers` (`number`);
-- create index "subscriber_organization_id_match_key" to table: "subscribers"
CREATE INDEX `subscriber_organization_id_match_key` ON `subscribers` (`organization_id`, `match_key`);
-- create "terms" table
CREATE TABLE `terms` (`id` text NOT NULL, `kind` text NOT NULL, `version` integer NOT NULL, `language` text NOT NULL, `title` text NOT NULL, `body` text NOT NULL, `sha256` text NOT NULL, `published_at` integer NOT NULL, `product_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `terms_products_terms` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION);
-- create index "terms_product_id_kind_language_version" to table: "terms"
CREATE UNIQUE INDEX `terms_product_id_kind_language_version` ON `terms` (`product_id`, `kind`, `language`, `version`);
-- create "throttles" table
CREATE TABLE `throttles` (`id` text NOT NULL, `failures` integer NOT NULL, `last_failed_at` integer NOT NULL, `free_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "throttle_last_failed_at" to table: "throttles"
CREATE INDEX `throttle_last_failed_at` ON `throttles` (`last_failed_at`);
