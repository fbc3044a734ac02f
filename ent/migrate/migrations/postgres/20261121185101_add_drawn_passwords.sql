-- +goose Up
-- modify "staff" table
ALTER TABLE "staff" ADD COLUMN "password_drawn" boolean NOT NULL DEFAULT false;
