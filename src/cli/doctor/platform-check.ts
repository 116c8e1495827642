import { probeFailure, probeOk, probeWarning } from "../../probe-result.js";
import { VERSION } from "../../version.js";
import type { DoctorCheck } from "./doctor-check.js";

/** As `engines` in package.json. */
const OLDEST: readonly [number, number, number] = [20, 18, 1];
const TESTED = ["linux", "darwin"];

export const platformCheck: DoctorCheck = {
  name: "platform",
  needs: [],
  isOnline: () => false,
  async run(_, report) {
    const { platform, arch, versions } = process;
    const words = `reticket ${VERSION}, Node.js ${versions.node}, ${platform} ${arch}`;
    if (!isSupported(versions.node)) {
      report(probeFailure("NODE_UNSUPPORTED", words, `install Node.js ${OLDEST.join(".")} or newer`));
    } else if (!TESTED.includes(platform)) {
      report(
        probeWarning(
          "NODE_UNSUPPORTED",
          `${words}: not all of reticket works there`,
          "see PLATFORMS.md for what holds where",
        ),
      );
    } else report(probeOk(words));
  },
};

/** @param version as `process.versions.node` */
export function isSupported(version: string): boolean {
  const parts = version.split(".").map(Number);
  for (const [index, least] of OLDEST.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}
