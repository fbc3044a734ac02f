-- +goose Up
-- create index "coupon_partner_id_status_due_at" to table: "coupons"
CREATE INDEX `coupon_partner_id_status_due_at` ON `coupons` (`partner_id`, `status`, `due_at`);
-- create "tallies" table
CREATE TABLE `tallies` (`id` text NOT NULL, `measure` text NOT NULL, `day` text NOT NULL, `product_id` text NOT NULL, `count` integer NOT NULL DEFAULT (0), `seconds` integer NOT NULL DEFAULT (0), `promised` integer NOT NULL DEFAULT (0), PRIMARY KEY (`id`));
-- create index "tally_measure_day_product_id" to table: "tallies"
CREATE UNIQUE INDEX `tally_measure_day_product_id` ON `tallies` (`measure`, `day`, `product_id`);
-- create "tally_cursors" table
CREATE TABLE `tally_cursors` (`id` text NOT NULL, `seq` integer NOT NULL DEFAULT (0), `counted_until` integer NOT NULL, PRIMARY KEY (`id`));
