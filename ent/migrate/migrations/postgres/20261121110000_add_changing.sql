-- +goose Up
-- drop index "request_following" from table: "requests"
DROP INDEX "request_following";
-- create index "request_following" to table: "requests"
CREATE UNIQUE INDEX "request_following" ON "requests" ("follows_id", "kind") WHERE (((status)::text <> 'CANCELLED'::text) AND ((status)::text <> 'REJECTED'::text) AND ((status)::text <> 'LAPSED'::text) AND (((status)::text <> 'COMPLETED'::text) OR ((kind)::text <> 'CHANGE'::text)));
-- modify "sessions" table
ALTER TABLE "sessions" ADD COLUMN "contact_id" character varying NULL;
