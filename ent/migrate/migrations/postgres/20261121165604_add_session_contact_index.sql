-- +goose Up
-- create index "session_contact_id" to table: "sessions"
CREATE INDEX "session_contact_id" ON "sessions" ("contact_id");
