-- +goose Up
-- modify "product_policies" table
ALTER TABLE "product_policies" ADD COLUMN "followed_at" bigint NULL;
