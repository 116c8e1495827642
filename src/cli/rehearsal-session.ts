import type { Routes } from "../deliver/routes.js";
import { ReticketError } from "../errors.js";
import { VERSION } from "../version.js";
import type { Context } from "./context.js";
import { routesOf, unconfigured } from "./delivery.js";
import { EXIT } from "./exit.js";
import { Interruption } from "./interruption.js";
import { openWorkspace, type Workspace } from "./workspace.js";

/** Sends one test mail with a fake link. @returns the exit code */
export async function rehearsalSession(
  context: Context,
  paths: readonly string[],
  example: { to: string; language: string | undefined },
): Promise<number> {
  const workspace = await openWorkspace(context, paths);
  const routes = await usedRoutes(workspace);
  const manifest = workspace.manifests.find(({ name }) => routes.byManifest.get(name)!.via.includes("smtp"));
  if (manifest === undefined) throw unconfigured("these manifests send no mail that could be tested");
  const [{ openChannels, closeChannels }, { rehearse }] = await Promise.all([
    import("../deliver/channels.js"),
    import("../deliver/rehearsal.js"),
  ]);
  const { tenant } = workspace.settings;
  const { env } = context;
  const options = {
    env,
    tenant,
    toolVersion: VERSION,
    ledgerDir: undefined,
    only: ["smtp"],
    test: true,
  } as const;
  const channels = await openChannels(routes, options);
  const interruption = new Interruption(context.notes, context.out.gone);
  try {
    const stop = interruption.drain;
    const sent = await rehearse(channels.get("smtp")!, manifest, { tenant, ...example, stop });
    if (sent.type === "delivered") {
      context.out.line(`The mail server accepted a test mail for ${manifest.name}: check the mailbox.`);
      return EXIT.done;
    }
    throw new ReticketError("DELIVERY_REFUSED", `the test mail was not accepted: ${sent.why}`, {
      hint: "fix what the mail server reports, or `delivery.smtp` in reticket.yaml",
    });
  } finally {
    interruption.dispose();
    await closeChannels(channels);
  }
}

/** The routes of a workspace that delivers. @throws ReticketError DELIVERY_UNCONFIGURED */
export async function usedRoutes(workspace: Workspace): Promise<Routes> {
  const routes = await routesOf(workspace);
  if (routes === undefined) throw unconfigured("no delivery is configured");
  return routes;
}
