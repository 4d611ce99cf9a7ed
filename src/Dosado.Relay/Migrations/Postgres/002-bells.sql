-- The same as for SQLite.

ALTER TABLE space ADD COLUMN knocked bigint NOT NULL DEFAULT 0;

CREATE TABLE bell (
  space    bigint  NOT NULL,
  endpoint text    NOT NULL,
  key      bytea   NOT NULL,
  secret   bytea   NOT NULL,
  opens    integer NOT NULL,
  closes   integer NOT NULL,
  heard    bigint  NOT NULL,
  next     bigint  NOT NULL,
  is_rung  boolean NOT NULL DEFAULT false,
  PRIMARY KEY (space, endpoint)
);

CREATE INDEX bell_next ON bell (next);

CREATE TABLE voucher (
  one integer PRIMARY KEY CHECK (one = 1),
  key bytea NOT NULL
);
