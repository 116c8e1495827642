import fc from "fast-check";

/** Thousands of mutants meet every property: a few runs of each do. */
fc.configureGlobal({ numRuns: 25 });
