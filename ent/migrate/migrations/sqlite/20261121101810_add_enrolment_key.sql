-- +goose Up
-- create "new_enrolments" table
CREATE TABLE `new_enrolments` (`id` text NOT NULL, `reference` text NOT NULL, `declared` json NOT NULL, `email` text NOT NULL, `language` text NOT NULL, `csr` blob NULL, `spki_sha256` text NULL, `status` text NOT NULL DEFAULT ('PENDING'), `expires_at` integer NOT NULL, `created_at` integer NOT NULL, `partner_id` text NOT NULL, `product_id` text NOT NULL, `request_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `enrolments_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE NO ACTION, CONSTRAINT `enrolments_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION, CONSTRAINT `enrolments_requests_request` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE SET NULL);
-- copy rows from old table "enrolments" to new temporary table "new_enrolments"
INSERT INTO `new_enrolments` (`id`, `reference`, `declared`, `email`, `language`, `csr`, `status`, `expires_at`, `created_at`, `partner_id`, `product_id`, `request_id`) SELECT `id`, `reference`, `declared`, `email`, `language`, `csr`, `status`, `expires_at`, `created_at`, `partner_id`, `product_id`, `request_id` FROM `enrolments`;
-- drop "enrolments" table after copying rows
DROP TABLE `enrolments`;
-- rename temporary table "new_enrolments" to "enrolments"
ALTER TABLE `new_enrolments` RENAME TO `enrolments`;
-- create index "enrolment_partner_id_reference" to table: "enrolments"
CREATE UNIQUE INDEX `enrolment_partner_id_reference` ON `enrolments` (`partner_id`, `reference`);
-- create index "enrolment_request_id" to table: "enrolments"
CREATE UNIQUE INDEX `enrolment_request_id` ON `enrolments` (`request_id`);
-- create index "enrolment_status_id" to table: "enrolments"
CREATE INDEX `enrolment_status_id` ON `enrolments` (`status`, `id`);
-- create index "enrolment_key" to table: "enrolments"
CREATE UNIQUE INDEX `enrolment_key` ON `enrolments` (`spki_sha256`) WHERE status <> 'WITHDRAWN';
