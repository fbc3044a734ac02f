-- +goose Up
-- create "api_clients" table
CREATE TABLE `api_clients` (`id` text NOT NULL, `name` text NOT NULL, `scopes` json NOT NULL, `networks` json NULL, `cost_budget` integer NOT NULL, `epoch` integer NOT NULL DEFAULT (0), `disabled_at` integer NULL, `created_by_id` text NULL, `created_at` integer NOT NULL, `partner_id` text NOT NULL, `certificate_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `api_clients_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE NO ACTION, CONSTRAINT `api_clients_certificates_certificate` FOREIGN KEY (`certificate_id`) REFERENCES `certificates` (`id`) ON DELETE NO ACTION);
-- create index "apiclient_partner_id_id" to table: "api_clients"
CREATE INDEX `apiclient_partner_id_id` ON `api_clients` (`partner_id`, `id`);
-- create "api_secrets" table
CREATE TABLE `api_secrets` (`id` text NOT NULL, `mac` blob NOT NULL, `created_at` integer NOT NULL, `ends_at` integer NULL, `client_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `api_secrets_api_clients_secrets` FOREIGN KEY (`client_id`) REFERENCES `api_clients` (`id`) ON DELETE NO ACTION);
-- create index "apisecret_client_id_id" to table: "api_secrets"
CREATE INDEX `apisecret_client_id_id` ON `api_secrets` (`client_id`, `id`);
-- create "api_usages" table
CREATE TABLE `api_usages` (`id` text NOT NULL, `minute` integer NOT NULL, `requests` integer NOT NULL, `cost` integer NOT NULL, `used_at` integer NOT NULL, `address` text NOT NULL, `client_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `api_usages_api_clients_usage` FOREIGN KEY (`client_id`) REFERENCES `api_clients` (`id`) ON DELETE NO ACTION);
-- create index "api_usages_client_id_key" to table: "api_usages"
CREATE UNIQUE INDEX `api_usages_client_id_key` ON `api_usages` (`client_id`);
-- create "token_keys" table
CREATE TABLE `token_keys` (`id` text NOT NULL, `number` integer NOT NULL, `public` blob NOT NULL, `key_sealed` blob NOT NULL, `created_at` integer NOT NULL, `retired_at` integer NULL, `withdrawn_at` integer NULL, PRIMARY KEY (`id`));
-- create index "token_keys_number_key" to table: "token_keys"
CREATE UNIQUE INDEX `token_keys_number_key` ON `token_keys` (`number`);
-- create index "tokenkey_withdrawn_at_number" to table: "token_keys"
CREATE INDEX `tokenkey_withdrawn_at_number` ON `token_keys` (`withdrawn_at`, `number`);
