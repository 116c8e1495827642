import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Workplace } from "../support/workplace.js";

const RECIPIENT = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
let place: Workplace;

beforeAll(async () => {
  place = await Workplace.open();
  await place.manifest("m", place.users(9), {
    waves: [{ size: 4, gate: { completed: "50%" } }, { rest: true }],
  });
  await place.run(["apply", "--auto-approve", "--no-deliver", "--recipient", RECIPIENT, "m.yaml"]);
});
afterAll(() => place.close());

it("status counts the waves of a manifest in a line of text and as JSON", async () => {
  const { stdout } = await place.run(["status", "m.yaml"]);
  expect(stdout).toContain("  waves: 1 done (4 of 4 sent), 2 waiting\n");
  const [manifest] = JSON.parse((await place.run(["status", "--format", "json", "m.yaml"])).stdout).manifests;
  expect(manifest.waves).toMatchObject([
    { wave: 1, size: 4, sent: 4, state: "done", completed: 0, opened_at: expect.stringMatching(/^20/) },
    { wave: 2, size: 5, sent: 0, state: "waiting", opened_at: null },
  ]);
});

it("the report has a table of the waves", async () => {
  await place.run(["report", "--out", "report.html", "m.yaml"]);
  const page = await readFile(place.path("report.html"), "utf8");
  expect(page).toContain('<h2 id="waves-heading">Waves</h2>');
  expect(page).toMatch(/<td class="num">4 of 4<\/td>[\s\S]*?<td>done<\/td>/);
  expect(page).toMatch(/<td class="num">0 of 5<\/td>[\s\S]*?<td>waiting<\/td>/);
});
