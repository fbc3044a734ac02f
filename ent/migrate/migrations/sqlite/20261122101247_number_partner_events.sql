-- +goose Up
-- create "new_events" table
CREATE TABLE `new_events` (`id` text NOT NULL, `type` text NOT NULL, `object_id` text NOT NULL, `data` json NOT NULL, `at` integer NOT NULL, `seq` integer NULL, `number` integer NULL, `partner_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `events_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE NO ACTION);
-- copy rows from old table "events" to new temporary table "new_events"
INSERT INTO `new_events` (`id`, `type`, `object_id`, `data`, `at`, `seq`, `number`, `partner_id`) SELECT `id`, `type`, `object_id`, `data`, `at`, `seq`, `seq`, `partner_id` FROM `events`;
-- drop "events" table after copying rows
DROP TABLE `events`;
-- rename temporary table "new_events" to "events"
ALTER TABLE `new_events` RENAME TO `events`;
-- create index "events_seq_key" to table: "events"
CREATE UNIQUE INDEX `events_seq_key` ON `events` (`seq`);
-- create index "event_partner_id_number" to table: "events"
CREATE UNIQUE INDEX `event_partner_id_number` ON `events` (`partner_id`, `number`);
-- create index "event_object_id_id" to table: "events"
CREATE INDEX `event_object_id_id` ON `events` (`object_id`, `id`);
-- create index "event_unnumbered" to table: "events"
CREATE INDEX `event_unnumbered` ON `events` (`id`) WHERE seq IS NULL;
-- go on from the installation's numbers, which every cursor of a partner holds
INSERT INTO `event_cursors` (`id`, `seq`) SELECT c.`id` || ':' || p.`id`, c.`seq` FROM `event_cursors` c CROSS JOIN `partners` p;
