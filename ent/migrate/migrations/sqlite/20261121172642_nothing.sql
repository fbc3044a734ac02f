-- +goose Up
-- add column "method" to table: "sessions"
ALTER TABLE `sessions` ADD COLUMN `method` text NULL;
-- add column "address" to table: "sessions"
ALTER TABLE `sessions` ADD COLUMN `address` text NULL;
-- add column "user_agent" to table: "sessions"
ALTER TABLE `sessions` ADD COLUMN `user_agent` text NULL;
-- add column "proven_at" to table: "sessions"
ALTER TABLE `sessions` ADD COLUMN `proven_at` integer NULL;
