import { TurnedClocks } from "./turned-clocks.js";

/** Clocks on which a sleep takes no time of ours. They keep how long each was. */
export class LeapingClocks extends TurnedClocks {
  readonly slept: number[] = [];

  override sleep = async (ms: number): Promise<void> => {
    this.slept.push(ms);
    this.stop(ms);
  };
}
