-- +goose Up
-- add column "contact_id" to table: "paper_forms"
ALTER TABLE `paper_forms` ADD COLUMN `contact_id` text NULL;
-- add column "recorded_by_id" to table: "requests"
ALTER TABLE `requests` ADD COLUMN `recorded_by_id` text NULL;
-- add column "vouched_by_id" to table: "requests"
ALTER TABLE `requests` ADD COLUMN `vouched_by_id` text NULL;
