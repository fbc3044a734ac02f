-- +goose Up
-- modify "requests" table
ALTER TABLE "requests" ADD COLUMN "queue_at" bigint NOT NULL DEFAULT 0, ADD COLUMN "first_approver_id" character varying NULL;
-- fill the new columns
UPDATE "requests" SET "queue_at" = COALESCE(
  CASE "status" WHEN 'RETURNED' THEN "due_at" WHEN 'APPROVED' THEN "acquisition_deadline" END,
  "expected_at" + 86400000000, "cancel_deadline", "submitted_at");
UPDATE "requests" SET "first_approver_id" = (SELECT "staff_id" FROM "reviews"
  WHERE "reviews"."request_id" = "requests"."id" AND "decision" = 'APPROVE' AND "reviews"."registration_version" = "requests"."registration_version"
  ORDER BY "reviews"."id" LIMIT 1) WHERE "status" IN ('ACCEPTED', 'IN_REVIEW');
-- create index "request_partner_id_status_product_id_kind_queue_at_id" to table: "requests"
CREATE INDEX "request_partner_id_status_product_id_kind_queue_at_id" ON "requests" ("partner_id", "status", "product_id", "kind", "queue_at", "id");
-- create index "request_partner_id_status_queue_at_id" to table: "requests"
CREATE INDEX "request_partner_id_status_queue_at_id" ON "requests" ("partner_id", "status", "queue_at", "id");
-- create index "request_second" to table: "requests"
CREATE INDEX "request_second" ON "requests" ("status", "queue_at", "id") WHERE (first_approver_id IS NOT NULL);
-- create index "request_status_product_id_kind_queue_at_id" to table: "requests"
CREATE INDEX "request_status_product_id_kind_queue_at_id" ON "requests" ("status", "product_id", "kind", "queue_at", "id");
-- create index "request_status_queue_at_id" to table: "requests"
CREATE INDEX "request_status_queue_at_id" ON "requests" ("status", "queue_at", "id");
