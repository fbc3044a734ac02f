-- +goose Up
-- create index "charge_partner_id_charged_at" to table: "charges"
CREATE INDEX `charge_partner_id_charged_at` ON `charges` (`partner_id`, `charged_at`);
