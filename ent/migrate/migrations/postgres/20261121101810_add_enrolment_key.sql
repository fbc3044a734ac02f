-- +goose Up
-- modify "enrolments" table
ALTER TABLE "enrolments" ADD COLUMN "spki_sha256" character varying NULL;
-- create index "enrolment_key" to table: "enrolments"
CREATE UNIQUE INDEX "enrolment_key" ON "enrolments" ("spki_sha256") WHERE ((status)::text <> 'WITHDRAWN'::text);
