-- +goose Up
-- create index "consent_terms_id" to table: "consents"
CREATE INDEX "consent_terms_id" ON "consents" ("terms_id");
-- modify "requests" table
ALTER TABLE "requests" ADD COLUMN "withdraws_id" character varying NULL;
-- create index "request_withdrawing" to table: "requests"
CREATE UNIQUE INDEX "request_withdrawing" ON "requests" ("withdraws_id") WHERE ((status)::text <> 'REJECTED'::text);
