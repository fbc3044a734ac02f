-- +goose Up
-- add column "contact_id" to table: "sessions"
ALTER TABLE `sessions` ADD COLUMN `contact_id` text NULL;
-- drop index "request_following" from table: "requests"
DROP INDEX `request_following`;
-- create index "request_following" to table: "requests"
CREATE UNIQUE INDEX `request_following` ON `requests` (`follows_id`, `kind`) WHERE status <> 'CANCELLED' AND status <> 'REJECTED' AND status <> 'LAPSED' AND (status <> 'COMPLETED' OR kind <> 'CHANGE');
