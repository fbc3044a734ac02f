-- +goose Up
-- what was recorded before there was a chain waits for the sealer
INSERT INTO `unsealed` (`id`, `at`) SELECT `id`, `at` FROM `audit_events` WHERE `id` NOT IN (SELECT `event_id` FROM `seals`) AND `id` NOT IN (SELECT `id` FROM `unsealed`);
-- the log is only added to
-- +goose StatementBegin
CREATE TRIGGER `audit_events_no_update` BEFORE UPDATE ON `audit_events` BEGIN SELECT RAISE(ABORT, 'audit_events is only added to'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER `audit_events_no_delete` BEFORE DELETE ON `audit_events` BEGIN SELECT RAISE(ABORT, 'audit_events is only added to'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER `seals_no_update` BEFORE UPDATE ON `seals` BEGIN SELECT RAISE(ABORT, 'seals is only added to'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER `seals_no_delete` BEFORE DELETE ON `seals` BEGIN SELECT RAISE(ABORT, 'seals is only added to'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER `checkpoints_no_update` BEFORE UPDATE ON `checkpoints` BEGIN SELECT RAISE(ABORT, 'checkpoints is only added to'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER `checkpoints_no_delete` BEFORE DELETE ON `checkpoints` BEGIN SELECT RAISE(ABORT, 'checkpoints is only added to'); END;
-- +goose StatementEnd
-- create index "auditevent_actor_id_action_id" to table: "audit_events"
CREATE INDEX `auditevent_actor_id_action_id` ON `audit_events` (`actor_id`, `action`, `id`);
