import { describe, expect, it } from "vitest";
import type { Config } from "../../../src/generated/config.js";
import { laxitiesOf } from "../../../src/plan/policy/lax.js";

const STRICT: Config = {
  recipients: ["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"],
  policy: {
    require_plan: true,
    require_reason: "^INC-",
    max_tickets: 10,
    max_replace: 0,
    min_ttl_sec: 60,
    deliver_to: { domains: ["acme.example"] },
    contain: { required_for: "^INC-" },
    mail: "config",
  },
};

function told(config: Config): string[] {
  return laxitiesOf(config).map(
    ({ path, mistake }) => `${mistake.code} ${path.join(".")}: ${mistake.message}`,
  );
}

describe("a config", () => {
  it("with every rule that init writes is not warned of", () => {
    expect(told(STRICT)).toEqual([]);
  });

  it("without a policy or recipients is warned of once for each", () => {
    expect(told({})).toEqual([
      expect.stringMatching(/^RECIPIENTS_ABSENT : /),
      expect.stringMatching(/^POLICY_ABSENT : .*to any address/),
    ]);
    expect(told({ ...STRICT, recipients: [] })).toEqual([expect.stringMatching(/^RECIPIENTS_ABSENT/)]);
  });

  it("is warned of each rule that is missing or allows everything, at its place", () => {
    const policy = { ...STRICT.policy, deliver_to: "any", mail: "any", require_plan: false } as const;
    expect(told({ ...STRICT, policy })).toEqual([
      expect.stringMatching(/^POLICY_LAX policy\.require_plan: .* is `false`/),
      expect.stringMatching(
        /^POLICY_LAX policy\.deliver_to: .* is `any`: a manifest may send any ticket to any address/,
      ),
      expect.stringMatching(/^POLICY_LAX policy\.mail: .* is `any`/),
    ]);
    expect(told({ ...STRICT, policy: {} })).toHaveLength(8);
  });
});
