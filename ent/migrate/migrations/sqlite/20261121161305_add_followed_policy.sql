-- +goose Up
-- add column "followed_at" to table: "product_policies"
ALTER TABLE `product_policies` ADD COLUMN `followed_at` integer NULL;
