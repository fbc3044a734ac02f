-- +goose Up
-- Looking for a part of a name: every character and every pair of neighbours of
-- requests.search is an entry of an inverted index, which the database keeps in
-- the transaction that writes the request. Nothing in Go writes here; package
-- graph/view reads. The table does not belong to ent, because an index over
-- requests itself would be written anew at every change of a state. What builds
-- the table requests anew on SQLite drops its triggers and has to make them again.
-- +goose StatementBegin
CREATE FUNCTION shomei_grams(text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT gram), '{}') FROM (
    SELECT substr($1, n, 1) AS gram FROM generate_series(1, length($1)) AS n
    UNION ALL SELECT substr($1, n, 2) FROM generate_series(1, length($1) - 1) AS n) AS grams
$$;
-- +goose StatementEnd
CREATE TABLE "search_texts" ("doc" bigint GENERATED ALWAYS AS IDENTITY, "request_id" character varying NOT NULL, "search" character varying NOT NULL, PRIMARY KEY ("doc"));
CREATE UNIQUE INDEX "search_texts_request_id_key" ON "search_texts" ("request_id");
INSERT INTO "search_texts" ("request_id", "search") SELECT "id", "search" FROM "requests" ORDER BY "id";
CREATE INDEX "search_texts_grams" ON "search_texts" USING gin (shomei_grams("search"));
-- +goose StatementBegin
CREATE FUNCTION shomei_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_texts (request_id, search) VALUES (NEW.id, NEW.search)
    ON CONFLICT (request_id) DO UPDATE SET search = EXCLUDED.search;
  RETURN NULL;
END
$$;
-- +goose StatementEnd
CREATE TRIGGER "request_search_added" AFTER INSERT ON "requests" FOR EACH ROW EXECUTE FUNCTION shomei_search_text();
CREATE TRIGGER "request_search_changed" AFTER UPDATE OF "search" ON "requests" FOR EACH ROW WHEN (NEW.search IS DISTINCT FROM OLD.search) EXECUTE FUNCTION shomei_search_text();
