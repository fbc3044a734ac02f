-- +goose Up
-- drop index "event_partner_id_seq" from table: "events"
DROP INDEX "event_partner_id_seq";
-- modify "events" table
ALTER TABLE "events" ADD COLUMN "number" bigint NULL;
UPDATE "events" SET "number" = "seq";
-- create index "event_partner_id_number" to table: "events"
CREATE UNIQUE INDEX "event_partner_id_number" ON "events" ("partner_id", "number");
-- go on from the installation's numbers, which every cursor of a partner holds
INSERT INTO "event_cursors" ("id", "seq") SELECT c."id" || ':' || p."id", c."seq" FROM "event_cursors" c CROSS JOIN "partners" p;
