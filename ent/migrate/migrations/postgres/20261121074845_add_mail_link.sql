-- +goose Up
-- create "mail_links" table
CREATE TABLE "mail_links" ("id" character varying NOT NULL, "token_mac" bytea NOT NULL, "created_at" bigint NOT NULL, "expires_at" bigint NOT NULL, "used_at" bigint NULL, "request_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "mail_links_requests_mail_links" FOREIGN KEY ("request_id") REFERENCES "requests" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "mail_links_token_mac_key" to table: "mail_links"
CREATE UNIQUE INDEX "mail_links_token_mac_key" ON "mail_links" ("token_mac");
-- create index "maillink_request_id_id" to table: "mail_links"
CREATE INDEX "maillink_request_id_id" ON "mail_links" ("request_id", "id");
