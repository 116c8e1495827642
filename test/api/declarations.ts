import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type ParserPlugin, parse } from "@babel/parser";

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));
const PLUGINS: ParserPlugin[] = [["typescript", { dts: true }]];

/** Builds the declarations of `src/`, as the package has them. @param folder where they are written */
export async function buildDeclarations(folder: string): Promise<void> {
  const tsc = join(REPOSITORY, "node_modules/typescript/bin/tsc");
  const flags = ["--emitDeclarationOnly", "--noEmit", "false", "--outDir", folder];
  await promisify(execFile)(process.execPath, [tsc, ...flags], { cwd: REPOSITORY });
}

type AnyNode = { type: string; [field: string]: unknown };

/** A declaration in a file. */
export interface Declaration {
  file: string;
  name: string;
  hasDocComment: boolean;
  /** The names that it mentions, type parameters excluded. */
  mentions: ReadonlySet<string>;
}

interface DeclarationFile {
  declarations: Map<string, Declaration>;
  /** Names that come from another file or package. */
  imports: Map<string, { from: string; name: string }>;
  /** What the file exports, by its exported name: a name of its own or of another file. */
  exports: Map<string, { from: string | undefined; name: string }>;
}

/** Reads declaration files, and finds where a name is declared. */
export class Declarations {
  readonly #files = new Map<string, DeclarationFile>();

  /** The exported names of a file, each with its declaration; names in a namespace as `Namespace.Name`. */
  exportsOf(file: string): Map<string, Declaration> {
    const found = new Map<string, Declaration>();
    for (const [name, { from, name: local }] of this.#file(file).exports) {
      if (local === "*") {
        for (const [inner, each] of this.exportsOf(target(file, from!))) found.set(`${name}.${inner}`, each);
        continue;
      }
      const declaration = this.#resolve(from === undefined ? file : target(file, from), local);
      if (declaration !== undefined) found.set(name, declaration);
    }
    return found;
  }

  /** The declarations in this package that a declaration mentions. */
  mentionedBy(declaration: Declaration): Declaration[] {
    const found = [...declaration.mentions].map((name) => this.#resolve(declaration.file, name));
    return found.filter((each) => each !== undefined);
  }

  /** undefined: declared in another package, or global. */
  #resolve(file: string, name: string): Declaration | undefined {
    const { declarations, imports, exports } = this.#file(file);
    const own = declarations.get(name);
    if (own !== undefined) return own;
    const elsewhere = imports.get(name) ?? exports.get(name);
    if (elsewhere?.from?.startsWith(".") !== true) return undefined;
    return this.#resolve(target(file, elsewhere.from), elsewhere.name);
  }

  #file(path: string): DeclarationFile {
    let file = this.#files.get(path);
    if (file === undefined) {
      file = readDeclarationFile(path);
      this.#files.set(path, file);
    }
    return file;
  }
}

function target(file: string, from: string): string {
  return resolve(dirname(file), from.replace(/\.js$/, ".d.ts"));
}

function readDeclarationFile(path: string): DeclarationFile {
  const { program } = parse(readFileSync(path, "utf8"), { sourceType: "module", plugins: PLUGINS });
  const file: DeclarationFile = { declarations: new Map(), imports: new Map(), exports: new Map() };
  for (const statement of program.body as unknown as AnyNode[]) addStatement(file, path, statement);
  return file;
}

function addStatement(file: DeclarationFile, path: string, statement: AnyNode): void {
  if (statement.type === "ImportDeclaration") {
    const from = nameOf(statement.source);
    for (const { local, imported } of list(statement.specifiers)) {
      file.imports.set(nameOf(local), { from, name: nameOf(imported) });
    }
    return;
  }
  if (statement.type !== "ExportNamedDeclaration") {
    for (const declared of declaredBy(statement)) addDeclaration(file, path, declared, statement);
    return;
  }
  const from =
    statement.source === null || statement.source === undefined ? undefined : nameOf(statement.source);
  for (const { type, exported, local } of list(statement.specifiers)) {
    const name = type === "ExportNamespaceSpecifier" ? "*" : nameOf(local);
    file.exports.set(nameOf(exported), { from, name });
  }
  for (const declared of declaredBy(statement.declaration as AnyNode | null)) {
    addDeclaration(file, path, declared, statement);
    const name = nameOf(declared.id);
    file.exports.set(name, { from: undefined, name });
  }
}

function declaredBy(node: AnyNode | null | undefined): AnyNode[] {
  if (node === null || node === undefined) return [];
  if (node.type === "VariableDeclaration") return list(node.declarations);
  return node.id === null || node.id === undefined ? [] : [node];
}

function addDeclaration(file: DeclarationFile, path: string, node: AnyNode, statement: AnyNode): void {
  const name = nameOf(node.id);
  const comments = list(statement.leadingComments);
  const hasDocComment = comments.some(
    ({ type, value }) => type === "CommentBlock" && String(value).startsWith("*"),
  );
  const mentions = new Set(file.declarations.get(name)?.mentions);
  const parameters = new Set<string>();
  collect(node, mentions, parameters);
  for (const parameter of [...parameters, name]) mentions.delete(parameter);
  file.declarations.set(name, { file: path, name, hasDocComment, mentions });
}

/** Fields of a node that hold a name which refers to a declaration. */
const REFERENCES: Readonly<Record<string, string>> = {
  TSTypeReference: "typeName",
  TSTypeQuery: "exprName",
  TSExpressionWithTypeArguments: "expression",
  TSInterfaceHeritage: "expression",
  TSClassImplements: "expression",
  ClassDeclaration: "superClass",
};

function collect(value: unknown, mentions: Set<string>, parameters: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, mentions, parameters);
    return;
  }
  if (typeof value !== "object" || value === null || !("type" in value)) return;
  const node = value as AnyNode;
  if (node.accessibility === "private" || node.type === "ClassPrivateProperty") return;
  if (node.type === "TSTypeParameter") parameters.add(nameOf(node.name));
  const reference = REFERENCES[node.type];
  if (reference !== undefined && node[reference] !== null) mentions.add(leftmost(node[reference] as AnyNode));
  for (const [field, child] of Object.entries(node)) {
    if (!/comments$/i.test(field)) collect(child, mentions, parameters);
  }
}

/** `a` of `a.b.c`. */
function leftmost(node: AnyNode): string {
  return node.type === "TSQualifiedName" ? leftmost(node.left as AnyNode) : nameOf(node);
}

function nameOf(node: unknown): string {
  if (typeof node === "string") return node;
  const { name, value } = (node ?? {}) as { name?: unknown; value?: unknown };
  return String(name ?? value ?? "");
}

function list(value: unknown): AnyNode[] {
  return Array.isArray(value) ? (value as AnyNode[]) : [];
}
