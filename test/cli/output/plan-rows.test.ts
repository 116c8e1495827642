import { expect, it } from "vitest";
import { planMarkdown } from "../../../src/cli/output/plan-markdown.js";
import { RowMaker } from "../../../src/cli/output/plan-rows.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { manifestOf } from "../../support/manifests.js";

type User = Parameters<typeof manifestOf>[1][number];

function planOf(manifests: Record<string, User[]>) {
  return makePlan({
    tenant: "acme.eu.auth0.com",
    manifests: Object.entries(manifests).map(([name, users]) => manifestOf(name, users)),
    states: new Map(),
    now: Date.UTC(2026, 10, 24),
  });
}

const users = (count: number, more: (n: number) => Partial<User> = () => ({})): User[] =>
  Array.from({ length: count }, (_, n) => ({ user_id: `auth0|${String(n).padStart(6, "0")}`, ...more(n) }));

it("one address among thousands of another domain stands first, and domains are counted, the rarest first", () => {
  const many = users(5000, (n) => ({ deliver_to: `p${n}@acme.example` }));
  many[3210] = { ...many[3210]!, deliver_to: "p@evil.example" };
  const plan = planOf({ big: many });
  const rows = new RowMaker(plan.manifests[0]!).inOrder(10);
  expect(rows.first[0]).toMatchObject({ index: 3210, deliverTo: "p@evil.example" });
  expect(rows.counts).toEqual({ first: 5000, rest: 0, own: 5000 });
  expect(rows.domains).toEqual([
    ["evil.example", 1],
    ["acme.example", 4999],
  ]);
  const page = planMarkdown({ plan, rate: undefined });
  expect(Buffer.byteLength(page)).toBeLessThan(61_000);
  expect(page).toContain("Addresses in the manifest: 1 at `evil.example`, 4999 at `acme.example`");
  expect(page.indexOf("`→ p@evil.example`")).toBeLessThan(page.indexOf("`→ p0@acme.example`"));
});

it("rows out of the ordinary are told of every manifest before the ordinary ones of any", () => {
  const last = [...users(2000), { user_id: "auth0|zz", ttl_sec: 1 }];
  const plan = planOf({ a: users(3000), z: last });
  const page = planMarkdown({ plan, rate: undefined });
  expect(page).toContain("- `a`: 3000 to issue\n");
  expect(page).toContain("- `z`: 2001 to issue; 1 with their own address or fields\n");
  expect(page).toContain("| `+` | `auth0\\|zz` | no ticket yet, `ttl 1 s` |");
});

it.each([400, 700])(
  "each of %d manifests is named with its counts, and the rare row of one is told of",
  (count) => {
    const names = Array.from(
      { length: count },
      (_, n) => `manifest-${String(n).padStart(4, "0")}-${"x".repeat(30)}`,
    );
    const own: User = { user_id: "auth0|zz", deliver_to: "a@evil.example" };
    const last = [...users(500), own];
    const plan = planOf(
      Object.fromEntries(
        names.map((name, n) => [name, n === count - 1 ? last : users(n % 20 === 0 ? 500 : 2)]),
      ),
    );
    const page = planMarkdown({ plan, rate: undefined });
    expect(Buffer.byteLength(page)).toBeLessThan(61_000);
    for (const [n, name] of names.entries()) {
      const tickets = n === count - 1 ? 501 : n % 20 === 0 ? 500 : 2;
      expect(page).toMatch(new RegExp(`\`${name}\`(: ${tickets} to issue| \`\\+ ${tickets}\`)`));
    }
    expect(page).toContain("`→ a@evil.example`");
  },
);
