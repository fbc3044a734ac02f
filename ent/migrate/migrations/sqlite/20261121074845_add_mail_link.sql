-- +goose Up
-- create "mail_links" table
CREATE TABLE `mail_links` (`id` text NOT NULL, `token_mac` blob NOT NULL, `created_at` integer NOT NULL, `expires_at` integer NOT NULL, `used_at` integer NULL, `request_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `mail_links_requests_mail_links` FOREIGN KEY (`request_id`) REFERENCES `requests` (`id`) ON DELETE NO ACTION);
-- create index "mail_links_token_mac_key" to table: "mail_links"
CREATE UNIQUE INDEX `mail_links_token_mac_key` ON `mail_links` (`token_mac`);
-- create index "maillink_request_id_id" to table: "mail_links"
CREATE INDEX `maillink_request_id_id` ON `mail_links` (`request_id`, `id`);
