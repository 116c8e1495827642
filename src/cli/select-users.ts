import { exportUsers } from "../apply/export-job.js";
import { ReticketError } from "../errors.js";
import { createPacer } from "../pacing/pacer.js";
import { RequestLoop } from "../pacing/request-loop.js";
import { readExportFile } from "../select/export-file.js";
import type { SelectInput } from "../select/select.js";
import type { UserFields } from "../tenant/users.js";
import type { Context } from "./context.js";
import type { HashedInput } from "./input-files.js";
import type { Interruption } from "./interruption.js";
import { openTenant } from "./tenant.js";
import { openProject } from "./workspace.js";

type ReadUsers = SelectInput["readUsers"];

const UNREACHABLE_MS = 60_000;
const HINT = "run the same command again, or export the users yourself and give the file with `--export`";

/** Reads the users from export files, one after the other. */
export function usersOfFiles(files: readonly HashedInput[], onUsers: (count: number) => void): ReadUsers {
  return async (use) => {
    let count = 0;
    for (const file of files) {
      await readExportFile(file, (user) => {
        onUsers(++count);
        use(user);
      });
    }
  };
}

export interface LiveExportOptions {
  fields: readonly string[];
  interruption: Interruption;
  onStatus: (status: string) => void;
  onUsers: (count: number) => void;
}

/** Has the tenant export its users, and reads them as they come. @param done told which tenant it was */
export function usersOfTenant(
  context: Context,
  { fields, interruption, onStatus, onUsers }: LiveExportOptions,
  done: (tenant: string) => void,
): ReadUsers {
  return async (use, restart) => {
    const { settings } = await openProject(context);
    const tenant = await openTenant(context, settings);
    const cut = () => void tenant.close();
    interruption.cut.addEventListener("abort", cut, { once: true });
    try {
      await tenant.authenticate();
      const { rate, headroom } = settings;
      const { provider } = tenant;
      const signal = interruption.drain;
      const pacer = createPacer({ rate, headroom, subscriptions: provider.subscriptions });
      const requests = new RequestLoop({ pacer, provider, unreachableMs: UNREACHABLE_MS, stop: signal });
      const count = await exportUsers(
        { connectionId: undefined, fields },
        { tenant, requests, signal, hint: HINT, onStatus },
        (users) => takeAll(users, use, restart, onUsers),
      );
      if (count === undefined || signal.aborted) {
        throw new ReticketError("INTERRUPTED", "interrupted: nothing was written");
      }
      done(settings.tenant);
    } finally {
      interruption.cut.removeEventListener("abort", cut);
      await tenant.close();
    }
  };
}

async function takeAll(
  users: AsyncIterable<UserFields>,
  use: (user: UserFields) => void,
  restart: () => void,
  onUsers: (count: number) => void,
): Promise<number> {
  restart();
  let count = 0;
  for await (const user of users) {
    if (typeof user.user_id !== "string") continue;
    onUsers(++count);
    use(user);
  }
  return count;
}
