-- +goose Up
-- create index "certificate_status_not_after_id" to table: "certificates"
CREATE INDEX "certificate_status_not_after_id" ON "certificates" ("status", "not_after", "id");
-- create index "coupon_batch_id_status_id" to table: "coupons"
CREATE INDEX "coupon_batch_id_status_id" ON "coupons" ("batch_id", "status", "id");
-- drop index "organization_match_key" from table: "organizations"
DROP INDEX "organization_match_key";
-- create index "organization_match_key_id" to table: "organizations"
CREATE INDEX "organization_match_key_id" ON "organizations" ("match_key", "id");
-- create index "organization_merged_into_id_id" to table: "organizations"
CREATE INDEX "organization_merged_into_id_id" ON "organizations" ("merged_into_id", "id");
-- create index "subscriber_organization_id_id" to table: "subscribers"
CREATE INDEX "subscriber_organization_id_id" ON "subscribers" ("organization_id", "id");
