-- Per space an id, the hashes of three tokens and sealed envelopes. No people, no accounts, no kinds, no addresses.

CREATE TABLE space (
  key         INTEGER PRIMARY KEY,
  id          BLOB    NOT NULL UNIQUE,
  read_hash   BLOB,              -- the hashes are null in a tombstone
  write_hash  BLOB,
  delete_hash BLOB,
  sequence    INTEGER NOT NULL,
  head        BLOB    NOT NULL,
  bytes       INTEGER NOT NULL,
  expires     INTEGER,           -- Unix seconds
  is_deleted  INTEGER NOT NULL DEFAULT 0,
  is_swept    INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX space_expires ON space (expires) WHERE expires IS NOT NULL AND is_deleted = 0;
CREATE INDEX space_unswept ON space (key) WHERE is_deleted = 1 AND is_swept = 0;

-- place = space.key * 2^24 + sequence: a log lies together in its order, without an index of its own.
CREATE TABLE envelope (
  place           INTEGER PRIMARY KEY,
  space           INTEGER NOT NULL,
  id              BLOB    NOT NULL,
  nonce           BLOB    NOT NULL,
  length          INTEGER NOT NULL,
  ciphertext_hash BLOB    NOT NULL,
  ciphertext      BLOB               -- null when it was taken back
);

CREATE UNIQUE INDEX envelope_id ON envelope (space, id);

CREATE TABLE ticket (
  hash   BLOB    PRIMARY KEY,
  space  INTEGER NOT NULL,
  issued INTEGER NOT NULL,
  used   INTEGER
);

CREATE INDEX ticket_space ON ticket (space, issued);
CREATE INDEX ticket_issued ON ticket (issued);

-- One row at most: the hash of the setup code, null once it was used.
CREATE TABLE setup (
  one  INTEGER PRIMARY KEY CHECK (one = 1),
  hash BLOB
);
