import { expect, it } from "vitest";
import { endSignals } from "../../src/cli/end-signals.js";
import { exitOfSignal } from "../../src/cli/exit.js";

it("are those that a process can be sent on its system, each with an exit code", () => {
  expect(endSignals("linux")).toEqual(["SIGINT", "SIGTERM", "SIGHUP"]);
  expect(endSignals("darwin")).toEqual(["SIGINT", "SIGTERM", "SIGHUP"]);
  expect(endSignals("win32")).toEqual(["SIGINT", "SIGBREAK", "SIGHUP"]);
  const codes = [...endSignals("linux"), ...endSignals("win32")].map(exitOfSignal);
  expect(codes).toEqual([130, 143, 129, 130, 130, 129]);
});
