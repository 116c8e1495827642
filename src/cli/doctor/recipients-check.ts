import { access } from "node:fs/promises";
import { failureOfError, probeFailure, probeOk, probeWarning } from "../../probe-result.js";
import { readIdentityFile } from "../../seal/identity.js";
import { openSealed, sealTickets } from "../../seal/seal.js";
import { Secret } from "../../secret.js";
import { defaultKeyPath } from "../init/key.js";
import { counted } from "../output/check.js";
import type { DoctorCheck, DoctorResult, Examined } from "./doctor-check.js";

/** What is sealed to see whether it can be opened; it is no ticket. */
const SAMPLE = { ticket: new Secret("doctor"), key: "doctor", target: { user_id: "doctor" } };

export const recipientsCheck: DoctorCheck = {
  name: "recipients",
  needs: ["config"],
  isOnline: () => false,
  async run(examined, report) {
    const { recipients } = examined.project!.settings;
    if (recipients.length === 0) {
      const words =
        "there are no recipients: only `--recipient` or `--tickets-out` of each run keeps the tickets";
      const hint = "add `recipients:` to reticket.yaml; `reticket keygen --out FILE` makes a key";
      return report(probeWarning("SEALING_IMPOSSIBLE", words, hint));
    }
    const sealed = await sealTickets([SAMPLE], recipients);
    report(probeOk(`tickets are sealed to ${counted(recipients.length, "recipient")}`));
    const files = await identityFiles(examined);
    for (const { file, isGiven } of files) report(await opened(sealed, file, isGiven));
    if (files.length === 0)
      report(probeOk("no identity on this machine, so it can't open tickets (`--identity FILE` checks one)"));
  },
};

/** Those of `--identity`, or else the key that `init` wrote on this machine. */
async function identityFiles({
  identities,
  project,
  context,
}: Examined): Promise<{ file: string; isGiven: boolean }[]> {
  if (identities.length > 0) return identities.map((file) => ({ file, isGiven: true }));
  const file = defaultKeyPath(project!.settings.tenant, context.env);
  const isMissing = await access(file).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === "ENOENT" || error.code === "ENOTDIR",
  );
  return isMissing ? [] : [{ file, isGiven: false }];
}

async function opened(sealed: string, file: string, isGiven: boolean): Promise<DoctorResult> {
  try {
    if ((await openSealed(sealed, await readIdentityFile(file))) !== undefined)
      return probeOk(`${file} opens what is sealed now`);
  } catch (error) {
    return failureOfError(error);
  }
  const words = `${file} does not open what is sealed now: it has no recipient's key`;
  const hint = "add its `age1…` to `recipients` in reticket.yaml, or use the key of one of them";
  return isGiven
    ? probeFailure("IDENTITY_INVALID", words, hint)
    : probeWarning("IDENTITY_INVALID", words, hint);
}
