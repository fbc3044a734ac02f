-- +goose Up
-- what was recorded before there was a chain waits for the sealer
INSERT INTO "unsealed" ("id", "at") SELECT "id", "at" FROM "audit_events" WHERE "id" NOT IN (SELECT "event_id" FROM "seals") AND "id" NOT IN (SELECT "id" FROM "unsealed");
-- the log is only added to
-- +goose StatementBegin
CREATE FUNCTION "only_added_to"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only added to', TG_TABLE_NAME;
END;
$$;
-- +goose StatementEnd
CREATE TRIGGER "audit_events_fixed" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_events" FOR EACH STATEMENT EXECUTE FUNCTION "only_added_to"();
CREATE TRIGGER "seals_fixed" BEFORE UPDATE OR DELETE OR TRUNCATE ON "seals" FOR EACH STATEMENT EXECUTE FUNCTION "only_added_to"();
CREATE TRIGGER "checkpoints_fixed" BEFORE UPDATE OR DELETE OR TRUNCATE ON "checkpoints" FOR EACH STATEMENT EXECUTE FUNCTION "only_added_to"();
-- create index "auditevent_actor_id_action_id" to table: "audit_events"
CREATE INDEX "auditevent_actor_id_action_id" ON "audit_events" ("actor_id", "action", "id");
