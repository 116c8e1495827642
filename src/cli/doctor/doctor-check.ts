import type { ErrorCode } from "../../errors.js";
import type { LedgerState } from "../../ledger/ledger.js";
import type { DiagnosticCode } from "../../manifest/codes.js";
import type { Manifest } from "../../manifest/manifest.js";
import type { ProbeCode } from "../../probe-result.js";
import type { Tenant } from "../../tenant/tenant.js";
import type { TokenGrants } from "../../tenant/tenant-probe.js";
import type { LoadedConfig } from "../config.js";
import type { Context } from "../context.js";
import type { Project } from "../workspace.js";

/** One line of what `doctor` found. Not escaped. It holds no secret. */
export type DoctorResult =
  | { state: "ok"; message: string }
  | { state: "skipped"; message: string }
  | {
      state: "warning" | "failure";
      code: ErrorCode | ProbeCode | DiagnosticCode;
      message: string;
      hint: string | undefined;
    };

/** The names of all checks, in the order in which they are shown. */
export const CHECK_NAMES = [
  "platform",
  "config",
  "manifests",
  "policy",
  "recipients",
  "tenant",
  "clock",
  "credentials",
  "scopes",
  "ledger",
  "delivery",
  "notify",
  "subscription",
] as const;

export type CheckName = (typeof CHECK_NAMES)[number];

/** The command line of `doctor`, and what the checks found so far. Each field is set by the check that is named. */
export interface Examined {
  readonly context: Context;
  readonly paths: readonly string[];
  /** The files of `--identity`. */
  readonly identities: readonly string[];
  /** `config`; undefined: there is no file. */
  loaded?: LoadedConfig | undefined;
  /** `config` */
  project?: Project;
  /** `manifests` */
  manifests?: readonly Manifest[];
  /** `tenant`: whether there are credentials or not; to be closed at the end. */
  reachable?: Pick<Tenant, "reach" | "clock" | "close">;
  /** `credentials`; to be closed at the end. */
  tenant?: Tenant;
  /** `credentials` */
  grants?: TokenGrants;
  /** `credentials`: the size of the bucket for reads of users; undefined: the tenant does not say. */
  readLimit?: number | undefined;
  /** `ledger`: by manifest name. */
  states?: ReadonlyMap<string, LedgerState>;
}

/** One thing that `doctor` looks at. It changes nothing, and sends nothing to a user. */
export interface DoctorCheck {
  readonly name: CheckName;
  /** Checks without which this one is skipped, unless they passed. */
  readonly needs: readonly CheckName[];
  /** Checks whose result it uses if they passed. */
  readonly uses?: readonly CheckName[];
  /** It needs the network: `--offline` skips it. */
  isOnline(examined: Examined): boolean;
  /**
   * Reports what it finds, as soon as it does.
   * @param signal aborted when its time is over
   * @throws ReticketError which is reported as a failure
   */
  run(examined: Examined, report: (result: DoctorResult) => void, signal: AbortSignal): Promise<void>;
}
