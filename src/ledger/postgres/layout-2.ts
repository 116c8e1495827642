/**
 * Layout 2: the server numbers, chains and writes, so that a runner holds the ledger's row for no trip of its own, and
 * a table says who has claimed what, so that no runner reads what the others write.
 *
 * A claim is refused to a runner that planned without having read it: that is what `claimed` is held against.
 */
export const LAYOUT_2 = `
  ALTER TABLE runners ADD COLUMN commits bigint NOT NULL;
  COMMENT ON COLUMN runners.commits IS 'The last of its commits that stands in the ledger.';

  CREATE TABLE claims (
    tenant text COLLATE "C" NOT NULL,
    manifest text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    runner text NOT NULL,
    claimed bigint NOT NULL,
    earlier bigint NOT NULL,
    changed bigint NOT NULL,
    PRIMARY KEY (tenant, manifest, key)
  );
  CREATE INDEX claims_in_order ON claims (tenant, manifest, changed);
  COMMENT ON TABLE claims IS 'What was claimed while runners work on a ledger; emptied when the last one leaves.';
  COMMENT ON COLUMN claims.claimed IS 'The seq of the last claim that was not released; -1: no claim.';
  COMMENT ON COLUMN claims.earlier IS 'What a release brings claimed back to.';
  COMMENT ON COLUMN claims.changed IS 'The seq of the last claim or release.';

  -- Its commit waits for no disk and no standby: renew's, in a transaction of its own behind it, waits for both.
  CREATE FUNCTION append(
    of_tenant text, of_manifest text,
    by text, as_run text, number bigint,
    known_lineage text, known_seq bigint, known_sum text,
    new_lineage text, header text, records text[],
    wanted text[], freed text[], planned_at bigint, heard bigint,
    OUT outcome text, OUT lineage text, OUT seq bigint, OUT sum text, OUT news text
  ) LANGUAGE plpgsql SET search_path FROM CURRENT SET lock_timeout TO '20s' SET enable_seqscan TO off AS $$
  DECLARE
    done bigint;
    at text;
    found bigint;
    late boolean;
    body text;
    fields text;
  BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    SELECT l.lineage, l.seq, l.sum INTO lineage, seq, sum FROM ledgers AS l
      WHERE l.tenant = of_tenant AND l.manifest = of_manifest FOR UPDATE;
    SELECT r.commits INTO done FROM runners AS r WHERE r.id = by FOR UPDATE;
    IF done IS NULL THEN
      outcome := 'moved';
      RETURN;
    END IF;
    SELECT count(*) INTO found FROM lines AS l
      WHERE l.tenant = of_tenant AND l.manifest = of_manifest AND l.seq IN (known_seq, append.seq)
        AND right(l.line, 45) = CASE l.seq WHEN known_seq THEN known_sum ELSE append.sum END || '"}';
    IF seq IS NULL OR seq < known_seq OR found <> (known_seq >= 0)::int + (seq > known_seq)::int
      OR known_seq >= 0 AND lineage IS DISTINCT FROM known_lineage
      OR known_seq = seq AND seq >= 0 AND sum IS DISTINCT FROM known_sum
    THEN
      outcome := 'broken';
      RETURN;
    END IF;
    SELECT string_agg(c.key || ':' || c.claimed, ' '), coalesce(bool_or(c.key = ANY (wanted) AND c.claimed > planned_at), false)
      INTO news, late FROM (
        SELECT * FROM claims WHERE tenant = of_tenant AND manifest = of_manifest AND changed > heard AND runner <> by
        ORDER BY changed
      ) AS c;
    outcome := CASE WHEN done >= number THEN 'written' WHEN late THEN 'taken' END;
    IF outcome IS NOT NULL THEN
      RETURN;
    END IF;

    at := to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
    IF seq < 0 THEN
      lineage := new_lineage;
      records := header || records;
    END IF;
    FOREACH fields IN ARRAY records LOOP
      seq := seq + 1;
      body := '{"seq":' || seq || ',"at":"' || at || '",' || fields;
      sum := translate(encode(sha256(convert_to(coalesce(sum, '') || body, 'UTF8')), 'base64'), '+/=', '-_');
      INSERT INTO lines (tenant, manifest, seq, line)
        VALUES (of_tenant, of_manifest, append.seq, body || ',"sum":"' || append.sum || '"}');
    END LOOP;
    UPDATE ledgers AS l SET lineage = append.lineage, seq = append.seq, sum = append.sum
      WHERE l.tenant = of_tenant AND l.manifest = of_manifest;
    UPDATE runners AS r SET commits = number, run = coalesce(r.run, as_run) WHERE r.id = by;
    IF freed <> '{}' THEN
      UPDATE claims AS c SET claimed = c.earlier, earlier = -1, changed = append.seq
        WHERE c.tenant = of_tenant AND c.manifest = of_manifest AND c.key = ANY (freed) AND c.runner = by;
    END IF;
    IF wanted <> '{}' THEN
      INSERT INTO claims AS c (tenant, manifest, key, runner, claimed, earlier, changed)
        SELECT of_tenant, of_manifest, want, by, append.seq, -1, append.seq FROM unnest(wanted) AS want
        ON CONFLICT (tenant, manifest, key) DO UPDATE
        SET runner = excluded.runner, claimed = excluded.claimed, earlier = c.claimed, changed = excluded.changed
        WHERE c.runner = by OR c.claimed <= planned_at;
      GET DIAGNOSTICS found = ROW_COUNT;
      IF found <> cardinality(wanted) THEN
        RAISE EXCEPTION 'what another runner has claimed was claimed again';
      END IF;
    END IF;
    outcome := 'written';
  END $$;

  CREATE FUNCTION renew(
    by text, of_tenant text, of_worker text, own_pace real, term interval, OUT size bigint, OUT pace real
  ) LANGUAGE plpgsql SET search_path FROM CURRENT SET lock_timeout TO '20s' AS $$
  BEGIN
    IF current_setting('synchronous_commit') IN ('off', 'local') THEN
      PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    UPDATE runners AS r SET lease = now() + term, pace = own_pace WHERE r.id = by;
    IF NOT FOUND THEN
      RETURN;
    END IF;
    SELECT count(*), sum(w.pace) FILTER (WHERE w.worker <> of_worker) INTO size, pace FROM (
      SELECT r.worker, max(r.pace) AS pace FROM runners AS r WHERE r.tenant = of_tenant AND r.lease > now() GROUP BY r.worker
    ) AS w;
  END $$;

  DO $$
  DECLARE may record;
  BEGIN
    FOR may IN
      SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS who, privilege_type AS what
      FROM pg_class, aclexplode(relacl)
      WHERE oid = 'runners'::regclass AND grantee <> relowner
        AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
    LOOP
      EXECUTE format('GRANT %s ON claims TO %s', may.what, may.who);
    END LOOP;
  END $$;
`;
