/** The tables as layout 1 had them, for good: what ledgers that were begun under it still look like. */
export const LAYOUT_1 = `
  CREATE TABLE version (version integer NOT NULL, migrated timestamptz NOT NULL DEFAULT now());
  INSERT INTO version (version) VALUES (1);
  CREATE TABLE ledgers (
    tenant text COLLATE "C" NOT NULL,
    manifest text COLLATE "C" NOT NULL,
    lineage text,
    seq bigint NOT NULL DEFAULT -1,
    sum text,
    PRIMARY KEY (tenant, manifest)
  );
  COMMENT ON TABLE ledgers IS 'Where each ledger stands: its last line. Locked by each append.';

  CREATE TABLE lines (
    tenant text COLLATE "C" NOT NULL,
    manifest text COLLATE "C" NOT NULL,
    seq bigint NOT NULL CHECK (seq >= 0),
    line text NOT NULL,
    PRIMARY KEY (tenant, manifest, seq)
  );
  COMMENT ON TABLE lines IS 'The ledgers, line by line, as a file ledger has them. Append-only.';

  CREATE TABLE runners (
    id text PRIMARY KEY,
    tenant text COLLATE "C" NOT NULL,
    manifest text COLLATE "C" NOT NULL,
    shared boolean NOT NULL,
    holder jsonb NOT NULL,
    worker text NOT NULL,
    run text,
    pace real NOT NULL DEFAULT 0,
    lease timestamptz NOT NULL
  );
  CREATE INDEX runners_of_tenant ON runners (tenant, manifest);
  COMMENT ON TABLE runners IS 'Who works on which ledger; gone when its lease has run out.';

  CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a ledger is append-only: % refused', TG_OP;
  END $$;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lines
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
  ALTER TABLE lines ENABLE ALWAYS TRIGGER append_only;
`;
