-- +goose Up
-- create "new_campaigns" table
CREATE TABLE `new_campaigns` (`id` text NOT NULL, `kind` text NOT NULL DEFAULT ('CLOSING'), `ends_from` integer NOT NULL, `expected` integer NOT NULL, `sent` integer NOT NULL DEFAULT (0), `cursor` text NOT NULL DEFAULT (''), `started_at` integer NOT NULL, `finished_at` integer NULL, `issuer_id` text NULL, `organization_id` text NULL, `ends_before` integer NULL, `serials` json NULL, `made_before` integer NULL, `reason` text NULL, `text_ja` text NOT NULL DEFAULT (''), `text_en` text NOT NULL DEFAULT (''), `replace_by` integer NULL, `told_at` integer NULL, `paused_at` integer NULL, `cancelled_at` integer NULL, `revoke_cursor` text NOT NULL DEFAULT (''), `revoked` integer NOT NULL DEFAULT (0), `replaced` integer NOT NULL DEFAULT (0), `product_id` text NULL, `partner_id` text NULL, `started_by_id` text NOT NULL, `approved_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `campaigns_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE SET NULL, CONSTRAINT `campaigns_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE SET NULL, CONSTRAINT `campaigns_staff_started_by` FOREIGN KEY (`started_by_id`) REFERENCES `staff` (`id`) ON DELETE NO ACTION, CONSTRAINT `campaigns_staff_approved_by` FOREIGN KEY (`approved_by_id`) REFERENCES `staff` (`id`) ON DELETE SET NULL);
-- copy rows from old table "campaigns" to new temporary table "new_campaigns"
INSERT INTO `new_campaigns` (`id`, `ends_from`, `expected`, `sent`, `cursor`, `started_at`, `finished_at`, `product_id`, `partner_id`, `started_by_id`) SELECT `id`, `ends_from`, `expected`, `sent`, `cursor`, `started_at`, `finished_at`, `product_id`, `partner_id`, `started_by_id` FROM `campaigns`;
-- drop "campaigns" table after copying rows
DROP TABLE `campaigns`;
-- rename temporary table "new_campaigns" to "campaigns"
ALTER TABLE `new_campaigns` RENAME TO `campaigns`;
-- create index "campaign_finished_at" to table: "campaigns"
CREATE INDEX `campaign_finished_at` ON `campaigns` (`finished_at`);
