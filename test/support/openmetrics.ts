export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const NUMBER = /^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/;

/**
 * Reads OpenMetrics text of gauges, and nothing that the specification (1.0.0) does not allow: each family once, its
 * metadata before its samples and each piece of it once, a unit that its name ends in, no sample twice, `# EOF` at the end.
 */
export function parseOpenMetrics(text: string): Sample[] {
  if (!text.endsWith("# EOF\n")) throw new Error("no # EOF at the end");
  const lines = text.slice(0, -"# EOF\n".length).split("\n").slice(0, -1);
  const families = new Set<string>();
  const seen = new Set<string>();
  const samples: Sample[] = [];
  let family = { name: "", metadata: new Set<string>(), sampled: false };
  for (const line of lines) {
    const metadata = /^# (TYPE|UNIT|HELP) (\S+) (.*)$/.exec(line);
    if (metadata !== null) {
      const [, kind = "", name = "", value = ""] = metadata;
      if (!NAME.test(name)) throw new Error(`not a name: ${line}`);
      if (name !== family.name) {
        if (families.has(name)) throw new Error(`a family in two places: ${line}`);
        families.add(name);
        family = { name, metadata: new Set(), sampled: false };
      }
      if (family.sampled || family.metadata.has(kind)) throw new Error(`metadata out of place: ${line}`);
      family.metadata.add(kind);
      if (kind === "TYPE" && value !== "gauge") throw new Error(`not a gauge: ${line}`);
      if (kind === "UNIT" && !name.endsWith(`_${value}`)) throw new Error(`the name lacks its unit: ${line}`);
      if (kind === "HELP" && /\\(?![\\n"])/.test(value)) throw new Error(`a bad escape: ${line}`);
      continue;
    }
    const sample = readSample(line);
    if (sample.name !== family.name || !family.metadata.has("TYPE")) throw new Error(`no family: ${line}`);
    family.sampled = true;
    const id = JSON.stringify([sample.name, Object.entries(sample.labels).sort()]);
    if (seen.has(id)) throw new Error(`a sample twice: ${line}`);
    seen.add(id);
    samples.push(sample);
  }
  return samples;
}

function readSample(line: string): Sample {
  const [, name = "", braces, value = ""] = /^([^\s{]+)(?:\{(.*)\})? (\S+)$/s.exec(line) ?? [];
  if (!NAME.test(name) || !NUMBER.test(value)) throw new Error(`not a sample: ${line}`);
  const labels: Record<string, string> = {};
  let rest = braces ?? "";
  while (rest !== "") {
    const [pair = "", label = "", text = "", end] =
      /^([^=]+)="((?:[^"\\\n]|\\[\\n"])*)"(,|$)/.exec(rest) ?? [];
    if (!LABEL.test(label) || label in labels) throw new Error(`not labels: ${line}`);
    labels[label] = text.replace(/\\(.)/g, (_, escaped) => (escaped === "n" ? "\n" : escaped));
    rest = rest.slice(pair.length);
    if (end === "," && rest === "") throw new Error(`not labels: ${line}`);
  }
  return { name, labels, value: Number(value) };
}
