-- +goose Up
-- drop index "enrolment_waiting" from table: "enrolments"
DROP INDEX "enrolment_waiting";
-- modify "enrolments" table
ALTER TABLE "enrolments" ADD COLUMN "email_key" character varying NOT NULL DEFAULT '';
-- fill column "email_key" of table: "enrolments"
UPDATE "enrolments" SET "email_key" = lower("email");
-- create index "enrolment_waiting_key" to table: "enrolments"
CREATE INDEX "enrolment_waiting_key" ON "enrolments" ("partner_id", "email_key") WHERE ((status)::text = 'PENDING'::text);
