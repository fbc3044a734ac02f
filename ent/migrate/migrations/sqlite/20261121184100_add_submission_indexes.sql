-- +goose Up
-- create index "request_status_product_id_kind_id" to table: "requests"
CREATE INDEX `request_status_product_id_kind_id` ON `requests` (`status`, `product_id`, `kind`, `id`);
-- create index "request_partner_id_status_id" to table: "requests"
CREATE INDEX `request_partner_id_status_id` ON `requests` (`partner_id`, `status`, `id`);
