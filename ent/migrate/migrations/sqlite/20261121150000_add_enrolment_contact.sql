-- +goose Up
-- add column "contact" to table: "enrolments"
ALTER TABLE `enrolments` ADD COLUMN `contact` json NULL;
