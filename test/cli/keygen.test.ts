import { stat } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.open();
});
afterAll(() => place.close());

describe("keygen", () => {
  it("writes a key that only its owner can read, and prints its recipient alone", async () => {
    const { code, stdout, stderr } = await place.run(["keygen", "--out", "reticket.key"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^age1[0-9a-z]{58}\n$/);
    expect(stdout + stderr).not.toContain("AGE-SECRET-KEY");
    expect((await stat(place.path("reticket.key"))).mode & 0o777).toBe(0o600);
  });

  it("never writes over a file", async () => {
    await place.write("taken.key", "precious");
    const { code, stdout, stderr } = await place.run(["keygen", "--out", "taken.key"]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("FILE_FAILED");
    expect((await place.files()).get(place.path("taken.key"))).toBe("precious");
  });
});
