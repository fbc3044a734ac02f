-- +goose Up
-- modify "sessions" table
ALTER TABLE `sessions` ADD COLUMN `entrance` text NOT NULL DEFAULT '';
