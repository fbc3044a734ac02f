-- +goose Up
-- modify "passphrase_resets" table
ALTER TABLE "passphrase_resets" ADD COLUMN "note" character varying NULL;
-- modify "coupons" table
ALTER TABLE "coupons" ADD COLUMN "refund_of_id" character varying NULL, ADD CONSTRAINT "coupons_requests_refund_of" FOREIGN KEY ("refund_of_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE SET NULL;
-- create index "coupon_refund_of_id" to table: "coupons"
CREATE UNIQUE INDEX "coupon_refund_of_id" ON "coupons" ("refund_of_id");
