import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Folders whose tests wait for processes, servers and leases, and take longest. The order of the rest is vitest's. */
const SLOW = ["network", "crash", "examples", "attacks", "gitops", "simulation", "model"];

/** Starts the slowest files first, so that no worker is left with one of them when the others are done. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = SLOW.findIndex((folder) => moduleId.includes(`/test/${folder}/`));
      return place === -1 ? SLOW.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
