-- +goose Up
-- create "inquiries" table
CREATE TABLE "inquiries" ("id" character varying NOT NULL, "portal" character varying NOT NULL, "name" character varying NOT NULL, "email" character varying NOT NULL, "subject" character varying NOT NULL, "body" text NOT NULL, "language" character varying NOT NULL, "created_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create "partners" table
CREATE TABLE "partners" ("id" character varying NOT NULL, "name_ja" character varying NOT NULL, "name_en" character varying NOT NULL, "postal_address_ja" character varying NOT NULL DEFAULT '', "postal_address_en" character varying NOT NULL DEFAULT '', "contact_ja" character varying NOT NULL DEFAULT '', "contact_en" character varying NOT NULL DEFAULT '', "enabled" boolean NOT NULL DEFAULT true, "created_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create "notices" table
CREATE TABLE "notices" ("id" character varying NOT NULL, "portal" character varying NULL, "title_ja" character varying NOT NULL, "title_en" character varying NOT NULL, "body_ja" text NOT NULL, "body_en" text NOT NULL, "published_at" bigint NOT NULL, "ends_at" bigint NULL, "created_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "notice_published_at_id" to table: "notices"
CREATE INDEX "notice_published_at_id" ON "notices" ("published_at", "id");
-- create "maintenance_windows" table
CREATE TABLE "maintenance_windows" ("id" character varying NOT NULL, "procedure" character varying NOT NULL, "portal" character varying NULL, "starts_at" bigint NOT NULL, "ends_at" bigint NOT NULL, "announced_at" bigint NOT NULL, "words_ja" text NOT NULL DEFAULT '', "words_en" text NOT NULL DEFAULT '', "cancelled_at" bigint NULL, "created_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "maintenancewindow_ends_at_id" to table: "maintenance_windows"
CREATE INDEX "maintenancewindow_ends_at_id" ON "maintenance_windows" ("ends_at", "id");
-- create "campaigns" table
CREATE TABLE "campaigns" ("id" character varying NOT NULL, "ends_from" bigint NOT NULL, "expected" bigint NOT NULL, "sent" bigint NOT NULL DEFAULT 0, "cursor" character varying NOT NULL DEFAULT '', "started_at" bigint NOT NULL, "finished_at" bigint NULL, "product_id" character varying NOT NULL, "partner_id" character varying NULL, "started_by_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "campaigns_partners_partner" FOREIGN KEY ("partner_id") REFERENCES "partners" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "campaigns_products_product" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "campaigns_staff_started_by" FOREIGN KEY ("started_by_id") REFERENCES "staff" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "campaign_finished_at" to table: "campaigns"
CREATE INDEX "campaign_finished_at" ON "campaigns" ("finished_at");
-- modify "coupon_batches" table
ALTER TABLE "coupon_batches" ADD COLUMN "partner_id" character varying NULL, ADD CONSTRAINT "coupon_batches_partners_partner" FOREIGN KEY ("partner_id") REFERENCES "partners" ("id") ON UPDATE NO ACTION ON DELETE SET NULL;
-- create "license_keys" table
CREATE TABLE "license_keys" ("id" character varying NOT NULL, "license_id" character varying NOT NULL, "password_hash" character varying NOT NULL, "quota" bigint NOT NULL, "used" bigint NOT NULL DEFAULT 0, "expires_at" bigint NULL, "voided_at" bigint NULL, "created_at" bigint NOT NULL, "partner_id" character varying NOT NULL, "product_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "license_keys_partners_partner" FOREIGN KEY ("partner_id") REFERENCES "partners" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "license_keys_products_product" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "license_keys_license_id_key" to table: "license_keys"
CREATE UNIQUE INDEX "license_keys_license_id_key" ON "license_keys" ("license_id");
-- create index "licensekey_partner_id_id" to table: "license_keys"
CREATE INDEX "licensekey_partner_id_id" ON "license_keys" ("partner_id", "id");
-- create "organization_contacts" table
CREATE TABLE "organization_contacts" ("id" character varying NOT NULL, "family_name" character varying NOT NULL, "given_name" character varying NOT NULL, "family_name_kana" character varying NOT NULL, "given_name_kana" character varying NOT NULL, "department" character varying NULL, "phone_number" character varying NOT NULL, "email" character varying NOT NULL, "verified_at" bigint NULL, "created_at" bigint NOT NULL, "ended_at" bigint NULL, "organization_id" character varying NOT NULL, "verified_by_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "organization_contacts_organizations_contacts" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "organization_contacts_staff_verified_by" FOREIGN KEY ("verified_by_id") REFERENCES "staff" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "organizationcontact_email" to table: "organization_contacts"
CREATE INDEX "organizationcontact_email" ON "organization_contacts" ("email");
-- create index "organizationcontact_organization_id_id" to table: "organization_contacts"
CREATE INDEX "organizationcontact_organization_id_id" ON "organization_contacts" ("organization_id", "id");
-- modify "requests" table
ALTER TABLE "requests" ADD COLUMN "portal" character varying NOT NULL DEFAULT '', ADD COLUMN "entitlement" character varying NOT NULL DEFAULT 'COUPON', ADD COLUMN "withdrawal_reason" character varying NULL, ADD COLUMN "csr" bytea NULL, ADD COLUMN "partner_id" character varying NULL, ADD COLUMN "license_key_id" character varying NULL, ADD COLUMN "contact_id" character varying NULL, ADD CONSTRAINT "requests_license_keys_license_key" FOREIGN KEY ("license_key_id") REFERENCES "license_keys" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD CONSTRAINT "requests_organization_contacts_contact" FOREIGN KEY ("contact_id") REFERENCES "organization_contacts" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD CONSTRAINT "requests_partners_partner" FOREIGN KEY ("partner_id") REFERENCES "partners" ("id") ON UPDATE NO ACTION ON DELETE SET NULL;
-- create index "request_license_key_id_email" to table: "requests"
CREATE INDEX "request_license_key_id_email" ON "requests" ("license_key_id", "email");
-- create index "request_partner_id_id" to table: "requests"
CREATE INDEX "request_partner_id_id" ON "requests" ("partner_id", "id");
-- create "charges" table
CREATE TABLE "charges" ("id" character varying NOT NULL, "act" character varying NOT NULL, "quantity" bigint NOT NULL DEFAULT 1, "amount" bigint NOT NULL, "tax" bigint NOT NULL, "tax_percent" bigint NOT NULL, "currency" character varying NOT NULL, "payer" character varying NOT NULL, "charged_at" bigint NOT NULL, "partner_id" character varying NULL, "product_id" character varying NOT NULL, "request_id" character varying NULL, "batch_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "charges_coupon_batches_batch" FOREIGN KEY ("batch_id") REFERENCES "coupon_batches" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "charges_partners_partner" FOREIGN KEY ("partner_id") REFERENCES "partners" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "charges_products_product" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "charges_requests_request" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "charge_batch_id" to table: "charges"
CREATE UNIQUE INDEX "charge_batch_id" ON "charges" ("batch_id");
-- create index "charge_partner_id_id" to table: "charges"
CREATE INDEX "charge_partner_id_id" ON "charges" ("partner_id", "id");
-- create index "charge_request_id_act" to table: "charges"
CREATE UNIQUE INDEX "charge_request_id_act" ON "charges" ("request_id", "act");
-- create "corrections" table
CREATE TABLE "corrections" ("id" character varying NOT NULL, "registration_version" bigint NOT NULL, "fields" jsonb NOT NULL, "reason" text NOT NULL, "returned_at" bigint NOT NULL, "deadline" bigint NOT NULL, "corrected_at" bigint NULL, "staff_id" character varying NOT NULL, "request_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "corrections_requests_corrections" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "corrections_staff_staff" FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "correction_request_id_id" to table: "corrections"
CREATE INDEX "correction_request_id_id" ON "corrections" ("request_id", "id");
-- modify "coupons" table
ALTER TABLE "coupons" ADD COLUMN "partner_id" character varying NULL, ADD CONSTRAINT "coupons_partners_partner" FOREIGN KEY ("partner_id") REFERENCES "partners" ("id") ON UPDATE NO ACTION ON DELETE SET NULL;
-- create "enrolments" table
CREATE TABLE "enrolments" ("id" character varying NOT NULL, "reference" character varying NOT NULL, "declared" jsonb NOT NULL, "email" character varying NOT NULL, "language" character varying NOT NULL, "csr" bytea NULL, "status" character varying NOT NULL DEFAULT 'PENDING', "expires_at" bigint NOT NULL, "created_at" bigint NOT NULL, "partner_id" character varying NOT NULL, "product_id" character varying NOT NULL, "request_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "enrolments_partners_partner" FOREIGN KEY ("partner_id") REFERENCES "partners" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "enrolments_products_product" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "enrolments_requests_request" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "enrolment_partner_id_reference" to table: "enrolments"
CREATE UNIQUE INDEX "enrolment_partner_id_reference" ON "enrolments" ("partner_id", "reference");
-- create index "enrolment_request_id" to table: "enrolments"
CREATE UNIQUE INDEX "enrolment_request_id" ON "enrolments" ("request_id");
-- create index "enrolment_status_id" to table: "enrolments"
CREATE INDEX "enrolment_status_id" ON "enrolments" ("status", "id");
-- modify "mail_links" table
ALTER TABLE "mail_links" DROP CONSTRAINT "mail_links_requests_mail_links", ALTER COLUMN "request_id" DROP NOT NULL, ADD COLUMN "purpose" character varying NOT NULL DEFAULT 'UNLOCK', ADD COLUMN "about_id" character varying NULL, ADD CONSTRAINT "mail_links_requests_mail_links" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE SET NULL;
-- create index "maillink_about_id_id" to table: "mail_links"
CREATE INDEX "maillink_about_id_id" ON "mail_links" ("about_id", "id");
-- modify "messages" table
ALTER TABLE "messages" DROP CONSTRAINT "messages_requests_messages", ALTER COLUMN "request_id" DROP NOT NULL, ADD COLUMN "about_id" character varying NULL, ADD CONSTRAINT "messages_requests_messages" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE SET NULL;
-- create index "message_about_id_id" to table: "messages"
CREATE INDEX "message_about_id_id" ON "messages" ("about_id", "id");
-- create "paper_forms" table
CREATE TABLE "paper_forms" ("id" character varying NOT NULL, "receipt_number" character varying NOT NULL, "kind" character varying NOT NULL, "declared" jsonb NULL, "withdrawal_reason" character varying NULL, "language" character varying NOT NULL, "created_at" bigint NOT NULL, "arrived_at" bigint NULL, "certificate_id" character varying NOT NULL, "recorded_by_id" character varying NULL, "request_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "paper_forms_certificates_certificate" FOREIGN KEY ("certificate_id") REFERENCES "certificates" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "paper_forms_requests_request" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "paper_forms_staff_recorded_by" FOREIGN KEY ("recorded_by_id") REFERENCES "staff" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "paper_forms_receipt_number_key" to table: "paper_forms"
CREATE UNIQUE INDEX "paper_forms_receipt_number_key" ON "paper_forms" ("receipt_number");
-- create index "paperform_arrived_at_id" to table: "paper_forms"
CREATE INDEX "paperform_arrived_at_id" ON "paper_forms" ("arrived_at", "id");
-- create index "paperform_certificate_id" to table: "paper_forms"
CREATE INDEX "paperform_certificate_id" ON "paper_forms" ("certificate_id");
-- create index "paperform_request_id" to table: "paper_forms"
CREATE UNIQUE INDEX "paperform_request_id" ON "paper_forms" ("request_id");
-- create "passphrase_resets" table
CREATE TABLE "passphrase_resets" ("id" character varying NOT NULL, "passphrase_hash" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'PENDING', "asked_at" bigint NOT NULL, "expires_at" bigint NOT NULL, "decided_at" bigint NULL, "staff_id" character varying NULL, "request_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "passphrase_resets_requests_passphrase_resets" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "passphrase_resets_staff_staff" FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "passphrase_reset_pending" to table: "passphrase_resets"
CREATE UNIQUE INDEX "passphrase_reset_pending" ON "passphrase_resets" ("request_id") WHERE ((status)::text = 'PENDING'::text);
-- create index "passphrasereset_request_id_id" to table: "passphrase_resets"
CREATE INDEX "passphrasereset_request_id_id" ON "passphrase_resets" ("request_id", "id");
-- create index "passphrasereset_status_id" to table: "passphrase_resets"
CREATE INDEX "passphrasereset_status_id" ON "passphrase_resets" ("status", "id");
-- create "portals" table
CREATE TABLE "portals" ("id" character varying NOT NULL, "slug" character varying NOT NULL, "name_ja" character varying NOT NULL, "name_en" character varying NOT NULL, "theme" jsonb NOT NULL, "links" jsonb NULL, "help_desk_ja" character varying NOT NULL DEFAULT '', "help_desk_en" character varying NOT NULL DEFAULT '', "help_desk_email" character varying NOT NULL DEFAULT '', "created_at" bigint NOT NULL, "partner_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "portals_partners_portal" FOREIGN KEY ("partner_id") REFERENCES "partners" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "portals_partner_id_key" to table: "portals"
CREATE UNIQUE INDEX "portals_partner_id_key" ON "portals" ("partner_id");
-- create index "portals_slug_key" to table: "portals"
CREATE UNIQUE INDEX "portals_slug_key" ON "portals" ("slug");
-- create "portal_products" table
CREATE TABLE "portal_products" ("portal_id" character varying NOT NULL, "product_id" character varying NOT NULL, PRIMARY KEY ("portal_id", "product_id"), CONSTRAINT "portal_products_portal_id" FOREIGN KEY ("portal_id") REFERENCES "portals" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "portal_products_product_id" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
