-- +goose Up
-- add column "note" to table: "passphrase_resets"
ALTER TABLE `passphrase_resets` ADD COLUMN `note` text NULL;
-- create "new_coupons" table
CREATE TABLE `new_coupons` (`id` text NOT NULL, `number_mac` blob NOT NULL, `number_tail` text NOT NULL, `status` text NOT NULL, `due_status` text NULL, `due_at` integer NULL, `expires_at` integer NULL, `request_id` text NULL, `created_at` integer NOT NULL, `partner_id` text NULL, `product_id` text NOT NULL, `refund_of_id` text NULL, `batch_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `coupons_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE SET NULL, CONSTRAINT `coupons_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION, CONSTRAINT `coupons_requests_refund_of` FOREIGN KEY (`refund_of_id`) REFERENCES `requests` (`id`) ON DELETE SET NULL, CONSTRAINT `coupons_coupon_batches_coupons` FOREIGN KEY (`batch_id`) REFERENCES `coupon_batches` (`id`) ON DELETE NO ACTION);
-- copy rows from old table "coupons" to new temporary table "new_coupons"
INSERT INTO `new_coupons` (`id`, `number_mac`, `number_tail`, `status`, `due_status`, `due_at`, `expires_at`, `request_id`, `created_at`, `partner_id`, `product_id`, `batch_id`) SELECT `id`, `number_mac`, `number_tail`, `status`, `due_status`, `due_at`, `expires_at`, `request_id`, `created_at`, `partner_id`, `product_id`, `batch_id` FROM `coupons`;
-- drop "coupons" table after copying rows
DROP TABLE `coupons`;
-- rename temporary table "new_coupons" to "coupons"
ALTER TABLE `new_coupons` RENAME TO `coupons`;
-- create index "coupons_number_mac_key" to table: "coupons"
CREATE UNIQUE INDEX `coupons_number_mac_key` ON `coupons` (`number_mac`);
-- create index "coupon_request_id" to table: "coupons"
CREATE UNIQUE INDEX `coupon_request_id` ON `coupons` (`request_id`);
-- create index "coupon_refund_of_id" to table: "coupons"
CREATE UNIQUE INDEX `coupon_refund_of_id` ON `coupons` (`refund_of_id`);
