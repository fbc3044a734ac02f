-- +goose Up
-- create "postal_addresses" table
CREATE TABLE `postal_addresses` (`id` text NOT NULL, `postal_code` text NOT NULL, `municipality` text NOT NULL, `prefecture` text NOT NULL, `city` text NOT NULL, `town` text NOT NULL, `block` text NOT NULL, `organization` text NOT NULL, `reading` text NOT NULL, PRIMARY KEY (`id`));
-- create index "postaladdress_postal_code" to table: "postal_addresses"
CREATE INDEX `postaladdress_postal_code` ON `postal_addresses` (`postal_code`);
