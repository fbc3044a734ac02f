-- +goose Up
-- modify "proposals" table
ALTER TABLE "proposals" ALTER COLUMN "proposer_id" DROP NOT NULL, ADD COLUMN "client_id" character varying NULL, ADD CONSTRAINT "proposals_api_clients_client" FOREIGN KEY ("client_id") REFERENCES "api_clients" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
