import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CLI, REPOSITORY, timed, workFolder } from "./process.js";
import { median, medianRatio, type Row } from "./table.js";

const ROUNDS = 15;

/** Start-up over `node -e 0`, in turn. */
export async function startup(): Promise<Row[]> {
  const folder = await workFolder();
  await writeFile(join(folder, "one.yaml"), manifest(1));
  const commands = { "--version": ["--version"], "--help": ["--help"], validate: ["validate", "one.yaml"] };
  const node: number[] = [];
  const samples = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    node.push((await timed(["-e", "0"])).ms);
    for (const [name, args] of Object.entries(commands)) {
      samples.get(name)!.push((await timed([CLI, ...args], { cwd: folder })).ms);
    }
  }
  const rows = [...samples].map(([name, ours]) => {
    const ratio = medianRatio(ours, node);
    const goal = name === "validate" ? 1.5 : 1.6;
    return {
      measure: name === "validate" ? "start-up: `validate` of one small file" : `start-up: \`${name}\``,
      result: `${ratio.toFixed(2)} × (${median(ours).toFixed(0)} ms)`,
      against: `\`node -e 0\` (${median(node).toFixed(0)} ms)`,
      goal: `≤ ${goal} ×`,
      met: ratio <= goal,
      samples: { [name]: ours, node },
    };
  });
  return [...rows, await binaryStartup(folder)];
}

/** The single executable against the package on the Node that it was built from. */
async function binaryStartup(folder: string): Promise<Row> {
  const outdir = join(folder, "bin");
  await timed([join(REPOSITORY, "src/build/build.mjs"), "binary", "--outdir", outdir], { cwd: REPOSITORY });
  const binary = join(outdir, `reticket-${process.platform}-${process.arch}`);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push((await timed(["validate", "one.yaml"], { cwd: folder, command: binary })).ms);
    theirs.push((await timed([CLI, "validate", "one.yaml"], { cwd: folder })).ms);
  }
  const ratio = medianRatio(ours, theirs);
  const mb = (await stat(binary)).size / 1024 / 1024;
  return {
    measure: "single executable: size, and start-up of `validate`",
    result: `${mb.toFixed(0)} MB, ${ratio.toFixed(2)} × (${median(ours).toFixed(0)} ms)`,
    against: `\`node dist/cli/main.cjs\` (${median(theirs).toFixed(0)} ms)`,
    goal: "≤ 110 MB, ≤ 1.3 ×",
    met: mb <= 110 && ratio <= 1.3,
    samples: { ours, theirs },
  };
}

/** A manifest with so many inline users. */
export function manifest(users: number, name = "bench"): string {
  const lines = Array.from({ length: users }, (_, index) => `    - user_id: ${userId(index)}`);
  return `apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata:\n  name: ${name}\nspec:\n  users:\n${lines.join("\n")}\n`;
}

export function userId(index: number): string {
  return `auth0|5f7c8ec7c33c6c00${(index + 0x10000000).toString(16)}`;
}
