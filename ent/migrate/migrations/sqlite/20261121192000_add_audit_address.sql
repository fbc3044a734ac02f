-- +goose Up
-- add column "address" to table: "audit_details"
ALTER TABLE `audit_details` ADD COLUMN `address` text NULL;
-- what was recorded before can be found as well
UPDATE `audit_details` SET `address` = json_extract(`values`, '$.address') WHERE `values` IS NOT NULL;
-- create index "auditdetail_address_id" to table: "audit_details"
CREATE INDEX `auditdetail_address_id` ON `audit_details` (`address`, `id`);
