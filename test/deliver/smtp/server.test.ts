import { describe, expect, it } from "vitest";
import { parseSmtpUrl } from "../../../src/deliver/smtp/server.js";
import validate from "../../../src/generated/config.validator.js";
import { parseWebhookUrl } from "../../../src/http/webhook-url.js";

describe("the address of a mail server", () => {
  it("has the ports that mail has", () => {
    expect(parseSmtpUrl("smtps://reticket@smtp.acme.example")).toEqual({
      host: "smtp.acme.example",
      port: 465,
      implicitTls: true,
      loopback: false,
      user: "reticket",
    });
    expect(parseSmtpUrl("smtp://smtp.acme.example")).toMatchObject({
      port: 587,
      implicitTls: false,
      user: undefined,
    });
    expect(parseSmtpUrl("smtp://a%40b@[::1]:2525/")).toMatchObject({
      host: "::1",
      port: 2525,
      loopback: true,
      user: "a@b",
    });
  });

  it.each([
    "smtp://reticket:hunter2@smtp.acme.example",
    "smtps://:hunter2@smtp.acme.example",
    "smtp://a:hunter2@b@smtp.acme.example",
    "https://hunter2.example",
    "smtp://smtp.acme.example/?pass=hunter2",
    "hunter2",
  ])("is refused, and not repeated: %s", (url) => {
    expect(() => parseSmtpUrl(url)).toThrow(expect.objectContaining({ code: "CONFIG_INVALID" }));
    expect(() => parseSmtpUrl(url)).not.toThrow(/hunter2/);
  });
});

describe("the address of a webhook", () => {
  it.each([
    "https://mailer.acme.example/x?y=1",
    "http://127.0.0.1:8080/",
    "http://localhost/",
    "http://[::1]:1/",
  ])("may be %s", (url) => expect(parseWebhookUrl(url, "url").href).toContain("/"));

  it.each([
    "http://mailer.acme.example/",
    "http://127.0.0.1.evil.example/",
    "ftp://127.0.0.1/",
    "https://user:hunter2@mailer.acme.example/",
    "//mailer",
  ])("may not be %s", (url) => {
    expect(() => parseWebhookUrl(url, "url")).toThrow(expect.objectContaining({ code: "CONFIG_INVALID" }));
    expect(() => parseWebhookUrl(url, "url")).not.toThrow(/hunter2/);
  });
});

describe("the variable that a password comes from", () => {
  it("is one of reticket's own, so that no other secret can be sent to a mail server by a config", () => {
    const smtp = { url: "smtp://127.0.0.1", from: "a@b.example" };
    const takes = (password_env: string) => validate({ delivery: { smtp: { ...smtp, password_env } } });
    expect(takes("RETICKET_MAIL")).toBe(true);
    for (const name of ["AUTH0_CLIENT_SECRET", "HOME", "reticket_x", "RETICKET_", "XRETICKET_A"])
      expect(takes(name), name).toBe(false);
  });
});
