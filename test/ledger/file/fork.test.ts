import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { LedgerRecord } from "../../../src/ledger/ledger.js";
import { ada, finished, grace, issued, newRun, sampleLedger, started, withLedger } from "../support.js";

/** Two branches that went on from the same ledger, each in a folder of its own. */
async function branches(base: LedgerRecord[]) {
  const [ours, theirs] = [await sampleLedger(), await sampleLedger()];
  if (base.length > 0) {
    await withLedger(ours.open(), async (ledger) => {
      for (const record of base) await ledger.append([record]);
    });
    await withLedger(theirs.open(), (ledger) => ledger.restore(ours.open().history()));
  }
  for (const [branch, target] of [[ours, ada] as const, [theirs, grace] as const]) {
    await withLedger(branch.open(), async (ledger) => {
      await ledger.append([issued(target)]);
      await ledger.append([finished()]);
    });
  }
  return { ours, theirs };
}

const text = (lines: string[]): string => lines.map((line) => `${line}\n`).join("");
const fork = {
  code: "LEDGER_FORKED",
  message: expect.stringMatching(/two histories meet here: .*have two branches both applied\?$/),
  hint: expect.stringContaining("--ours"),
};

it("recognises two branches that git joined line by line", async () => {
  const { ours, theirs } = await branches([started(), issued(ada)]);
  const added = theirs.lines().slice(3);
  writeFileSync(ours.path, text([...ours.lines(), ...added]));
  await expect(ours.open().state()).rejects.toMatchObject(fork);
  await expect(ours.open().state()).rejects.toThrow(
    ":6: two histories meet here: it goes on from line 3, as line 4 does too",
  );
});

it("recognises two branches that both began the ledger", async () => {
  const { ours, theirs } = await branches([]);
  writeFileSync(ours.path, text([...ours.lines(), ...theirs.lines()]));
  await expect(ours.open().state()).rejects.toMatchObject(fork);
  await expect(ours.open().state()).rejects.toThrow("a second ledger begins here");
});

it.each(["<<<<<<< HEAD", "=======", ">>>>>>> theirs", "||||||| base"])(
  "recognises git's conflict marker %s",
  async (marker) => {
    const { ours } = await branches([started()]);
    writeFileSync(ours.path, text(ours.lines().toSpliced(2, 0, marker)));
    await expect(ours.open().state()).rejects.toMatchObject({ ...fork, context: { line: 3 } });
    await expect(ours.open().state()).rejects.toThrow(
      `${ours.path}:3: two histories meet here: a git conflict marker stands here;`,
    );
  },
);

it("recognises a conflict marker on the last line, without a newline", async () => {
  const { ours } = await branches([started()]);
  writeFileSync(ours.path, `${text(ours.lines())}>>>>>>> theirs`);
  await expect(ours.open().state()).rejects.toMatchObject(fork);
});

it("recognises a .head that git could not merge", async () => {
  const { ours, theirs } = await branches([started()]);
  const [one, two] = [readFileSync(ours.headPath, "utf8"), readFileSync(theirs.headPath, "utf8")];
  writeFileSync(ours.headPath, `<<<<<<< HEAD\n${one}=======\n${two}>>>>>>> theirs\n`);
  await expect(ours.open().state()).rejects.toMatchObject({
    code: "LEDGER_FORKED",
    message: expect.stringContaining(`${ours.headPath}: a git conflict marker`),
    hint: expect.stringContaining("--theirs"),
    context: { path: ours.headPath },
  });
});

it("recognises the .head of the other branch", async () => {
  const { ours, theirs } = await branches([started()]);
  copyFileSync(theirs.headPath, ours.headPath);
  await expect(ours.open().state()).rejects.toMatchObject({ ...fork, context: { path: ours.path, line: 4 } });
  await expect(ours.open().state()).rejects.toThrow(
    `line 4 is another than the one that ${ours.headPath} saw`,
  );
});

it("recognises the .head of another ledger of the same name", async () => {
  const { ours } = await branches([started()]);
  const shorter = await sampleLedger([finished()]);
  const longer = await sampleLedger([started(newRun()), issued(ada), issued(grace), finished()]);
  for (const other of [shorter, longer]) {
    copyFileSync(other.headPath, ours.headPath);
    await expect(ours.open().state()).rejects.toMatchObject({
      ...fork,
      context: { path: ours.path, line: 1 },
    });
    await expect(ours.open().state()).rejects.toThrow(`${ours.headPath} is of another ledger`);
  }
});
