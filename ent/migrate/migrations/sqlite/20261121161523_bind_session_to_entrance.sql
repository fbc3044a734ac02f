-- +goose Up
-- create "new_sessions" table
CREATE TABLE `new_sessions` (`id` text NOT NULL, `audience` text NOT NULL, `staff_id` text NULL, `epoch` integer NOT NULL DEFAULT (0), `purpose` text NULL, `request_ids` json NULL, `entrance` text NOT NULL DEFAULT (''), `code_id` text NULL, `contact_id` text NULL, `created_at` integer NOT NULL, `idle_ends_at` integer NOT NULL, `ends_at` integer NOT NULL, `ended_at` integer NULL, PRIMARY KEY (`id`));
-- copy rows from old table "sessions" to new temporary table "new_sessions"
INSERT INTO `new_sessions` (`id`, `audience`, `staff_id`, `epoch`, `purpose`, `request_ids`, `code_id`, `contact_id`, `created_at`, `idle_ends_at`, `ends_at`, `ended_at`) SELECT `id`, `audience`, `staff_id`, `epoch`, `purpose`, `request_ids`, `code_id`, `contact_id`, `created_at`, `idle_ends_at`, `ends_at`, `ended_at` FROM `sessions`;
-- drop "sessions" table after copying rows
DROP TABLE `sessions`;
-- rename temporary table "new_sessions" to "sessions"
ALTER TABLE `new_sessions` RENAME TO `sessions`;
-- create index "session_staff_id" to table: "sessions"
CREATE INDEX `session_staff_id` ON `sessions` (`staff_id`);
-- create index "session_ends_at" to table: "sessions"
CREATE INDEX `session_ends_at` ON `sessions` (`ends_at`);
