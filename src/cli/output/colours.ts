import pc from "picocolors";

export type Colours = ReturnType<typeof pc.createColors>;

/** NO_COLOR takes precedence over FORCE_COLOR, and both over whether the stream is a terminal. */
export function coloursFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Colours {
  return pc.createColors(wantsColour(stream, env));
}

function wantsColour(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if ((env.NO_COLOR ?? "") !== "") return false;
  const forced = env.FORCE_COLOR ?? "";
  if (forced !== "") return forced !== "0" && forced !== "false";
  return stream.isTTY === true && env.TERM !== "dumb";
}
