import { spawnSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CLI, timed, workFolder } from "./process.js";
import { manifest } from "./startup.js";
import { median, medianRatio, type Row } from "./table.js";

/** The same number of `terraform_data` resources, where a `terraform` binary is on the PATH. */
export async function terraform(rounds: number): Promise<Row[]> {
  if (spawnSync("terraform", ["version"]).status !== 0) {
    process.stderr.write("terraform is not on the PATH: its part is skipped\n");
    return [];
  }
  const rows: Row[] = [];
  for (const size of [1_000, 10_000]) {
    const folder = await workFolder();
    await writeFile(join(folder, "inline.yaml"), manifest(size));
    const theirs = join(folder, "terraform");
    await mkdir(theirs);
    await writeFile(join(theirs, "main.tf"), `resource "terraform_data" "user" {\n  count = ${size}\n}\n`);
    run(theirs, "init");
    const samples = { ours: [] as number[], terraform: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      await rm(join(theirs, "terraform.tfstate"), { force: true });
      const env = { AUTH0_DOMAIN: "acme.eu.auth0.com" };
      samples.ours.push((await timed([CLI, "plan", "inline.yaml"], { cwd: folder, env })).ms);
      samples.terraform.push(run(theirs, "plan"));
    }
    const ratio = medianRatio(samples.terraform, samples.ours);
    rows.push({
      measure: `plan of ${size.toLocaleString("en")} from empty`,
      result: `${ratio.toFixed(1)} × faster (${median(samples.ours).toFixed(0)} ms)`,
      against: `terraform plan (${median(samples.terraform).toFixed(0)} ms)`,
      goal: size === 1_000 ? "≥ 20 ×" : "–",
      met: size === 1_000 ? ratio >= 20 : undefined,
      samples,
    });
  }
  return rows;
}

/** @returns milliseconds */
function run(cwd: string, command: string): number {
  const began = performance.now();
  const { status, stderr } = spawnSync("terraform", [command, "-input=false", "-no-color"], { cwd });
  if (status !== 0) throw new Error(`terraform ${command}: ${stderr}`);
  return performance.now() - began;
}
