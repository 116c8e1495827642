import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CLI, timed, workFolder } from "./process.js";
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
  return [...samples].map(([name, ours]) => {
    const ratio = medianRatio(ours, node);
    return {
      measure: name === "validate" ? "start-up: `validate` of one small file" : `start-up: \`${name}\``,
      result: `${ratio.toFixed(2)} × (${median(ours).toFixed(0)} ms)`,
      against: `\`node -e 0\` (${median(node).toFixed(0)} ms)`,
      goal: name === "validate" ? "–" : "≤ 1.6 ×",
      met: name === "validate" ? undefined : ratio <= 1.6,
      samples: { [name]: ours, node },
    };
  });
}

/** A manifest with so many inline users. */
export function manifest(users: number, name = "bench"): string {
  const lines = Array.from({ length: users }, (_, index) => `    - user_id: ${userId(index)}`);
  return `apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata:\n  name: ${name}\nspec:\n  users:\n${lines.join("\n")}\n`;
}

export function userId(index: number): string {
  return `auth0|5f7c8ec7c33c6c00${(index + 0x10000000).toString(16)}`;
}
