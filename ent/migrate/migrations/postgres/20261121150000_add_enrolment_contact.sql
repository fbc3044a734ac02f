-- +goose Up
-- modify "enrolments" table
ALTER TABLE "enrolments" ADD COLUMN "contact" jsonb NULL;
