import { Command } from "commander";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import { openLedgerBackend } from "../../ledger/backend.js";
import { copyLedger } from "../../ledger/copy.js";
import { type VerifyReport, verifyTenant } from "../../ledger/verify.js";
import { WitnessedBackend } from "../../ledger/witness/backend.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";
import { acceptLossCommand, witness } from "../ledger-loss.js";
import { counted } from "../output/check.js";
import { witnessOptions } from "../witnesses.js";
import { openProject, openWorkspace } from "../workspace.js";

const EXITS = exitHelp([
  [EXIT.done, "done, or every ledger is valid"],
  [EXIT.error, "error, or a ledger is damaged"],
]);

export default function ledger(context: Context): Command {
  return new Command("ledger")
    .addCommand(verify(context))
    .addCommand(unlock(context))
    .addCommand(copy(context))
    .addCommand(witness(context, EXITS))
    .addCommand(acceptLossCommand(context, EXITS))
    .addHelpText("after", EXITS);
}

function verify(context: Context): Command {
  return new Command("verify")
    .summary("check that ledgers are complete and unchanged")
    .argument("[path...]", "manifests, or folders of them (default: every ledger of the tenant)")
    .addHelpText("after", `\nExamples:\n  $ reticket ledger verify\n${EXITS}`)
    .action(async (paths: string[]) => {
      const { backend, settings, manifests } =
        paths.length > 0
          ? await openWorkspace(context, paths)
          : { ...(await openProject(context)), manifests: undefined };
      const names = manifests?.map(({ name }) => name);
      const verified = await verifyTenant(backend, settings.tenant, names);
      if (verified.length === 0) context.notes.say(`No ledger for ${settings.tenant} yet.`);
      for (const { manifest, result } of verified) {
        if (result instanceof ReticketError) {
          context.out.line(`${manifest}: ${result.code}`);
          context.notes.complain(result);
          context.exitCode = EXIT.error;
        } else {
          context.out.line(`${manifest}: ${validText(result)}`);
        }
      }
    });
}

function validText(report: VerifyReport): string {
  const { head, targets, issued, inDoubt, tornBytes, crlfLines, losses } = report;
  if (head === null) return "no ledger yet";
  const torn =
    tornBytes === 0 ? "" : `; ${tornBytes} bytes of an incomplete last line, which the next apply removes`;
  const crlf =
    crlfLines === 0
      ? ""
      : `; ${counted(crlfLines, "line")} with CRLF (git's autocrlf), which the next apply changes to LF`;
  return `valid, ${counted(head.seq, "line")}, ${counted(targets, "user")}, ${issued} issued, ${inDoubt} in doubt${torn}${crlf}${losses.map(lossText).join("")}`;
}

function lossText({ seq, at, actor, why }: VerifyReport["losses"][number]): string {
  return `; lines after line ${seq} are lost, accepted by ${escapeText(actor)} at ${at}: ${escapeText(why)}`;
}

function unlock(context: Context): Command {
  return new Command("unlock")
    .summary("remove a lock whose holder is gone")
    .argument("<id>", "the lock's id, from the error message")
    .addHelpText(
      "after",
      `\nFirst make sure that its holder has ended: two writers damage a ledger.\n\nExamples:\n  $ reticket ledger unlock 01JD0C5Q2V6W1S0A8GJ7Z4T9KX\n${EXITS}`,
    )
    .action(async (id: string) => {
      const { backend, settings } = await openProject(context);
      const { manifest, operation, who, host, pid, created } = await backend.unlock(settings.tenant, id);
      const holder =
        pid === 0
          ? "the lock did not name its holder"
          : `${operation} by ${who} on ${host} (pid ${pid}), since ${created}`;
      context.out.line(`Unlocked ${manifest}: ${escapeText(holder)}`);
    });
}

function copy(context: Context): Command {
  return new Command("copy")
    .summary("copy every ledger of the tenant to another backend")
    .argument("<from>", "the URL of the backend to copy from, such as file:ledger")
    .argument("<to>", "the URL of the backend to copy to; it must not have these ledgers")
    .addHelpText(
      "after",
      `\nAfterwards, write to only one of the two.\n\nExamples:\n  $ reticket ledger copy file:ledger file:/backup/ledger\n  $ reticket ledger copy file:ledger git:reticket-ledger\n  $ reticket ledger copy git:reticket-ledger postgres://db.example.com/reticket\n${EXITS}`,
    )
    .action(async (from: string, to: string) => {
      const { settings } = await openProject(context);
      const options = await witnessOptions(context);
      const source = new WitnessedBackend(openLedgerBackend(from, process.cwd()), options);
      const destination = openLedgerBackend(to, process.cwd());
      const copied = await copyLedger(source, destination, settings.tenant);
      for (const { manifest, head } of copied) {
        context.out.line(`${manifest}: ${counted(head.seq, "line")} copied`);
      }
      if (copied.length === 0) context.notes.say(`No ledger for ${settings.tenant} in ${source.url}.`);
    });
}
