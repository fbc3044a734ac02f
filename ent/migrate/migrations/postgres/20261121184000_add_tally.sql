-- +goose Up
-- create index "coupon_partner_id_status_due_at" to table: "coupons"
CREATE INDEX "coupon_partner_id_status_due_at" ON "coupons" ("partner_id", "status", "due_at");
-- create "tallies" table
CREATE TABLE "tallies" ("id" character varying NOT NULL, "measure" character varying NOT NULL, "day" character varying NOT NULL, "product_id" character varying NOT NULL, "count" bigint NOT NULL DEFAULT 0, "seconds" bigint NOT NULL DEFAULT 0, "promised" bigint NOT NULL DEFAULT 0, PRIMARY KEY ("id"));
-- create index "tally_measure_day_product_id" to table: "tallies"
CREATE UNIQUE INDEX "tally_measure_day_product_id" ON "tallies" ("measure", "day", "product_id");
-- create "tally_cursors" table
CREATE TABLE "tally_cursors" ("id" character varying NOT NULL, "seq" bigint NOT NULL DEFAULT 0, "counted_until" bigint NOT NULL, PRIMARY KEY ("id"));
