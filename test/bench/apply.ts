import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateIdentity } from "../../src/seal/identity.js";
import { bundled, CLI, timed, workFolder } from "./process.js";
import { userId } from "./startup.js";
import { median, medianRatio, type Row } from "./table.js";

const ENTRIES = 20_000;
/** Each of the three at its best: more slots do not make the loops faster, while ours wait for the disk in theirs. */
const SLOTS = { ours: 400, loops: 50 };

/** apply, with its full durability and sealing, against a loop with the official SDK and one with bare undici. */
export async function applyAgainstLoops(rounds: number): Promise<Row[]> {
  const folder = await workFolder();
  const { recipient } = await generateIdentity();
  await writeFile(join(folder, "reticket.yaml"), `recipients: [${recipient}]\n`);
  await writeFile(
    join(folder, "list.yaml"),
    "apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata:\n  name: bench\nspec:\n  users_from:\n    - file: users.csv\n",
  );
  const users = Array.from({ length: ENTRIES }, (_, index) => userId(index));
  await writeFile(join(folder, "users.csv"), `user_id\n${users.join("\n")}\n`);

  const server = spawn(process.execPath, [await bundled("server")], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [port] = await once(server.stdout, "data");
    const origin = `http://127.0.0.1:${String(port).trim()}`;
    const loops = { sdk: await bundled("sdk-loop"), undici: await bundled("undici-loop") };
    const samples = { ours: [] as number[], sdk: [] as number[], undici: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      await rm(join(folder, "ledger"), { recursive: true, force: true });
      const args = ["apply", "--auto-approve", "--concurrency", String(SLOTS.ours), "list.yaml"];
      const env = { AUTH0_DOMAIN: origin, AUTH0_ACCESS_TOKEN: "bench", CI: "" };
      const { ms, stdout } = await timed([CLI, ...args], { cwd: folder, env });
      if (!stdout.includes(`${ENTRIES} issued`)) throw new Error(stdout.slice(-300));
      samples.ours.push(ms);
      for (const name of ["sdk", "undici"] as const) {
        const out = join(folder, `${name}.json`);
        const loop = [loops[name], origin, String(ENTRIES), String(SLOTS.loops), out];
        samples[name].push((await timed(loop)).ms);
      }
    }
    return (["sdk", "undici"] as const).map((name) => {
      const ratio = medianRatio(samples[name], samples.ours);
      const perSecond = (ms: readonly number[]) => `${((ENTRIES / median(ms)) * 1000).toFixed(0)}/s`;
      const goal = name === "sdk" ? 6 : 0.7;
      return {
        measure: `apply of ${ENTRIES.toLocaleString("en")}, unlimited tenant, whole process`,
        result: `${ratio.toFixed(2)} × (${perSecond(samples.ours)})`,
        against: `${name === "sdk" ? "a loop with the official SDK" : "a loop with bare undici"} (${perSecond(samples[name])})`,
        goal: `≥ ${goal} ×`,
        met: ratio >= goal,
        samples: { ours: samples.ours, [name]: samples[name] },
      };
    });
  } finally {
    server.kill();
  }
}
