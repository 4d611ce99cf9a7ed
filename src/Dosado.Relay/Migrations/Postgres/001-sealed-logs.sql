-- The same as for SQLite: ids, hashes of tokens, sealed envelopes. No people, no accounts, no kinds, no addresses.

CREATE TABLE space (
  key         bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id          bytea   NOT NULL UNIQUE,
  read_hash   bytea,             -- the hashes are null in a tombstone
  write_hash  bytea,
  delete_hash bytea,
  sequence    bigint  NOT NULL,
  head        bytea   NOT NULL,
  bytes       bigint  NOT NULL,
  expires     bigint,            -- Unix seconds
  is_deleted  boolean NOT NULL DEFAULT false,
  is_swept    boolean NOT NULL DEFAULT false
);

CREATE INDEX space_expires ON space (expires) WHERE expires IS NOT NULL AND NOT is_deleted;
CREATE INDEX space_unswept ON space (key) WHERE is_deleted AND NOT is_swept;

CREATE TABLE envelope (
  space           bigint  NOT NULL,
  sequence        bigint  NOT NULL,
  id              bytea   NOT NULL,
  nonce           bytea   NOT NULL,
  length          integer NOT NULL,
  ciphertext_hash bytea   NOT NULL,
  ciphertext      bytea,             -- null when it was taken back
  PRIMARY KEY (space, sequence),
  UNIQUE (space, id)
);

-- Ciphertext does not compress, so nothing is to try.
ALTER TABLE envelope ALTER COLUMN ciphertext SET STORAGE EXTERNAL;

CREATE TABLE ticket (
  hash   bytea  PRIMARY KEY,
  space  bigint NOT NULL,
  issued bigint NOT NULL,
  used   bigint
);

CREATE INDEX ticket_space ON ticket (space, issued);
CREATE INDEX ticket_issued ON ticket (issued);

CREATE TABLE setup (
  one  integer PRIMARY KEY CHECK (one = 1),
  hash bytea
);
