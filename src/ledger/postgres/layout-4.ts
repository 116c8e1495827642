/**
 * Layout 4: the marks of paused manifests. They are changed without the ledgers' locks, and read every second by the runs at work.
 */
export const LAYOUT_4 = `
  CREATE TABLE pauses (
    tenant text COLLATE "C" NOT NULL,
    manifest text COLLATE "C" NOT NULL,
    mark text NOT NULL,
    PRIMARY KEY (tenant, manifest)
  );
  COMMENT ON TABLE pauses IS 'The manifests that are paused, and pauses that no ledger has recorded yet.';

  DO $$
  DECLARE may record;
  BEGIN
    FOR may IN
      SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS who, privilege_type AS what
      FROM pg_class, aclexplode(relacl)
      WHERE oid = 'runners'::regclass AND grantee <> relowner
        AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
    LOOP
      EXECUTE format('GRANT %s ON pauses TO %s', may.what, may.who);
    END LOOP;
  END $$;
`;
