-- Who wishes to be told that something was said in a space, and when; see Bells/.

ALTER TABLE space ADD COLUMN knocked INTEGER NOT NULL DEFAULT 0;  -- the length of the log at the last knock

CREATE TABLE bell (
  space    INTEGER NOT NULL,
  endpoint TEXT    NOT NULL,  -- the address at the push service of a browser
  key      BLOB    NOT NULL,  -- the browser's public key and secret for messages there
  secret   BLOB    NOT NULL,
  opens    INTEGER NOT NULL,  -- minutes of the day, UTC
  closes   INTEGER NOT NULL,
  heard    INTEGER NOT NULL,  -- the length of the log that the device had
  next     INTEGER NOT NULL,  -- Unix seconds: when it looks again, drawn by chance
  is_rung  INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (space, endpoint)
);

CREATE INDEX bell_next ON bell (next);

-- One row: the key pair by which push services know this relay again.
CREATE TABLE voucher (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  key BLOB NOT NULL
);
