-- +goose Up
-- create "postal_addresses" table
CREATE TABLE "postal_addresses" ("id" character varying NOT NULL, "postal_code" character varying NOT NULL, "municipality" character varying NOT NULL, "prefecture" character varying NOT NULL, "city" character varying NOT NULL, "town" character varying NOT NULL, "block" character varying NOT NULL, "organization" character varying NOT NULL, "reading" character varying NOT NULL, PRIMARY KEY ("id"));
-- create index "postaladdress_postal_code" to table: "postal_addresses"
CREATE INDEX "postaladdress_postal_code" ON "postal_addresses" ("postal_code");
