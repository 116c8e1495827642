import { expect, it } from "vitest";
import { cheaperWay } from "../../src/refresh/refresh.js";

it("asks one by one where that takes a minute at most at the tenant's rate, else for an export", () => {
  expect(cheaperWay(120, undefined)).toBe("get");
  expect(cheaperWay(121, undefined)).toBe("export");
  expect(cheaperWay(960, 16)).toBe("get");
  expect(cheaperWay(961, 16)).toBe("export");
});
