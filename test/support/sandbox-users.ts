import type { Sandbox } from "../../src/sandbox/sandbox.js";

/** The first users of a sandbox as entries. */
export function sandboxUserIds(sandbox: Sandbox, count: number): { user_id: string }[] {
  const users: { user_id: string }[] = [];
  for (const { user_id } of sandbox.users.all()) {
    if (users.length === count) break;
    users.push({ user_id });
  }
  return users;
}
