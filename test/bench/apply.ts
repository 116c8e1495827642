import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateIdentity } from "../../src/seal/identity.js";
import { bundled, CLI, timed, workFolder } from "./process.js";
import { userId } from "./startup.js";
import { median, medianRatio, type Row } from "./table.js";

const ENTRIES = 20_000;
/** What apply is held against; the last of them does as it does: nothing but the connection ties an answer to its request. */
const LOOPS = [
  { name: "sdk", peer: "sdk-loop", more: [], words: "a loop with the official SDK", goal: 6 },
  { name: "undici", peer: "undici-loop", more: [], words: "a loop with bare undici", goal: 0.7 },
  {
    ...{ name: "fresh", peer: "undici-loop", more: ["fresh"], goal: 0.7 },
    words: "a loop with bare undici, a connection for each request",
  },
];
/** Each of them at its best: more slots do not make the loops faster, while ours wait for the disk in theirs. */
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
    const samples: Record<string, number[]> = { ours: [] };
    for (let round = 0; round < rounds; round++) {
      await rm(join(folder, "ledger"), { recursive: true, force: true });
      const args = ["apply", "--auto-approve", "--concurrency", String(SLOTS.ours), "list.yaml"];
      const env = { AUTH0_DOMAIN: origin, AUTH0_ACCESS_TOKEN: "bench", CI: "" };
      const { ms, stdout } = await timed([CLI, ...args], { cwd: folder, env });
      if (!stdout.includes(`${ENTRIES} issued`)) throw new Error(stdout.slice(-300));
      samples.ours!.push(ms);
      for (const { name, peer, more } of LOOPS) {
        const loop = [
          await bundled(peer),
          origin,
          String(ENTRIES),
          String(SLOTS.loops),
          join(folder, `${name}.json`),
        ];
        samples[name] = [...(samples[name] ?? []), (await timed([...loop, ...more])).ms];
      }
    }
    return LOOPS.map(({ name, words, goal }) => {
      const ratio = medianRatio(samples[name]!, samples.ours!);
      const perSecond = (ms: readonly number[]) => `${((ENTRIES / median(ms)) * 1000).toFixed(0)}/s`;
      return {
        measure: `apply of ${ENTRIES.toLocaleString("en")}, unlimited tenant, whole process`,
        result: `${ratio.toFixed(2)} × (${perSecond(samples.ours!)})`,
        against: `${words} (${perSecond(samples[name]!)})`,
        goal: `≥ ${goal} ×`,
        met: ratio >= goal,
        samples: { ours: samples.ours!, [name]: samples[name]! },
      };
    });
  } finally {
    server.kill();
  }
}
