-- +goose Up
-- modify "certificates" table
ALTER TABLE "certificates" ADD COLUMN "remind_at" bigint NULL;
-- create index "certificate_remind_at" to table: "certificates"
CREATE INDEX "certificate_remind_at" ON "certificates" ("remind_at");
-- modify "requests" table
ALTER TABLE "requests" ADD COLUMN "reason" character varying NULL, ADD COLUMN "follows_id" character varying NULL, ADD CONSTRAINT "requests_certificates_follows" FOREIGN KEY ("follows_id") REFERENCES "certificates" ("id") ON UPDATE NO ACTION ON DELETE SET NULL;
-- create index "request_following" to table: "requests"
CREATE UNIQUE INDEX "request_following" ON "requests" ("follows_id", "kind") WHERE (((status)::text <> 'CANCELLED'::text) AND ((status)::text <> 'REJECTED'::text) AND ((status)::text <> 'LAPSED'::text));
-- create index "request_follows_id_id" to table: "requests"
CREATE INDEX "request_follows_id_id" ON "requests" ("follows_id", "id");
