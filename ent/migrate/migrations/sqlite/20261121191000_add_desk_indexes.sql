-- +goose Up
-- drop index "request_claimed_by_id_id" from table: "requests"
DROP INDEX `request_claimed_by_id_id`;
-- create index "request_claimed" to table: "requests"
CREATE INDEX `request_claimed` ON `requests` (`claimed_by_id`, `status`, `queue_at`, `id`) WHERE claimed_by_id IS NOT NULL;
-- create index "request_claimed_submission" to table: "requests"
CREATE INDEX `request_claimed_submission` ON `requests` (`claimed_by_id`, `status`, `id`) WHERE claimed_by_id IS NOT NULL;
-- create index "request_partner_id_status_product_id_kind_id" to table: "requests"
CREATE INDEX `request_partner_id_status_product_id_kind_id` ON `requests` (`partner_id`, `status`, `product_id`, `kind`, `id`);
-- create index "request_second_submission" to table: "requests"
CREATE INDEX `request_second_submission` ON `requests` (`status`, `id`) WHERE first_approver_id IS NOT NULL;
-- create index "request_partner_id_status_kind_id" to table: "requests"
CREATE INDEX `request_partner_id_status_kind_id` ON `requests` (`partner_id`, `status`, `kind`, `id`);
-- create index "request_partner_id_status_kind_queue_at_id" to table: "requests"
CREATE INDEX `request_partner_id_status_kind_queue_at_id` ON `requests` (`partner_id`, `status`, `kind`, `queue_at`, `id`);
-- create index "request_status_kind_id" to table: "requests"
CREATE INDEX `request_status_kind_id` ON `requests` (`status`, `kind`, `id`);
-- create index "request_status_kind_queue_at_id" to table: "requests"
CREATE INDEX `request_status_kind_queue_at_id` ON `requests` (`status`, `kind`, `queue_at`, `id`);
