-- +goose Up
-- add column "email_key" to table: "certificates"
ALTER TABLE `certificates` ADD COLUMN `email_key` text NOT NULL DEFAULT ('');
-- fill column "email_key" of table: "certificates"
UPDATE `certificates` SET `email_key` = lower(`email`);
-- drop index "certificate_email_id" from table: "certificates"
DROP INDEX `certificate_email_id`;
-- create index "certificate_email_key_id" to table: "certificates"
CREATE INDEX `certificate_email_key_id` ON `certificates` (`email_key`, `id`);
-- drop index "certificate_issuer_id_serial" from table: "certificates"
DROP INDEX `certificate_issuer_id_serial`;
-- create index "certificate_serial_issuer_id" to table: "certificates"
CREATE UNIQUE INDEX `certificate_serial_issuer_id` ON `certificates` (`serial`, `issuer_id`);
-- create index "charge_charged_at" to table: "charges"
CREATE INDEX `charge_charged_at` ON `charges` (`charged_at`);
-- create index "message_recipient_kind_created_at" to table: "messages"
CREATE INDEX `message_recipient_kind_created_at` ON `messages` (`recipient`, `kind`, `created_at`);
-- add column "email_key" to table: "requests"
ALTER TABLE `requests` ADD COLUMN `email_key` text NOT NULL DEFAULT ('');
-- fill column "email_key" of table: "requests"
UPDATE `requests` SET `email_key` = lower(`email`);
-- drop index "request_email_id" from table: "requests"
DROP INDEX `request_email_id`;
-- create index "request_email_key_id" to table: "requests"
CREATE INDEX `request_email_key_id` ON `requests` (`email_key`, `id`);
-- drop index "request_license_key_id_email" from table: "requests"
DROP INDEX `request_license_key_id_email`;
-- create index "request_license_key_id_email_key" to table: "requests"
CREATE INDEX `request_license_key_id_email_key` ON `requests` (`license_key_id`, `email_key`);
-- create index "request_subscriber_id_id" to table: "requests"
CREATE INDEX `request_subscriber_id_id` ON `requests` (`subscriber_id`, `id`);
-- create index "request_contact_id_id" to table: "requests"
CREATE INDEX `request_contact_id_id` ON `requests` (`contact_id`, `id`);
-- create "session_requests" table
CREATE TABLE `session_requests` (`id` text NOT NULL, `session_id` text NOT NULL, `request_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `session_requests_sessions_session` FOREIGN KEY (`session_id`) REFERENCES `sessions` (`id`) ON DELETE CASCADE);
-- create index "sessionrequest_request_id" to table: "session_requests"
CREATE INDEX `sessionrequest_request_id` ON `session_requests` (`request_id`);
-- create index "sessionrequest_session_id" to table: "session_requests"
CREATE INDEX `sessionrequest_session_id` ON `session_requests` (`session_id`);
-- end applicants' sessions, of which the table does not know what they open
DELETE FROM `sessions` WHERE `audience` = 'applicant';
