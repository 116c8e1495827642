// Generated from schemas/ by `npm run generate`. Do not edit.
import helper0 from "ajv/dist/runtime/ucs2length.js";
"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://reticket.dev/schemas/config.schema.json","title":"Config","description":"reticket.yaml: the tenant, the ledger, who can open the tickets, and how fast requests are sent. Paths are relative to the file's folder.","type":"object","additionalProperties":false,"properties":{"tenant":{"title":"Tenant","description":"The canonical Auth0 domain: the ledger's identity and part of every key. If AUTH0_DOMAIN is set, it must be equal to this or to `domain`.","type":"string","minLength":1,"examples":["acme.eu.auth0.com"]},"domain":{"title":"Domain","description":"The address that requests go to, if it differs from the tenant: a custom domain.","type":"string","minLength":1,"examples":["login.acme.example"]},"custom_domain":{"title":"Custom domain","description":"The custom domain of the ticket's link, if the tenant has several: sent as the `auth0-custom-domain` header.","type":"string","maxLength":253,"pattern":"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$","examples":["login.acme.example"]},"link_hosts":{"title":"LinkHosts","description":"Hosts that a ticket's link may lead to, beside the tenant, `domain`, `custom_domain` and Auth0's own (`*.auth0.com`). A ticket whose link leads elsewhere is recorded, and withheld: it is neither delivered nor shown by `tickets` until its host is listed here. Each host is one name, without `https://`, path or wildcard; with its port if it is not 443; an internationalized one in its `xn--` form. Before you list a host, find out why links lead there: its operators can take the accounts over.","type":"array","uniqueItems":true,"maxItems":100,"items":{"title":"LinkHost","type":"string","maxLength":259,"pattern":"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[1-9][0-9]{0,4})?$","examples":["reset.acme.example"]},"examples":[["reset.acme.example"]]},"ledger":{"title":"Ledger","description":"Where the ledger is stored: `file:DIR`, relative to this file; `git:BRANCH`, a branch of this repository, or `git:REMOTE/BRANCH` if the remote is not origin; or `postgres://USER@HOST/DATABASE`. Put the database's password into PGPASSWORD. Connections to other machines are encrypted unless `sslmode` says otherwise.","type":"string","minLength":1,"default":"file:ledger","examples":["file:ledger","git:reticket-ledger","postgres://reticket@db.example.com/reticket"]},"recipients":{"title":"Recipients","description":"The age public keys that tickets are sealed to; `reticket keygen` creates one. Each of them can open every ticket.","type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^age1[0-9a-z]+$","examples":["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"]}},"delivery":{"title":"Delivery","description":"How tickets are delivered: by mail, by webhook or into a file, or several of these. In `spec.delivery`, a manifest may select some of them and write its own mail.","type":"object","minProperties":1,"additionalProperties":false,"properties":{"smtp":{"title":"Smtp","description":"A mail to each user.","type":"object","required":["url","from"],"additionalProperties":false,"properties":{"url":{"title":"SmtpUrl","description":"The mail server: `smtps://USER@HOST` (TLS from the start) or `smtp://USER@HOST:587` (STARTTLS is required, except for a loopback address). No password: it comes from the environment.","type":"string","minLength":1,"maxLength":1024,"examples":["smtps://reticket@smtp.acme.example","smtp://127.0.0.1:2525"]},"password_env":{"title":"SmtpPasswordEnv","description":"The environment variable that holds the password; it begins with RETICKET_.","type":"string","pattern":"^RETICKET_[A-Z0-9_]{1,64}$","default":"RETICKET_SMTP_PASSWORD","examples":["RETICKET_SMTP_PASSWORD"]},"ca":{"title":"SmtpCa","description":"A file with the certificate authority of the mail server's certificate (PEM), if the system does not trust it.","type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["smtp-ca.pem"]},"from":{"title":"From","description":"The sender: an address, or `Name <address>`.","type":"string","maxLength":320,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Acme <support@acme.example>"]},"reply_to":{"title":"ReplyTo","description":"Where replies go: an address, or `Name <address>`.","type":"string","maxLength":320,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["support@acme.example"]},"subject":{"title":"Subject","description":"The subject, a template.","type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","default":"Choose a new password","examples":["Choose a new password"]},"note":{"title":"Note","description":"One or two sentences that the starter templates show: why the users get this mail.","type":"string","minLength":1,"maxLength":1000,"pattern":"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["We are moving to a new sign-in page, and old passwords do not come along."]},"text":{"title":"TextTemplate","description":"A template file of the mail's text, instead of the starter template. Mustache, with the fields target, name, note, reason, expires, link, host and test; any other is an error. `{{link}}` must be text of its own.","type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.txt"]},"html":{"title":"HtmlTemplate","description":"A template file of the mail in HTML, instead of the starter template. With `text` alone, the mail has no HTML. `{{link}}` must be text of its own or the whole `href` of an `<a>`.","type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.html"]},"reminder":{"title":"ReminderMail","description":"The mail that reminds users who have not reset (`spec.remind`), instead of the starter reminder. It has the same fields. With a `text` of its own above, it needs one here too.","type":"object","additionalProperties":false,"properties":{"subject":{"title":"ReminderSubject","description":"The subject, a template.","type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Reminder: choose a new password"]},"text":{"title":"ReminderText","description":"A template file of the reminder's text.","type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.txt"]},"html":{"title":"ReminderHtml","description":"A template file of the reminder in HTML. With `text` alone, the reminder has no HTML.","type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.html"]}},"examples":[{"subject":"Reminder: choose a new password","text":"reminder.txt"}]},"templates":{"title":"TemplatesByLanguage","description":"The mail in other languages, by BCP 47 tag. What a language leaves out is as in the starter mail of that language. Users with none of these languages get the mail described beside `templates`, in the language of `locale`.","type":"object","maxProperties":100,"propertyNames":{"pattern":"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$","maxLength":35},"additionalProperties":{"title":"TemplateOfLanguage","description":"The mail in one language.","examples":[{},{"text":"mail.de.txt","html":"mail.de.html"}],"type":"object","additionalProperties":false,"properties":{"subject":{"title":"LanguageSubject","description":"The subject, a template.","type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Bitte wählen Sie ein neues Passwort"]},"note":{"title":"LanguageNote","description":"One or two sentences in this language that the starter mail shows. The `note` beside `templates` is not used.","type":"string","minLength":1,"maxLength":1000,"pattern":"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Wir führen eine neue Anmeldeseite ein."]},"text":{"title":"LanguageText","description":"A template file of the mail's text in this language.","type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.de.txt"]},"html":{"title":"LanguageHtml","description":"A template file of the mail in HTML in this language. `lang` and `dir` of its `<html>` are added where they are missing.","type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.de.html"]},"reminder":{"$ref":"#/properties/delivery/properties/smtp/properties/reminder"}}},"examples":[{"de":{},"fr":{"text":"mail.fr.txt"}}]},"language_from":{"title":"LanguageFrom","description":"Where a user's language is found if the entry has no `language`: a field of the user's metadata in Auth0 (scope `read:users`). Entries by `user_id` only.","type":"string","maxLength":200,"pattern":"^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$","examples":["user_metadata.language"]},"locale":{"title":"Locale","description":"The language of the expiry time, as a BCP 47 tag.","type":"string","pattern":"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$","default":"en-GB","examples":["en-GB","de"]},"time_zone":{"title":"TimeZone","description":"The time zone of the expiry time.","type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9_+/-]+$","default":"UTC","examples":["Europe/Berlin"]},"connections":{"title":"Connections","description":"Maximum number of connections to the mail server.","type":"integer","minimum":1,"maximum":50,"default":5,"examples":[5]},"rate":{"title":"MailRate","description":"Maximum number of mails per second or minute.","type":"string","pattern":"^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$","examples":["10/s","600/min"]}},"examples":[{"url":"smtps://reticket@smtp.acme.example","from":"Acme <support@acme.example>"}]},"webhook":{"title":"Webhook","description":"A signed POST for each ticket, as in Standard Webhooks.","type":"object","required":["url"],"additionalProperties":false,"properties":{"url":{"title":"WebhookUrl","description":"The receiver: https, or http on a loopback address. Redirects are not followed.","type":"string","minLength":1,"maxLength":1024,"examples":["https://mailer.acme.example/reticket"]},"secret_env":{"title":"WebhookSecretEnv","description":"The environment variable that holds the signing secret, `whsec_…`; it begins with RETICKET_.","type":"string","pattern":"^RETICKET_[A-Z0-9_]{1,64}$","default":"RETICKET_WEBHOOK_SECRET","examples":["RETICKET_WEBHOOK_SECRET"]},"look_up":{"title":"WebhookLookUp","description":"Whether an address that is not in the manifest is looked up in Auth0 (scope `read:users`). false: the receiver finds the address itself.","type":"boolean","default":true,"examples":[false]},"timeout_sec":{"title":"WebhookTimeout","description":"How long a response may take, in seconds. After that, the delivery is in doubt.","type":"integer","minimum":1,"maximum":300,"default":15,"examples":[15]},"rate":{"title":"WebhookRate","description":"Maximum number of requests per second or minute.","type":"string","pattern":"^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$","examples":["10/s"]}},"examples":[{"url":"https://mailer.acme.example/reticket"}]},"file":{"title":"File","description":"A line for each ticket is appended to a private file (mode 0600), for teams with their own mailer.","type":"object","required":["path"],"additionalProperties":false,"properties":{"path":{"title":"FilePath","description":"The file. It must not be in the ledger's folder.","type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["letters.ndjson"]},"format":{"title":"FileFormat","description":"The format of the file.","enum":["ndjson","csv"],"default":"ndjson","examples":["csv"]},"look_up":{"title":"FileLookUp","description":"Whether an address that is not in the manifest is looked up in Auth0 (scope `read:users`).","type":"boolean","default":true,"examples":[false]}},"examples":[{"path":"letters.csv","format":"csv"}]},"spread":{"title":"SpreadConfig","description":"How fast the people of one mail domain are told, by mail and by webhook. A whole office often shares one IP address, and Auth0 limits its reset page per IP address. Other domains do not wait for one that is spread. A webhook that looks up no address, and a file, are not slowed down.","type":"object","required":["rate"],"additionalProperties":false,"properties":{"rate":{"title":"SpreadRate","description":"Maximum number of people of one mail domain per minute, evenly spaced: a number, or a share of the domain's people (one a minute at least). A share counts the addresses that the manifests give, and those that were looked up so far. Runs that share a ledger in PostgreSQL share the rate too.","type":"string","pattern":"^(?=.*[1-9])([0-9]{1,6}(\\.[0-9]{1,3})?|(100|[0-9]{1,2}(\\.[0-9]{1,3})?)%)/min$","examples":["60/min","5%/min"]},"except":{"title":"SpreadExcept","description":"Mail domains that are not slowed down, such as those of public mail providers: their users do not share an IP address. Each is a full domain name; sub-domains are not included.","type":"array","uniqueItems":true,"maxItems":1000,"items":{"title":"SpreadExceptDomain","type":"string","minLength":1,"maxLength":253,"pattern":"^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$","examples":["gmail.com"]},"examples":[["gmail.com","outlook.com"]]}},"examples":[{"rate":"60/min","except":["gmail.com"]}]}},"examples":[{"smtp":{"url":"smtps://reticket@smtp.acme.example","from":"Acme <support@acme.example>"}}]},"notify":{"title":"Notify","description":"Who is told how runs go: that a run has started, is paused, was stopped or has finished, that a wave is done, that a gate failed. A notice has counts and the names of manifests, never a user or a link. One that can't be sent stops and delays nothing.","type":"object","minProperties":1,"additionalProperties":false,"properties":{"webhook":{"title":"NotifyWebhook","description":"A signed POST for each notice, as in Standard Webhooks.","type":"object","required":["url"],"additionalProperties":false,"properties":{"url":{"title":"NotifyUrl","description":"The receiver: https, or http on a loopback address. Redirects are not followed.","type":"string","minLength":1,"maxLength":1024,"examples":["https://ops.acme.example/reticket"]},"secret_env":{"title":"NotifySecretEnv","description":"The environment variable that holds the signing secret, `whsec_…`; it begins with RETICKET_.","type":"string","pattern":"^RETICKET_[A-Z0-9_]{1,64}$","default":"RETICKET_NOTIFY_SECRET","examples":["RETICKET_NOTIFY_SECRET"]}},"examples":[{"url":"https://ops.acme.example/reticket"}]},"slack":{"title":"NotifySlack","description":"A message for each notice to an incoming webhook of Slack, or of a service that takes the same (Mattermost, Rocket.Chat, Discord with `/slack`). Its URL is a secret, so it comes from the environment.","type":"object","additionalProperties":false,"properties":{"url_env":{"title":"SlackUrlEnv","description":"The environment variable that holds the URL; it begins with RETICKET_.","type":"string","pattern":"^RETICKET_[A-Z0-9_]{1,64}$","default":"RETICKET_SLACK_URL","examples":["RETICKET_SLACK_URL"]}},"examples":[{"url_env":"RETICKET_SLACK_URL"}]}},"examples":[{"slack":{"url_env":"RETICKET_SLACK_URL"}}]},"limits":{"title":"Limits","description":"How fast requests may be sent to the tenant.","type":"object","additionalProperties":false,"properties":{"concurrency":{"title":"Concurrency","description":"Maximum number of requests in flight.","type":"integer","minimum":1,"maximum":1000,"default":10,"examples":[10]},"rate":{"title":"Rate","description":"Maximum number of requests per second or minute; `auto` is as fast as the tenant allows.","type":"string","pattern":"^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$","default":"auto","examples":["auto","16/s","150/min"]},"headroom":{"title":"Headroom","description":"The share of the tenant's rate limit that is left for other clients.","type":"number","minimum":0,"maximum":0.9,"default":0.1,"examples":[0.1]}}},"policy":{"title":"Policy","description":"Limits on what may be sent. `validate`, `plan` and `apply` refuse manifests that violate a rule (exit 5); entries that are already issued are not checked. `deliver` checks `deliver_to` and `mail`.","type":"object","additionalProperties":false,"properties":{"max_tickets":{"title":"MaxTickets","description":"Maximum number of requests in one run: a number for the whole run, or `per_manifest` and `per_run`.","type":["integer","object"],"minimum":0,"additionalProperties":false,"properties":{"per_manifest":{"title":"MaxPerManifest","description":"Maximum number of requests for one manifest in one run.","type":"integer","minimum":0,"examples":[100]},"per_run":{"title":"MaxPerRun","description":"Maximum number of requests in one run.","type":"integer","minimum":0,"examples":[500]}},"examples":[500,{"per_manifest":100,"per_run":500}]},"max_replace":{"title":"MaxReplace","description":"Maximum number of users who may lose a working link in one run: entries that are replaced or reissued, and links that `spec.prune` invalidates.","type":"integer","minimum":0,"examples":[10]},"max_ttl_sec":{"title":"MaxTtlSec","description":"Maximum lifetime of a ticket, in seconds. An entry without `ttl_sec` has 432000.","type":"integer","minimum":1,"examples":[86400]},"min_ttl_sec":{"title":"MinTtlSec","description":"Minimum lifetime of a ticket, in seconds: a ticket that expires before it can be used prevents the reset.","type":"integer","minimum":1,"examples":[3600]},"deliver_to":{"title":"DeliverToRule","description":"Where a manifest may have a ticket delivered. `account`: only to the entry's own `email`, or to the address that Auth0 has of the account; for an entry by `user_id` with a `deliver_to`, `apply` looks that up before anything is sent (scope `read:users`). `domains`: also to addresses in these domains, compared in ASCII, sub-domains not included. `any`: anywhere.","default":"any","oneOf":[{"enum":["account","any"]},{"title":"DeliverToDomains","type":"object","required":["domains"],"additionalProperties":false,"properties":{"domains":{"description":"Full domain names: `acme.example` does not include `mail.acme.example`.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":253,"pattern":"^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$","examples":["acme.example"]}}}}],"examples":["account",{"domains":["acme.example"]}]},"mail":{"title":"MailRule","description":"Whether a manifest may write its own mail (`spec.delivery.smtp`). `config`: only the mail in `delivery.smtp` of this file is sent.","enum":["config","any"],"default":"any","examples":["config"]},"contain":{"title":"ContainRule","description":"Whether a manifest must contain the accounts (`spec.contain` with `password`) before it issues tickets: `required`, `allowed` (it decides itself), `forbidden` (no `spec.contain` at all), or required only for manifests whose `metadata.reason` matches this regular expression.","oneOf":[{"enum":["required","allowed","forbidden"]},{"type":"object","required":["required_for"],"additionalProperties":false,"properties":{"required_for":{"description":"A regular expression.","type":"string","minLength":1,"examples":["^INC-|incident|breach"]}}}],"default":"allowed","examples":[{"required_for":"^INC-|incident|breach"},"forbidden"]},"require_reason":{"title":"RequireReason","description":"`metadata.reason` is required (`true`), or must match this regular expression.","type":["boolean","string"],"minLength":1,"examples":["^(INC|SUP)-\\d+: ",true]},"protected":{"title":"Protected","description":"Accounts that are never reset, by whatever identifier an entry names them: patterns for `user_id` and `email`, in which `*` stands for any text and capitals do not matter. A pattern with `|` is for user ids, one with `@` and no `|` for e-mails, any other for both. If an entry uses the other identifier, `apply` looks the account up before anything is sent (scope `read:users`), and `plan` says how many.","type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"examples":["auth0|break-glass-*"]}},"allowed_connections":{"title":"AllowedConnections","description":"The only connections that an entry may have in `connection_id` or `identity`. An entry without a connection is allowed.","type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"examples":["con_0000000000000001"]}},"allowed_organizations":{"title":"AllowedOrganizations","description":"The only organizations that an entry may have. An entry without one is allowed.","type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"examples":["org_2eondWoxcMIpaLQc"]}},"allowed_clients":{"title":"AllowedClients","description":"The only applications that an entry may have in `client_id`. An entry without one is allowed.","type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"examples":["DaM8bokEXBWrTUFCiJjWn50jei6ardyX"]}},"freeze":{"title":"Freeze","description":"Periods in which nothing is sent.","type":"array","items":{"title":"FreezeWindow","type":"object","required":["from","to"],"additionalProperties":false,"properties":{"from":{"title":"FreezeFrom","description":"The start: RFC 3339, or a weekday and a time for every week.","type":"string","pattern":"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$","examples":["2026-12-20T00:00:00Z","fri 18:00"]},"to":{"title":"FreezeTo","description":"The end (exclusive), in the format of `from`.","type":"string","pattern":"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$","examples":["2027-01-04T08:00:00+01:00","mon 08:00"]},"time_zone":{"title":"FreezeTimeZone","description":"The IANA time zone of weekdays and times; RFC 3339 times have their own.","type":"string","minLength":1,"default":"UTC","examples":["Europe/Paris"]},"why":{"title":"FreezeWhy","description":"The reason, which the refusal quotes.","type":"string","minLength":1,"maxLength":200,"examples":["year-end change freeze"]}},"examples":[{"from":"fri 18:00","to":"mon 08:00","time_zone":"Europe/Paris"}]}},"require_plan":{"title":"RequirePlan","description":"`apply` sends only what a saved plan contains: it needs `--plan` or `--reviewed`.","type":"boolean","default":false,"examples":[true]},"entry_schema":{"title":"EntrySchema","description":"Your own rules: a JSON Schema (2020-12) that every entry must satisfy: the body of its request, defaults merged in, with `deliver_to` where the entry has one. If an entry violates the schema, its `description` is shown.","type":"object","examples":[{"required":["client_id"]}]}},"examples":[{"max_tickets":500,"max_ttl_sec":86400,"min_ttl_sec":3600,"deliver_to":"account","mail":"config","require_reason":"^INC-\\d+","protected":["auth0|break-glass-*","*@service.acme.example"]}]}},"dependentRequired":{"domain":["tenant"]},"examples":[{"tenant":"acme.eu.auth0.com","recipients":["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"],"limits":{"rate":"16/s"}}]};
const schema32 = {"title":"ReminderMail","description":"The mail that reminds users who have not reset (`spec.remind`), instead of the starter reminder. It has the same fields. With a `text` of its own above, it needs one here too.","type":"object","additionalProperties":false,"properties":{"subject":{"title":"ReminderSubject","description":"The subject, a template.","type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Reminder: choose a new password"]},"text":{"title":"ReminderText","description":"A template file of the reminder's text.","type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.txt"]},"html":{"title":"ReminderHtml","description":"A template file of the reminder in HTML. With `text` alone, the reminder has no HTML.","type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.html"]}},"examples":[{"subject":"Reminder: choose a new password","text":"reminder.txt"}]};
const func1 = Object.prototype.hasOwnProperty;
const func2 = (helper0.default ?? helper0);
const pattern4 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[1-9][0-9]{0,4})?$", "u");
const pattern6 = new RegExp("^age1[0-9a-z]+$", "u");
const pattern7 = new RegExp("^RETICKET_[A-Z0-9_]{1,64}$", "u");
const pattern8 = new RegExp("^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$", "u");
const pattern11 = new RegExp("^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$", "u");
const pattern12 = new RegExp("^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$", "u");
const pattern18 = new RegExp("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "u");
const pattern26 = new RegExp("^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$", "u");
const pattern28 = new RegExp("^[A-Za-z0-9_+/-]+$", "u");
const pattern29 = new RegExp("^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$", "u");
const pattern33 = new RegExp("^(?=.*[1-9])([0-9]{1,6}(\\.[0-9]{1,3})?|(100|[0-9]{1,2}(\\.[0-9]{1,3})?)%)/min$", "u");
const pattern34 = new RegExp("^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$", "u");
const pattern37 = new RegExp("^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$", "u");
const pattern39 = new RegExp("^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://reticket.dev/schemas/config.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.tenant !== undefined){
let data0 = data.tenant;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err1 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.tenant,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tenant.type,parentSchema:schema31.properties.tenant,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.domain !== undefined){
let data1 = data.domain;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err3 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.domain,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.domain.type,parentSchema:schema31.properties.domain,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.custom_domain !== undefined){
let data2 = data.custom_domain;
if(typeof data2 === "string"){
if(func2(data2) > 253){
const err5 = {instancePath:instancePath+"/custom_domain",schemaPath:"#/properties/custom_domain/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.custom_domain,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern4.test(data2)){
const err6 = {instancePath:instancePath+"/custom_domain",schemaPath:"#/properties/custom_domain/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$"},message:"must match pattern \""+"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$"+"\"",schema:"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$",parentSchema:schema31.properties.custom_domain,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/custom_domain",schemaPath:"#/properties/custom_domain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.custom_domain.type,parentSchema:schema31.properties.custom_domain,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.link_hosts !== undefined){
let data3 = data.link_hosts;
if(Array.isArray(data3)){
if(data3.length > 100){
const err8 = {instancePath:instancePath+"/link_hosts",schemaPath:"#/properties/link_hosts/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema31.properties.link_hosts,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func2(data4) > 259){
const err9 = {instancePath:instancePath+"/link_hosts/" + i0,schemaPath:"#/properties/link_hosts/items/maxLength",keyword:"maxLength",params:{limit: 259},message:"must NOT have more than 259 characters",schema:259,parentSchema:schema31.properties.link_hosts.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern5.test(data4)){
const err10 = {instancePath:instancePath+"/link_hosts/" + i0,schemaPath:"#/properties/link_hosts/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[1-9][0-9]{0,4})?$"},message:"must match pattern \""+"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[1-9][0-9]{0,4})?$"+"\"",schema:"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[1-9][0-9]{0,4})?$",parentSchema:schema31.properties.link_hosts.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/link_hosts/" + i0,schemaPath:"#/properties/link_hosts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.link_hosts.items.type,parentSchema:schema31.properties.link_hosts.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err12 = {instancePath:instancePath+"/link_hosts",schemaPath:"#/properties/link_hosts/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.link_hosts,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err13 = {instancePath:instancePath+"/link_hosts",schemaPath:"#/properties/link_hosts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.link_hosts.type,parentSchema:schema31.properties.link_hosts,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.ledger !== undefined){
let data5 = data.ledger;
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err14 = {instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.ledger,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.ledger.type,parentSchema:schema31.properties.ledger,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.recipients !== undefined){
let data6 = data.recipients;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i2=0; i2<len1; i2++){
let data7 = data6[i2];
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
const err16 = {instancePath:instancePath+"/recipients/" + i2,schemaPath:"#/properties/recipients/items/pattern",keyword:"pattern",params:{pattern: "^age1[0-9a-z]+$"},message:"must match pattern \""+"^age1[0-9a-z]+$"+"\"",schema:"^age1[0-9a-z]+$",parentSchema:schema31.properties.recipients.items,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/recipients/" + i2,schemaPath:"#/properties/recipients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.recipients.items.type,parentSchema:schema31.properties.recipients.items,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
let i3 = data6.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data6[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err18 = {instancePath:instancePath+"/recipients",schemaPath:"#/properties/recipients/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema31.properties.recipients,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err19 = {instancePath:instancePath+"/recipients",schemaPath:"#/properties/recipients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.recipients.type,parentSchema:schema31.properties.recipients,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.delivery !== undefined){
let data8 = data.delivery;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length < 1){
const err20 = {instancePath:instancePath+"/delivery",schemaPath:"#/properties/delivery/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.delivery,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data8){
if(!((((key1 === "smtp") || (key1 === "webhook")) || (key1 === "file")) || (key1 === "spread"))){
const err21 = {instancePath:instancePath+"/delivery",schemaPath:"#/properties/delivery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.delivery,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.smtp !== undefined){
let data9 = data8.smtp;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.url === undefined){
const err22 = {instancePath:instancePath+"/delivery/smtp",schemaPath:"#/properties/delivery/properties/smtp/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema31.properties.delivery.properties.smtp.required,parentSchema:schema31.properties.delivery.properties.smtp,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9.from === undefined){
const err23 = {instancePath:instancePath+"/delivery/smtp",schemaPath:"#/properties/delivery/properties/smtp/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.delivery.properties.smtp.required,parentSchema:schema31.properties.delivery.properties.smtp,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data9){
if(!(func1.call(schema31.properties.delivery.properties.smtp.properties, key2))){
const err24 = {instancePath:instancePath+"/delivery/smtp",schemaPath:"#/properties/delivery/properties/smtp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.delivery.properties.smtp,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.url !== undefined){
let data10 = data9.url;
if(typeof data10 === "string"){
if(func2(data10) > 1024){
const err25 = {instancePath:instancePath+"/delivery/smtp/url",schemaPath:"#/properties/delivery/properties/smtp/properties/url/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.delivery.properties.smtp.properties.url,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func2(data10) < 1){
const err26 = {instancePath:instancePath+"/delivery/smtp/url",schemaPath:"#/properties/delivery/properties/smtp/properties/url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.url,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/delivery/smtp/url",schemaPath:"#/properties/delivery/properties/smtp/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.url.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.url,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.password_env !== undefined){
let data11 = data9.password_env;
if(typeof data11 === "string"){
if(!pattern7.test(data11)){
const err28 = {instancePath:instancePath+"/delivery/smtp/password_env",schemaPath:"#/properties/delivery/properties/smtp/properties/password_env/pattern",keyword:"pattern",params:{pattern: "^RETICKET_[A-Z0-9_]{1,64}$"},message:"must match pattern \""+"^RETICKET_[A-Z0-9_]{1,64}$"+"\"",schema:"^RETICKET_[A-Z0-9_]{1,64}$",parentSchema:schema31.properties.delivery.properties.smtp.properties.password_env,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/delivery/smtp/password_env",schemaPath:"#/properties/delivery/properties/smtp/properties/password_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.password_env.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.password_env,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.ca !== undefined){
let data12 = data9.ca;
if(typeof data12 === "string"){
if(func2(data12) > 1024){
const err30 = {instancePath:instancePath+"/delivery/smtp/ca",schemaPath:"#/properties/delivery/properties/smtp/properties/ca/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.delivery.properties.smtp.properties.ca,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(func2(data12) < 1){
const err31 = {instancePath:instancePath+"/delivery/smtp/ca",schemaPath:"#/properties/delivery/properties/smtp/properties/ca/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.ca,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!pattern8.test(data12)){
const err32 = {instancePath:instancePath+"/delivery/smtp/ca",schemaPath:"#/properties/delivery/properties/smtp/properties/ca/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.ca,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/delivery/smtp/ca",schemaPath:"#/properties/delivery/properties/smtp/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.ca.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.ca,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.from !== undefined){
let data13 = data9.from;
if(typeof data13 === "string"){
if(func2(data13) > 320){
const err34 = {instancePath:instancePath+"/delivery/smtp/from",schemaPath:"#/properties/delivery/properties/smtp/properties/from/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters",schema:320,parentSchema:schema31.properties.delivery.properties.smtp.properties.from,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!pattern8.test(data13)){
const err35 = {instancePath:instancePath+"/delivery/smtp/from",schemaPath:"#/properties/delivery/properties/smtp/properties/from/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.from,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/delivery/smtp/from",schemaPath:"#/properties/delivery/properties/smtp/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.from.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.from,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data9.reply_to !== undefined){
let data14 = data9.reply_to;
if(typeof data14 === "string"){
if(func2(data14) > 320){
const err37 = {instancePath:instancePath+"/delivery/smtp/reply_to",schemaPath:"#/properties/delivery/properties/smtp/properties/reply_to/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters",schema:320,parentSchema:schema31.properties.delivery.properties.smtp.properties.reply_to,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!pattern8.test(data14)){
const err38 = {instancePath:instancePath+"/delivery/smtp/reply_to",schemaPath:"#/properties/delivery/properties/smtp/properties/reply_to/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.reply_to,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/delivery/smtp/reply_to",schemaPath:"#/properties/delivery/properties/smtp/properties/reply_to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.reply_to.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.reply_to,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data9.subject !== undefined){
let data15 = data9.subject;
if(typeof data15 === "string"){
if(func2(data15) > 500){
const err40 = {instancePath:instancePath+"/delivery/smtp/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema31.properties.delivery.properties.smtp.properties.subject,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(func2(data15) < 1){
const err41 = {instancePath:instancePath+"/delivery/smtp/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/subject/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.subject,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!pattern11.test(data15)){
const err42 = {instancePath:instancePath+"/delivery/smtp/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.subject,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/delivery/smtp/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.subject.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.subject,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data9.note !== undefined){
let data16 = data9.note;
if(typeof data16 === "string"){
if(func2(data16) > 1000){
const err44 = {instancePath:instancePath+"/delivery/smtp/note",schemaPath:"#/properties/delivery/properties/smtp/properties/note/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.delivery.properties.smtp.properties.note,data:data16};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(func2(data16) < 1){
const err45 = {instancePath:instancePath+"/delivery/smtp/note",schemaPath:"#/properties/delivery/properties/smtp/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.note,data:data16};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!pattern12.test(data16)){
const err46 = {instancePath:instancePath+"/delivery/smtp/note",schemaPath:"#/properties/delivery/properties/smtp/properties/note/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.note,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/delivery/smtp/note",schemaPath:"#/properties/delivery/properties/smtp/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.note.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.note,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data9.text !== undefined){
let data17 = data9.text;
if(typeof data17 === "string"){
if(func2(data17) > 1024){
const err48 = {instancePath:instancePath+"/delivery/smtp/text",schemaPath:"#/properties/delivery/properties/smtp/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.delivery.properties.smtp.properties.text,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(func2(data17) < 1){
const err49 = {instancePath:instancePath+"/delivery/smtp/text",schemaPath:"#/properties/delivery/properties/smtp/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.text,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!pattern8.test(data17)){
const err50 = {instancePath:instancePath+"/delivery/smtp/text",schemaPath:"#/properties/delivery/properties/smtp/properties/text/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.text,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/delivery/smtp/text",schemaPath:"#/properties/delivery/properties/smtp/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.text.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.text,data:data17};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data9.html !== undefined){
let data18 = data9.html;
if(typeof data18 === "string"){
if(func2(data18) > 1024){
const err52 = {instancePath:instancePath+"/delivery/smtp/html",schemaPath:"#/properties/delivery/properties/smtp/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.delivery.properties.smtp.properties.html,data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(func2(data18) < 1){
const err53 = {instancePath:instancePath+"/delivery/smtp/html",schemaPath:"#/properties/delivery/properties/smtp/properties/html/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.html,data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(!pattern8.test(data18)){
const err54 = {instancePath:instancePath+"/delivery/smtp/html",schemaPath:"#/properties/delivery/properties/smtp/properties/html/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.html,data:data18};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/delivery/smtp/html",schemaPath:"#/properties/delivery/properties/smtp/properties/html/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.html.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.html,data:data18};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data9.reminder !== undefined){
let data19 = data9.reminder;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key3 in data19){
if(!(((key3 === "subject") || (key3 === "text")) || (key3 === "html"))){
const err56 = {instancePath:instancePath+"/delivery/smtp/reminder",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.delivery.properties.smtp.properties.reminder,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data19.subject !== undefined){
let data20 = data19.subject;
if(typeof data20 === "string"){
if(func2(data20) > 500){
const err57 = {instancePath:instancePath+"/delivery/smtp/reminder/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.subject,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(func2(data20) < 1){
const err58 = {instancePath:instancePath+"/delivery/smtp/reminder/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/subject/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.subject,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!pattern11.test(data20)){
const err59 = {instancePath:instancePath+"/delivery/smtp/reminder/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.subject,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/delivery/smtp/reminder/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.subject.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.subject,data:data20};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data19.text !== undefined){
let data21 = data19.text;
if(typeof data21 === "string"){
if(func2(data21) > 1024){
const err61 = {instancePath:instancePath+"/delivery/smtp/reminder/text",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.text,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(func2(data21) < 1){
const err62 = {instancePath:instancePath+"/delivery/smtp/reminder/text",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.text,data:data21};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(!pattern8.test(data21)){
const err63 = {instancePath:instancePath+"/delivery/smtp/reminder/text",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/text/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.text,data:data21};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/delivery/smtp/reminder/text",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.text.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.text,data:data21};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data19.html !== undefined){
let data22 = data19.html;
if(typeof data22 === "string"){
if(func2(data22) > 1024){
const err65 = {instancePath:instancePath+"/delivery/smtp/reminder/html",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.html,data:data22};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(func2(data22) < 1){
const err66 = {instancePath:instancePath+"/delivery/smtp/reminder/html",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/html/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.html,data:data22};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!pattern8.test(data22)){
const err67 = {instancePath:instancePath+"/delivery/smtp/reminder/html",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/html/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.html,data:data22};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/delivery/smtp/reminder/html",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/html/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.html.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.reminder.properties.html,data:data22};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/delivery/smtp/reminder",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.delivery.properties.smtp.properties.reminder.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.reminder,data:data19};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data9.templates !== undefined){
let data23 = data9.templates;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(Object.keys(data23).length > 100){
const err70 = {instancePath:instancePath+"/delivery/smtp/templates",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/maxProperties",keyword:"maxProperties",params:{limit: 100},message:"must NOT have more than 100 properties",schema:100,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates,data:data23};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key4 in data23){
const _errs53 = errors;
if(typeof key4 === "string"){
if(func2(key4) > 35){
const err71 = {instancePath:instancePath+"/delivery/smtp/templates",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/propertyNames/maxLength",keyword:"maxLength",params:{limit: 35},message:"must NOT have more than 35 characters",schema:35,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!pattern18.test(key4)){
const err72 = {instancePath:instancePath+"/delivery/smtp/templates",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},message:"must match pattern \""+"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"+"\"",schema:"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
var valid10 = _errs53 === errors;
if(!valid10){
const err73 = {instancePath:instancePath+"/delivery/smtp/templates",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid",schema:schema31.properties.delivery.properties.smtp.properties.templates.propertyNames,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates,data:data23};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
for(const key5 in data23){
let data24 = data23[key5];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key6 in data24){
if(!(((((key6 === "subject") || (key6 === "note")) || (key6 === "text")) || (key6 === "html")) || (key6 === "reminder"))){
const err74 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties,data:data24};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data24.subject !== undefined){
let data25 = data24.subject;
if(typeof data25 === "string"){
if(func2(data25) > 500){
const err75 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data25};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(func2(data25) < 1){
const err76 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/subject/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data25};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!pattern11.test(data25)){
const err77 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data25};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.subject.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data25};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data24.note !== undefined){
let data26 = data24.note;
if(typeof data26 === "string"){
if(func2(data26) > 1000){
const err79 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/note/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.note,data:data26};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(func2(data26) < 1){
const err80 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.note,data:data26};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(!pattern12.test(data26)){
const err81 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/note/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.note,data:data26};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.note.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.note,data:data26};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data24.text !== undefined){
let data27 = data24.text;
if(typeof data27 === "string"){
if(func2(data27) > 1024){
const err83 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.text,data:data27};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(func2(data27) < 1){
const err84 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.text,data:data27};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(!pattern8.test(data27)){
const err85 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/text/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.text,data:data27};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.text.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.text,data:data27};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data24.html !== undefined){
let data28 = data24.html;
if(typeof data28 === "string"){
if(func2(data28) > 1024){
const err87 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.html,data:data28};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(func2(data28) < 1){
const err88 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/html/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.html,data:data28};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(!pattern8.test(data28)){
const err89 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/html/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.html,data:data28};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/html/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.html.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.html,data:data28};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data24.reminder !== undefined){
let data29 = data24.reminder;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key7 in data29){
if(!(((key7 === "subject") || (key7 === "text")) || (key7 === "html"))){
const err91 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data29};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data29.subject !== undefined){
let data30 = data29.subject;
if(typeof data30 === "string"){
if(func2(data30) > 500){
const err92 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema32.properties.subject,data:data30};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(func2(data30) < 1){
const err93 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/subject/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.subject,data:data30};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!pattern11.test(data30)){
const err94 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema32.properties.subject,data:data30};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.subject.type,parentSchema:schema32.properties.subject,data:data30};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data29.text !== undefined){
let data31 = data29.text;
if(typeof data31 === "string"){
if(func2(data31) > 1024){
const err96 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/text",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema32.properties.text,data:data31};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(func2(data31) < 1){
const err97 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/text",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.text,data:data31};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(!pattern8.test(data31)){
const err98 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/text",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/text/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema32.properties.text,data:data31};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/text",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.text.type,parentSchema:schema32.properties.text,data:data31};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data29.html !== undefined){
let data32 = data29.html;
if(typeof data32 === "string"){
if(func2(data32) > 1024){
const err100 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/html",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema32.properties.html,data:data32};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(func2(data32) < 1){
const err101 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/html",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/html/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.html,data:data32};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(!pattern8.test(data32)){
const err102 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/html",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/html/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema32.properties.html,data:data32};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/html",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/html/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.html.type,parentSchema:schema32.properties.html,data:data32};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data29};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates.additionalProperties,data:data24};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/delivery/smtp/templates",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.delivery.properties.smtp.properties.templates.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.templates,data:data23};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data9.language_from !== undefined){
let data33 = data9.language_from;
if(typeof data33 === "string"){
if(func2(data33) > 200){
const err107 = {instancePath:instancePath+"/delivery/smtp/language_from",schemaPath:"#/properties/delivery/properties/smtp/properties/language_from/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.delivery.properties.smtp.properties.language_from,data:data33};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(!pattern26.test(data33)){
const err108 = {instancePath:instancePath+"/delivery/smtp/language_from",schemaPath:"#/properties/delivery/properties/smtp/properties/language_from/pattern",keyword:"pattern",params:{pattern: "^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$"},message:"must match pattern \""+"^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$"+"\"",schema:"^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.language_from,data:data33};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/delivery/smtp/language_from",schemaPath:"#/properties/delivery/properties/smtp/properties/language_from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.language_from.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.language_from,data:data33};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data9.locale !== undefined){
let data34 = data9.locale;
if(typeof data34 === "string"){
if(!pattern18.test(data34)){
const err110 = {instancePath:instancePath+"/delivery/smtp/locale",schemaPath:"#/properties/delivery/properties/smtp/properties/locale/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},message:"must match pattern \""+"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"+"\"",schema:"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",parentSchema:schema31.properties.delivery.properties.smtp.properties.locale,data:data34};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/delivery/smtp/locale",schemaPath:"#/properties/delivery/properties/smtp/properties/locale/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.locale.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.locale,data:data34};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data9.time_zone !== undefined){
let data35 = data9.time_zone;
if(typeof data35 === "string"){
if(func2(data35) > 64){
const err112 = {instancePath:instancePath+"/delivery/smtp/time_zone",schemaPath:"#/properties/delivery/properties/smtp/properties/time_zone/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.delivery.properties.smtp.properties.time_zone,data:data35};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(func2(data35) < 1){
const err113 = {instancePath:instancePath+"/delivery/smtp/time_zone",schemaPath:"#/properties/delivery/properties/smtp/properties/time_zone/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.time_zone,data:data35};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(!pattern28.test(data35)){
const err114 = {instancePath:instancePath+"/delivery/smtp/time_zone",schemaPath:"#/properties/delivery/properties/smtp/properties/time_zone/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_+/-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_+/-]+$"+"\"",schema:"^[A-Za-z0-9_+/-]+$",parentSchema:schema31.properties.delivery.properties.smtp.properties.time_zone,data:data35};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/delivery/smtp/time_zone",schemaPath:"#/properties/delivery/properties/smtp/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.time_zone.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.time_zone,data:data35};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data9.connections !== undefined){
let data36 = data9.connections;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err116 = {instancePath:instancePath+"/delivery/smtp/connections",schemaPath:"#/properties/delivery/properties/smtp/properties/connections/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.delivery.properties.smtp.properties.connections.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.connections,data:data36};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 50 || isNaN(data36)){
const err117 = {instancePath:instancePath+"/delivery/smtp/connections",schemaPath:"#/properties/delivery/properties/smtp/properties/connections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50",schema:50,parentSchema:schema31.properties.delivery.properties.smtp.properties.connections,data:data36};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data36 < 1 || isNaN(data36)){
const err118 = {instancePath:instancePath+"/delivery/smtp/connections",schemaPath:"#/properties/delivery/properties/smtp/properties/connections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.delivery.properties.smtp.properties.connections,data:data36};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
if(data9.rate !== undefined){
let data37 = data9.rate;
if(typeof data37 === "string"){
if(!pattern29.test(data37)){
const err119 = {instancePath:instancePath+"/delivery/smtp/rate",schemaPath:"#/properties/delivery/properties/smtp/properties/rate/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$"},message:"must match pattern \""+"^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$"+"\"",schema:"^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$",parentSchema:schema31.properties.delivery.properties.smtp.properties.rate,data:data37};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/delivery/smtp/rate",schemaPath:"#/properties/delivery/properties/smtp/properties/rate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.smtp.properties.rate.type,parentSchema:schema31.properties.delivery.properties.smtp.properties.rate,data:data37};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath:instancePath+"/delivery/smtp",schemaPath:"#/properties/delivery/properties/smtp/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.delivery.properties.smtp.type,parentSchema:schema31.properties.delivery.properties.smtp,data:data9};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data8.webhook !== undefined){
let data38 = data8.webhook;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.url === undefined){
const err122 = {instancePath:instancePath+"/delivery/webhook",schemaPath:"#/properties/delivery/properties/webhook/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema31.properties.delivery.properties.webhook.required,parentSchema:schema31.properties.delivery.properties.webhook,data:data38};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
for(const key8 in data38){
if(!(((((key8 === "url") || (key8 === "secret_env")) || (key8 === "look_up")) || (key8 === "timeout_sec")) || (key8 === "rate"))){
const err123 = {instancePath:instancePath+"/delivery/webhook",schemaPath:"#/properties/delivery/properties/webhook/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.delivery.properties.webhook,data:data38};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data38.url !== undefined){
let data39 = data38.url;
if(typeof data39 === "string"){
if(func2(data39) > 1024){
const err124 = {instancePath:instancePath+"/delivery/webhook/url",schemaPath:"#/properties/delivery/properties/webhook/properties/url/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.delivery.properties.webhook.properties.url,data:data39};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(func2(data39) < 1){
const err125 = {instancePath:instancePath+"/delivery/webhook/url",schemaPath:"#/properties/delivery/properties/webhook/properties/url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.webhook.properties.url,data:data39};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
else {
const err126 = {instancePath:instancePath+"/delivery/webhook/url",schemaPath:"#/properties/delivery/properties/webhook/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.webhook.properties.url.type,parentSchema:schema31.properties.delivery.properties.webhook.properties.url,data:data39};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data38.secret_env !== undefined){
let data40 = data38.secret_env;
if(typeof data40 === "string"){
if(!pattern7.test(data40)){
const err127 = {instancePath:instancePath+"/delivery/webhook/secret_env",schemaPath:"#/properties/delivery/properties/webhook/properties/secret_env/pattern",keyword:"pattern",params:{pattern: "^RETICKET_[A-Z0-9_]{1,64}$"},message:"must match pattern \""+"^RETICKET_[A-Z0-9_]{1,64}$"+"\"",schema:"^RETICKET_[A-Z0-9_]{1,64}$",parentSchema:schema31.properties.delivery.properties.webhook.properties.secret_env,data:data40};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/delivery/webhook/secret_env",schemaPath:"#/properties/delivery/properties/webhook/properties/secret_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.webhook.properties.secret_env.type,parentSchema:schema31.properties.delivery.properties.webhook.properties.secret_env,data:data40};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data38.look_up !== undefined){
let data41 = data38.look_up;
if(typeof data41 !== "boolean"){
const err129 = {instancePath:instancePath+"/delivery/webhook/look_up",schemaPath:"#/properties/delivery/properties/webhook/properties/look_up/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.delivery.properties.webhook.properties.look_up.type,parentSchema:schema31.properties.delivery.properties.webhook.properties.look_up,data:data41};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data38.timeout_sec !== undefined){
let data42 = data38.timeout_sec;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err130 = {instancePath:instancePath+"/delivery/webhook/timeout_sec",schemaPath:"#/properties/delivery/properties/webhook/properties/timeout_sec/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.delivery.properties.webhook.properties.timeout_sec.type,parentSchema:schema31.properties.delivery.properties.webhook.properties.timeout_sec,data:data42};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 300 || isNaN(data42)){
const err131 = {instancePath:instancePath+"/delivery/webhook/timeout_sec",schemaPath:"#/properties/delivery/properties/webhook/properties/timeout_sec/maximum",keyword:"maximum",params:{comparison: "<=", limit: 300},message:"must be <= 300",schema:300,parentSchema:schema31.properties.delivery.properties.webhook.properties.timeout_sec,data:data42};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(data42 < 1 || isNaN(data42)){
const err132 = {instancePath:instancePath+"/delivery/webhook/timeout_sec",schemaPath:"#/properties/delivery/properties/webhook/properties/timeout_sec/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.delivery.properties.webhook.properties.timeout_sec,data:data42};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
if(data38.rate !== undefined){
let data43 = data38.rate;
if(typeof data43 === "string"){
if(!pattern29.test(data43)){
const err133 = {instancePath:instancePath+"/delivery/webhook/rate",schemaPath:"#/properties/delivery/properties/webhook/properties/rate/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$"},message:"must match pattern \""+"^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$"+"\"",schema:"^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$",parentSchema:schema31.properties.delivery.properties.webhook.properties.rate,data:data43};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/delivery/webhook/rate",schemaPath:"#/properties/delivery/properties/webhook/properties/rate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.webhook.properties.rate.type,parentSchema:schema31.properties.delivery.properties.webhook.properties.rate,data:data43};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath:instancePath+"/delivery/webhook",schemaPath:"#/properties/delivery/properties/webhook/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.delivery.properties.webhook.type,parentSchema:schema31.properties.delivery.properties.webhook,data:data38};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data8.file !== undefined){
let data44 = data8.file;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.path === undefined){
const err136 = {instancePath:instancePath+"/delivery/file",schemaPath:"#/properties/delivery/properties/file/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema31.properties.delivery.properties.file.required,parentSchema:schema31.properties.delivery.properties.file,data:data44};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
for(const key9 in data44){
if(!(((key9 === "path") || (key9 === "format")) || (key9 === "look_up"))){
const err137 = {instancePath:instancePath+"/delivery/file",schemaPath:"#/properties/delivery/properties/file/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.delivery.properties.file,data:data44};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data44.path !== undefined){
let data45 = data44.path;
if(typeof data45 === "string"){
if(func2(data45) > 1024){
const err138 = {instancePath:instancePath+"/delivery/file/path",schemaPath:"#/properties/delivery/properties/file/properties/path/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.delivery.properties.file.properties.path,data:data45};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(func2(data45) < 1){
const err139 = {instancePath:instancePath+"/delivery/file/path",schemaPath:"#/properties/delivery/properties/file/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.file.properties.path,data:data45};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(!pattern8.test(data45)){
const err140 = {instancePath:instancePath+"/delivery/file/path",schemaPath:"#/properties/delivery/properties/file/properties/path/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.delivery.properties.file.properties.path,data:data45};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/delivery/file/path",schemaPath:"#/properties/delivery/properties/file/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.file.properties.path.type,parentSchema:schema31.properties.delivery.properties.file.properties.path,data:data45};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data44.format !== undefined){
let data46 = data44.format;
if(!((data46 === "ndjson") || (data46 === "csv"))){
const err142 = {instancePath:instancePath+"/delivery/file/format",schemaPath:"#/properties/delivery/properties/file/properties/format/enum",keyword:"enum",params:{allowedValues: schema31.properties.delivery.properties.file.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.delivery.properties.file.properties.format.enum,parentSchema:schema31.properties.delivery.properties.file.properties.format,data:data46};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data44.look_up !== undefined){
let data47 = data44.look_up;
if(typeof data47 !== "boolean"){
const err143 = {instancePath:instancePath+"/delivery/file/look_up",schemaPath:"#/properties/delivery/properties/file/properties/look_up/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.delivery.properties.file.properties.look_up.type,parentSchema:schema31.properties.delivery.properties.file.properties.look_up,data:data47};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath:instancePath+"/delivery/file",schemaPath:"#/properties/delivery/properties/file/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.delivery.properties.file.type,parentSchema:schema31.properties.delivery.properties.file,data:data44};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data8.spread !== undefined){
let data48 = data8.spread;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.rate === undefined){
const err145 = {instancePath:instancePath+"/delivery/spread",schemaPath:"#/properties/delivery/properties/spread/required",keyword:"required",params:{missingProperty: "rate"},message:"must have required property '"+"rate"+"'",schema:schema31.properties.delivery.properties.spread.required,parentSchema:schema31.properties.delivery.properties.spread,data:data48};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
for(const key10 in data48){
if(!((key10 === "rate") || (key10 === "except"))){
const err146 = {instancePath:instancePath+"/delivery/spread",schemaPath:"#/properties/delivery/properties/spread/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.delivery.properties.spread,data:data48};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data48.rate !== undefined){
let data49 = data48.rate;
if(typeof data49 === "string"){
if(!pattern33.test(data49)){
const err147 = {instancePath:instancePath+"/delivery/spread/rate",schemaPath:"#/properties/delivery/properties/spread/properties/rate/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])([0-9]{1,6}(\\.[0-9]{1,3})?|(100|[0-9]{1,2}(\\.[0-9]{1,3})?)%)/min$"},message:"must match pattern \""+"^(?=.*[1-9])([0-9]{1,6}(\\.[0-9]{1,3})?|(100|[0-9]{1,2}(\\.[0-9]{1,3})?)%)/min$"+"\"",schema:"^(?=.*[1-9])([0-9]{1,6}(\\.[0-9]{1,3})?|(100|[0-9]{1,2}(\\.[0-9]{1,3})?)%)/min$",parentSchema:schema31.properties.delivery.properties.spread.properties.rate,data:data49};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
else {
const err148 = {instancePath:instancePath+"/delivery/spread/rate",schemaPath:"#/properties/delivery/properties/spread/properties/rate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.spread.properties.rate.type,parentSchema:schema31.properties.delivery.properties.spread.properties.rate,data:data49};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data48.except !== undefined){
let data50 = data48.except;
if(Array.isArray(data50)){
if(data50.length > 1000){
const err149 = {instancePath:instancePath+"/delivery/spread/except",schemaPath:"#/properties/delivery/properties/spread/properties/except/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema31.properties.delivery.properties.spread.properties.except,data:data50};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
const len2 = data50.length;
for(let i4=0; i4<len2; i4++){
let data51 = data50[i4];
if(typeof data51 === "string"){
if(func2(data51) > 253){
const err150 = {instancePath:instancePath+"/delivery/spread/except/" + i4,schemaPath:"#/properties/delivery/properties/spread/properties/except/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.delivery.properties.spread.properties.except.items,data:data51};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(func2(data51) < 1){
const err151 = {instancePath:instancePath+"/delivery/spread/except/" + i4,schemaPath:"#/properties/delivery/properties/spread/properties/except/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.delivery.properties.spread.properties.except.items,data:data51};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(!pattern34.test(data51)){
const err152 = {instancePath:instancePath+"/delivery/spread/except/" + i4,schemaPath:"#/properties/delivery/properties/spread/properties/except/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$"},message:"must match pattern \""+"^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$"+"\"",schema:"^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$",parentSchema:schema31.properties.delivery.properties.spread.properties.except.items,data:data51};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
else {
const err153 = {instancePath:instancePath+"/delivery/spread/except/" + i4,schemaPath:"#/properties/delivery/properties/spread/properties/except/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.delivery.properties.spread.properties.except.items.type,parentSchema:schema31.properties.delivery.properties.spread.properties.except.items,data:data51};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
let i5 = data50.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data50[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err154 = {instancePath:instancePath+"/delivery/spread/except",schemaPath:"#/properties/delivery/properties/spread/properties/except/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)",schema:true,parentSchema:schema31.properties.delivery.properties.spread.properties.except,data:data50};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err155 = {instancePath:instancePath+"/delivery/spread/except",schemaPath:"#/properties/delivery/properties/spread/properties/except/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.delivery.properties.spread.properties.except.type,parentSchema:schema31.properties.delivery.properties.spread.properties.except,data:data50};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
else {
const err156 = {instancePath:instancePath+"/delivery/spread",schemaPath:"#/properties/delivery/properties/spread/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.delivery.properties.spread.type,parentSchema:schema31.properties.delivery.properties.spread,data:data48};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
else {
const err157 = {instancePath:instancePath+"/delivery",schemaPath:"#/properties/delivery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.delivery.type,parentSchema:schema31.properties.delivery,data:data8};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data.notify !== undefined){
let data52 = data.notify;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(Object.keys(data52).length < 1){
const err158 = {instancePath:instancePath+"/notify",schemaPath:"#/properties/notify/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.notify,data:data52};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
for(const key11 in data52){
if(!((key11 === "webhook") || (key11 === "slack"))){
const err159 = {instancePath:instancePath+"/notify",schemaPath:"#/properties/notify/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.notify,data:data52};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data52.webhook !== undefined){
let data53 = data52.webhook;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.url === undefined){
const err160 = {instancePath:instancePath+"/notify/webhook",schemaPath:"#/properties/notify/properties/webhook/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema31.properties.notify.properties.webhook.required,parentSchema:schema31.properties.notify.properties.webhook,data:data53};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
for(const key12 in data53){
if(!((key12 === "url") || (key12 === "secret_env"))){
const err161 = {instancePath:instancePath+"/notify/webhook",schemaPath:"#/properties/notify/properties/webhook/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.notify.properties.webhook,data:data53};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data53.url !== undefined){
let data54 = data53.url;
if(typeof data54 === "string"){
if(func2(data54) > 1024){
const err162 = {instancePath:instancePath+"/notify/webhook/url",schemaPath:"#/properties/notify/properties/webhook/properties/url/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema31.properties.notify.properties.webhook.properties.url,data:data54};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if(func2(data54) < 1){
const err163 = {instancePath:instancePath+"/notify/webhook/url",schemaPath:"#/properties/notify/properties/webhook/properties/url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.notify.properties.webhook.properties.url,data:data54};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
else {
const err164 = {instancePath:instancePath+"/notify/webhook/url",schemaPath:"#/properties/notify/properties/webhook/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.notify.properties.webhook.properties.url.type,parentSchema:schema31.properties.notify.properties.webhook.properties.url,data:data54};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data53.secret_env !== undefined){
let data55 = data53.secret_env;
if(typeof data55 === "string"){
if(!pattern7.test(data55)){
const err165 = {instancePath:instancePath+"/notify/webhook/secret_env",schemaPath:"#/properties/notify/properties/webhook/properties/secret_env/pattern",keyword:"pattern",params:{pattern: "^RETICKET_[A-Z0-9_]{1,64}$"},message:"must match pattern \""+"^RETICKET_[A-Z0-9_]{1,64}$"+"\"",schema:"^RETICKET_[A-Z0-9_]{1,64}$",parentSchema:schema31.properties.notify.properties.webhook.properties.secret_env,data:data55};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
else {
const err166 = {instancePath:instancePath+"/notify/webhook/secret_env",schemaPath:"#/properties/notify/properties/webhook/properties/secret_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.notify.properties.webhook.properties.secret_env.type,parentSchema:schema31.properties.notify.properties.webhook.properties.secret_env,data:data55};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
else {
const err167 = {instancePath:instancePath+"/notify/webhook",schemaPath:"#/properties/notify/properties/webhook/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.notify.properties.webhook.type,parentSchema:schema31.properties.notify.properties.webhook,data:data53};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data52.slack !== undefined){
let data56 = data52.slack;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
for(const key13 in data56){
if(!(key13 === "url_env")){
const err168 = {instancePath:instancePath+"/notify/slack",schemaPath:"#/properties/notify/properties/slack/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.notify.properties.slack,data:data56};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data56.url_env !== undefined){
let data57 = data56.url_env;
if(typeof data57 === "string"){
if(!pattern7.test(data57)){
const err169 = {instancePath:instancePath+"/notify/slack/url_env",schemaPath:"#/properties/notify/properties/slack/properties/url_env/pattern",keyword:"pattern",params:{pattern: "^RETICKET_[A-Z0-9_]{1,64}$"},message:"must match pattern \""+"^RETICKET_[A-Z0-9_]{1,64}$"+"\"",schema:"^RETICKET_[A-Z0-9_]{1,64}$",parentSchema:schema31.properties.notify.properties.slack.properties.url_env,data:data57};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
else {
const err170 = {instancePath:instancePath+"/notify/slack/url_env",schemaPath:"#/properties/notify/properties/slack/properties/url_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.notify.properties.slack.properties.url_env.type,parentSchema:schema31.properties.notify.properties.slack.properties.url_env,data:data57};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
else {
const err171 = {instancePath:instancePath+"/notify/slack",schemaPath:"#/properties/notify/properties/slack/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.notify.properties.slack.type,parentSchema:schema31.properties.notify.properties.slack,data:data56};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
else {
const err172 = {instancePath:instancePath+"/notify",schemaPath:"#/properties/notify/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.notify.type,parentSchema:schema31.properties.notify,data:data52};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data.limits !== undefined){
let data58 = data.limits;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key14 in data58){
if(!(((key14 === "concurrency") || (key14 === "rate")) || (key14 === "headroom"))){
const err173 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.limits,data:data58};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data58.concurrency !== undefined){
let data59 = data58.concurrency;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
const err174 = {instancePath:instancePath+"/limits/concurrency",schemaPath:"#/properties/limits/properties/concurrency/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.limits.properties.concurrency.type,parentSchema:schema31.properties.limits.properties.concurrency,data:data59};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 > 1000 || isNaN(data59)){
const err175 = {instancePath:instancePath+"/limits/concurrency",schemaPath:"#/properties/limits/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema31.properties.limits.properties.concurrency,data:data59};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(data59 < 1 || isNaN(data59)){
const err176 = {instancePath:instancePath+"/limits/concurrency",schemaPath:"#/properties/limits/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.limits.properties.concurrency,data:data59};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
}
if(data58.rate !== undefined){
let data60 = data58.rate;
if(typeof data60 === "string"){
if(!pattern37.test(data60)){
const err177 = {instancePath:instancePath+"/limits/rate",schemaPath:"#/properties/limits/properties/rate/pattern",keyword:"pattern",params:{pattern: "^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$"},message:"must match pattern \""+"^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$"+"\"",schema:"^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$",parentSchema:schema31.properties.limits.properties.rate,data:data60};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
else {
const err178 = {instancePath:instancePath+"/limits/rate",schemaPath:"#/properties/limits/properties/rate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.limits.properties.rate.type,parentSchema:schema31.properties.limits.properties.rate,data:data60};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data58.headroom !== undefined){
let data61 = data58.headroom;
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 > 0.9 || isNaN(data61)){
const err179 = {instancePath:instancePath+"/limits/headroom",schemaPath:"#/properties/limits/properties/headroom/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0.9},message:"must be <= 0.9",schema:0.9,parentSchema:schema31.properties.limits.properties.headroom,data:data61};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(data61 < 0 || isNaN(data61)){
const err180 = {instancePath:instancePath+"/limits/headroom",schemaPath:"#/properties/limits/properties/headroom/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.limits.properties.headroom,data:data61};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
else {
const err181 = {instancePath:instancePath+"/limits/headroom",schemaPath:"#/properties/limits/properties/headroom/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.limits.properties.headroom.type,parentSchema:schema31.properties.limits.properties.headroom,data:data61};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
}
else {
const err182 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.limits.type,parentSchema:schema31.properties.limits,data:data58};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data.policy !== undefined){
let data62 = data.policy;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key15 in data62){
if(!(func1.call(schema31.properties.policy.properties, key15))){
const err183 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy,data:data62};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data62.max_tickets !== undefined){
let data63 = data62.max_tickets;
if((!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))) && (!(data63 && typeof data63 == "object" && !Array.isArray(data63)))){
const err184 = {instancePath:instancePath+"/policy/max_tickets",schemaPath:"#/properties/policy/properties/max_tickets/type",keyword:"type",params:{type: schema31.properties.policy.properties.max_tickets.type},message:"must be integer,object",schema:schema31.properties.policy.properties.max_tickets.type,parentSchema:schema31.properties.policy.properties.max_tickets,data:data63};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 < 0 || isNaN(data63)){
const err185 = {instancePath:instancePath+"/policy/max_tickets",schemaPath:"#/properties/policy/properties/max_tickets/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.max_tickets,data:data63};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
for(const key16 in data63){
if(!((key16 === "per_manifest") || (key16 === "per_run"))){
const err186 = {instancePath:instancePath+"/policy/max_tickets",schemaPath:"#/properties/policy/properties/max_tickets/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy.properties.max_tickets,data:data63};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data63.per_manifest !== undefined){
let data64 = data63.per_manifest;
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
const err187 = {instancePath:instancePath+"/policy/max_tickets/per_manifest",schemaPath:"#/properties/policy/properties/max_tickets/properties/per_manifest/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.policy.properties.max_tickets.properties.per_manifest.type,parentSchema:schema31.properties.policy.properties.max_tickets.properties.per_manifest,data:data64};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 < 0 || isNaN(data64)){
const err188 = {instancePath:instancePath+"/policy/max_tickets/per_manifest",schemaPath:"#/properties/policy/properties/max_tickets/properties/per_manifest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.max_tickets.properties.per_manifest,data:data64};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
}
if(data63.per_run !== undefined){
let data65 = data63.per_run;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err189 = {instancePath:instancePath+"/policy/max_tickets/per_run",schemaPath:"#/properties/policy/properties/max_tickets/properties/per_run/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.policy.properties.max_tickets.properties.per_run.type,parentSchema:schema31.properties.policy.properties.max_tickets.properties.per_run,data:data65};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 < 0 || isNaN(data65)){
const err190 = {instancePath:instancePath+"/policy/max_tickets/per_run",schemaPath:"#/properties/policy/properties/max_tickets/properties/per_run/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.max_tickets.properties.per_run,data:data65};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
}
}
if(data62.max_replace !== undefined){
let data66 = data62.max_replace;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err191 = {instancePath:instancePath+"/policy/max_replace",schemaPath:"#/properties/policy/properties/max_replace/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.policy.properties.max_replace.type,parentSchema:schema31.properties.policy.properties.max_replace,data:data66};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 < 0 || isNaN(data66)){
const err192 = {instancePath:instancePath+"/policy/max_replace",schemaPath:"#/properties/policy/properties/max_replace/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.max_replace,data:data66};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
}
if(data62.max_ttl_sec !== undefined){
let data67 = data62.max_ttl_sec;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err193 = {instancePath:instancePath+"/policy/max_ttl_sec",schemaPath:"#/properties/policy/properties/max_ttl_sec/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.policy.properties.max_ttl_sec.type,parentSchema:schema31.properties.policy.properties.max_ttl_sec,data:data67};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 < 1 || isNaN(data67)){
const err194 = {instancePath:instancePath+"/policy/max_ttl_sec",schemaPath:"#/properties/policy/properties/max_ttl_sec/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.policy.properties.max_ttl_sec,data:data67};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
if(data62.min_ttl_sec !== undefined){
let data68 = data62.min_ttl_sec;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err195 = {instancePath:instancePath+"/policy/min_ttl_sec",schemaPath:"#/properties/policy/properties/min_ttl_sec/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.policy.properties.min_ttl_sec.type,parentSchema:schema31.properties.policy.properties.min_ttl_sec,data:data68};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 < 1 || isNaN(data68)){
const err196 = {instancePath:instancePath+"/policy/min_ttl_sec",schemaPath:"#/properties/policy/properties/min_ttl_sec/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.policy.properties.min_ttl_sec,data:data68};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
if(data62.deliver_to !== undefined){
let data69 = data62.deliver_to;
const _errs157 = errors;
let valid27 = false;
let passing0 = null;
const _errs158 = errors;
if(!((data69 === "account") || (data69 === "any"))){
const err197 = {instancePath:instancePath+"/policy/deliver_to",schemaPath:"#/properties/policy/properties/deliver_to/oneOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.policy.properties.deliver_to.oneOf[0].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.policy.properties.deliver_to.oneOf[0].enum,parentSchema:schema31.properties.policy.properties.deliver_to.oneOf[0],data:data69};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
var _valid0 = _errs158 === errors;
if(_valid0){
valid27 = true;
passing0 = 0;
}
const _errs159 = errors;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
if(data69.domains === undefined){
const err198 = {instancePath:instancePath+"/policy/deliver_to",schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/required",keyword:"required",params:{missingProperty: "domains"},message:"must have required property '"+"domains"+"'",schema:schema31.properties.policy.properties.deliver_to.oneOf[1].required,parentSchema:schema31.properties.policy.properties.deliver_to.oneOf[1],data:data69};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
for(const key17 in data69){
if(!(key17 === "domains")){
const err199 = {instancePath:instancePath+"/policy/deliver_to",schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy.properties.deliver_to.oneOf[1],data:data69};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data69.domains !== undefined){
let data70 = data69.domains;
if(Array.isArray(data70)){
if(data70.length < 1){
const err200 = {instancePath:instancePath+"/policy/deliver_to/domains",schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/properties/domains/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.policy.properties.deliver_to.oneOf[1].properties.domains,data:data70};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
const len3 = data70.length;
for(let i6=0; i6<len3; i6++){
let data71 = data70[i6];
if(typeof data71 === "string"){
if(func2(data71) > 253){
const err201 = {instancePath:instancePath+"/policy/deliver_to/domains/" + i6,schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/properties/domains/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.policy.properties.deliver_to.oneOf[1].properties.domains.items,data:data71};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if(func2(data71) < 1){
const err202 = {instancePath:instancePath+"/policy/deliver_to/domains/" + i6,schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/properties/domains/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.deliver_to.oneOf[1].properties.domains.items,data:data71};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if(!pattern34.test(data71)){
const err203 = {instancePath:instancePath+"/policy/deliver_to/domains/" + i6,schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/properties/domains/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$"},message:"must match pattern \""+"^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$"+"\"",schema:"^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$",parentSchema:schema31.properties.policy.properties.deliver_to.oneOf[1].properties.domains.items,data:data71};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
else {
const err204 = {instancePath:instancePath+"/policy/deliver_to/domains/" + i6,schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/properties/domains/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.deliver_to.oneOf[1].properties.domains.items.type,parentSchema:schema31.properties.policy.properties.deliver_to.oneOf[1].properties.domains.items,data:data71};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
let i7 = data70.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data70[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err205 = {instancePath:instancePath+"/policy/deliver_to/domains",schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/properties/domains/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i7+" are identical)",schema:true,parentSchema:schema31.properties.policy.properties.deliver_to.oneOf[1].properties.domains,data:data70};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
break;
}
indices3[item3] = i7;
}
}
}
else {
const err206 = {instancePath:instancePath+"/policy/deliver_to/domains",schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/properties/domains/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.policy.properties.deliver_to.oneOf[1].properties.domains.type,parentSchema:schema31.properties.policy.properties.deliver_to.oneOf[1].properties.domains,data:data70};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
else {
const err207 = {instancePath:instancePath+"/policy/deliver_to",schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.properties.deliver_to.oneOf[1].type,parentSchema:schema31.properties.policy.properties.deliver_to.oneOf[1],data:data69};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
var _valid0 = _errs159 === errors;
if(_valid0 && valid27){
valid27 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid27 = true;
passing0 = 1;
}
}
if(!valid27){
const err208 = {instancePath:instancePath+"/policy/deliver_to",schemaPath:"#/properties/policy/properties/deliver_to/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema31.properties.policy.properties.deliver_to.oneOf,parentSchema:schema31.properties.policy.properties.deliver_to,data:data69};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
else {
errors = _errs157;
if(vErrors !== null){
if(_errs157){
vErrors.length = _errs157;
}
else {
vErrors = null;
}
}
}
}
if(data62.mail !== undefined){
let data72 = data62.mail;
if(!((data72 === "config") || (data72 === "any"))){
const err209 = {instancePath:instancePath+"/policy/mail",schemaPath:"#/properties/policy/properties/mail/enum",keyword:"enum",params:{allowedValues: schema31.properties.policy.properties.mail.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.policy.properties.mail.enum,parentSchema:schema31.properties.policy.properties.mail,data:data72};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data62.contain !== undefined){
let data73 = data62.contain;
const _errs168 = errors;
let valid32 = false;
let passing1 = null;
const _errs169 = errors;
if(!(((data73 === "required") || (data73 === "allowed")) || (data73 === "forbidden"))){
const err210 = {instancePath:instancePath+"/policy/contain",schemaPath:"#/properties/policy/properties/contain/oneOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.policy.properties.contain.oneOf[0].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.policy.properties.contain.oneOf[0].enum,parentSchema:schema31.properties.policy.properties.contain.oneOf[0],data:data73};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
var _valid1 = _errs169 === errors;
if(_valid1){
valid32 = true;
passing1 = 0;
}
const _errs170 = errors;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
if(data73.required_for === undefined){
const err211 = {instancePath:instancePath+"/policy/contain",schemaPath:"#/properties/policy/properties/contain/oneOf/1/required",keyword:"required",params:{missingProperty: "required_for"},message:"must have required property '"+"required_for"+"'",schema:schema31.properties.policy.properties.contain.oneOf[1].required,parentSchema:schema31.properties.policy.properties.contain.oneOf[1],data:data73};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
for(const key18 in data73){
if(!(key18 === "required_for")){
const err212 = {instancePath:instancePath+"/policy/contain",schemaPath:"#/properties/policy/properties/contain/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy.properties.contain.oneOf[1],data:data73};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data73.required_for !== undefined){
let data74 = data73.required_for;
if(typeof data74 === "string"){
if(func2(data74) < 1){
const err213 = {instancePath:instancePath+"/policy/contain/required_for",schemaPath:"#/properties/policy/properties/contain/oneOf/1/properties/required_for/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.contain.oneOf[1].properties.required_for,data:data74};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
else {
const err214 = {instancePath:instancePath+"/policy/contain/required_for",schemaPath:"#/properties/policy/properties/contain/oneOf/1/properties/required_for/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.contain.oneOf[1].properties.required_for.type,parentSchema:schema31.properties.policy.properties.contain.oneOf[1].properties.required_for,data:data74};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
else {
const err215 = {instancePath:instancePath+"/policy/contain",schemaPath:"#/properties/policy/properties/contain/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.properties.contain.oneOf[1].type,parentSchema:schema31.properties.policy.properties.contain.oneOf[1],data:data73};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
var _valid1 = _errs170 === errors;
if(_valid1 && valid32){
valid32 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid32 = true;
passing1 = 1;
}
}
if(!valid32){
const err216 = {instancePath:instancePath+"/policy/contain",schemaPath:"#/properties/policy/properties/contain/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema31.properties.policy.properties.contain.oneOf,parentSchema:schema31.properties.policy.properties.contain,data:data73};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
else {
errors = _errs168;
if(vErrors !== null){
if(_errs168){
vErrors.length = _errs168;
}
else {
vErrors = null;
}
}
}
}
if(data62.require_reason !== undefined){
let data75 = data62.require_reason;
if((typeof data75 !== "boolean") && (typeof data75 !== "string")){
const err217 = {instancePath:instancePath+"/policy/require_reason",schemaPath:"#/properties/policy/properties/require_reason/type",keyword:"type",params:{type: schema31.properties.policy.properties.require_reason.type},message:"must be boolean,string",schema:schema31.properties.policy.properties.require_reason.type,parentSchema:schema31.properties.policy.properties.require_reason,data:data75};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(typeof data75 === "string"){
if(func2(data75) < 1){
const err218 = {instancePath:instancePath+"/policy/require_reason",schemaPath:"#/properties/policy/properties/require_reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.require_reason,data:data75};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
}
if(data62.protected !== undefined){
let data76 = data62.protected;
if(Array.isArray(data76)){
const len4 = data76.length;
for(let i8=0; i8<len4; i8++){
let data77 = data76[i8];
if(typeof data77 === "string"){
if(func2(data77) < 1){
const err219 = {instancePath:instancePath+"/policy/protected/" + i8,schemaPath:"#/properties/policy/properties/protected/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.protected.items,data:data77};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
else {
const err220 = {instancePath:instancePath+"/policy/protected/" + i8,schemaPath:"#/properties/policy/properties/protected/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.protected.items.type,parentSchema:schema31.properties.policy.properties.protected.items,data:data77};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
let i9 = data76.length;
let j4;
if(i9 > 1){
const indices4 = {};
for(;i9--;){
let item4 = data76[i9];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err221 = {instancePath:instancePath+"/policy/protected",schemaPath:"#/properties/policy/properties/protected/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i9+" are identical)",schema:true,parentSchema:schema31.properties.policy.properties.protected,data:data76};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
break;
}
indices4[item4] = i9;
}
}
}
else {
const err222 = {instancePath:instancePath+"/policy/protected",schemaPath:"#/properties/policy/properties/protected/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.policy.properties.protected.type,parentSchema:schema31.properties.policy.properties.protected,data:data76};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data62.allowed_connections !== undefined){
let data78 = data62.allowed_connections;
if(Array.isArray(data78)){
const len5 = data78.length;
for(let i10=0; i10<len5; i10++){
let data79 = data78[i10];
if(typeof data79 === "string"){
if(func2(data79) < 1){
const err223 = {instancePath:instancePath+"/policy/allowed_connections/" + i10,schemaPath:"#/properties/policy/properties/allowed_connections/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.allowed_connections.items,data:data79};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
else {
const err224 = {instancePath:instancePath+"/policy/allowed_connections/" + i10,schemaPath:"#/properties/policy/properties/allowed_connections/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.allowed_connections.items.type,parentSchema:schema31.properties.policy.properties.allowed_connections.items,data:data79};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
let i11 = data78.length;
let j5;
if(i11 > 1){
const indices5 = {};
for(;i11--;){
let item5 = data78[i11];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err225 = {instancePath:instancePath+"/policy/allowed_connections",schemaPath:"#/properties/policy/properties/allowed_connections/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i11+" are identical)",schema:true,parentSchema:schema31.properties.policy.properties.allowed_connections,data:data78};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
break;
}
indices5[item5] = i11;
}
}
}
else {
const err226 = {instancePath:instancePath+"/policy/allowed_connections",schemaPath:"#/properties/policy/properties/allowed_connections/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.policy.properties.allowed_connections.type,parentSchema:schema31.properties.policy.properties.allowed_connections,data:data78};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data62.allowed_organizations !== undefined){
let data80 = data62.allowed_organizations;
if(Array.isArray(data80)){
const len6 = data80.length;
for(let i12=0; i12<len6; i12++){
let data81 = data80[i12];
if(typeof data81 === "string"){
if(func2(data81) < 1){
const err227 = {instancePath:instancePath+"/policy/allowed_organizations/" + i12,schemaPath:"#/properties/policy/properties/allowed_organizations/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.allowed_organizations.items,data:data81};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
else {
const err228 = {instancePath:instancePath+"/policy/allowed_organizations/" + i12,schemaPath:"#/properties/policy/properties/allowed_organizations/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.allowed_organizations.items.type,parentSchema:schema31.properties.policy.properties.allowed_organizations.items,data:data81};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
let i13 = data80.length;
let j6;
if(i13 > 1){
const indices6 = {};
for(;i13--;){
let item6 = data80[i13];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
const err229 = {instancePath:instancePath+"/policy/allowed_organizations",schemaPath:"#/properties/policy/properties/allowed_organizations/uniqueItems",keyword:"uniqueItems",params:{i: i13, j: j6},message:"must NOT have duplicate items (items ## "+j6+" and "+i13+" are identical)",schema:true,parentSchema:schema31.properties.policy.properties.allowed_organizations,data:data80};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
break;
}
indices6[item6] = i13;
}
}
}
else {
const err230 = {instancePath:instancePath+"/policy/allowed_organizations",schemaPath:"#/properties/policy/properties/allowed_organizations/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.policy.properties.allowed_organizations.type,parentSchema:schema31.properties.policy.properties.allowed_organizations,data:data80};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data62.allowed_clients !== undefined){
let data82 = data62.allowed_clients;
if(Array.isArray(data82)){
const len7 = data82.length;
for(let i14=0; i14<len7; i14++){
let data83 = data82[i14];
if(typeof data83 === "string"){
if(func2(data83) < 1){
const err231 = {instancePath:instancePath+"/policy/allowed_clients/" + i14,schemaPath:"#/properties/policy/properties/allowed_clients/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.allowed_clients.items,data:data83};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
else {
const err232 = {instancePath:instancePath+"/policy/allowed_clients/" + i14,schemaPath:"#/properties/policy/properties/allowed_clients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.allowed_clients.items.type,parentSchema:schema31.properties.policy.properties.allowed_clients.items,data:data83};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
let i15 = data82.length;
let j7;
if(i15 > 1){
const indices7 = {};
for(;i15--;){
let item7 = data82[i15];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
const err233 = {instancePath:instancePath+"/policy/allowed_clients",schemaPath:"#/properties/policy/properties/allowed_clients/uniqueItems",keyword:"uniqueItems",params:{i: i15, j: j7},message:"must NOT have duplicate items (items ## "+j7+" and "+i15+" are identical)",schema:true,parentSchema:schema31.properties.policy.properties.allowed_clients,data:data82};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
break;
}
indices7[item7] = i15;
}
}
}
else {
const err234 = {instancePath:instancePath+"/policy/allowed_clients",schemaPath:"#/properties/policy/properties/allowed_clients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.policy.properties.allowed_clients.type,parentSchema:schema31.properties.policy.properties.allowed_clients,data:data82};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data62.freeze !== undefined){
let data84 = data62.freeze;
if(Array.isArray(data84)){
const len8 = data84.length;
for(let i16=0; i16<len8; i16++){
let data85 = data84[i16];
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
if(data85.from === undefined){
const err235 = {instancePath:instancePath+"/policy/freeze/" + i16,schemaPath:"#/properties/policy/properties/freeze/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.policy.properties.freeze.items.required,parentSchema:schema31.properties.policy.properties.freeze.items,data:data85};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
if(data85.to === undefined){
const err236 = {instancePath:instancePath+"/policy/freeze/" + i16,schemaPath:"#/properties/policy/properties/freeze/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema31.properties.policy.properties.freeze.items.required,parentSchema:schema31.properties.policy.properties.freeze.items,data:data85};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
for(const key19 in data85){
if(!((((key19 === "from") || (key19 === "to")) || (key19 === "time_zone")) || (key19 === "why"))){
const err237 = {instancePath:instancePath+"/policy/freeze/" + i16,schemaPath:"#/properties/policy/properties/freeze/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy.properties.freeze.items,data:data85};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data85.from !== undefined){
let data86 = data85.from;
if(typeof data86 === "string"){
if(!pattern39.test(data86)){
const err238 = {instancePath:instancePath+"/policy/freeze/" + i16+"/from",schemaPath:"#/properties/policy/properties/freeze/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$"},message:"must match pattern \""+"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$"+"\"",schema:"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$",parentSchema:schema31.properties.policy.properties.freeze.items.properties.from,data:data86};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
else {
const err239 = {instancePath:instancePath+"/policy/freeze/" + i16+"/from",schemaPath:"#/properties/policy/properties/freeze/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.freeze.items.properties.from.type,parentSchema:schema31.properties.policy.properties.freeze.items.properties.from,data:data86};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data85.to !== undefined){
let data87 = data85.to;
if(typeof data87 === "string"){
if(!pattern39.test(data87)){
const err240 = {instancePath:instancePath+"/policy/freeze/" + i16+"/to",schemaPath:"#/properties/policy/properties/freeze/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$"},message:"must match pattern \""+"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$"+"\"",schema:"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$",parentSchema:schema31.properties.policy.properties.freeze.items.properties.to,data:data87};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
else {
const err241 = {instancePath:instancePath+"/policy/freeze/" + i16+"/to",schemaPath:"#/properties/policy/properties/freeze/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.freeze.items.properties.to.type,parentSchema:schema31.properties.policy.properties.freeze.items.properties.to,data:data87};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data85.time_zone !== undefined){
let data88 = data85.time_zone;
if(typeof data88 === "string"){
if(func2(data88) < 1){
const err242 = {instancePath:instancePath+"/policy/freeze/" + i16+"/time_zone",schemaPath:"#/properties/policy/properties/freeze/items/properties/time_zone/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.freeze.items.properties.time_zone,data:data88};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
else {
const err243 = {instancePath:instancePath+"/policy/freeze/" + i16+"/time_zone",schemaPath:"#/properties/policy/properties/freeze/items/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.freeze.items.properties.time_zone.type,parentSchema:schema31.properties.policy.properties.freeze.items.properties.time_zone,data:data88};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data85.why !== undefined){
let data89 = data85.why;
if(typeof data89 === "string"){
if(func2(data89) > 200){
const err244 = {instancePath:instancePath+"/policy/freeze/" + i16+"/why",schemaPath:"#/properties/policy/properties/freeze/items/properties/why/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.policy.properties.freeze.items.properties.why,data:data89};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(func2(data89) < 1){
const err245 = {instancePath:instancePath+"/policy/freeze/" + i16+"/why",schemaPath:"#/properties/policy/properties/freeze/items/properties/why/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.freeze.items.properties.why,data:data89};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
else {
const err246 = {instancePath:instancePath+"/policy/freeze/" + i16+"/why",schemaPath:"#/properties/policy/properties/freeze/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.freeze.items.properties.why.type,parentSchema:schema31.properties.policy.properties.freeze.items.properties.why,data:data89};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
}
else {
const err247 = {instancePath:instancePath+"/policy/freeze/" + i16,schemaPath:"#/properties/policy/properties/freeze/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.properties.freeze.items.type,parentSchema:schema31.properties.policy.properties.freeze.items,data:data85};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
}
else {
const err248 = {instancePath:instancePath+"/policy/freeze",schemaPath:"#/properties/policy/properties/freeze/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.policy.properties.freeze.type,parentSchema:schema31.properties.policy.properties.freeze,data:data84};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data62.require_plan !== undefined){
let data90 = data62.require_plan;
if(typeof data90 !== "boolean"){
const err249 = {instancePath:instancePath+"/policy/require_plan",schemaPath:"#/properties/policy/properties/require_plan/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.policy.properties.require_plan.type,parentSchema:schema31.properties.policy.properties.require_plan,data:data90};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data62.entry_schema !== undefined){
let data91 = data62.entry_schema;
if(!(data91 && typeof data91 == "object" && !Array.isArray(data91))){
const err250 = {instancePath:instancePath+"/policy/entry_schema",schemaPath:"#/properties/policy/properties/entry_schema/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.properties.entry_schema.type,parentSchema:schema31.properties.policy.properties.entry_schema,data:data91};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
}
else {
const err251 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.type,parentSchema:schema31.properties.policy,data:data62};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data.domain !== undefined){
if(data.tenant === undefined){
const err252 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "domain",
    missingProperty: "tenant",
    depsCount: 1,
    deps: "tenant"},message:"must have property tenant when property domain is present",schema:schema31.dependentRequired,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
}
else {
const err253 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
