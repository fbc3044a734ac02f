-- +goose Up
-- create "placed_orders" table
CREATE TABLE "placed_orders" ("id" character varying NOT NULL, "partner_id" character varying NOT NULL, "kind" character varying NOT NULL, "idempotency_key" character varying NOT NULL, "input_mac" bytea NOT NULL, "object_id" character varying NOT NULL DEFAULT '', "answer_sealed" bytea NULL, "created_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "placed_order_answered" to table: "placed_orders"
CREATE INDEX "placed_order_answered" ON "placed_orders" ("created_at") WHERE (answer_sealed IS NOT NULL);
-- create index "placedorder_created_at" to table: "placed_orders"
CREATE INDEX "placedorder_created_at" ON "placed_orders" ("created_at");
-- create index "placedorder_partner_id_idempotency_key" to table: "placed_orders"
CREATE UNIQUE INDEX "placedorder_partner_id_idempotency_key" ON "placed_orders" ("partner_id", "idempotency_key");
-- create "enrolment_imports" table
CREATE TABLE "enrolment_imports" ("id" character varying NOT NULL, "idempotency_key" character varying NOT NULL, "content_mac" bytea NULL, "name" character varying NOT NULL DEFAULT '', "encoding" character varying NULL, "status" character varying NOT NULL DEFAULT 'RECEIVING', "ready" bigint NOT NULL DEFAULT 0, "enrolled" bigint NOT NULL DEFAULT 0, "known" bigint NOT NULL DEFAULT 0, "wrong" bigint NOT NULL DEFAULT 0, "cursor" character varying NOT NULL DEFAULT '', "started_by_id" character varying NULL, "created_at" bigint NOT NULL, "started_at" bigint NULL, "finished_at" bigint NULL, "erased_at" bigint NULL, "forgotten_at" bigint NULL, "partner_id" character varying NOT NULL, "product_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "enrolment_imports_partners_partner" FOREIGN KEY ("partner_id") REFERENCES "partners" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "enrolment_imports_products_product" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "enrolment_import_key" to table: "enrolment_imports"
CREATE UNIQUE INDEX "enrolment_import_key" ON "enrolment_imports" ("partner_id", "idempotency_key") WHERE ((status)::text <> 'RECEIVING'::text);
-- create index "enrolmentimport_finished_at" to table: "enrolment_imports"
CREATE INDEX "enrolmentimport_finished_at" ON "enrolment_imports" ("finished_at") WHERE (forgotten_at IS NULL);
-- create index "enrolmentimport_partner_id_id" to table: "enrolment_imports"
CREATE INDEX "enrolmentimport_partner_id_id" ON "enrolment_imports" ("partner_id", "id");
-- create index "enrolmentimport_status_created_at" to table: "enrolment_imports"
CREATE INDEX "enrolmentimport_status_created_at" ON "enrolment_imports" ("status", "created_at") WHERE (erased_at IS NULL);
-- create index "enrolment_waiting" to table: "enrolments"
CREATE INDEX "enrolment_waiting" ON "enrolments" ("partner_id", "email") WHERE ((status)::text = 'PENDING'::text);
-- create "enrolment_import_rows" table
CREATE TABLE "enrolment_import_rows" ("id" character varying NOT NULL, "partner_id" character varying NOT NULL, "number" bigint NOT NULL, "reference" character varying NOT NULL, "status" character varying NOT NULL, "content_sealed" bytea NULL, "problems" jsonb NULL, "import_id" character varying NOT NULL, "enrolment_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "enrolment_import_rows_enrolment_imports_rows" FOREIGN KEY ("import_id") REFERENCES "enrolment_imports" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "enrolment_import_rows_enrolments_enrolment" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "enrolmentimportrow_import_id_id" to table: "enrolment_import_rows"
CREATE INDEX "enrolmentimportrow_import_id_id" ON "enrolment_import_rows" ("import_id", "id");
-- create index "enrolmentimportrow_import_id_status_id" to table: "enrolment_import_rows"
CREATE INDEX "enrolmentimportrow_import_id_status_id" ON "enrolment_import_rows" ("import_id", "status", "id");
