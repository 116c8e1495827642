import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parse } from "yaml";
import { cleanEnv } from "../support/cli.js";

interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  with?: Record<string, string | number>;
  env?: Record<string, string>;
  run?: string;
}

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { steps: Step[] }>;
}

/** How a step is ended from outside. */
export interface StepEnd {
  step: string;
  when: () => Promise<void>;
  /**
   * `kill`: SIGKILL to everything that the step started, as when the machine is lost. `cancel`: what GitHub's runner does
   * when a run is cancelled: SIGINT to the step's shell alone, later SIGTERM, then SIGKILL to the tree. GitHub waits 7.5 s and
   * 2.5 s; here it is longer, so that a loaded machine passes.
   */
  how: "kill" | "cancel";
}

/** What the platform gives a job. */
export interface Job {
  /** The workflow's file. */
  workflow: string;
  /** A clean folder: the runner. */
  folder: string;
  /** Where programs of the runner's image are, the first in PATH. */
  bin: string;
  /** The repository that is checked out, and the commit. */
  remote: string;
  commit: string;
  /** `github`, `secrets` and so on, as expressions see them. */
  contexts: Record<string, object>;
  env: Record<string, string>;
  /** Where uploaded artifacts go. */
  artifacts: string;
  /** Ends the step with this name when the promise resolves. */
  end?: StepEnd;
}

export interface JobResult {
  conclusion: "success" | "failure";
  /** What each step printed, by its name or action. */
  log: Record<string, string>;
  /** How each step ended; skipped ones are absent. */
  outcomes: Record<string, "success" | "failure">;
  summary: string;
}

/** Runs a workflow's one job, step by step: its actions are simulated, its `run:` steps are run as a hosted runner runs them. */
export async function runJob(job: Job): Promise<JobResult> {
  const workflow = parse(await readFile(job.workflow, "utf8")) as Workflow;
  const [{ steps } = { steps: [] }] = Object.values(workflow.jobs);
  const paths = { workspace: join(job.folder, "work"), temp: join(job.folder, "temp") };
  await mkdir(paths.workspace, { recursive: true });
  await mkdir(paths.temp, { recursive: true });
  const summary = join(job.folder, "summary.md");
  await writeFile(summary, "");
  const result: JobResult = { conclusion: "success", log: {}, outcomes: {}, summary: "" };
  const outcomes: Record<string, { outcome: string }> = {};
  const path = join(job.folder, "path");
  await writeFile(path, "");
  const all = [...steps];
  const inputsOf = new Map<Step, Record<string, string>>();
  for (let index = 0; index < all.length; index++) {
    const step = all[index]!;
    const inputs = inputsOf.get(step) ?? {};
    const contexts = { ...job.contexts, runner: { temp: paths.temp }, steps: outcomes, inputs };
    const failed = result.conclusion === "failure";
    const evaluate = (expression: string) => evaluateIn(contexts, failed, expression);
    const fill = (text: string) =>
      text.replace(/\$\{\{(.*?)\}\}/g, (_, inner) => String(evaluate(inner) ?? ""));
    const condition = step.if?.replace(/^\$\{\{(.*)\}\}$/s, "$1") ?? "success()";
    const wanted = /\b(always|cancelled|failure|success)\(\)/.test(condition) || !failed;
    if (!wanted || evaluate(condition) !== true) continue;
    const name = step.name ?? step.uses ?? String(index);
    const env = {
      ...job.env,
      PATH: [
        ...(await readFile(path, "utf8")).split("\n").filter(Boolean).reverse(),
        job.bin,
        process.env.PATH,
      ].join(delimiter),
      HOME: job.folder,
      GITHUB_PATH: path,
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_WORKSPACE: paths.workspace,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: join(job.folder, `output-${index}`),
      RUNNER_TEMP: paths.temp,
      ...Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, fill(value)])),
    };
    let code: number | null = 0;
    if (step.uses?.startsWith("./") === true) {
      // Its steps are played in its place.
      const action = await actionOf(join(paths.workspace, step.uses, "action.yml"), step, fill);
      for (const inner of action.steps) {
        inputsOf.set(inner, action.inputs);
        inner.env = { ...step.env, ...inner.env };
      }
      all.splice(index + 1, 0, ...action.steps);
    } else if (step.run !== undefined) {
      const script = join(job.folder, `step-${index}.sh`);
      await writeFile(script, fill(step.run));
      const end = job.end?.step === step.name ? job.end : undefined;
      ({ code, log: result.log[name] } = await shell(script, paths.workspace, env, end));
    } else {
      code = await play(step, fill, job, paths.workspace);
    }
    const outcome = code === 0 ? "success" : "failure";
    result.outcomes[name] = outcome;
    if (step.id !== undefined) outcomes[step.id] = { outcome };
    if (outcome === "failure") result.conclusion = "failure";
  }
  result.summary = await readFile(summary, "utf8");
  return result;
}

/** The steps of a composite action, and what it is given. */
async function actionOf(
  file: string,
  step: Step,
  fill: (text: string) => string,
): Promise<{ steps: Step[]; inputs: Record<string, string> }> {
  const { inputs, runs } = parse(await readFile(file, "utf8")) as {
    inputs: Record<string, { required?: boolean; default?: string }>;
    runs: { steps: Step[] };
  };
  const given = step.with ?? {};
  const missing = Object.keys(inputs).find((name) => inputs[name]!.required === true && !(name in given));
  if (missing !== undefined) throw new Error(`the action needs ${missing}`);
  const names = Object.entries(inputs).map(
    ([name, { default: otherwise = "" }]) => [name, fill(String(given[name] ?? otherwise))] as const,
  );
  return { steps: runs.steps.map((each) => ({ ...each })), inputs: Object.fromEntries(names) };
}

/** As GitHub runs a step whose shell is not named: `bash -e FILE`. */
function shell(
  script: string,
  cwd: string,
  env: Record<string, string>,
  end: StepEnd | undefined,
): Promise<{ code: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["-e", script], {
      cwd,
      env: { ...cleanEnv(), ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    let log = "";
    child.stdout.on("data", (data: Buffer) => {
      log += data.toString("utf8");
    });
    child.stderr.on("data", (data: Buffer) => {
      log += data.toString("utf8");
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, log }));
    void end?.when().then(() => endStep(child, end.how));
  });
}

/** Signals go to a process only while it runs: its number may be another process's afterwards. */
async function endStep(child: ChildProcess, how: StepEnd["how"]): Promise<void> {
  const runs = () => child.exitCode === null && child.signalCode === null;
  if (how === "cancel") {
    if (runs()) child.kill("SIGINT");
    for (let waited = 0; runs() && waited < 60_000; waited += 50) await setTimeout(50);
    if (runs()) child.kill("SIGTERM");
    for (let waited = 0; runs() && waited < 20_000; waited += 50) await setTimeout(50);
  }
  try {
    process.kill(-child.pid!, "SIGKILL");
  } catch {
    // The whole group has ended.
  }
}

async function play(
  step: Step,
  fill: (text: string) => string,
  job: Job,
  workspace: string,
): Promise<number | null> {
  const action = step.uses?.split("@")[0];
  if (action === "actions/setup-node") return 0;
  if (action === "actions/checkout")
    return checkout(job, workspace, fill(String(step.with?.ref ?? job.commit)));
  if (action !== "actions/upload-artifact") throw new Error(`unknown action ${step.uses}`);
  const name = fill(String(step.with?.name));
  await cp(fill(String(step.with?.path)), join(job.artifacts, name), { recursive: true });
  return 0;
}

/** One commit, a detached head, the remote's address, and nothing that was there before: what the action leaves. */
async function checkout({ remote, folder }: Job, workspace: string, commit: string): Promise<number | null> {
  const script = join(folder, "checkout.sh");
  await writeFile(
    script,
    `git init --quiet .
git remote remove origin 2> /dev/null || true
git remote add origin "${remote}"
git clean -ffdxq
git fetch --quiet --depth=1 origin ${commit}
git checkout --quiet --detach FETCH_HEAD
`,
  );
  return (await shell(script, workspace, { HOME: folder }, undefined)).code;
}

/** The little of GitHub's expressions that the workflows use, which JavaScript spells nearly alike. */
function evaluateIn(contexts: Record<string, object>, failed: boolean, expression: string): unknown {
  const scope: Record<string, unknown> = {
    ...contexts,
    always: () => true,
    cancelled: () => false,
    success: () => !failed,
    failure: () => failed,
  };
  const spelled = expression
    .trim()
    .replace(/([=!])=(?!=)/g, "$1==")
    // A name with a hyphen.
    .replace(/\binputs\.([\w-]+)/g, 'inputs["$1"]')
    .replace(/(\w)\.(\w)/g, "$1?.$2");
  return new Function(...Object.keys(scope), `return (${spelled});`)(...Object.values(scope));
}
