-- +goose Up
-- add column "email_key" to table: "enrolments"
ALTER TABLE `enrolments` ADD COLUMN `email_key` text NOT NULL DEFAULT ('');
-- fill column "email_key" of table: "enrolments"
UPDATE `enrolments` SET `email_key` = lower(`email`);
-- drop index "enrolment_waiting" from table: "enrolments"
DROP INDEX `enrolment_waiting`;
-- create index "enrolment_waiting_key" to table: "enrolments"
CREATE INDEX `enrolment_waiting_key` ON `enrolments` (`partner_id`, `email_key`) WHERE status = 'PENDING';
