-- +goose Up
-- modify "proposals" table
ALTER TABLE "proposals" DROP CONSTRAINT "proposals_staff_proposer", ALTER COLUMN "proposer_id" DROP NOT NULL, ADD COLUMN "client_id" character varying NULL, ADD CONSTRAINT "proposals_api_clients_client" FOREIGN KEY ("client_id") REFERENCES "api_clients" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD CONSTRAINT "proposals_staff_proposer" FOREIGN KEY ("proposer_id") REFERENCES "staff" ("id") ON UPDATE NO ACTION ON DELETE SET NULL;
