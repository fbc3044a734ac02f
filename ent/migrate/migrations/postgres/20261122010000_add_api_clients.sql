-- +goose Up
-- create "token_keys" table
CREATE TABLE "token_keys" ("id" character varying NOT NULL, "number" bigint NOT NULL, "public" bytea NOT NULL, "key_sealed" bytea NOT NULL, "created_at" bigint NOT NULL, "retired_at" bigint NULL, "withdrawn_at" bigint NULL, PRIMARY KEY ("id"));
-- create index "token_keys_number_key" to table: "token_keys"
CREATE UNIQUE INDEX "token_keys_number_key" ON "token_keys" ("number");
-- create index "tokenkey_withdrawn_at_number" to table: "token_keys"
CREATE INDEX "tokenkey_withdrawn_at_number" ON "token_keys" ("withdrawn_at", "number");
-- create "api_clients" table
CREATE TABLE "api_clients" ("id" character varying NOT NULL, "name" character varying NOT NULL, "scopes" jsonb NOT NULL, "networks" jsonb NULL, "cost_budget" bigint NOT NULL, "epoch" bigint NOT NULL DEFAULT 0, "disabled_at" bigint NULL, "created_by_id" character varying NULL, "created_at" bigint NOT NULL, "partner_id" character varying NOT NULL, "certificate_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "api_clients_certificates_certificate" FOREIGN KEY ("certificate_id") REFERENCES "certificates" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "api_clients_partners_partner" FOREIGN KEY ("partner_id") REFERENCES "partners" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "apiclient_partner_id_id" to table: "api_clients"
CREATE INDEX "apiclient_partner_id_id" ON "api_clients" ("partner_id", "id");
-- create "api_secrets" table
CREATE TABLE "api_secrets" ("id" character varying NOT NULL, "mac" bytea NOT NULL, "created_at" bigint NOT NULL, "ends_at" bigint NULL, "client_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "api_secrets_api_clients_secrets" FOREIGN KEY ("client_id") REFERENCES "api_clients" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "apisecret_client_id_id" to table: "api_secrets"
CREATE INDEX "apisecret_client_id_id" ON "api_secrets" ("client_id", "id");
-- create "api_usages" table
CREATE TABLE "api_usages" ("id" character varying NOT NULL, "minute" bigint NOT NULL, "requests" bigint NOT NULL, "cost" bigint NOT NULL, "used_at" bigint NOT NULL, "address" character varying NOT NULL, "client_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "api_usages_api_clients_usage" FOREIGN KEY ("client_id") REFERENCES "api_clients" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "api_usages_client_id_key" to table: "api_usages"
CREATE UNIQUE INDEX "api_usages_client_id_key" ON "api_usages" ("client_id");
