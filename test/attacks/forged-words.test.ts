import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { marked } from "marked";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { forgeFile } from "../support/ledger-forger.js";
import { Workplace } from "../support/workplace.js";

/**
 * An attacker who can write to a ledger puts words into it that a terminal, a CI system, a browser, a spreadsheet or a scraper of
 * metrics would obey.
 */
const WORDS = [
  "\u001b]0;owned\u0007\u001b[2J",
  "\u202egnp.exe",
  "\n::add-mask::x\n::error file=reticket.yaml::owned\n##[command]owned",
  "\r## owned <img src=x onerror=alert(1)> @octocat ![x](https://evil.example/p.png)",
  '"} 1\nreticket_owned{x="',
  "</script><script>alert(1)</script>",
].join(" ");

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.open();
  await place.manifest("batch", place.users(4));
  const applied = await place.run(["apply", "--auto-approve", "--tickets-out", "t.ndjson", "."]);
  expect(applied.code, applied.stderr).toBe(0);
  const ledger = place.path(`ledger/${place.sandbox.tenantDomain}/batch`);
  let issued = 0;
  // The attacker has the machine's own witnesses, too.
  await rm(join(inject("state"), "reticket", "witnesses", place.sandbox.tenantDomain), {
    recursive: true,
    force: true,
  });
  await forgeFile(ledger, (lines) =>
    lines.map((line) => {
      if (line.type === "run_started") return { ...line, actor: WORDS, tool_version: WORDS };
      if (line.type === "run_finished") return { ...line, why: WORDS };
      if (line.type !== "issued") return line;
      issued++;
      const { ticket_sha256: _, expires_at: __, request_id: ___, ...subject } = line;
      if (issued === 1)
        return { ...subject, type: "rejected", status: 400, errorCode: WORDS, message: WORDS };
      if (issued === 2) return { ...subject, type: "in_doubt", why: WORDS };
      // The third would be redirected from this address; the fourth is on its way to it.
      return issued === 3 ? { ...line, request_id: WORDS, deliver_to: `${WORDS} ${"`".repeat(3)}` } : line;
    }),
  );
  await forgeFile(ledger, (lines) => {
    const { at, run, target } = lines.findLast(({ type }) => type === "issued")!;
    const { user_id } = target as { user_id: string };
    return [...lines, { at, run, type: "delivering", channel: "smtp", user_ids: [user_id], to: [WORDS] }];
  });
});
afterAll(() => place.close());

/** What a terminal or a CI system would act upon. */
const OBEYED = /[^\P{Cc}\n]|\p{Cf}|^::|^##\[|##\w*\[/mu;

describe("words that an attacker wrote into a ledger", () => {
  it.each([
    ["status", []],
    ["status", ["--format", "json"]],
    ["plan", []],
    ["plan", ["--format", "json"]],
    ["plan", ["--format", "markdown"]],
    ["apply", ["--auto-approve", "--tickets-out", "t.ndjson"]],
  ] as const)("do not act on the reader of what %s %j prints", async (command, flags) => {
    const { stdout, stderr } = await place.run([command, ...flags, "batch.yaml"]);
    expect(stdout).toContain("owned");
    if (command === "plan" && flags[1] === "markdown") {
      const shown = marked.parse(stdout, { async: false }).replace(/<code>[^<]*<\/code>/g, "");
      expect(shown).not.toMatch(/owned|octocat|evil\.example|<img/);
    }
    expect(stdout).not.toMatch(OBEYED);
    expect(stderr).not.toMatch(OBEYED);
  });

  it("are obeyed by no verifier, and the forged chain is what it is: sound", async () => {
    const { code, stdout, stderr } = await place.run(["ledger", "verify"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).not.toMatch(OBEYED);
  });

  it("make no line and no label of their own in the metrics", async () => {
    await place.run(["status", "--metrics", "m.prom", "batch.yaml"]);
    const text = await readFile(place.path("m.prom"), "utf8");
    expect(text).not.toMatch(/^reticket_owned/m);
    expect(text).not.toContain("owned");
  });

  it("are text in the report, which runs no script but its own", async () => {
    const made = await place.run(["report", "--out", "report.html", "batch.yaml"]);
    expect(made.code, made.stderr).toBe(0);
    const html = await readFile(place.path("report.html"), "utf8");
    expect(html).toContain("owned");
    expect(html).not.toMatch(/<img[^>]*onerror/i);
    expect(html).not.toContain("<script>alert(1)");
    expect(html).not.toMatch(/[^\P{Cc}\n\t]/u);
  });
});
