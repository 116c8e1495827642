import fc from "fast-check";
import { expect, it } from "vitest";
import { safeWords } from "../../src/deliver/safe-words.js";
import { Secret } from "../../src/secret.js";

const LINK = "https://acme.eu.auth0.com/u/reset-verify?ticket=Vb3xR0q9KzLm#";
const hidden = { link: new Secret(LINK), address: "ada@example.com" };

it("keeps what a mail server says, without link and address", () => {
  expect(safeWords("550 5.1.1 <ada@example.com>: no such user", hidden)).toBe(
    "550 5.1.1 <[address]>: no such user",
  );
  expect(safeWords(`554 your message with ${LINK} is spam`, hidden)).toBe(
    "554 your message with [link] is spam",
  );
  expect(safeWords("554 /u/reset-verify?ticket=Vb3xR0q9KzLm#", hidden)).toBe("554 [link]");
  expect(safeWords("554 token Vb3xR0q9KzLm", hidden)).toBe("554 token [link]");
  expect(safeWords("451 try\r\n451 later   please", hidden)).toBe("451 try 451 later please");
});

it("never holds link, ticket or address, wherever they stand, and is never long", () => {
  const noise = fc.string({ unit: fc.constantFrom(..."ab <>;:\r\n\t\"'=&?@.http/"), maxLength: 40 });
  const secret = fc.constantFrom(LINK, "Vb3xR0q9KzLm", "ada@example.com", "eve@mail.example");
  fc.assert(
    fc.property(fc.array(fc.oneof(noise, secret), { maxLength: 8 }), (parts) => {
      const words = safeWords(parts.join(" "), hidden);
      expect(words).not.toContain("Vb3xR0q9KzLm");
      expect(words).not.toContain("ada@example.com");
      expect(words).not.toContain("eve@mail.example");
      expect(words).not.toMatch(/[\r\n]/);
      expect(words.length).toBeLessThanOrEqual(200);
    }),
    { numRuns: 500 },
  );
});
