import type { Channel, DeliveryChannel } from "../deliver/channel.js";
import type { DeliveryPlan } from "../deliver/delivery-plan.js";
import type { DeliveryQueue } from "../deliver/delivery-queue.js";
import type { DeliveryEvent } from "../deliver/events.js";
import type { Mail } from "../deliver/mail/mail.js";
import type { Routes } from "../deliver/routes.js";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import { testSetting } from "../failpoint.js";
import type { Plan } from "../plan/plan.js";
import type { UserDirectory } from "../tenant/tenant.js";
import { VERSION } from "../version.js";
import type { Context } from "./context.js";
import type { Interruption } from "./interruption.js";
import { coloursFor } from "./output/colours.js";
import { deliveryText, FailedDeliveries, outstandingText } from "./output/delivery-text.js";
import { toJson } from "./output/json.js";
import type { OpenLedgers, Workspace } from "./workspace.js";

/** The delivery routes in config and manifests; undefined: no delivery is configured. @throws as `readRoutes` does */
export async function routesOf({ config, manifests }: Workspace): Promise<Routes | undefined> {
  const delivery = config?.config.delivery;
  if (config === undefined || delivery === undefined) {
    const reminding = manifests.filter(({ remind }) => remind.length > 0);
    if (reminding.length > 0) (await import("../deliver/routes.js")).refuseReminders(reminding);
    return undefined;
  }
  const { readRoutes } = await import("../deliver/routes.js");
  return readRoutes(delivery, manifests, config.folder);
}

/** Where a plan's tickets would be delivered; undefined: no delivery is configured. */
export async function deliveryPlanOf(
  plan: Plan,
  routes: Routes | undefined,
): Promise<DeliveryPlan | undefined> {
  if (routes === undefined) return undefined;
  const { planDelivery } = await import("../deliver/delivery-plan.js");
  return planDelivery(plan, routes);
}

/** What earlier runs left undelivered, and the text about it. */
export async function undeliveredBefore(
  plan: Plan,
  routes: Routes | undefined,
  states: OpenLedgers["states"],
): Promise<{ count: number; text(paths: readonly string[]): Iterable<string> }> {
  if (routes === undefined || routes.used.size === 0) return { count: 0, text: () => [] };
  const { outstandingDeliveries } = await import("../deliver/due.js");
  const found = outstandingDeliveries(routes, plan, states);
  const count = found.undelivered + found.inDoubt + found.notTried;
  return { count, text: (paths) => outstandingText(found, paths) };
}

/** An example of the mails that would be sent. @param language instead of the first user's @throws ReticketError DELIVERY_UNCONFIGURED if no mail would be sent */
export async function exampleMailOf(
  workspace: Workspace,
  routes: Routes | undefined,
  language: string | undefined,
): Promise<Mail> {
  const { tenant } = workspace.settings;
  const { exampleMail } = await import("../deliver/rehearsal.js");
  for (const manifest of routes === undefined ? [] : workspace.manifests) {
    const mail = exampleMail(routes!, manifest, { tenant, language });
    if (mail !== undefined) return mail;
  }
  throw unconfigured("these manifests send no mail");
}

export function unconfigured(what: string): ReticketError {
  return new ReticketError("DELIVERY_UNCONFIGURED", what, {
    hint: "add `delivery:` with `smtp`, `webhook` or `file` to reticket.yaml",
  });
}

/** The open delivery channels of one command. */
export interface OpenDelivery {
  routes: Routes;
  channels: ReadonlyMap<DeliveryChannel, Channel>;
  tally: FailedDeliveries;
  queue(ledgers: OpenLedgers, tenant: UserDirectory | undefined, options: QueueFlags): DeliveryQueue;
  /** Prints the outcome of the run's deliveries and what to do next. */
  report(queue: DeliveryQueue, run: ReportedRun): Promise<void>;
  close(): Promise<void>;
}

export interface QueueFlags {
  format: "text" | "json";
  /** Messages that may wait for the turn of their domain. */
  mostWaiting?: number | undefined;
}

export interface ReportedRun {
  run: string;
  paths: readonly string[];
  /** Tickets that are left can be delivered later. */
  sealed: boolean;
  format: "text" | "json";
  /** An error that was already printed. */
  shownError?: ReticketError | undefined;
}

/** @throws as `openChannels` does */
export async function openDelivery(
  context: Context,
  workspace: Workspace,
  routes: Routes,
  interruption: Interruption,
): Promise<OpenDelivery> {
  const [{ openChannels, closeChannels }, { DeliveryQueue }, { CHANNEL_PATIENCE }] = await Promise.all([
    import("../deliver/channels.js"),
    import("../deliver/delivery-queue.js"),
    import("../deliver/back-pressure.js"),
  ]);
  const { settings, manifests } = workspace;
  const channels = await openChannels(routes, {
    env: context.env,
    tenant: settings.tenant,
    toolVersion: VERSION,
    ledgerDir: workspace.backend.folder,
  });
  const tally = new FailedDeliveries();
  const { drain, cut } = interruption;
  const deferMs = testSetting("RETICKET_DEFER_MS");
  const giveUpMs = testSetting("RETICKET_GIVE_UP_MS");
  const patience = {
    ...CHANNEL_PATIENCE,
    ...(deferMs === undefined ? {} : { deferMs }),
    ...(giveUpMs === undefined ? {} : { giveUpMs }),
  };
  return {
    routes,
    channels,
    tally,
    queue: ({ ledgers, pauses }, tenant, { format, mostWaiting }) => {
      const onEvent = (event: DeliveryEvent): void => {
        tally.event(event);
        note(event, context);
        if (format === "json") context.out.line(toJson(event));
      };
      return new DeliveryQueue({
        routes,
        channels,
        manifests,
        ledgers,
        tenant,
        drain: pauses === undefined ? drain : AbortSignal.any([drain, pauses.signal]),
        cut,
        onEvent,
        mostWaiting,
        patience,
      });
    },
    report: async (queue, { run, paths, sealed, format, shownError }) => {
      const { out, notes, env: environment } = context;
      const { counts, errors } = queue;
      const view = { counts, tally, paths, sealed };
      if (format === "text") await out.write(deliveryText(view, coloursFor(out.terminal, environment)));
      else out.line(toJson({ type: "delivery_finished", run, counts }));
      for (const error of errors) if (error !== shownError) notes.complain(error);
    },
    close: () => closeChannels(channels),
  };
}

function note(event: DeliveryEvent, { notes }: Context): void {
  if (event.type === "delivery_waiting") {
    const { at_hand, spread } = event;
    const why =
      spread === undefined
        ? " that are in progress."
        : `: ${spread} of them until it is the turn of their mail domain (delivery.spread).`;
    notes.say(`Waiting for ${at_hand} deliveries${why}`);
  } else if (event.type === "delivery_paused") {
    const seconds = Math.ceil(event.ms / 1000);
    notes.say(
      `Delivery (${event.channel}) waits ${seconds} s before it tries again: ${escapeText(event.message)}.`,
    );
  } else if (event.type === "delivery_stopped") {
    const what =
      event.channel === undefined ? "Looking up addresses stops" : `Delivery (${event.channel}) stops`;
    notes.say(`${what}: ${escapeText(event.message)}.`);
  }
}
