-- +goose Up
-- create "event_cursors" table
CREATE TABLE "event_cursors" ("id" character varying NOT NULL, "seq" bigint NOT NULL, PRIMARY KEY ("id"));
-- create "events" table
CREATE TABLE "events" ("id" character varying NOT NULL, "type" character varying NOT NULL, "object_id" character varying NOT NULL, "data" jsonb NOT NULL, "at" bigint NOT NULL, "seq" bigint NULL, "partner_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "events_partners_partner" FOREIGN KEY ("partner_id") REFERENCES "partners" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "event_object_id_id" to table: "events"
CREATE INDEX "event_object_id_id" ON "events" ("object_id", "id");
-- create index "event_partner_id_seq" to table: "events"
CREATE INDEX "event_partner_id_seq" ON "events" ("partner_id", "seq");
-- create index "event_unnumbered" to table: "events"
CREATE INDEX "event_unnumbered" ON "events" ("id") WHERE (seq IS NULL);
-- create index "events_seq_key" to table: "events"
CREATE UNIQUE INDEX "events_seq_key" ON "events" ("seq");
-- create "webhooks" table
CREATE TABLE "webhooks" ("id" character varying NOT NULL, "url" character varying NOT NULL, "description" character varying NOT NULL DEFAULT '', "types" jsonb NULL, "email" character varying NOT NULL DEFAULT '', "language" character varying NOT NULL DEFAULT 'JA', "secret_sealed" bytea NOT NULL, "previous_sealed" bytea NULL, "previous_until" bigint NULL, "status" character varying NOT NULL DEFAULT 'ENABLED', "failing_since" bigint NULL, "succeeded_at" bigint NULL, "leased_until" bigint NULL, "created_at" bigint NOT NULL, "partner_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "webhooks_partners_partner" FOREIGN KEY ("partner_id") REFERENCES "partners" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "webhook_partner_id_status_id" to table: "webhooks"
CREATE INDEX "webhook_partner_id_status_id" ON "webhooks" ("partner_id", "status", "id");
-- create index "webhook_status_id" to table: "webhooks"
CREATE INDEX "webhook_status_id" ON "webhooks" ("status", "id");
-- create "deliveries" table
CREATE TABLE "deliveries" ("id" character varying NOT NULL, "partner_id" character varying NOT NULL, "object_id" character varying NOT NULL, "seq" bigint NOT NULL, "status" character varying NOT NULL DEFAULT 'PENDING', "attempts" bigint NOT NULL DEFAULT 0, "tries" bigint NOT NULL DEFAULT 0, "round_at" bigint NOT NULL, "next_at" bigint NOT NULL, "tried_at" bigint NULL, "delivered_at" bigint NULL, "http_status" bigint NULL, "failure" character varying NULL, "excerpt" character varying NOT NULL DEFAULT '', "created_at" bigint NOT NULL, "event_id" character varying NOT NULL, "webhook_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "deliveries_events_deliveries" FOREIGN KEY ("event_id") REFERENCES "events" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "deliveries_webhooks_deliveries" FOREIGN KEY ("webhook_id") REFERENCES "webhooks" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "delivery_lane" to table: "deliveries"
CREATE UNIQUE INDEX "delivery_lane" ON "deliveries" ("webhook_id", "object_id") WHERE ((status)::text = 'PENDING'::text);
-- create index "delivery_event_id_webhook_id" to table: "deliveries"
CREATE UNIQUE INDEX "delivery_event_id_webhook_id" ON "deliveries" ("event_id", "webhook_id");
-- create index "delivery_webhook_id_id" to table: "deliveries"
CREATE INDEX "delivery_webhook_id_id" ON "deliveries" ("webhook_id", "id");
-- create index "delivery_webhook_id_object_id_status_seq" to table: "deliveries"
CREATE INDEX "delivery_webhook_id_object_id_status_seq" ON "deliveries" ("webhook_id", "object_id", "status", "seq");
-- create index "delivery_webhook_id_status_id" to table: "deliveries"
CREATE INDEX "delivery_webhook_id_status_id" ON "deliveries" ("webhook_id", "status", "id");
-- create index "delivery_webhook_id_status_next_at" to table: "deliveries"
CREATE INDEX "delivery_webhook_id_status_next_at" ON "deliveries" ("webhook_id", "status", "next_at");
