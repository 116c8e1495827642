import type { Notes } from "./output/notes.js";
import type { Output } from "./output/output.js";

/** What every command gets in addition to its own arguments. */
export interface Context {
  out: Output;
  notes: Notes;
  env: NodeJS.ProcessEnv;
  /** `--config`, `--ledger` and `--witness`, from any position on the command line. */
  globals: {
    config?: string | undefined;
    ledger?: string | undefined;
    witness?: readonly string[] | undefined;
  };
  /** Set by the command that ran. */
  exitCode: number;
}
