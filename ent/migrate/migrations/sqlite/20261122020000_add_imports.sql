-- +goose Up
-- create index "enrolment_waiting" to table: "enrolments"
CREATE INDEX `enrolment_waiting` ON `enrolments` (`partner_id`, `email`) WHERE status = 'PENDING';
-- create "enrolment_imports" table
CREATE TABLE `enrolment_imports` (`id` text NOT NULL, `idempotency_key` text NOT NULL, `content_mac` blob NULL, `name` text NOT NULL DEFAULT (''), `encoding` text NULL, `status` text NOT NULL DEFAULT ('RECEIVING'), `ready` integer NOT NULL DEFAULT (0), `enrolled` integer NOT NULL DEFAULT (0), `known` integer NOT NULL DEFAULT (0), `wrong` integer NOT NULL DEFAULT (0), `cursor` text NOT NULL DEFAULT (''), `started_by_id` text NULL, `created_at` integer NOT NULL, `started_at` integer NULL, `finished_at` integer NULL, `erased_at` integer NULL, `forgotten_at` integer NULL, `partner_id` text NOT NULL, `product_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `enrolment_imports_partners_partner` FOREIGN KEY (`partner_id`) REFERENCES `partners` (`id`) ON DELETE NO ACTION, CONSTRAINT `enrolment_imports_products_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE NO ACTION);
-- create index "enrolment_import_key" to table: "enrolment_imports"
CREATE UNIQUE INDEX `enrolment_import_key` ON `enrolment_imports` (`partner_id`, `idempotency_key`) WHERE status <> 'RECEIVING';
-- create index "enrolmentimport_partner_id_id" to table: "enrolment_imports"
CREATE INDEX `enrolmentimport_partner_id_id` ON `enrolment_imports` (`partner_id`, `id`);
-- create index "enrolmentimport_status_created_at" to table: "enrolment_imports"
CREATE INDEX `enrolmentimport_status_created_at` ON `enrolment_imports` (`status`, `created_at`) WHERE erased_at IS NULL;
-- create index "enrolmentimport_finished_at" to table: "enrolment_imports"
CREATE INDEX `enrolmentimport_finished_at` ON `enrolment_imports` (`finished_at`) WHERE forgotten_at IS NULL;
-- create "enrolment_import_rows" table
CREATE TABLE `enrolment_import_rows` (`id` text NOT NULL, `partner_id` text NOT NULL, `number` integer NOT NULL, `reference` text NOT NULL, `status` text NOT NULL, `content_sealed` blob NULL, `problems` json NULL, `import_id` text NOT NULL, `enrolment_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `enrolment_import_rows_enrolment_imports_rows` FOREIGN KEY (`import_id`) REFERENCES `enrolment_imports` (`id`) ON DELETE NO ACTION, CONSTRAINT `enrolment_import_rows_enrolments_enrolment` FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments` (`id`) ON DELETE SET NULL);
-- create index "enrolmentimportrow_import_id_id" to table: "enrolment_import_rows"
CREATE INDEX `enrolmentimportrow_import_id_id` ON `enrolment_import_rows` (`import_id`, `id`);
-- create index "enrolmentimportrow_import_id_status_id" to table: "enrolment_import_rows"
CREATE INDEX `enrolmentimportrow_import_id_status_id` ON `enrolment_import_rows` (`import_id`, `status`, `id`);
-- create "placed_orders" table
CREATE TABLE `placed_orders` (`id` text NOT NULL, `partner_id` text NOT NULL, `kind` text NOT NULL, `idempotency_key` text NOT NULL, `input_mac` blob NOT NULL, `object_id` text NOT NULL DEFAULT (''), `answer_sealed` blob NULL, `created_at` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "placedorder_partner_id_idempotency_key" to table: "placed_orders"
CREATE UNIQUE INDEX `placedorder_partner_id_idempotency_key` ON `placed_orders` (`partner_id`, `idempotency_key`);
-- create index "placedorder_created_at" to table: "placed_orders"
CREATE INDEX `placedorder_created_at` ON `placed_orders` (`created_at`);
-- create index "placed_order_answered" to table: "placed_orders"
CREATE INDEX `placed_order_answered` ON `placed_orders` (`created_at`) WHERE answer_sealed IS NOT NULL;
