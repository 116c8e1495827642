import type { Notes } from "./output/notes.js";
import type { Output } from "./output/output.js";

/** What a command is given beside its own arguments. */
export interface Context {
  out: Output;
  notes: Notes;
  env: NodeJS.ProcessEnv;
  /** `--config`, `--ledger` and `--witness`, wherever on the line they stood. */
  globals: {
    config?: string | undefined;
    ledger?: string | undefined;
    witness?: readonly string[] | undefined;
  };
  /** Set by the command that ran. */
  exitCode: number;
}
