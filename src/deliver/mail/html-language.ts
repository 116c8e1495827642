import { type DefaultTreeAdapterMap, parse } from "parse5";
import { isRightToLeft, languageTag, primaryLanguage } from "./languages.js";
import { Unfit } from "./tags.js";

type Element = DefaultTreeAdapterMap["element"];

/**
 * A template in HTML whose document says its language and direction: `lang`, and `dir` where the language is written from right
 * to left. What is missing is added.
 * @param tag canonical
 * @throws Unfit if the template says another language
 */
export function withLanguage(source: string, tag: string): string {
  const document = parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const root = document.childNodes.find((node): node is Element => "tagName" in node);
  const direction = isRightToLeft(tag) ? "rtl" : "ltr";
  const start = root?.sourceCodeLocation?.startTag?.startOffset;
  const given = new Map(start === undefined ? [] : root!.attrs.map(({ name, value }) => [name, value]));
  const offset = start ?? 0;
  const lang = given.get("lang");
  if (lang !== undefined && primaryLanguage(languageTag(lang) ?? "") !== primaryLanguage(tag)) {
    const words = `the HTML says that its language is ${JSON.stringify(lang.slice(0, 40))}, and it is used for ${tag}`;
    throw new Unfit(words, "correct `lang` of `<html>`, or use another file for this language", offset);
  }
  const dir = given.get("dir")?.toLowerCase();
  if (dir !== undefined && dir !== direction && dir !== "auto") {
    throw new Unfit(
      `the HTML is not ${direction}, as ${tag} is written`,
      "correct `dir` of `<html>`",
      offset,
    );
  }
  const added =
    (lang === undefined ? ` lang="${tag}"` : "") +
    (dir === undefined && direction === "rtl" ? ` dir="${direction}"` : "");
  if (start !== undefined) {
    const at = start + "<html".length;
    return source.slice(0, at) + added + source.slice(at);
  }
  const type = document.childNodes.find(({ nodeName }) => nodeName === "#documentType");
  const at = type?.sourceCodeLocation?.endOffset ?? 0;
  return `${source.slice(0, at)}<html${added}>${source.slice(at)}`;
}
