-- +goose Up
-- drop index "review_request_id_registration_version_staff_id" from table: "reviews"
DROP INDEX "review_request_id_registration_version_staff_id";
-- modify "reviews" table
ALTER TABLE "reviews" ADD COLUMN "case_digest" character varying NOT NULL DEFAULT '';
-- create index "review_request_id_registration_version_staff_id_case_digest" to table: "reviews"
CREATE UNIQUE INDEX "review_request_id_registration_version_staff_id_case_digest" ON "reviews" ("request_id", "registration_version", "staff_id", "case_digest");
