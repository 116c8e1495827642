import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { html } from "../../src/report/html/markup.js";
import { type CliResult, runCli } from "../support/cli.js";
import { writeIncident } from "../support/incident.js";
import { workFolder } from "../support/work-folder.js";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const HOSTILE = [
  "auth0|<script>document.title='owned'</script>",
  "auth0|\"'><img src=x onerror=alert(1)>",
  "auth0|</script><script>alert(1)</script>",
  "auth0|&lt;&amp;{{document.title}}",
];

let folder: string;
let status: {
  manifests: {
    name: string;
    progress: Record<string, number>;
    entries: { state: string; target: { user_id: string } }[];
  }[];
  total: { counts: Record<string, number>; progress: Record<string, number> };
};
beforeAll(async () => {
  folder = await workFolder("report");
  const at = Date.now() - 41 * 3_600_000;
  await writeIncident(folder, {
    name: "inc-2041",
    reason: "INC-2041 <b>ada@example.com</b> & auth0|5f7c8ec7c33c6c004bbafe82",
    count: 600,
    at,
  });
  await writeIncident(folder, { name: "support", reason: "SUP-1", users: HOSTILE, at });
  for (const args of [[], ["--redact"]]) {
    const out = args.length === 0 ? "report.html" : "redacted.html";
    expect(await run("report", ".", "--out", out, ...args)).toMatchObject({ code: 0, stdout: "" });
  }
  status = JSON.parse((await run("status", "--format", "json", ".")).stdout);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(...args: string[]): Promise<CliResult> {
  return runCli(args, { cwd: folder });
}

const read = (name: string) => readFile(join(folder, name), "utf8");

describe("the report's file", () => {
  it("fetches nothing, and allows its own style and script alone", async () => {
    const page = await read("report.html");
    expect(page.replaceAll("&#39;", "'")).toMatch(
      /content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; /,
    );
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page).not.toMatch(/ (on\w+|style)="/);
    expect(page).not.toContain("<b>ada@example.com</b>");
  });

  it("names every ledger's last line by its sum", async () => {
    const page = await read("report.html");
    for (const name of ["inc-2041", "support"]) {
      const last = (await read(`ledger/acme.eu.auth0.com/${name}.ndjson`)).trimEnd().split("\n").at(-1)!;
      expect(page).toContain(JSON.parse(last).sum);
    }
  });

  it("leaves out who the users are where it is asked to, in whatever text they stand", async () => {
    const redacted = await read("redacted.html");
    expect(redacted).not.toMatch(/ada@example\.com|5f7c8ec7c33c6c004bbafe82|auth0\|/);
    const packed = /id="rows">([^<]+)</.exec(redacted)?.[1] ?? "";
    expect(inflateRawSync(Buffer.from(packed, "base64")).toString()).not.toMatch(/auth0\|/);
  });

  it("is not printed on a terminal by mistake, and says where it can't be written", async () => {
    expect(await run("report", ".", "--out", "nowhere/report.html")).toMatchObject({ code: 1 });
    expect((await run("report", ".")).stdout).toMatch(/^<!DOCTYPE html>/);
  });

  it("has any text as text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const inside = html`<p title="${text}">${text}</p>`.text.slice('<p title="'.length, -"</p>".length);
        expect(inside.replace('">', "")).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe.skipIf(CHROMIUM === undefined)("the report in a browser (needs Chromium)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());

  async function open(
    name = "report.html",
    options: Parameters<Browser["newPage"]>[0] = {},
  ): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage(options);
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:") && !request.url().startsWith("blob:"))
        complaints.push(request.url());
    });
    await page.goto(`file://${join(folder, name)}`);
    await page.waitForSelector("html[data-ready=yes]");
    return { page, complaints };
  }

  it("shows the numbers of `status --format json`", async () => {
    const { page, complaints } = await open();
    const { counts, progress } = status.total;
    const shown = async (selector: string) => {
      const [text = "0"] = await page.locator(selector).allTextContents();
      return Number(text.replaceAll(",", ""));
    };
    const expected = { ...counts, ...progress, issued: progress.open };
    for (const state of [
      "completed",
      "issued",
      "expired",
      "gone",
      "superseded",
      "rejected",
      "in_doubt",
      "pending",
    ]) {
      expect([state, await shown(`[data-state-count=${state}]`)]).toEqual([
        state,
        expected[state as keyof typeof expected],
      ]);
    }
    expect(await shown("[data-metric=completed]")).toBe(progress.completed);
    expect(await shown("[data-metric=waiting]")).toBe(progress.open! + progress.expired!);
    expect(await shown("[data-step=issued]")).toBe(counts.issued);
    expect(await shown("[data-step=delivered]")).toBe(progress.delivered);
    expect(await shown("[data-step=completed]")).toBe(progress.completed);
    expect(await page.textContent("#found")).toMatch(/^1 to 25 of 604$/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("finds people by text, by state and by manifest, and turns pages", async () => {
    const { page } = await open();
    const entries = status.manifests.flatMap((manifest) => manifest.entries);
    const completed = entries.filter(({ state }) => state === "completed").length;
    await page.selectOption("#state", "completed");
    expect(await page.textContent("#found")).toBe(`1 to 25 of ${completed}`);
    expect(new Set(await page.locator("#people .state").allTextContents())).toEqual(new Set(["completed"]));
    await page.click("#next");
    expect(await page.textContent("#found")).toBe(`26 to 50 of ${completed}`);
    await page.click("#previous");
    await page.selectOption("#state", "");
    await page.selectOption("#manifest", { label: "support" });
    expect(await page.textContent("#found")).toBe(`1 to ${HOSTILE.length} of ${HOSTILE.length}`);
    expect((await page.locator("#people .who").allTextContents()).sort()).toEqual([...HOSTILE].sort());
    expect(await page.title()).toBe("Password resets: 2 manifests");
    await page.selectOption("#manifest", "");
    const { user_id } = entries[7]!.target;
    await page.fill("#search", user_id.toUpperCase());
    await expect.poll(() => page.textContent("#found")).toBe("1 to 1 of 1");
    await page.fill("#search", "no such user");
    await expect.poll(() => page.textContent("#found")).toBe("No users found.");
    await page.fill("#search", "");
    await page.click("a[data-state=rejected]");
    expect(await page.inputValue("#state")).toBe("rejected");
    await page.close();
  });

  it("tells ids and e-mails apart, each with its connection, in the manifest's order", async () => {
    const mixed = await workFolder("report");
    const users = [
      { user_id: "auth0|1" },
      { email: "Ada@example.com", connection_id: "con_0000000000000001" },
      { user_id: "auth0|2" },
      { email: "ada@example.com", connection_id: "con_0000000000000002" },
      { email: "bob@example.com", connection_id: "con_0000000000000001" },
      { user_id: "auth0|3" },
    ];
    try {
      const manifest = {
        apiVersion: "reticket/v1",
        kind: "PasswordChangeTickets",
        metadata: { name: "mixed" },
        spec: { users },
      };
      await writeFile(join(mixed, "mixed.yaml"), JSON.stringify(manifest));
      await writeFile(join(mixed, "reticket.yaml"), "tenant: acme.eu.auth0.com\n");
      const written = join(folder, "mixed.html");
      expect(await runCli(["report", "mixed.yaml", "--out", written], { cwd: mixed })).toMatchObject({
        code: 0,
      });
      const { page } = await open("mixed.html");
      const shown = () => page.locator("#people .who").allTextContents();
      expect(await shown()).toEqual(
        users.map(({ user_id, email, connection_id }) => user_id ?? `${email} (${connection_id})`),
      );
      await page.fill("#search", "ADA@");
      await expect
        .poll(shown)
        .toEqual(["Ada@example.com (con_0000000000000001)", "ada@example.com (con_0000000000000002)"]);
      await page.close();
    } finally {
      await rm(mixed, { recursive: true, force: true });
    }
  });

  it.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 390],
    ["dark", 390],
  ] as const)(
    "has nothing that axe finds, and nothing wider than the screen: %s, %i wide",
    async (colorScheme, width) => {
      for (const name of width === 390 ? ["report.html"] : ["report.html", "redacted.html"]) {
        const { page } = await open(name, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        await page.addScriptTag({ path: AXE });
        const violations = await page.evaluate(
          "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))",
        );
        expect(violations).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        await page.close();
      }
    },
  );
});

it("holds 100,000 people in three megabytes", async () => {
  const large = await workFolder("report");
  try {
    await writeIncident(large, {
      name: "inc-2042",
      reason: "INC-2042",
      count: 100_000,
      at: Date.now() - 41 * 3_600_000,
    });
    const { code, stdout } = await runCli(["report", "."], { cwd: large });
    expect(code).toBe(0);
    expect(Buffer.byteLength(stdout)).toBeLessThan(3_000_000);
    if (CHROMIUM === undefined) return;
    await writeFile(join(large, "report.html"), stdout);
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    const page = await browser.newPage();
    await page.goto(`file://${join(large, "report.html")}`);
    await page.waitForSelector("html[data-ready=yes]");
    expect(await page.textContent("#found")).toBe("1 to 25 of 100,000");
    await browser.close();
  } finally {
    await rm(large, { recursive: true, force: true });
  }
});
