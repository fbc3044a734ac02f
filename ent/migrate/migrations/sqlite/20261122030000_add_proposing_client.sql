-- +goose Up
-- create "new_proposals" table
CREATE TABLE `new_proposals` (`id` text NOT NULL, `kind` text NOT NULL, `object_id` text NULL, `input` json NOT NULL, `digest` blob NOT NULL, `reason` text NOT NULL, `proposed_at` integer NOT NULL, `expires_at` integer NOT NULL, `status` text NOT NULL DEFAULT ('PENDING'), `decided_at` integer NULL, `note` text NULL, `proposer_id` text NULL, `client_id` text NULL, `decider_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `proposals_staff_proposer` FOREIGN KEY (`proposer_id`) REFERENCES `staff` (`id`) ON DELETE NO ACTION, CONSTRAINT `proposals_api_clients_client` FOREIGN KEY (`client_id`) REFERENCES `api_clients` (`id`) ON DELETE NO ACTION, CONSTRAINT `proposals_staff_decider` FOREIGN KEY (`decider_id`) REFERENCES `staff` (`id`) ON DELETE SET NULL);
-- copy rows from old table "proposals" to new temporary table "new_proposals"
INSERT INTO `new_proposals` (`id`, `kind`, `object_id`, `input`, `digest`, `reason`, `proposed_at`, `expires_at`, `status`, `decided_at`, `note`, `proposer_id`, `decider_id`) SELECT `id`, `kind`, `object_id`, `input`, `digest`, `reason`, `proposed_at`, `expires_at`, `status`, `decided_at`, `note`, `proposer_id`, `decider_id` FROM `proposals`;
-- drop "proposals" table after copying rows
DROP TABLE `proposals`;
-- rename temporary table "new_proposals" to "proposals"
ALTER TABLE `new_proposals` RENAME TO `proposals`;
-- create index "proposal_pending" to table: "proposals"
CREATE UNIQUE INDEX `proposal_pending` ON `proposals` (`kind`, `object_id`) WHERE status = 'PENDING';
-- create index "proposal_status_id" to table: "proposals"
CREATE INDEX `proposal_status_id` ON `proposals` (`status`, `id`);
-- create index "proposal_object_id_id" to table: "proposals"
CREATE INDEX `proposal_object_id_id` ON `proposals` (`object_id`, `id`);
