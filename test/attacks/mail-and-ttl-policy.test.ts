import { afterEach, beforeEach, describe, it } from "vitest";
import { AttackedTenant, DIRECTOR } from "./tenant-of-policy.js";

const user = { user_id: DIRECTOR.user_id };

let tenant: AttackedTenant;
beforeEach(async () => {
  tenant = await AttackedTenant.open();
});
afterEach(() => tenant.close());

describe("a manifest that writes its own mail under `mail: config`", () => {
  for (const [field, value] of [
    ["from", "Security <security@evil.example>"],
    ["reply_to", "attacker@evil.example"],
    ["subject", "Call us"],
    ["note", "Send your link to attacker@evil.example"],
  ] as const) {
    it(`is refused for its \`${field}\`, which is shown`, async () => {
      await tenant.policy({ mail: "config" });
      await tenant.manifest([user], { delivery: { smtp: { [field]: value } } });
      await tenant.refusedOffline(
        new RegExp(
          `pull\\.yaml:\\d+:\\d+ error POLICY_MAIL: .*\`pull\` sets \`${field}\` \\(\`${value}\`\\)`,
        ),
      );
    });
  }

  it("is refused for a template of its own", async () => {
    await tenant.policy({ mail: "config" });
    await tenant.delivering.place.write("mail.html", '<img src="https://evil.example/p">{{link}}');
    await tenant.manifest([user], { delivery: { smtp: { html: "mail.html" } } });
    await tenant.refusedOffline(/POLICY_MAIL: .*`html` \(`mail\.html`\)/);
  });

  it("may still choose among the channels of the config", async () => {
    await tenant.policy({ mail: "config" });
    await tenant.manifest([user], { delivery: { via: ["smtp"] } });
    const { code } = await tenant.run("plan");
    if (code !== 0) throw new Error("it was refused");
  });
});

describe("a ticket that expires before it can be used", () => {
  it("is refused under `min_ttl_sec`, in an entry and by way of the defaults", async () => {
    await tenant.policy({ min_ttl_sec: 3600 });
    await tenant.manifest([{ ...user, ttl_sec: 1 }]);
    await tenant.refusedOffline(
      /pull\.yaml:\d+:\d+ error POLICY_MIN_TTL: auth0\|director: `ttl_sec` is 1, and `policy\.min_ttl_sec` is 3600/,
    );
    await tenant.manifest([user], { defaults: { ttl_sec: 3599 } });
    await tenant.refusedOffline(/POLICY_MIN_TTL: auth0\|director: `ttl_sec` is 3599/);
  });

  it("is not meant by `ttl_sec: 0`, which is five days in Auth0", async () => {
    await tenant.policy({ min_ttl_sec: 3600 });
    await tenant.manifest([{ ...user, ttl_sec: 0 }]);
    const { code } = await tenant.run("plan");
    if (code !== 0) throw new Error("it was refused");
  });
});
