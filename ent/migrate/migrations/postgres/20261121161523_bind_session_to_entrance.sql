-- +goose Up
-- modify "sessions" table
ALTER TABLE "sessions" ADD COLUMN "entrance" character varying NOT NULL DEFAULT '';
