-- +goose Up
-- Looking for a part of a name: every character and every pair of neighbours of
-- requests.search is an entry of an inverted index, which the database keeps in
-- the transaction that writes the request. Nothing in Go writes here; package
-- graph/view reads. The table does not belong to ent, because an index over
-- requests itself would be written anew at every change of a state. What builds
-- the table requests anew on SQLite drops its triggers and has to make them again.
-- FTS4 is in every build of the driver; FTS5 wants a build tag. Grams are written
-- in hexadecimal, because its tokenizer takes punctuation for gaps.
CREATE TABLE `search_positions` (`n` integer NOT NULL PRIMARY KEY);
WITH RECURSIVE p (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM p WHERE n < 2000) INSERT INTO `search_positions` SELECT n FROM p;
CREATE TABLE `search_texts` (`doc` integer NOT NULL PRIMARY KEY, `request_id` text NOT NULL, `search` text NOT NULL);
CREATE UNIQUE INDEX `search_texts_request_id_key` ON `search_texts` (`request_id`);
CREATE VIEW `search_gram_texts` AS SELECT doc AS rowid, (SELECT group_concat(DISTINCT gram) FROM (
  SELECT hex(substr(search, n, 1)) AS gram FROM search_positions WHERE n <= length(search)
  UNION ALL SELECT hex(substr(search, n, 2)) FROM search_positions WHERE n < length(search))) AS grams FROM search_texts;
CREATE VIRTUAL TABLE `search_grams` USING fts4(content="search_gram_texts", grams, matchinfo=fts3, order=desc);
-- +goose StatementBegin
CREATE TRIGGER search_text_added AFTER INSERT ON search_texts BEGIN
  INSERT INTO search_grams (docid, grams) SELECT rowid, grams FROM search_gram_texts WHERE rowid = NEW.doc;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER search_text_changing BEFORE UPDATE OF search ON search_texts BEGIN
  DELETE FROM search_grams WHERE docid = OLD.doc;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER search_text_changed AFTER UPDATE OF search ON search_texts BEGIN
  INSERT INTO search_grams (docid, grams) SELECT rowid, grams FROM search_gram_texts WHERE rowid = NEW.doc;
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER request_search_added AFTER INSERT ON requests BEGIN
  INSERT INTO search_texts (request_id, search) VALUES (NEW.id, NEW.search);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER request_search_changed AFTER UPDATE OF search ON requests WHEN NEW.search <> OLD.search BEGIN
  UPDATE search_texts SET search = NEW.search WHERE request_id = NEW.id;
END;
-- +goose StatementEnd
INSERT INTO `search_texts` (`request_id`, `search`) SELECT `id`, `search` FROM `requests` ORDER BY `id`;
