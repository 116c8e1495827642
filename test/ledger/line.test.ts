import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { encodeHeader, encodeRecord, splitSum } from "../../src/ledger/line.js";
import { ada, issued, MANIFEST, sampleLedger, sha, started, TENANT } from "./support.js";

const AT = "2026-11-01T12:00:00.000Z";

it("a line begins with seq, at, run, type and key, and ends with its sum", () => {
  const { text } = encodeRecord({ ...issued(ada), request_id: "r" } as ReturnType<typeof issued>, 7, AT, "");
  expect(Object.keys(JSON.parse(text))).toEqual([
    ...["seq", "at", "run", "type", "key"],
    ...["target", "ticket_sha256", "expires_at", "request_id", "sum"],
  ]);
});

it("the fields come in this order however the record was spelled", () => {
  const { target, key, run, type, ...rest } = issued(ada) as Extract<
    ReturnType<typeof issued>,
    { type: "issued" }
  >;
  const { text } = encodeRecord({ ...rest, target, key, run, type }, 7, AT, "");
  expect(Object.keys(JSON.parse(text)).slice(0, 5)).toEqual(["seq", "at", "run", "type", "key"]);
});

it("a line without a key begins with seq, at, run and type", () => {
  const { text } = encodeRecord(started(), 7, AT, "");
  expect(Object.keys(JSON.parse(text)).slice(0, 4)).toEqual(["seq", "at", "run", "type"]);
});

it("the sum is a sha256 over the sum before and the line's own bytes", () => {
  const header = encodeHeader({
    seq: 0,
    at: AT,
    type: "header",
    format_version: 1,
    lineage: "0b8e4b4e-8a5e-4f0c-9a3c-1f2e3d4c5b6a",
    tenant: TENANT,
    manifest: MANIFEST,
  });
  const line = encodeRecord(started(), 1, AT, header.sum);
  expect(splitSum(header.text)?.sum).toBe(sha(splitSum(header.text)?.body ?? ""));
  expect(line.sum).toBe(sha(header.sum + line.text.slice(0, line.text.indexOf(',"sum"'))));
});

it("can be checked in a shell, as the documentation says", async () => {
  const { lines } = await sampleLedger([started(), issued({ user_id: "auth0|ünï" })]);
  const sums = lines().map((line) => splitSum(line)?.sum ?? "");
  const script = `printf '%s' "$PREVIOUS_SUM\${LINE%,\\"sum\\"*}" | openssl dgst -sha256 -binary | basenc --base64url | tr -d =`;
  lines().forEach((line, index) => {
    const env = { ...process.env, LINE: line, PREVIOUS_SUM: sums[index - 1] ?? "" };
    expect(execFileSync("bash", ["-c", script], { env, encoding: "utf8" }).trim()).toBe(sums[index]);
  });
});

it.each([
  ...["", "{}", '{"sum":"x"}', `{"a":1,"sum":"${"x".repeat(43)}"`],
  ...[`,"sum":"${"x".repeat(43)}"}`, `,"sum":"${"x".repeat(33)}"}`],
  `{"hello":"${"world".repeat(20)}"}`,
])("%j carries no sum", (text) => {
  expect(splitSum(text)).toBeUndefined();
});
