-- +goose Up
-- create "deliveries" table
CREATE TABLE `deliveries` (`id` text NOT NULL, `partner_id` text NOT NULL, `object_id` text NOT NULL, `seq` integer NOT NULL, `status` text NOT NULL DEFAULT ('PENDING'), `attempts` integer NOT NULL DEFAULT (0), `tries` integer NOT NULL DEFAULT (0), `round_at` integer NOT NULL, `next_at` integer NOT NULL, `tried_at` integer NULL, `delivered_at` integer NULL, `http_status` integer NULL, `failure` text NULL, `excerpt` text NOT NULL DEFAULT (''), `created_at` integer NOT NULL, `event_id` text NOT NULL, `webhook_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `deliveries_events_deliveries` FOREIGN KEY (`event_id`) REFERENCES `events` (`id`) ON DELETE NO ACTION, CONSTRAINT `deliveries_webhooks_deliveries` FOREIGN KEY (`webhook_id`) REFERENCES `webhooks` (`id`) ON DELETE NO ACTION);
-- create index "delivery_event_id_webhook_id" to table: "deliveries"
CREATE UNIQUE INDEX `delivery_event_id_webhook_id` ON `deliveries` (`event_id`, `webhook_id`);
-- create index "delivery_lane" to table: "deliveries"
CREATE UNIQUE INDEX `delivery_lane` ON `deliveries` (`webhook_id`, `object_id`) WHERE status = 'PENDING';
-- create index "delivery_webhook_id_object_id_status_seq" to table: "deliveries"
CREATE INDEX `delivery_webhook_id_object_id_status_seq` ON `deliveries` (`webhook_id`, `object_id`, `status`, `seq`);
-- create index "delivery_webhook_id_status_next_at" to table: "deliveries"
CREATE INDEX `delivery_webhook_id_status_next_at` ON `deliveries` (`webhook_id`, `status`, `next_at`);
-- create index "delivery_webhook_id_id" to table: "deliveries"
CREATE INDEX `delivery_webhook_id_id` ON `deliveries` (`webhook_id`, `id`);
-- create index "delivery_webhook_id_status_id" to table: "deliveries"
CREATE INDEX `delivery_webhook_id_status_id` ON `deliveries` (`webhook_id`, `status`, `id`);
-- create "events" table
CREATE TABLE `events` (`id` text NOT NULL, `type` text NOT NULL, `object_id` text NOT NULL, `data` json NOT NULL, `at` integer NOT NULL, `seq` integer NULL, `partner_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `events_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE NO ACTION);
-- create index "events_seq_key" to table: "events"
CREATE UNIQUE INDEX `events_seq_key` ON `events` (`seq`);
-- create index "event_partner_id_seq" to table: "events"
CREATE INDEX `event_partner_id_seq` ON `events` (`partner_id`, `seq`);
-- create index "event_object_id_id" to table: "events"
CREATE INDEX `event_object_id_id` ON `events` (`object_id`, `id`);
-- create index "event_unnumbered" to table: "events"
CREATE INDEX `event_unnumbered` ON `events` (`id`) WHERE seq IS NULL;
-- create "event_cursors" table
CREATE TABLE `event_cursors` (`id` text NOT NULL, `seq` integer NOT NULL, PRIMARY KEY (`id`));
-- create "webhooks" table
CREATE TABLE `webhooks` (`id` text NOT NULL, `url` text NOT NULL, `description` text NOT NULL DEFAULT (''), `types` json NULL, `email` text NOT NULL DEFAULT (''), `language` text NOT NULL DEFAULT ('JA'), `secret_sealed` blob NOT NULL, `previous_sealed` blob NULL, `previous_until` integer NULL, `status` text NOT NULL DEFAULT ('ENABLED'), `failing_since` integer NULL, `succeeded_at` integer NULL, `leased_until` integer NULL, `created_at` integer NOT NULL, `partner_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `webhooks_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE NO ACTION);
-- create index "webhook_partner_id_status_id" to table: "webhooks"
CREATE INDEX `webhook_partner_id_status_id` ON `webhooks` (`partner_id`, `status`, `id`);
-- create index "webhook_status_id" to table: "webhooks"
CREATE INDEX `webhook_status_id` ON `webhooks` (`status`, `id`);
