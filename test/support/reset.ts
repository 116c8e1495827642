import type { Sandbox } from "../../src/sandbox/sandbox.js";
import { type Target, targetId } from "../../src/target.js";

/** The person follows the newest link and chooses a password. */
export async function resetPassword(sandbox: Sandbox, target: Target): Promise<void> {
  const ticket = sandbox.ticketOf(targetId(target))?.reveal();
  if (ticket === undefined) throw new Error(`${targetId(target)} has no live ticket`);
  const token = new URL(ticket).searchParams.get("ticket") ?? "";
  const body = new URLSearchParams({ ticket: token, password: "correct horse", again: "correct horse" });
  const { status } = await fetch(ticket, { method: "POST", body });
  if (status !== 200) throw new Error(`the password was not reset: ${status}`);
}
