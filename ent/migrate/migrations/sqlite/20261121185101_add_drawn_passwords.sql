-- +goose Up
-- create "new_staff" table
CREATE TABLE `new_staff` (`id` text NOT NULL, `login` text NOT NULL, `name` text NOT NULL, `role` text NOT NULL, `password_hash` text NOT NULL, `password_drawn` bool NOT NULL DEFAULT (false), `enabled` bool NOT NULL DEFAULT (true), `epoch` integer NOT NULL DEFAULT (1), `email` text NULL, `partner_id` text NULL, `totp_sealed` blob NULL, `totp_step` integer NOT NULL DEFAULT (0), `totp_confirmed_at` integer NULL, `oidc_subject` text NULL, `created_at` integer NOT NULL, `signed_in_at` integer NULL, PRIMARY KEY (`id`));
-- copy rows from old table "staff" to new temporary table "new_staff"
INSERT INTO `new_staff` (`id`, `login`, `name`, `role`, `password_hash`, `enabled`, `epoch`, `email`, `partner_id`, `totp_sealed`, `totp_step`, `totp_confirmed_at`, `oidc_subject`, `created_at`, `signed_in_at`) SELECT `id`, `login`, `name`, `role`, `password_hash`, `enabled`, `epoch`, `email`, `partner_id`, `totp_sealed`, `totp_step`, `totp_confirmed_at`, `oidc_subject`, `created_at`, `signed_in_at` FROM `staff`;
-- drop "staff" table after copying rows
DROP TABLE `staff`;
-- rename temporary table "new_staff" to "staff"
ALTER TABLE `new_staff` RENAME TO `staff`;
-- create index "staff_login_key" to table: "staff"
CREATE UNIQUE INDEX `staff_login_key` ON `staff` (`login`);
-- create index "staff_oidc_subject_key" to table: "staff"
CREATE UNIQUE INDEX `staff_oidc_subject_key` ON `staff` (`oidc_subject`);
