import { createHash } from "node:crypto";
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** `RETICKET_MUTATION_SAMPLE=4` keeps the mutants of one function in four; `4:1` keeps another quarter. */
const [every = 1, which = 0] = (process.env.RETICKET_MUTATION_SAMPLE ?? "1").split(":").map(Number);

/** Whether the mutants of this function are in the sample: the same ones in every run, as long as its text is the same. */
const isSampled = (/** @type {string} */ text) =>
  createHash("sha256").update(text).digest().readUInt32BE(0) % every === which;

/** A sample of whole functions, because Stryker ignores what is inside of an ignored node, too. */
const sample = {
  /** @param {{ isFunction(): boolean, getFunctionParent(): unknown, toString(): string }} path */
  shouldIgnore(path) {
    if (every === 1 || !path.isFunction() || path.getFunctionParent() !== null || isSampled(path.toString()))
      return;
    return "not in the sample";
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "sample", sample)];
