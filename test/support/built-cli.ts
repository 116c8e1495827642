import { join } from "node:path";
import { inject } from "vitest";
import { builtForRun } from "./build-cli.js";

let folder: string | undefined;

function built(): string {
  folder ??= builtForRun(inject("run"));
  return folder;
}

/** The path of the command line's entry, built for tests: its failpoints can be armed. Built when it is asked for first. */
export function cliPath(): string {
  return join(built(), "main.mjs");
}

/** The path of the host that runs command lines of the same build, one after the other. */
export function cliHostPath(): string {
  return join(built(), "cli-host.mjs");
}
