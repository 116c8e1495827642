import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { TOKEN_SCOPES } from "../src/token-scopes.js";

const exec = promisify(execFile);
const ROOT = fileURLToPath(new URL("..", import.meta.url));

function read(page: string): string {
  return readFileSync(join(ROOT, page), "utf8");
}

/** What stands in code in the last column of a page's tables that are headed so. */
function named(page: string, heading: RegExp): string[] {
  const found: string[] = [];
  let counts = false;
  for (const line of read(page).split("\n")) {
    if (!line.startsWith("|")) counts = false;
    else if (heading.test(line)) counts = true;
    else if (counts) {
      const last = line.split("|").at(-2) ?? "";
      found.push(...[...last.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
    }
  }
  return found;
}

function missing(names: readonly string[], folder: string): string[] {
  // A name that ends in a slash is a folder of tests.
  return names.filter(
    (name) => !existsSync(join(ROOT, folder, name.endsWith("/") ? name : `${name}.test.ts`)),
  );
}

describe("a page that names tests", () => {
  it("of the threat model names tests that are there, for every row", () => {
    const page = read("src/SECURITY-MODEL.md");
    const inText = [...page.matchAll(/`([a-z0-9-]+(?:\/[a-z0-9-]+)+)`/g)].map(([, name = ""]) => name);
    const names = [...named("src/SECURITY-MODEL.md", /\| shown by +\|$/), ...inText];
    expect(names.length).toBeGreaterThan(30);
    expect(missing(names, "test")).toEqual([]);
    const rows = page.split("\n").filter((line) => /^\| [^-]/.test(line) && !/\| shown by +\|$/.test(line));
    expect(rows.filter((line) => !line.split("|").at(-2)?.includes("`"))).toEqual([]);
  });

  it("of the threat model names every attack that is played", () => {
    const page = read("src/SECURITY-MODEL.md");
    const played = readdirSync(join(ROOT, "test/attacks")).flatMap(
      (file) => file.match(/^(.+)\.test\.ts$/)?.[1] ?? [],
    );
    expect(played.length).toBeGreaterThan(20);
    expect(played.filter((name) => !page.includes(`\`attacks/${name}\``))).toEqual([]);
  });

  it("of the ledger's promises names tests that are there", () => {
    const names = named("src/ledger/GUARANTEES.md", /shown by `test\/ledger\/`/);
    expect(names.length).toBeGreaterThan(15);
    expect(missing(names, "test/ledger")).toEqual([]);
  });
});

describe("the package", () => {
  it("contains every page and file that the README links to", async () => {
    // `--ignore-scripts`: listing the files needs no build.
    const { stdout } = await exec("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: ROOT });
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const packed = files.map(({ path }) => path);
    const links = [...read("README.md").matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(
      ([, link = ""]) => link,
    );
    expect(links.length).toBeGreaterThan(5);
    const isPacked = (link: string) => packed.some((path) => path === link || path.startsWith(`${link}/`));
    expect(links.filter((link) => !isPacked(link))).toEqual([]);
  });
});

describe("a link from one page to another", () => {
  it.each(["README.md", "src/SECURITY-MODEL.md", ".github/SECURITY.md", "src/ledger/GUARANTEES.md"])(
    "in %s leads to a file that is there",
    (page) => {
      const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(
        ([, link = ""]) => link,
      );
      expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
    },
  );
});

describe("the README", () => {
  it("has the scopes that the code knows in its table, all of them and no others", () => {
    const [, table = ""] = /<!-- scopes -->(.*)<!-- \/scopes -->/s.exec(read("README.md")) ?? [];
    const named = [...table.matchAll(/`([a-z]+:[a-z_]+)`/g)].map(([, scope]) => scope);
    expect(new Set(named)).toEqual(new Set(Object.values(TOKEN_SCOPES).flat()));
  });

  it("shows pictures that are small", () => {
    const pictures = [...read("README.md").matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = ""]) => path);
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    expect(pictures.filter((path) => statSync(join(ROOT, path)).size > 150_000)).toEqual([]);
  });

  it("installs the version that this is", () => {
    const { version } = JSON.parse(read("package.json"));
    const named = [...read("README.md").matchAll(/reticket-(\d\S*)\.tgz/g)].map(([, each]) => each);
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named)).toEqual(new Set([version]));
  });
});
