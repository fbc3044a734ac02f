-- +goose Up
-- modify "paper_forms" table
ALTER TABLE "paper_forms" ADD COLUMN "contact_id" character varying NULL;
-- modify "requests" table
ALTER TABLE "requests" ADD COLUMN "recorded_by_id" character varying NULL, ADD COLUMN "vouched_by_id" character varying NULL;
