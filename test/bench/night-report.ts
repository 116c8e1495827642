import { hash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { nightBegan, writeNight } from "./night-ledger.js";
import { CLI, timed } from "./process.js";
import { inWords, repeated } from "./rounds.js";
import { project } from "./scale.js";
import { median, type Row } from "./table.js";

const TENANT = "acme.eu.auth0.com";
const ENTRIES = 100_000;
const GOAL = { ms: 5_000, bytes: 3_000_000, paintMs: 1_000 };
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);

/** The report of the densest hundred thousand, and how soon a browser shows it. */
export async function reportOfMany(rounds: number): Promise<Row[]> {
  const folder = await project(ENTRIES);
  writeFileSync(join(folder, "users.csv"), `user_id,email,connection_id\n${people().join("\n")}\n`);
  await writeNight(folder, { tenant: TENANT, began: nightBegan(), last: "refresh" });
  const page = join(folder, "report.html");
  const args = [CLI, "report", "list.yaml", "--out", page];
  const costs = await repeated(rounds, () =>
    timed(args, { cwd: folder, env: { AUTH0_DOMAIN: TENANT }, usage: true }),
  );
  const { size } = await stat(page);
  const [ms, mb] = [median(costs.map((cost) => cost.ms)), median(costs.map((cost) => cost.mb))];
  return [
    {
      measure: `report of ${ENTRIES.toLocaleString("en")}, all of them delivered and looked at`,
      result: `${(ms / 1000).toFixed(1)} s, ${mb.toFixed(0)} MB; a page of ${(size / 1e6).toFixed(2)} MB`,
      against: `whole process${inWords(costs.length, rounds)}`,
      goal: `≤ ${GOAL.ms / 1000} s, ≤ ${GOAL.bytes / 1e6} MB`,
      met: ms <= GOAL.ms && size <= GOAL.bytes,
      samples: { ms: costs.map((cost) => cost.ms), mb: costs.map((cost) => cost.mb), bytes: [size] },
    },
    ...(await firstPaint(page, rounds)),
  ];
}

/** Half by a random id, half by a long address of their own: little of it packs. */
function people(): string[] {
  return Array.from({ length: ENTRIES }, (_, index) => {
    const hex = hash("sha256", `person ${index}`);
    if (index % 2 === 0) return `auth0|${hex.slice(0, 24)},,`;
    const name = `${word(hex.slice(0, 8))}.${word(hex.slice(8, 16))}${hex.slice(16, 20)}`;
    return `,${name}@${word(hex.slice(20, 24))}.subsidiary.example.com,con_${hash("sha256", hex.slice(24, 25)).slice(0, 16)}`;
  });
}

const SYLLABLES = [
  "ka",
  "lo",
  "mi",
  "ren",
  "sto",
  "ta",
  "vel",
  "wig",
  "an",
  "ber",
  "dor",
  "e",
  "fin",
  "gar",
  "hol",
  "is",
];

/** A syllable a digit. */
function word(hex: string): string {
  return [...hex].map((digit) => SYLLABLES[Number.parseInt(digit, 16)]).join("");
}

async function firstPaint(path: string, rounds: number): Promise<Row[]> {
  const goal = `≤ ${GOAL.paintMs / 1000} s`;
  if (CHROMIUM === undefined) {
    const result = "not measured: there is no Chromium";
    return [{ measure: "first paint of that page", result, against: "–", goal, met: undefined, samples: {} }];
  }
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  try {
    const paint: number[] = [];
    const ready: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(pathToFileURL(path).href);
      await page.waitForSelector("html[data-ready=yes]");
      ready.push(await page.evaluate<number>("performance.now()"));
      await page.waitForFunction('performance.getEntriesByName("first-contentful-paint").length > 0');
      paint.push(
        await page.evaluate<number>('performance.getEntriesByName("first-contentful-paint")[0].startTime'),
      );
      await context.close();
    }
    const [first, whole] = [median(paint), median(ready)];
    return [
      {
        measure: `first paint of that page (its table: ${(whole / 1000).toFixed(1)} s)`,
        result: `${(first / 1000).toFixed(2)} s`,
        against: `headless Chromium ${browser.version().split(".")[0]}`,
        goal,
        met: first <= GOAL.paintMs,
        samples: { paint, ready },
      },
    ];
  } finally {
    await browser.close();
  }
}
