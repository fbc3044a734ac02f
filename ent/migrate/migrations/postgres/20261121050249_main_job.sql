-- +goose Up
-- create "installations" table
CREATE TABLE "installations" ("id" character varying NOT NULL, "demo" boolean NOT NULL, "ring_version" bigint NOT NULL DEFAULT 1, "clock_offset" bigint NOT NULL DEFAULT 0, "created_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create "throttles" table
CREATE TABLE "throttles" ("id" character varying NOT NULL, "failures" bigint NOT NULL, "last_failed_at" bigint NOT NULL, "free_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "throttle_last_failed_at" to table: "throttles"
CREATE INDEX "throttle_last_failed_at" ON "throttles" ("last_failed_at");
-- create "sessions" table
CREATE TABLE "sessions" ("id" character varying NOT NULL, "audience" character varying NOT NULL, "staff_id" character varying NULL, "epoch" bigint NOT NULL DEFAULT 0, "purpose" character varying NULL, "request_ids" jsonb NULL, "code_id" character varying NULL, "created_at" bigint NOT NULL, "idle_ends_at" bigint NOT NULL, "ends_at" bigint NOT NULL, "ended_at" bigint NULL, PRIMARY KEY ("id"));
-- create index "session_ends_at" to table: "sessions"
CREATE INDEX "session_ends_at" ON "sessions" ("ends_at");
-- create index "session_staff_id" to table: "sessions"
CREATE INDEX "session_staff_id" ON "sessions" ("staff_id");
-- create "issuers" table
CREATE TABLE "issuers" ("id" character varying NOT NULL, "slug" character varying NOT NULL, "kind" character varying NOT NULL, "parent_id" character varying NULL, "der" bytea NOT NULL, "crl_number" bigint NOT NULL DEFAULT 0, "revocations" bigint NOT NULL DEFAULT 0, "created_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "issuers_slug_key" to table: "issuers"
CREATE UNIQUE INDEX "issuers_slug_key" ON "issuers" ("slug");
-- create "consents" table
CREATE TABLE "consents" ("id" character varying NOT NULL, "request_id" character varying NOT NULL, "terms_id" character varying NOT NULL, "occasion" character varying NOT NULL, "address" character varying NOT NULL, "agreed_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "consent_request_id" to table: "consents"
CREATE INDEX "consent_request_id" ON "consents" ("request_id");
-- create "audit_events" table
CREATE TABLE "audit_events" ("id" character varying NOT NULL, "action" character varying NOT NULL, "actor_kind" character varying NOT NULL, "actor_id" character varying NULL, "object_id" character varying NULL, "details" jsonb NULL, "at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "auditevent_object_id_id" to table: "audit_events"
CREATE INDEX "auditevent_object_id_id" ON "audit_events" ("object_id", "id");
-- create "reviews" table
CREATE TABLE "reviews" ("id" character varying NOT NULL, "request_id" character varying NOT NULL, "registration_version" bigint NOT NULL, "decision" character varying NOT NULL, "staff_id" character varying NOT NULL, "decided_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "review_request_id_registration_version_staff_id" to table: "reviews"
CREATE UNIQUE INDEX "review_request_id_registration_version_staff_id" ON "reviews" ("request_id", "registration_version", "staff_id");
-- create "crls" table
CREATE TABLE "crls" ("id" character varying NOT NULL, "issuer_id" character varying NOT NULL, "number" bigint NOT NULL, "covers" bigint NOT NULL, "der" bytea NOT NULL, "size" bigint NOT NULL, "this_update" bigint NOT NULL, "next_update" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "crl_issuer_id_number" to table: "crls"
CREATE UNIQUE INDEX "crl_issuer_id_number" ON "crls" ("issuer_id", "number");
-- create "responders" table
CREATE TABLE "responders" ("id" character varying NOT NULL, "issuer_id" character varying NOT NULL, "serial" character varying NOT NULL, "tbs" bytea NOT NULL, "der" bytea NULL, "key_sealed" bytea NOT NULL, "not_before" bigint NOT NULL, "not_after" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "responder_issuer_id_id" to table: "responders"
CREATE INDEX "responder_issuer_id_id" ON "responders" ("issuer_id", "id");
-- create index "responder_issuer_id_serial" to table: "responders"
CREATE UNIQUE INDEX "responder_issuer_id_serial" ON "responders" ("issuer_id", "serial");
-- create "products" table
CREATE TABLE "products" ("id" character varying NOT NULL, "code" character varying NOT NULL, "brand_ja" character varying NOT NULL, "brand_en" character varying NOT NULL, "name_ja" character varying NOT NULL, "name_en" character varying NOT NULL, "description_ja" character varying NOT NULL, "description_en" character varying NOT NULL, "created_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "products_code_key" to table: "products"
CREATE UNIQUE INDEX "products_code_key" ON "products" ("code");
-- create "product_policies" table
CREATE TABLE "product_policies" ("id" character varying NOT NULL, "version" bigint NOT NULL, "policy" jsonb NOT NULL, "effective_at" bigint NOT NULL, "product_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "product_policies_products_policies" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "productpolicy_product_id_version" to table: "product_policies"
CREATE UNIQUE INDEX "productpolicy_product_id_version" ON "product_policies" ("product_id", "version");
-- create "staff" table
CREATE TABLE "staff" ("id" character varying NOT NULL, "login" character varying NOT NULL, "name" character varying NOT NULL, "role" character varying NOT NULL, "password_hash" character varying NOT NULL, "enabled" boolean NOT NULL DEFAULT true, "epoch" bigint NOT NULL DEFAULT 1, "created_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "staff_login_key" to table: "staff"
CREATE UNIQUE INDEX "staff_login_key" ON "staff" ("login");
-- create "organizations" table
CREATE TABLE "organizations" ("id" character varying NOT NULL, "legal_name" character varying NOT NULL, "corporate_number" character varying NULL, "match_key" character varying NOT NULL, "created_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create index "organization_match_key" to table: "organizations"
CREATE INDEX "organization_match_key" ON "organizations" ("match_key");
-- create index "organizations_corporate_number_key" to table: "organizations"
CREATE UNIQUE INDEX "organizations_corporate_number_key" ON "organizations" ("corporate_number");
-- create "subscribers" table
CREATE TABLE "subscribers" ("id" character varying NOT NULL, "number" character varying NOT NULL, "family_name" character varying NOT NULL, "given_name" character varying NOT NULL, "match_key" character varying NOT NULL, "created_at" bigint NOT NULL, "organization_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "subscribers_organizations_subscribers" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "subscriber_organization_id_match_key" to table: "subscribers"
CREATE INDEX "subscriber_organization_id_match_key" ON "subscribers" ("organization_id", "match_key");
-- create index "subscribers_number_key" to table: "subscribers"
CREATE UNIQUE INDEX "subscribers_number_key" ON "subscribers" ("number");
-- create "requests" table
CREATE TABLE "requests" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "receipt_number" character varying NOT NULL, "submission_key" character varying NOT NULL, "submission_mac" bytea NOT NULL, "status" character varying NOT NULL, "due_status" character varying NULL, "due_at" bigint NULL, "submitted_at" bigint NOT NULL, "cancel_deadline" bigint NULL, "accepted_at" bigint NULL, "expected_at" bigint NULL, "decided_at" bigint NULL, "acquisition_deadline" bigint NULL, "rejection_reason" character varying NULL, "registration_version" bigint NOT NULL, "email" character varying NOT NULL, "search" character varying NOT NULL, "passphrase_hash" character varying NOT NULL, "language" character varying NOT NULL, "replacements" bigint NOT NULL DEFAULT 0, "product_id" character varying NOT NULL, "policy_id" character varying NOT NULL, "claimed_by_id" character varying NULL, "subscriber_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "requests_product_policies_policy" FOREIGN KEY ("policy_id") REFERENCES "product_policies" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "requests_products_product" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "requests_staff_claimed_by" FOREIGN KEY ("claimed_by_id") REFERENCES "staff" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "requests_subscribers_subscriber" FOREIGN KEY ("subscriber_id") REFERENCES "subscribers" ("id") ON UPDATE NO ACTION ON DELETE SET NULL);
-- create index "request_claimed_by_id_id" to table: "requests"
CREATE INDEX "request_claimed_by_id_id" ON "requests" ("claimed_by_id", "id");
-- create index "request_due_at" to table: "requests"
CREATE INDEX "request_due_at" ON "requests" ("due_at");
-- create index "request_due_status_due_at_id" to table: "requests"
CREATE INDEX "request_due_status_due_at_id" ON "requests" ("due_status", "due_at", "id");
-- create index "request_email_id" to table: "requests"
CREATE INDEX "request_email_id" ON "requests" ("email", "id");
-- create index "request_status_id" to table: "requests"
CREATE INDEX "request_status_id" ON "requests" ("status", "id");
-- create index "requests_receipt_number_key" to table: "requests"
CREATE UNIQUE INDEX "requests_receipt_number_key" ON "requests" ("receipt_number");
-- create index "requests_submission_key_key" to table: "requests"
CREATE UNIQUE INDEX "requests_submission_key_key" ON "requests" ("submission_key");
-- create "certificates" table
CREATE TABLE "certificates" ("id" character varying NOT NULL, "serial" character varying NOT NULL, "status" character varying NOT NULL, "key_type" character varying NOT NULL, "spki_sha256" character varying NOT NULL, "tbs" bytea NOT NULL, "der" bytea NULL, "subject" character varying NOT NULL, "common_name" character varying NOT NULL, "organization" character varying NULL, "email" character varying NOT NULL, "not_before" bigint NOT NULL, "not_after" bigint NOT NULL, "created_at" bigint NOT NULL, "saved_at" bigint NULL, "confirm_due_at" bigint NULL, "confirmed_at" bigint NULL, "revoked_at" bigint NULL, "revocation_reason" character varying NULL, "issuer_id" character varying NOT NULL, "product_id" character varying NOT NULL, "request_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "certificates_issuers_issuer" FOREIGN KEY ("issuer_id") REFERENCES "issuers" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "certificates_products_product" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "certificates_requests_certificates" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "certificate_email_id" to table: "certificates"
CREATE INDEX "certificate_email_id" ON "certificates" ("email", "id");
-- create index "certificate_issuer_id_revoked_at_id" to table: "certificates"
CREATE INDEX "certificate_issuer_id_revoked_at_id" ON "certificates" ("issuer_id", "revoked_at", "id");
-- create index "certificate_issuer_id_serial" to table: "certificates"
CREATE UNIQUE INDEX "certificate_issuer_id_serial" ON "certificates" ("issuer_id", "serial");
-- create index "certificate_request_id_id" to table: "certificates"
CREATE INDEX "certificate_request_id_id" ON "certificates" ("request_id", "id");
-- create index "certificate_standing" to table: "certificates"
CREATE UNIQUE INDEX "certificate_standing" ON "certificates" ("request_id") WHERE ((status)::text <> 'REVOKED'::text);
-- create index "certificate_status_id" to table: "certificates"
CREATE INDEX "certificate_status_id" ON "certificates" ("status", "id");
-- create index "certificates_spki_sha256_key" to table: "certificates"
CREATE UNIQUE INDEX "certificates_spki_sha256_key" ON "certificates" ("spki_sha256");
-- create "checks" table
CREATE TABLE "checks" ("id" character varying NOT NULL, "registration_version" bigint NOT NULL, "kind" character varying NOT NULL, "result" character varying NOT NULL, "source" character varying NOT NULL, "note" character varying NOT NULL, "recorded_at" bigint NOT NULL, "staff_id" character varying NOT NULL, "request_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "checks_requests_checks" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "checks_staff_staff" FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "check_request_id_id" to table: "checks"
CREATE INDEX "check_request_id_id" ON "checks" ("request_id", "id");
-- create "codes" table
CREATE TABLE "codes" ("id" character varying NOT NULL, "code_mac" bytea NOT NULL, "created_at" bigint NOT NULL, "used_at" bigint NULL, "voided_at" bigint NULL, "request_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "codes_requests_codes" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "code_request_id" to table: "codes"
CREATE INDEX "code_request_id" ON "codes" ("request_id");
-- create index "codes_code_mac_key" to table: "codes"
CREATE UNIQUE INDEX "codes_code_mac_key" ON "codes" ("code_mac");
-- create "coupon_batches" table
CREATE TABLE "coupon_batches" ("id" character varying NOT NULL, "product_id" character varying NOT NULL, "count" bigint NOT NULL, "created_at" bigint NOT NULL, PRIMARY KEY ("id"));
-- create "coupons" table
CREATE TABLE "coupons" ("id" character varying NOT NULL, "number_mac" bytea NOT NULL, "number_tail" character varying NOT NULL, "status" character varying NOT NULL, "due_status" character varying NULL, "due_at" bigint NULL, "expires_at" bigint NULL, "request_id" character varying NULL, "created_at" bigint NOT NULL, "product_id" character varying NOT NULL, "batch_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "coupons_coupon_batches_coupons" FOREIGN KEY ("batch_id") REFERENCES "coupon_batches" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "coupons_products_product" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "coupon_request_id" to table: "coupons"
CREATE UNIQUE INDEX "coupon_request_id" ON "coupons" ("request_id");
-- create index "coupons_number_mac_key" to table: "coupons"
CREATE UNIQUE INDEX "coupons_number_mac_key" ON "coupons" ("number_mac");
-- create "messages" table
CREATE TABLE "messages" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "certificate_id" character varying NULL, "recipient" character varying NOT NULL, "language" character varying NOT NULL, "status" character varying NOT NULL DEFAULT 'QUEUED', "attempts" bigint NOT NULL DEFAULT 0, "code_sealed" bytea NULL, "created_at" bigint NOT NULL, "sent_at" bigint NULL, "request_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "messages_requests_messages" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "message_request_id_id" to table: "messages"
CREATE INDEX "message_request_id_id" ON "messages" ("request_id", "id");
-- create index "message_status_id" to table: "messages"
CREATE INDEX "message_status_id" ON "messages" ("status", "id");
-- create "registrations" table
CREATE TABLE "registrations" ("id" character varying NOT NULL, "version" bigint NOT NULL, "declared" jsonb NOT NULL, "declared_at" bigint NOT NULL, "request_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "registrations_requests_registrations" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "registration_request_id_version" to table: "registrations"
CREATE UNIQUE INDEX "registration_request_id_version" ON "registrations" ("request_id", "version");
-- create "terms" table
CREATE TABLE "terms" ("id" character varying NOT NULL, "kind" character varying NOT NULL, "version" bigint NOT NULL, "language" character varying NOT NULL, "title" character varying NOT NULL, "body" text NOT NULL, "sha256" character varying NOT NULL, "published_at" bigint NOT NULL, "product_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "terms_products_terms" FOREIGN KEY ("product_id") REFERENCES "products" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "terms_product_id_kind_language_version" to table: "terms"
CREATE UNIQUE INDEX "terms_product_id_kind_language_version" ON "terms" ("product_id", "kind", "language", "version");
