-- +goose Up
-- create "new_reviews" table
CREATE TABLE `new_reviews` (`id` text NOT NULL, `request_id` text NOT NULL, `registration_version` integer NOT NULL, `decision` text NOT NULL, `staff_id` text NOT NULL, `decided_at` integer NOT NULL, `case_digest` text NOT NULL DEFAULT (''), PRIMARY KEY (`id`));
-- copy rows from old table "reviews" to new temporary table "new_reviews"
INSERT INTO `new_reviews` (`id`, `request_id`, `registration_version`, `decision`, `staff_id`, `decided_at`) SELECT `id`, `request_id`, `registration_version`, `decision`, `staff_id`, `decided_at` FROM `reviews`;
-- drop "reviews" table after copying rows
DROP TABLE `reviews`;
-- rename temporary table "new_reviews" to "reviews"
ALTER TABLE `new_reviews` RENAME TO `reviews`;
-- create index "review_request_id_registration_version_staff_id_case_digest" to table: "reviews"
CREATE UNIQUE INDEX `review_request_id_registration_version_staff_id_case_digest` ON `reviews` (`request_id`, `registration_version`, `staff_id`, `case_digest`);
