import pc from "picocolors";
import { describe, expect, it } from "vitest";
import type { ApplyResult } from "../../../src/apply/events.js";
import { applyText, type RunView } from "../../../src/cli/output/apply-text.js";
import { Tally } from "../../../src/cli/output/tally.js";
import { ReticketError } from "../../../src/errors.js";
import { emptySummary } from "../../../src/plan/plan.js";

const ADA = { email: "ada@mail.example", connection_id: "con_0000000000000001" };

function textOf(result: Partial<ApplyResult>, view: Partial<RunView> = {}): string {
  const whole: ApplyResult = {
    ...{
      run: "R",
      ended: "done",
      redirected: 0,
      left: 0,
      later: { limit: 0, wave: 0 },
      elsewhere: 0,
      error: undefined,
    },
    counts: { issued: 0, rejected: 0, in_doubt: 0, released: 0 },
    containment: undefined,
    invalidation: undefined,
    withheld: { total: 0, kinds: [] },
    ...result,
  };
  const rest = { planned: emptySummary(), tally: new Tally(), paths: ["resets"], ticketsOut: undefined };
  return [...applyText({ result: whole, sealed: true, ...rest, ...view }, pc.createColors(false))].join("");
}

describe("the summary of a run", () => {
  it("says why an account is not contained, names its connection, and does not blame Auth0", () => {
    const tally = new Tally();
    const message = "several users of the connection Customers have this e-mail: write `user_id`";
    const subject = { manifest: "night", target: ADA, key: "k" };
    tally.event({ type: "password", outcome: "uncontained", ...subject, message });
    const containment = { contained: 0, revoked: 0, alreadyReset: 0, uncontained: 1 };
    const text = textOf({ left: 1, containment }, { tally });
    expect(text).toContain("Not contained, so no ticket is issued. Auth0 has not rejected these entries.");
    expect(text).toContain(`ada@mail.example (con_0000000000000001) (night): ${message}`);
    expect(text).not.toContain("same command again");
  });

  it("names the command that lists what another run has left, and not one that repeats the run", () => {
    const text = textOf({ elsewhere: 5 }, { openElsewhere: 2 });
    expect(text).toContain("2 entries that another run has claimed have no recorded outcome");
    expect(text).toContain("reticket status --state in_doubt resets");
  });

  it("continues as the error's hint says, with --reviewed after --plan", () => {
    const hint = "check the network, then run the same command again";
    const error = new ReticketError("TENANT_UNREACHABLE", "gone", { hint });
    const stopped = { ended: "stopped" as const, left: 3, error };
    expect(textOf(stopped)).toContain(`To continue:\n  ${hint}\n`);
    expect(textOf(stopped, { planFile: "p.json" })).toContain(
      "again with `--reviewed p.json` instead of `--plan`",
    );
  });
});
