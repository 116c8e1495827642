// Generated from schemas/ by `npm run generate`. Do not edit.
import helper0 from "ajv/dist/runtime/ucs2length.js";
import helper1 from "ajv/dist/runtime/equal.js";
import helper2 from "../text-formats.js";
import helper3 from "../text-formats.js";
"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://reticket.dev/schemas/manifest.schema.json","title":"ManifestDocument","description":"A named, reviewed list of Auth0 password-change tickets to issue.","type":"object","required":["apiVersion","kind","metadata","spec"],"additionalProperties":false,"properties":{"apiVersion":{"title":"ApiVersion","description":"The version of this format.","const":"reticket/v1","examples":["reticket/v1"]},"kind":{"title":"Kind","description":"What this document is.","const":"PasswordChangeTickets","examples":["PasswordChangeTickets"]},"metadata":{"title":"Metadata","description":"The manifest's name, and why it is there.","type":"object","required":["name"],"additionalProperties":false,"properties":{"name":{"title":"ManifestName","description":"The manifest's identity: its ledger is found by it, so a rename issues again, unless `moved_from` names the old one. An RFC 1123 label: a-z, 0-9 and `-`, at most 63 characters.","type":"string","maxLength":63,"pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$","examples":["inc-2041-credential-stuffing"]},"moved_from":{"title":"MovedFrom","description":"The name of the ledger that this manifest continues, if it was renamed: the first name that it had. Its keys stay the same, so that no ticket is issued again. Commands that name a ledger use this name. Must remain as long as the ledger is used.","type":"string","maxLength":63,"pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$","examples":["inc-2041"]},"reason":{"title":"Reason","description":"Why these users need a new password, for the reviewer.","type":"string","minLength":1,"maxLength":2000,"examples":["INC-2041: credential stuffing against the storefront"]},"annotations":{"title":"Annotations","description":"Facts about the manifest for the reviewer, such as how its list was made. They have no effect on what is done.","type":"object","maxProperties":32,"propertyNames":{"pattern":"^[a-z0-9]([a-z0-9./_-]{0,61}[a-z0-9])?$"},"additionalProperties":{"type":"string","maxLength":4096},"examples":[{"select/counts":"80,000 lines: 61,204 users; 18,796 not ours"}]}},"examples":[{"name":"inc-2041-credential-stuffing","reason":"INC-2041: credential stuffing against the storefront"}]},"spec":{"$ref":"#/$defs/spec"}},"examples":[{"apiVersion":"reticket/v1","kind":"PasswordChangeTickets","metadata":{"name":"inc-2041-credential-stuffing"},"spec":{"users":[{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82"}]}}],"$defs":{"request":{"title":"TicketRequest","description":"The body of one request, as Auth0 spells it.","type":"object","additionalProperties":false,"properties":{"user_id":{"title":"UserId","description":"The user, as Auth0 names them. Instead: `email` with `connection_id`.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?!\\s|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["auth0|5f7c8ec7c33c6c004bbafe82"]},"email":{"title":"Email","description":"The user's e-mail address; needs `connection_id`. Sent as written, compared in lower case.","type":"string","maxLength":320,"pattern":"^(?![Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+$","format":"plain-letters","examples":["ada@example.com"]},"connection_id":{"title":"ConnectionId","description":"The database connection in which `email` is looked up.","type":"string","pattern":"^con_[A-Za-z0-9]{16}$","examples":["con_0000000000000001"]},"result_url":{"title":"ResultUrl","description":"Where the user lands after the reset (Classic Universal Login only): https, or http on a loopback address; no user or password in it. Not with `client_id` or `organization_id`.","type":"string","maxLength":2048,"pattern":"^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]+$","format":"result-url","examples":["https://example.com/welcome-back"]},"client_id":{"title":"ClientId","description":"The application whose name the page shows and where the user lands afterwards. Not with `result_url`.","type":"string","minLength":1,"maxLength":256,"pattern":"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["DaM8bokEXBWrTUFCiJjWn50jei6ardyX"]},"organization_id":{"title":"OrganizationId","description":"The organization whose branding the page has. Not with `result_url`.","type":"string","minLength":1,"maxLength":256,"pattern":"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["org_2eondWoxcMIpaLQc"]},"ttl_sec":{"title":"TtlSec","description":"How long the ticket lives, seconds. 0 or absent is 432000 (5 days).","type":"integer","minimum":0,"maximum":2147483647,"default":432000,"examples":[86400]},"mark_email_as_verified":{"title":"MarkEmailAsVerified","description":"Whether using the ticket also verifies the e-mail address.","type":"boolean","default":false,"examples":[true]},"includeEmailInRedirect":{"title":"IncludeEmailInRedirect","description":"Whether the redirect after the reset carries the e-mail address. Spelled in camelCase, as Auth0 spells it.","type":"boolean","examples":[false]},"identity":{"title":"Identity","description":"Which of the user's linked identities gets the new password. Needs `user_id`.","type":"object","required":["user_id","provider"],"additionalProperties":false,"properties":{"user_id":{"title":"IdentityUserId","description":"The identity's own id, without the provider before it.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["5f7c8ec7c33c6c004bbafe82"]},"provider":{"title":"IdentityProvider","description":"Only database identities have a password.","const":"auth0","examples":["auth0"]},"connection_id":{"$ref":"#/$defs/request/properties/connection_id"}},"examples":[{"user_id":"5f7c8ec7c33c6c004bbafe82","provider":"auth0"}]}}},"defaults":{"title":"Defaults","description":"Request fields that every entry has unless it says otherwise: any but the target.","type":"object","additionalProperties":false,"properties":{"result_url":{"$ref":"#/$defs/request/properties/result_url"},"client_id":{"$ref":"#/$defs/request/properties/client_id"},"organization_id":{"$ref":"#/$defs/request/properties/organization_id"},"ttl_sec":{"$ref":"#/$defs/request/properties/ttl_sec"},"mark_email_as_verified":{"$ref":"#/$defs/request/properties/mark_email_as_verified"},"includeEmailInRedirect":{"$ref":"#/$defs/request/properties/includeEmailInRedirect"},"identity":{"$ref":"#/$defs/request/properties/identity"}},"dependentSchemas":{"result_url":{"properties":{"client_id":false,"organization_id":false}}},"examples":[{"client_id":"DaM8bokEXBWrTUFCiJjWn50jei6ardyX","ttl_sec":86400}]},"entry":{"title":"Entry","description":"One user who gets a ticket: `user_id`, or `email` with `connection_id`, and what differs from the defaults.","type":"object","additionalProperties":false,"properties":{"user_id":{"$ref":"#/$defs/request/properties/user_id"},"email":{"$ref":"#/$defs/request/properties/email"},"connection_id":{"$ref":"#/$defs/request/properties/connection_id"},"result_url":{"$ref":"#/$defs/request/properties/result_url"},"client_id":{"$ref":"#/$defs/request/properties/client_id"},"organization_id":{"$ref":"#/$defs/request/properties/organization_id"},"ttl_sec":{"$ref":"#/$defs/request/properties/ttl_sec"},"mark_email_as_verified":{"$ref":"#/$defs/request/properties/mark_email_as_verified"},"includeEmailInRedirect":{"$ref":"#/$defs/request/properties/includeEmailInRedirect"},"identity":{"$ref":"#/$defs/request/properties/identity"},"generation":{"$ref":"#/$defs/generation"},"deliver_to":{"$ref":"#/$defs/address"},"language":{"$ref":"#/$defs/language"}},"if":{"not":{"required":["user_id"]}},"then":{"required":["email","connection_id"]},"dependentSchemas":{"user_id":{"properties":{"email":false,"connection_id":false}},"identity":{"required":["user_id"]},"result_url":{"properties":{"client_id":false,"organization_id":false}}},"examples":[{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82"},{"email":"ada@example.com","connection_id":"con_0000000000000001","mark_email_as_verified":true},{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82","deliver_to":"ada@example.com"}]},"address":{"title":"DeliverTo","description":"The address that the ticket is delivered to, if `delivery` is configured. Absent: the entry's `email`, or else the address that Auth0 has. It is not part of the request: if it changes, no new ticket is issued, and `apply` redirects a ticket that is issued and not delivered.","type":"string","maxLength":254,"pattern":"^(?!\\.)(?!.*\\.\\.)(?!.*\\.@)[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*$","format":"plain-letters","examples":["ada@example.com"]},"language":{"title":"Language","description":"The language of the mail, such as `de` or `de-AT` (BCP 47): one of `delivery.smtp.templates`, exactly or by its primary language. Any other value gets the default mail, and is counted. It is not part of the request: if it changes, no new ticket is issued.","type":"string","minLength":1,"maxLength":100,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["de","pt-BR"]},"delivery":{"title":"ManifestDelivery","description":"How tickets are delivered, where it differs from `delivery` in reticket.yaml: which of its channels are used, and the text of the mail. Servers and passwords are set only in reticket.yaml.","type":"object","additionalProperties":false,"properties":{"via":{"title":"DeliveryVia","description":"Which of the channels in reticket.yaml are used; `[]` delivers nothing. Absent: all.","type":"array","uniqueItems":true,"items":{"enum":["smtp","webhook","file"]},"examples":[["smtp"],[]]},"smtp":{"title":"ManifestMail","description":"The mail of this manifest. Files are relative to the manifest's folder, and inside it.","type":"object","additionalProperties":false,"properties":{"from":{"title":"MailFrom","description":"The sender: an address, or `Name <address>`.","type":"string","maxLength":320,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Acme <support@acme.example>"]},"reply_to":{"title":"MailReplyTo","description":"Where replies go: an address, or `Name <address>`.","type":"string","maxLength":320,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["support@acme.example"]},"subject":{"title":"MailSubject","description":"The subject, a template.","type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Choose a new password"]},"note":{"title":"MailNote","description":"One or two sentences for the users, shown by the starter templates: why they get this mail. `metadata.reason` is for the reviewer, and the starter templates do not show it.","type":"string","minLength":1,"maxLength":1000,"pattern":"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["We are moving to a new sign-in page, and old passwords do not come along."]},"text":{"title":"MailText","description":"A template file of the mail's text. Mustache, with the fields target, name, note, reason, expires, link, host and test; any other is an error. `{{link}}` must be text of its own.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.txt"]},"html":{"title":"MailHtml","description":"A template file of the mail in HTML. `{{link}}` must be text of its own or the whole `href` of an `<a>`.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.html"]},"reminder":{"title":"ManifestReminderMail","description":"The mail that reminds users who have not reset (`spec.remind`). With a `text` of its own above, it needs one here too.","type":"object","additionalProperties":false,"properties":{"subject":{"title":"ReminderMailSubject","description":"The subject, a template.","type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Reminder: choose a new password"]},"text":{"title":"ReminderMailText","description":"A template file of the reminder's text.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.txt"]},"html":{"title":"ReminderMailHtml","description":"A template file of the reminder in HTML.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.html"]}},"examples":[{"subject":"Reminder: choose a new password"}]},"templates":{"title":"MailTemplatesByLanguage","description":"The mail in other languages, by BCP 47 tag. What a language leaves out is as in the starter mail of that language, or in reticket.yaml. Users with none of these languages get the mail described beside `templates`. If a manifest gives any text of its own, only its own languages are used.","type":"object","maxProperties":100,"propertyNames":{"pattern":"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$","maxLength":35},"additionalProperties":{"title":"MailOfLanguage","description":"The mail in one language.","examples":[{},{"text":"mail.de.txt","html":"mail.de.html"}],"type":"object","additionalProperties":false,"properties":{"subject":{"title":"LanguageSubject","description":"The subject, a template.","type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Bitte wählen Sie ein neues Passwort"]},"note":{"title":"LanguageNote","description":"One or two sentences in this language that the starter mail shows. The `note` beside `templates` is not used.","type":"string","minLength":1,"maxLength":1000,"pattern":"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Wir führen eine neue Anmeldeseite ein."]},"text":{"title":"LanguageText","description":"A template file of the mail's text in this language.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.de.txt"]},"html":{"title":"LanguageHtml","description":"A template file of the mail in HTML in this language. `lang` and `dir` of its `<html>` are added where they are missing.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.de.html"]},"reminder":{"$ref":"#/$defs/delivery/properties/smtp/properties/reminder"}}},"examples":[{"de":{},"fr":{"text":"mail.fr.txt"}}]},"language_from":{"title":"MailLanguageFrom","description":"Where a user's language is found if the entry has no `language`: a field of the user's metadata in Auth0 (scope `read:users`). Entries by `user_id` only.","type":"string","maxLength":200,"pattern":"^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$","examples":["user_metadata.language"]}},"examples":[{"subject":"Choose a new password"}]}},"examples":[{"via":["smtp"]},{"via":[]}]},"wave":{"title":"Wave","description":"A part of the entries, which is sent before the next one.","type":"object","additionalProperties":false,"properties":{"size":{"title":"WaveSize","description":"How many entries: a number, or a share of all entries of the manifest, rounded up. Which ones: a random sample, the same on every machine.","type":["integer","string"],"minimum":1,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["5%",50]},"rest":{"title":"WaveRest","description":"Instead of `size`, in the last wave: all other entries.","const":true,"examples":[true]},"gate":{"$ref":"#/$defs/gate"},"pace":{"title":"WavePace","description":"Maximum tickets per hour, minute or second, for all runners together. Absent: as fast as the tenant allows.","type":"string","pattern":"^(?!0+([.]0+)?/)[0-9]{1,6}([.][0-9]{1,3})?/(s|min|h)$","examples":["2000/h"]},"hours":{"title":"WaveHours","description":"The hours of the day in which the wave is sent, with a time zone of the IANA database. `22:00-06:00` goes over midnight.","type":"string","maxLength":100,"examples":["08:00-20:00 Europe/Berlin"]}},"examples":[{"size":50,"gate":{"completed":"20%","after":"2h"}},{"rest":true,"pace":"2000/h"}]},"gate":{"title":"WaveGate","description":"What must hold of a wave before the next one is opened. If a limit is exceeded, nothing more is sent, until the cause is fixed or the limit is raised. Shares are of the wave's entries.","type":"object","minProperties":1,"additionalProperties":false,"properties":{"completed":{"title":"GateCompleted","description":"At least so many users have reset their passwords, as `refresh` has found.","type":["integer","string"],"minimum":1,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["20%",10]},"rejected_max":{"title":"GateRejectedMax","description":"At most so many entries are rejected by Auth0.","type":["integer","string"],"minimum":0,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["2%",1]},"undelivered_max":{"title":"GateUndeliveredMax","description":"At most so many tickets are undelivered.","type":["integer","string"],"minimum":0,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["2%",1]},"in_doubt_max":{"title":"GateInDoubtMax","description":"At most so many entries are in doubt.","type":["integer","string"],"minimum":0,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["2%",0]},"after":{"title":"GateAfter","description":"So long after the last ticket of the wave was issued.","type":"string","pattern":"^(?=[0-9])([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?$","examples":["2h"]},"at":{"title":"GateAt","description":"Not before this time, RFC 3339 with a time zone.","type":"string","pattern":"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$","examples":["2026-11-28T08:00:00+01:00"]}},"examples":[{"completed":"20%","rejected_max":"2%","after":"2h"}]},"list":{"title":"List","description":"A file of entries, for mass resets.","type":"object","required":["file"],"additionalProperties":false,"properties":{"file":{"title":"ListFile","description":"The file, relative to the manifest's folder and inside it. A file whose name begins with a dot is not read.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["breached-users.csv"]},"format":{"title":"ListFormat","description":"The format of the file. Absent: it follows from the name: `.csv` is csv, `.ndjson` and `.jsonl` are ndjson, `.json` is auth0-ndjson, as Auth0 names its exports; with or without `.gz`. `any` has to be given: a list of addresses or user ids in any shape.","enum":["csv","ndjson","auth0-csv","auth0-ndjson","any"],"examples":["csv"]},"sha256":{"title":"ListSha256","description":"The file's sha256 in hex, as `sha256sum` prints it: other content is refused.","type":"string","pattern":"^[0-9A-Fa-f]{64}$","examples":["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"]},"connection_id":{"title":"ListConnectionId","description":"The database connection of every row that gives an `email` and no connection of its own.","type":"string","pattern":"^con_[A-Za-z0-9]{16}$","examples":["con_0000000000000001"]},"on_duplicate":{"title":"OnDuplicate","description":"What to do with a second row for a target. `error` refuses the list, unless both rows are in lists and are equal; `skip` uses the first row and counts the others.","enum":["error","skip"],"default":"error","examples":["skip"]}},"examples":[{"file":"breached-users.csv"}]},"generation":{"title":"Generation","description":"Starts at 1; raise it to issue again.","type":"integer","minimum":1,"maximum":1000000000,"default":1,"examples":[2]},"spec":{"title":"Spec","description":"Who gets a ticket, and its properties.","type":"object","additionalProperties":false,"properties":{"generation":{"$ref":"#/$defs/generation","description":"Starts at 1; raise it to issue again to all users."},"in_doubt":{"title":"InDoubt","description":"What to do with an entry whose ticket may or may not exist: leave it (`hold`) or issue a new one (`reissue`). Such entries are sent last, after an earlier request can't arrive any more: 20 minutes, or `apply --quiet-time`.","enum":["hold","reissue"],"default":"hold","examples":["hold"]},"renew":{"title":"Renew","description":"Whether a new ticket is issued if `reticket refresh` found that one expired unused. Never for users who have reset, or who are deleted or blocked.","enum":["never","on_expiry"],"default":"never","examples":["on_expiry"]},"until":{"title":"Until","description":"The last day on which tickets are renewed, in UTC.","type":"string","pattern":"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$","examples":["2026-12-24"]},"contain":{"title":"Contain","description":"For incidents: what is done to all accounts of the manifest before the first ticket is issued. `password`: the old password is replaced by a random one, which is never stored (scopes `update:users` and `read:users`). `sessions`: sessions and refresh tokens are revoked (scopes `delete:sessions` and `delete:refresh_tokens`, and `read:users` for entries by `email`; Auth0's Enterprise plan), and once more when `refresh` finds that the user has reset. A user who can't be contained gets no ticket.","type":"array","items":{"title":"ContainedPart","enum":["password","sessions"]},"uniqueItems":true,"examples":[["password","sessions"]]},"since":{"title":"Since","description":"The time of the breach, RFC 3339 with a time zone. A user who changed the password after that is neither contained nor issued a ticket (`already_reset`). Needs the scope `read:users`.","type":"string","pattern":"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$","examples":["2026-11-20T14:00:00Z"]},"prune":{"title":"Prune","description":"Links of users who were removed from the manifest are invalidated by the next `apply`, before it issues any ticket. A link is left alone if its user has, or may have, a live ticket of another manifest.","type":"boolean","default":false,"examples":[true]},"remind":{"title":"Remind","description":"When users who have not reset are sent the same link again: times after the ticket was issued, ascending. `deliver` sends the reminders that are due, each at most once, to users of whom Auth0 says at that time that they have not reset.","type":"array","minItems":1,"maxItems":10,"items":{"title":"RemindAfter","description":"Hours or minutes: `24h`, `90m`.","type":"string","pattern":"^[1-9][0-9]{0,4}[hm]$","examples":["24h","90m"]},"examples":[["24h","72h"]]},"revoke_sessions":{"title":"RevokeSessions","description":"The same as `contain: [sessions]`.","type":"boolean","default":false,"examples":[true]},"defaults":{"$ref":"#/$defs/defaults"},"delivery":{"$ref":"#/$defs/delivery"},"waves":{"title":"Waves","description":"Sends the manifest in parts, one after the other. Who has been sent a ticket stays in their wave; an entry that is added later goes to a wave that is not yet open. All accounts are contained before the first wave.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/wave"},"examples":[[{"size":50,"gate":{"completed":"20%"}},{"rest":true}]]},"users":{"title":"Users","description":"The entries, written here.","type":"array","items":{"$ref":"#/$defs/entry"},"examples":[[{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82"}]]},"users_from":{"title":"UsersFrom","description":"Files beside this manifest that hold more entries.","type":"array","items":{"$ref":"#/$defs/list"},"examples":[[{"file":"breached-users.csv"}]]}},"if":{"not":{"required":["users"]}},"then":{"required":["users_from"]},"dependentSchemas":{"until":{"required":["renew"]},"since":{"required":["contain"]},"contain":{"properties":{"revoke_sessions":false}},"defaults":{"allOf":[{"if":{"properties":{"defaults":{"type":"object","required":["result_url"]}}},"then":{"properties":{"users":{"type":"array","items":{"type":"object","properties":{"client_id":false,"organization_id":false}}}}}},{"if":{"properties":{"defaults":{"type":"object","anyOf":[{"required":["client_id"]},{"required":["organization_id"]}]}}},"then":{"properties":{"users":{"type":"array","items":{"type":"object","properties":{"result_url":false}}}}}},{"if":{"properties":{"defaults":{"type":"object","required":["identity"]}}},"then":{"properties":{"users":{"type":"array","items":{"type":"object","required":["user_id"]}}}}}]}},"examples":[{"users":[{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82"}]}]}}};
const func1 = (helper0.default ?? helper0);
const pattern4 = new RegExp("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", "u");
const pattern6 = new RegExp("^[a-z0-9]([a-z0-9./_-]{0,61}[a-z0-9])?$", "u");
const schema32 = {"title":"Spec","description":"Who gets a ticket, and its properties.","type":"object","additionalProperties":false,"properties":{"generation":{"$ref":"#/$defs/generation","description":"Starts at 1; raise it to issue again to all users."},"in_doubt":{"title":"InDoubt","description":"What to do with an entry whose ticket may or may not exist: leave it (`hold`) or issue a new one (`reissue`). Such entries are sent last, after an earlier request can't arrive any more: 20 minutes, or `apply --quiet-time`.","enum":["hold","reissue"],"default":"hold","examples":["hold"]},"renew":{"title":"Renew","description":"Whether a new ticket is issued if `reticket refresh` found that one expired unused. Never for users who have reset, or who are deleted or blocked.","enum":["never","on_expiry"],"default":"never","examples":["on_expiry"]},"until":{"title":"Until","description":"The last day on which tickets are renewed, in UTC.","type":"string","pattern":"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$","examples":["2026-12-24"]},"contain":{"title":"Contain","description":"For incidents: what is done to all accounts of the manifest before the first ticket is issued. `password`: the old password is replaced by a random one, which is never stored (scopes `update:users` and `read:users`). `sessions`: sessions and refresh tokens are revoked (scopes `delete:sessions` and `delete:refresh_tokens`, and `read:users` for entries by `email`; Auth0's Enterprise plan), and once more when `refresh` finds that the user has reset. A user who can't be contained gets no ticket.","type":"array","items":{"title":"ContainedPart","enum":["password","sessions"]},"uniqueItems":true,"examples":[["password","sessions"]]},"since":{"title":"Since","description":"The time of the breach, RFC 3339 with a time zone. A user who changed the password after that is neither contained nor issued a ticket (`already_reset`). Needs the scope `read:users`.","type":"string","pattern":"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$","examples":["2026-11-20T14:00:00Z"]},"prune":{"title":"Prune","description":"Links of users who were removed from the manifest are invalidated by the next `apply`, before it issues any ticket. A link is left alone if its user has, or may have, a live ticket of another manifest.","type":"boolean","default":false,"examples":[true]},"remind":{"title":"Remind","description":"When users who have not reset are sent the same link again: times after the ticket was issued, ascending. `deliver` sends the reminders that are due, each at most once, to users of whom Auth0 says at that time that they have not reset.","type":"array","minItems":1,"maxItems":10,"items":{"title":"RemindAfter","description":"Hours or minutes: `24h`, `90m`.","type":"string","pattern":"^[1-9][0-9]{0,4}[hm]$","examples":["24h","90m"]},"examples":[["24h","72h"]]},"revoke_sessions":{"title":"RevokeSessions","description":"The same as `contain: [sessions]`.","type":"boolean","default":false,"examples":[true]},"defaults":{"$ref":"#/$defs/defaults"},"delivery":{"$ref":"#/$defs/delivery"},"waves":{"title":"Waves","description":"Sends the manifest in parts, one after the other. Who has been sent a ticket stays in their wave; an entry that is added later goes to a wave that is not yet open. All accounts are contained before the first wave.","type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/wave"},"examples":[[{"size":50,"gate":{"completed":"20%"}},{"rest":true}]]},"users":{"title":"Users","description":"The entries, written here.","type":"array","items":{"$ref":"#/$defs/entry"},"examples":[[{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82"}]]},"users_from":{"title":"UsersFrom","description":"Files beside this manifest that hold more entries.","type":"array","items":{"$ref":"#/$defs/list"},"examples":[[{"file":"breached-users.csv"}]]}},"if":{"not":{"required":["users"]}},"then":{"required":["users_from"]},"dependentSchemas":{"until":{"required":["renew"]},"since":{"required":["contain"]},"contain":{"properties":{"revoke_sessions":false}},"defaults":{"allOf":[{"if":{"properties":{"defaults":{"type":"object","required":["result_url"]}}},"then":{"properties":{"users":{"type":"array","items":{"type":"object","properties":{"client_id":false,"organization_id":false}}}}}},{"if":{"properties":{"defaults":{"type":"object","anyOf":[{"required":["client_id"]},{"required":["organization_id"]}]}}},"then":{"properties":{"users":{"type":"array","items":{"type":"object","properties":{"result_url":false}}}}}},{"if":{"properties":{"defaults":{"type":"object","required":["identity"]}}},"then":{"properties":{"users":{"type":"array","items":{"type":"object","required":["user_id"]}}}}}]}},"examples":[{"users":[{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82"}]}]};
const schema33 = {"title":"Generation","description":"Starts at 1; raise it to issue again.","type":"integer","minimum":1,"maximum":1000000000,"default":1,"examples":[2]};
const schema60 = {"title":"List","description":"A file of entries, for mass resets.","type":"object","required":["file"],"additionalProperties":false,"properties":{"file":{"title":"ListFile","description":"The file, relative to the manifest's folder and inside it. A file whose name begins with a dot is not read.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["breached-users.csv"]},"format":{"title":"ListFormat","description":"The format of the file. Absent: it follows from the name: `.csv` is csv, `.ndjson` and `.jsonl` are ndjson, `.json` is auth0-ndjson, as Auth0 names its exports; with or without `.gz`. `any` has to be given: a list of addresses or user ids in any shape.","enum":["csv","ndjson","auth0-csv","auth0-ndjson","any"],"examples":["csv"]},"sha256":{"title":"ListSha256","description":"The file's sha256 in hex, as `sha256sum` prints it: other content is refused.","type":"string","pattern":"^[0-9A-Fa-f]{64}$","examples":["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"]},"connection_id":{"title":"ListConnectionId","description":"The database connection of every row that gives an `email` and no connection of its own.","type":"string","pattern":"^con_[A-Za-z0-9]{16}$","examples":["con_0000000000000001"]},"on_duplicate":{"title":"OnDuplicate","description":"What to do with a second row for a target. `error` refuses the list, unless both rows are in lists and are equal; `skip` uses the first row and counts the others.","enum":["error","skip"],"default":"error","examples":["skip"]}},"examples":[{"file":"breached-users.csv"}]};
const func6 = Object.prototype.hasOwnProperty;
const func0 = (helper1.default ?? helper1);
const pattern7 = new RegExp("^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$", "u");
const pattern8 = new RegExp("^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$", "u");
const pattern9 = new RegExp("^[1-9][0-9]{0,4}[hm]$", "u");
const pattern19 = new RegExp("^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$", "u");
const pattern50 = new RegExp("^[0-9A-Fa-f]{64}$", "u");
const pattern14 = new RegExp("^con_[A-Za-z0-9]{16}$", "u");
const schema34 = {"title":"Defaults","description":"Request fields that every entry has unless it says otherwise: any but the target.","type":"object","additionalProperties":false,"properties":{"result_url":{"$ref":"#/$defs/request/properties/result_url"},"client_id":{"$ref":"#/$defs/request/properties/client_id"},"organization_id":{"$ref":"#/$defs/request/properties/organization_id"},"ttl_sec":{"$ref":"#/$defs/request/properties/ttl_sec"},"mark_email_as_verified":{"$ref":"#/$defs/request/properties/mark_email_as_verified"},"includeEmailInRedirect":{"$ref":"#/$defs/request/properties/includeEmailInRedirect"},"identity":{"$ref":"#/$defs/request/properties/identity"}},"dependentSchemas":{"result_url":{"properties":{"client_id":false,"organization_id":false}}},"examples":[{"client_id":"DaM8bokEXBWrTUFCiJjWn50jei6ardyX","ttl_sec":86400}]};
const schema35 = {"title":"ResultUrl","description":"Where the user lands after the reset (Classic Universal Login only): https, or http on a loopback address; no user or password in it. Not with `client_id` or `organization_id`.","type":"string","maxLength":2048,"pattern":"^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]+$","format":"result-url","examples":["https://example.com/welcome-back"]};
const schema36 = {"title":"ClientId","description":"The application whose name the page shows and where the user lands afterwards. Not with `result_url`.","type":"string","minLength":1,"maxLength":256,"pattern":"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["DaM8bokEXBWrTUFCiJjWn50jei6ardyX"]};
const schema37 = {"title":"OrganizationId","description":"The organization whose branding the page has. Not with `result_url`.","type":"string","minLength":1,"maxLength":256,"pattern":"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["org_2eondWoxcMIpaLQc"]};
const schema38 = {"title":"TtlSec","description":"How long the ticket lives, seconds. 0 or absent is 432000 (5 days).","type":"integer","minimum":0,"maximum":2147483647,"default":432000,"examples":[86400]};
const schema39 = {"title":"MarkEmailAsVerified","description":"Whether using the ticket also verifies the e-mail address.","type":"boolean","default":false,"examples":[true]};
const schema40 = {"title":"IncludeEmailInRedirect","description":"Whether the redirect after the reset carries the e-mail address. Spelled in camelCase, as Auth0 spells it.","type":"boolean","examples":[false]};
const formats0 = helper2["result-url"];
const formats2 = helper3["plain-letters"];
const pattern10 = new RegExp("^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]+$", "u");
const pattern11 = new RegExp("^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$", "u");
const schema41 = {"title":"Identity","description":"Which of the user's linked identities gets the new password. Needs `user_id`.","type":"object","required":["user_id","provider"],"additionalProperties":false,"properties":{"user_id":{"title":"IdentityUserId","description":"The identity's own id, without the provider before it.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["5f7c8ec7c33c6c004bbafe82"]},"provider":{"title":"IdentityProvider","description":"Only database identities have a password.","const":"auth0","examples":["auth0"]},"connection_id":{"$ref":"#/$defs/request/properties/connection_id"}},"examples":[{"user_id":"5f7c8ec7c33c6c004bbafe82","provider":"auth0"}]};
const schema42 = {"title":"ConnectionId","description":"The database connection in which `email` is looked up.","type":"string","pattern":"^con_[A-Za-z0-9]{16}$","examples":["con_0000000000000001"]};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.user_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "user_id"},message:"must have required property '"+"user_id"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.provider === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "user_id") || (key0 === "provider")) || (key0 === "connection_id"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.user_id !== undefined){
let data0 = data.user_id;
if(typeof data0 === "string"){
if(func1(data0) > 1024){
const err3 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema41.properties.user_id,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func1(data0) < 1){
const err4 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.user_id,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern11.test(data0)){
const err5 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"},message:"must match pattern \""+"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"+"\"",schema:"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$",parentSchema:schema41.properties.user_id,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(formats2(data0))){
const err6 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/format",keyword:"format",params:{format: "plain-letters"},message:"must match format \""+"plain-letters"+"\"",schema:"plain-letters",parentSchema:schema41.properties.user_id,data:data0};
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
const err7 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.user_id.type,parentSchema:schema41.properties.user_id,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.provider !== undefined){
let data1 = data.provider;
if("auth0" !== data1){
const err8 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/const",keyword:"const",params:{allowedValue: "auth0"},message:"must be equal to constant",schema:"auth0",parentSchema:schema41.properties.provider,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.connection_id !== undefined){
let data2 = data.connection_id;
if(typeof data2 === "string"){
if(!pattern14.test(data2)){
const err9 = {instancePath:instancePath+"/connection_id",schemaPath:"#/$defs/request/properties/connection_id/pattern",keyword:"pattern",params:{pattern: "^con_[A-Za-z0-9]{16}$"},message:"must match pattern \""+"^con_[A-Za-z0-9]{16}$"+"\"",schema:"^con_[A-Za-z0-9]{16}$",parentSchema:schema42,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/connection_id",schemaPath:"#/$defs/request/properties/connection_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "result_url") || (key0 === "client_id")) || (key0 === "organization_id")) || (key0 === "ttl_sec")) || (key0 === "mark_email_as_verified")) || (key0 === "includeEmailInRedirect")) || (key0 === "identity"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.result_url !== undefined){
let data0 = data.result_url;
if(typeof data0 === "string"){
if(func1(data0) > 2048){
const err1 = {instancePath:instancePath+"/result_url",schemaPath:"#/$defs/request/properties/result_url/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters",schema:2048,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern10.test(data0)){
const err2 = {instancePath:instancePath+"/result_url",schemaPath:"#/$defs/request/properties/result_url/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]+$"},message:"must match pattern \""+"^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]+$"+"\"",schema:"^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]+$",parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(formats0(data0))){
const err3 = {instancePath:instancePath+"/result_url",schemaPath:"#/$defs/request/properties/result_url/format",keyword:"format",params:{format: "result-url"},message:"must match format \""+"result-url"+"\"",schema:"result-url",parentSchema:schema35,data:data0};
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
const err4 = {instancePath:instancePath+"/result_url",schemaPath:"#/$defs/request/properties/result_url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.client_id !== undefined){
let data1 = data.client_id;
if(typeof data1 === "string"){
if(func1(data1) > 256){
const err5 = {instancePath:instancePath+"/client_id",schemaPath:"#/$defs/request/properties/client_id/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data1) < 1){
const err6 = {instancePath:instancePath+"/client_id",schemaPath:"#/$defs/request/properties/client_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern11.test(data1)){
const err7 = {instancePath:instancePath+"/client_id",schemaPath:"#/$defs/request/properties/client_id/pattern",keyword:"pattern",params:{pattern: "^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"},message:"must match pattern \""+"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"+"\"",schema:"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$",parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(formats2(data1))){
const err8 = {instancePath:instancePath+"/client_id",schemaPath:"#/$defs/request/properties/client_id/format",keyword:"format",params:{format: "plain-letters"},message:"must match format \""+"plain-letters"+"\"",schema:"plain-letters",parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/client_id",schemaPath:"#/$defs/request/properties/client_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.organization_id !== undefined){
let data2 = data.organization_id;
if(typeof data2 === "string"){
if(func1(data2) > 256){
const err10 = {instancePath:instancePath+"/organization_id",schemaPath:"#/$defs/request/properties/organization_id/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data2) < 1){
const err11 = {instancePath:instancePath+"/organization_id",schemaPath:"#/$defs/request/properties/organization_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern11.test(data2)){
const err12 = {instancePath:instancePath+"/organization_id",schemaPath:"#/$defs/request/properties/organization_id/pattern",keyword:"pattern",params:{pattern: "^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"},message:"must match pattern \""+"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"+"\"",schema:"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$",parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(formats2(data2))){
const err13 = {instancePath:instancePath+"/organization_id",schemaPath:"#/$defs/request/properties/organization_id/format",keyword:"format",params:{format: "plain-letters"},message:"must match format \""+"plain-letters"+"\"",schema:"plain-letters",parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/organization_id",schemaPath:"#/$defs/request/properties/organization_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.type,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.ttl_sec !== undefined){
let data3 = data.ttl_sec;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/ttl_sec",schemaPath:"#/$defs/request/properties/ttl_sec/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.type,parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 2147483647 || isNaN(data3)){
const err16 = {instancePath:instancePath+"/ttl_sec",schemaPath:"#/$defs/request/properties/ttl_sec/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err17 = {instancePath:instancePath+"/ttl_sec",schemaPath:"#/$defs/request/properties/ttl_sec/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.mark_email_as_verified !== undefined){
let data4 = data.mark_email_as_verified;
if(typeof data4 !== "boolean"){
const err18 = {instancePath:instancePath+"/mark_email_as_verified",schemaPath:"#/$defs/request/properties/mark_email_as_verified/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema39.type,parentSchema:schema39,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.includeEmailInRedirect !== undefined){
let data5 = data.includeEmailInRedirect;
if(typeof data5 !== "boolean"){
const err19 = {instancePath:instancePath+"/includeEmailInRedirect",schemaPath:"#/$defs/request/properties/includeEmailInRedirect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema40.type,parentSchema:schema40,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.identity !== undefined){
if(!(validate23(data.identity, {instancePath:instancePath+"/identity",parentData:data,parentDataProperty:"identity",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.result_url !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.client_id !== undefined){
const err20 = {instancePath:instancePath+"/client_id",schemaPath:"#/dependentSchemas/result_url/properties/client_id/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema34.dependentSchemas.result_url.properties.client_id,data:data.client_id};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data.organization_id !== undefined){
const err21 = {instancePath:instancePath+"/organization_id",schemaPath:"#/dependentSchemas/result_url/properties/organization_id/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema34.dependentSchemas.result_url.properties.organization_id,data:data.organization_id};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"title":"ManifestDelivery","description":"How tickets are delivered, where it differs from `delivery` in reticket.yaml: which of its channels are used, and the text of the mail. Servers and passwords are set only in reticket.yaml.","type":"object","additionalProperties":false,"properties":{"via":{"title":"DeliveryVia","description":"Which of the channels in reticket.yaml are used; `[]` delivers nothing. Absent: all.","type":"array","uniqueItems":true,"items":{"enum":["smtp","webhook","file"]},"examples":[["smtp"],[]]},"smtp":{"title":"ManifestMail","description":"The mail of this manifest. Files are relative to the manifest's folder, and inside it.","type":"object","additionalProperties":false,"properties":{"from":{"title":"MailFrom","description":"The sender: an address, or `Name <address>`.","type":"string","maxLength":320,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Acme <support@acme.example>"]},"reply_to":{"title":"MailReplyTo","description":"Where replies go: an address, or `Name <address>`.","type":"string","maxLength":320,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["support@acme.example"]},"subject":{"title":"MailSubject","description":"The subject, a template.","type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Choose a new password"]},"note":{"title":"MailNote","description":"One or two sentences for the users, shown by the starter templates: why they get this mail. `metadata.reason` is for the reviewer, and the starter templates do not show it.","type":"string","minLength":1,"maxLength":1000,"pattern":"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["We are moving to a new sign-in page, and old passwords do not come along."]},"text":{"title":"MailText","description":"A template file of the mail's text. Mustache, with the fields target, name, note, reason, expires, link, host and test; any other is an error. `{{link}}` must be text of its own.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.txt"]},"html":{"title":"MailHtml","description":"A template file of the mail in HTML. `{{link}}` must be text of its own or the whole `href` of an `<a>`.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.html"]},"reminder":{"title":"ManifestReminderMail","description":"The mail that reminds users who have not reset (`spec.remind`). With a `text` of its own above, it needs one here too.","type":"object","additionalProperties":false,"properties":{"subject":{"title":"ReminderMailSubject","description":"The subject, a template.","type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Reminder: choose a new password"]},"text":{"title":"ReminderMailText","description":"A template file of the reminder's text.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.txt"]},"html":{"title":"ReminderMailHtml","description":"A template file of the reminder in HTML.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.html"]}},"examples":[{"subject":"Reminder: choose a new password"}]},"templates":{"title":"MailTemplatesByLanguage","description":"The mail in other languages, by BCP 47 tag. What a language leaves out is as in the starter mail of that language, or in reticket.yaml. Users with none of these languages get the mail described beside `templates`. If a manifest gives any text of its own, only its own languages are used.","type":"object","maxProperties":100,"propertyNames":{"pattern":"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$","maxLength":35},"additionalProperties":{"title":"MailOfLanguage","description":"The mail in one language.","examples":[{},{"text":"mail.de.txt","html":"mail.de.html"}],"type":"object","additionalProperties":false,"properties":{"subject":{"title":"LanguageSubject","description":"The subject, a template.","type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Bitte wählen Sie ein neues Passwort"]},"note":{"title":"LanguageNote","description":"One or two sentences in this language that the starter mail shows. The `note` beside `templates` is not used.","type":"string","minLength":1,"maxLength":1000,"pattern":"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Wir führen eine neue Anmeldeseite ein."]},"text":{"title":"LanguageText","description":"A template file of the mail's text in this language.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.de.txt"]},"html":{"title":"LanguageHtml","description":"A template file of the mail in HTML in this language. `lang` and `dir` of its `<html>` are added where they are missing.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.de.html"]},"reminder":{"$ref":"#/$defs/delivery/properties/smtp/properties/reminder"}}},"examples":[{"de":{},"fr":{"text":"mail.fr.txt"}}]},"language_from":{"title":"MailLanguageFrom","description":"Where a user's language is found if the entry has no `language`: a field of the user's metadata in Auth0 (scope `read:users`). Entries by `user_id` only.","type":"string","maxLength":200,"pattern":"^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$","examples":["user_metadata.language"]}},"examples":[{"subject":"Choose a new password"}]}},"examples":[{"via":["smtp"]},{"via":[]}]};
const schema44 = {"title":"ManifestReminderMail","description":"The mail that reminds users who have not reset (`spec.remind`). With a `text` of its own above, it needs one here too.","type":"object","additionalProperties":false,"properties":{"subject":{"title":"ReminderMailSubject","description":"The subject, a template.","type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Reminder: choose a new password"]},"text":{"title":"ReminderMailText","description":"A template file of the reminder's text.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.txt"]},"html":{"title":"ReminderMailHtml","description":"A template file of the reminder in HTML.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.html"]}},"examples":[{"subject":"Reminder: choose a new password"}]};
const pattern15 = new RegExp("^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$", "u");
const pattern17 = new RegExp("^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$", "u");
const pattern18 = new RegExp("^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$", "u");
const pattern24 = new RegExp("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "u");
const pattern32 = new RegExp("^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "via") || (key0 === "smtp"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.via !== undefined){
let data0 = data.via;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(!(((data1 === "smtp") || (data1 === "webhook")) || (data1 === "file"))){
const err1 = {instancePath:instancePath+"/via/" + i0,schemaPath:"#/properties/via/items/enum",keyword:"enum",params:{allowedValues: schema43.properties.via.items.enum},message:"must be equal to one of the allowed values",schema:schema43.properties.via.items.enum,parentSchema:schema43.properties.via.items,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data0[i1], data0[j0])){
const err2 = {instancePath:instancePath+"/via",schemaPath:"#/properties/via/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema43.properties.via,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err3 = {instancePath:instancePath+"/via",schemaPath:"#/properties/via/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.via.type,parentSchema:schema43.properties.via,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.smtp !== undefined){
let data2 = data.smtp;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(func6.call(schema43.properties.smtp.properties, key1))){
const err4 = {instancePath:instancePath+"/smtp",schemaPath:"#/properties/smtp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.smtp,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.from !== undefined){
let data3 = data2.from;
if(typeof data3 === "string"){
if(func1(data3) > 320){
const err5 = {instancePath:instancePath+"/smtp/from",schemaPath:"#/properties/smtp/properties/from/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters",schema:320,parentSchema:schema43.properties.smtp.properties.from,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern15.test(data3)){
const err6 = {instancePath:instancePath+"/smtp/from",schemaPath:"#/properties/smtp/properties/from/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema43.properties.smtp.properties.from,data:data3};
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
const err7 = {instancePath:instancePath+"/smtp/from",schemaPath:"#/properties/smtp/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.smtp.properties.from.type,parentSchema:schema43.properties.smtp.properties.from,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.reply_to !== undefined){
let data4 = data2.reply_to;
if(typeof data4 === "string"){
if(func1(data4) > 320){
const err8 = {instancePath:instancePath+"/smtp/reply_to",schemaPath:"#/properties/smtp/properties/reply_to/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters",schema:320,parentSchema:schema43.properties.smtp.properties.reply_to,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern15.test(data4)){
const err9 = {instancePath:instancePath+"/smtp/reply_to",schemaPath:"#/properties/smtp/properties/reply_to/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema43.properties.smtp.properties.reply_to,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/smtp/reply_to",schemaPath:"#/properties/smtp/properties/reply_to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.smtp.properties.reply_to.type,parentSchema:schema43.properties.smtp.properties.reply_to,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.subject !== undefined){
let data5 = data2.subject;
if(typeof data5 === "string"){
if(func1(data5) > 500){
const err11 = {instancePath:instancePath+"/smtp/subject",schemaPath:"#/properties/smtp/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema43.properties.smtp.properties.subject,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data5) < 1){
const err12 = {instancePath:instancePath+"/smtp/subject",schemaPath:"#/properties/smtp/properties/subject/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.smtp.properties.subject,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern17.test(data5)){
const err13 = {instancePath:instancePath+"/smtp/subject",schemaPath:"#/properties/smtp/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema43.properties.smtp.properties.subject,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/smtp/subject",schemaPath:"#/properties/smtp/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.smtp.properties.subject.type,parentSchema:schema43.properties.smtp.properties.subject,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.note !== undefined){
let data6 = data2.note;
if(typeof data6 === "string"){
if(func1(data6) > 1000){
const err15 = {instancePath:instancePath+"/smtp/note",schemaPath:"#/properties/smtp/properties/note/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema43.properties.smtp.properties.note,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data6) < 1){
const err16 = {instancePath:instancePath+"/smtp/note",schemaPath:"#/properties/smtp/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.smtp.properties.note,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern18.test(data6)){
const err17 = {instancePath:instancePath+"/smtp/note",schemaPath:"#/properties/smtp/properties/note/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema43.properties.smtp.properties.note,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/smtp/note",schemaPath:"#/properties/smtp/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.smtp.properties.note.type,parentSchema:schema43.properties.smtp.properties.note,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.text !== undefined){
let data7 = data2.text;
if(typeof data7 === "string"){
if(func1(data7) > 1024){
const err19 = {instancePath:instancePath+"/smtp/text",schemaPath:"#/properties/smtp/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema43.properties.smtp.properties.text,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func1(data7) < 1){
const err20 = {instancePath:instancePath+"/smtp/text",schemaPath:"#/properties/smtp/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.smtp.properties.text,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!pattern19.test(data7)){
const err21 = {instancePath:instancePath+"/smtp/text",schemaPath:"#/properties/smtp/properties/text/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema43.properties.smtp.properties.text,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/smtp/text",schemaPath:"#/properties/smtp/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.smtp.properties.text.type,parentSchema:schema43.properties.smtp.properties.text,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data2.html !== undefined){
let data8 = data2.html;
if(typeof data8 === "string"){
if(func1(data8) > 1024){
const err23 = {instancePath:instancePath+"/smtp/html",schemaPath:"#/properties/smtp/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema43.properties.smtp.properties.html,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func1(data8) < 1){
const err24 = {instancePath:instancePath+"/smtp/html",schemaPath:"#/properties/smtp/properties/html/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.smtp.properties.html,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!pattern19.test(data8)){
const err25 = {instancePath:instancePath+"/smtp/html",schemaPath:"#/properties/smtp/properties/html/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema43.properties.smtp.properties.html,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/smtp/html",schemaPath:"#/properties/smtp/properties/html/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.smtp.properties.html.type,parentSchema:schema43.properties.smtp.properties.html,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data2.reminder !== undefined){
let data9 = data2.reminder;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
if(!(((key2 === "subject") || (key2 === "text")) || (key2 === "html"))){
const err27 = {instancePath:instancePath+"/smtp/reminder",schemaPath:"#/properties/smtp/properties/reminder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.smtp.properties.reminder,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.subject !== undefined){
let data10 = data9.subject;
if(typeof data10 === "string"){
if(func1(data10) > 500){
const err28 = {instancePath:instancePath+"/smtp/reminder/subject",schemaPath:"#/properties/smtp/properties/reminder/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema43.properties.smtp.properties.reminder.properties.subject,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(func1(data10) < 1){
const err29 = {instancePath:instancePath+"/smtp/reminder/subject",schemaPath:"#/properties/smtp/properties/reminder/properties/subject/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.smtp.properties.reminder.properties.subject,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!pattern17.test(data10)){
const err30 = {instancePath:instancePath+"/smtp/reminder/subject",schemaPath:"#/properties/smtp/properties/reminder/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema43.properties.smtp.properties.reminder.properties.subject,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/smtp/reminder/subject",schemaPath:"#/properties/smtp/properties/reminder/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.smtp.properties.reminder.properties.subject.type,parentSchema:schema43.properties.smtp.properties.reminder.properties.subject,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.text !== undefined){
let data11 = data9.text;
if(typeof data11 === "string"){
if(func1(data11) > 1024){
const err32 = {instancePath:instancePath+"/smtp/reminder/text",schemaPath:"#/properties/smtp/properties/reminder/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema43.properties.smtp.properties.reminder.properties.text,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func1(data11) < 1){
const err33 = {instancePath:instancePath+"/smtp/reminder/text",schemaPath:"#/properties/smtp/properties/reminder/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.smtp.properties.reminder.properties.text,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern19.test(data11)){
const err34 = {instancePath:instancePath+"/smtp/reminder/text",schemaPath:"#/properties/smtp/properties/reminder/properties/text/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema43.properties.smtp.properties.reminder.properties.text,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/smtp/reminder/text",schemaPath:"#/properties/smtp/properties/reminder/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.smtp.properties.reminder.properties.text.type,parentSchema:schema43.properties.smtp.properties.reminder.properties.text,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data9.html !== undefined){
let data12 = data9.html;
if(typeof data12 === "string"){
if(func1(data12) > 1024){
const err36 = {instancePath:instancePath+"/smtp/reminder/html",schemaPath:"#/properties/smtp/properties/reminder/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema43.properties.smtp.properties.reminder.properties.html,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func1(data12) < 1){
const err37 = {instancePath:instancePath+"/smtp/reminder/html",schemaPath:"#/properties/smtp/properties/reminder/properties/html/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.smtp.properties.reminder.properties.html,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!pattern19.test(data12)){
const err38 = {instancePath:instancePath+"/smtp/reminder/html",schemaPath:"#/properties/smtp/properties/reminder/properties/html/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema43.properties.smtp.properties.reminder.properties.html,data:data12};
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
const err39 = {instancePath:instancePath+"/smtp/reminder/html",schemaPath:"#/properties/smtp/properties/reminder/properties/html/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.smtp.properties.reminder.properties.html.type,parentSchema:schema43.properties.smtp.properties.reminder.properties.html,data:data12};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/smtp/reminder",schemaPath:"#/properties/smtp/properties/reminder/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.smtp.properties.reminder.type,parentSchema:schema43.properties.smtp.properties.reminder,data:data9};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data2.templates !== undefined){
let data13 = data2.templates;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length > 100){
const err41 = {instancePath:instancePath+"/smtp/templates",schemaPath:"#/properties/smtp/properties/templates/maxProperties",keyword:"maxProperties",params:{limit: 100},message:"must NOT have more than 100 properties",schema:100,parentSchema:schema43.properties.smtp.properties.templates,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key3 in data13){
const _errs31 = errors;
if(typeof key3 === "string"){
if(func1(key3) > 35){
const err42 = {instancePath:instancePath+"/smtp/templates",schemaPath:"#/properties/smtp/properties/templates/propertyNames/maxLength",keyword:"maxLength",params:{limit: 35},message:"must NOT have more than 35 characters",schema:35,parentSchema:schema43.properties.smtp.properties.templates.propertyNames,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!pattern24.test(key3)){
const err43 = {instancePath:instancePath+"/smtp/templates",schemaPath:"#/properties/smtp/properties/templates/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},message:"must match pattern \""+"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"+"\"",schema:"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",parentSchema:schema43.properties.smtp.properties.templates.propertyNames,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
var valid6 = _errs31 === errors;
if(!valid6){
const err44 = {instancePath:instancePath+"/smtp/templates",schemaPath:"#/properties/smtp/properties/templates/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema43.properties.smtp.properties.templates.propertyNames,parentSchema:schema43.properties.smtp.properties.templates,data:data13};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
for(const key4 in data13){
let data14 = data13[key4];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key5 in data14){
if(!(((((key5 === "subject") || (key5 === "note")) || (key5 === "text")) || (key5 === "html")) || (key5 === "reminder"))){
const err45 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/smtp/properties/templates/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.smtp.properties.templates.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data14.subject !== undefined){
let data15 = data14.subject;
if(typeof data15 === "string"){
if(func1(data15) > 500){
const err46 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(func1(data15) < 1){
const err47 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/subject/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data15};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!pattern17.test(data15)){
const err48 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data15};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.smtp.properties.templates.additionalProperties.properties.subject.type,parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data15};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data14.note !== undefined){
let data16 = data14.note;
if(typeof data16 === "string"){
if(func1(data16) > 1000){
const err50 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/note/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.note,data:data16};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(func1(data16) < 1){
const err51 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.note,data:data16};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!pattern18.test(data16)){
const err52 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/note/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.note,data:data16};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.smtp.properties.templates.additionalProperties.properties.note.type,parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.note,data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data14.text !== undefined){
let data17 = data14.text;
if(typeof data17 === "string"){
if(func1(data17) > 1024){
const err54 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.text,data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(func1(data17) < 1){
const err55 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.text,data:data17};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(!pattern19.test(data17)){
const err56 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/text/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.text,data:data17};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.smtp.properties.templates.additionalProperties.properties.text.type,parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.text,data:data17};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data14.html !== undefined){
let data18 = data14.html;
if(typeof data18 === "string"){
if(func1(data18) > 1024){
const err58 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.html,data:data18};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(func1(data18) < 1){
const err59 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/html/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.html,data:data18};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!pattern19.test(data18)){
const err60 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/html/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.html,data:data18};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/html/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.smtp.properties.templates.additionalProperties.properties.html.type,parentSchema:schema43.properties.smtp.properties.templates.additionalProperties.properties.html,data:data18};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data14.reminder !== undefined){
let data19 = data14.reminder;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key6 in data19){
if(!(((key6 === "subject") || (key6 === "text")) || (key6 === "html"))){
const err62 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder",schemaPath:"#/$defs/delivery/properties/smtp/properties/reminder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data:data19};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data19.subject !== undefined){
let data20 = data19.subject;
if(typeof data20 === "string"){
if(func1(data20) > 500){
const err63 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/subject",schemaPath:"#/$defs/delivery/properties/smtp/properties/reminder/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema44.properties.subject,data:data20};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(func1(data20) < 1){
const err64 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/subject",schemaPath:"#/$defs/delivery/properties/smtp/properties/reminder/properties/subject/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.subject,data:data20};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(!pattern17.test(data20)){
const err65 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/subject",schemaPath:"#/$defs/delivery/properties/smtp/properties/reminder/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema44.properties.subject,data:data20};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/subject",schemaPath:"#/$defs/delivery/properties/smtp/properties/reminder/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.subject.type,parentSchema:schema44.properties.subject,data:data20};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data19.text !== undefined){
let data21 = data19.text;
if(typeof data21 === "string"){
if(func1(data21) > 1024){
const err67 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/text",schemaPath:"#/$defs/delivery/properties/smtp/properties/reminder/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema44.properties.text,data:data21};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(func1(data21) < 1){
const err68 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/text",schemaPath:"#/$defs/delivery/properties/smtp/properties/reminder/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.text,data:data21};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!pattern19.test(data21)){
const err69 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/text",schemaPath:"#/$defs/delivery/properties/smtp/properties/reminder/properties/text/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema44.properties.text,data:data21};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/text",schemaPath:"#/$defs/delivery/properties/smtp/properties/reminder/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.text.type,parentSchema:schema44.properties.text,data:data21};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data19.html !== undefined){
let data22 = data19.html;
if(typeof data22 === "string"){
if(func1(data22) > 1024){
const err71 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/html",schemaPath:"#/$defs/delivery/properties/smtp/properties/reminder/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema44.properties.html,data:data22};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(func1(data22) < 1){
const err72 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/html",schemaPath:"#/$defs/delivery/properties/smtp/properties/reminder/properties/html/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.html,data:data22};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(!pattern19.test(data22)){
const err73 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/html",schemaPath:"#/$defs/delivery/properties/smtp/properties/reminder/properties/html/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema44.properties.html,data:data22};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder/html",schemaPath:"#/$defs/delivery/properties/smtp/properties/reminder/properties/html/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.html.type,parentSchema:schema44.properties.html,data:data22};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder",schemaPath:"#/$defs/delivery/properties/smtp/properties/reminder/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data:data19};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/smtp/properties/templates/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.smtp.properties.templates.additionalProperties.type,parentSchema:schema43.properties.smtp.properties.templates.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/smtp/templates",schemaPath:"#/properties/smtp/properties/templates/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.smtp.properties.templates.type,parentSchema:schema43.properties.smtp.properties.templates,data:data13};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data2.language_from !== undefined){
let data23 = data2.language_from;
if(typeof data23 === "string"){
if(func1(data23) > 200){
const err78 = {instancePath:instancePath+"/smtp/language_from",schemaPath:"#/properties/smtp/properties/language_from/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema43.properties.smtp.properties.language_from,data:data23};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!pattern32.test(data23)){
const err79 = {instancePath:instancePath+"/smtp/language_from",schemaPath:"#/properties/smtp/properties/language_from/pattern",keyword:"pattern",params:{pattern: "^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$"},message:"must match pattern \""+"^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$"+"\"",schema:"^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$",parentSchema:schema43.properties.smtp.properties.language_from,data:data23};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/smtp/language_from",schemaPath:"#/properties/smtp/properties/language_from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.smtp.properties.language_from.type,parentSchema:schema43.properties.smtp.properties.language_from,data:data23};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/smtp",schemaPath:"#/properties/smtp/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.smtp.type,parentSchema:schema43.properties.smtp,data:data2};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema45 = {"title":"Wave","description":"A part of the entries, which is sent before the next one.","type":"object","additionalProperties":false,"properties":{"size":{"title":"WaveSize","description":"How many entries: a number, or a share of all entries of the manifest, rounded up. Which ones: a random sample, the same on every machine.","type":["integer","string"],"minimum":1,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["5%",50]},"rest":{"title":"WaveRest","description":"Instead of `size`, in the last wave: all other entries.","const":true,"examples":[true]},"gate":{"$ref":"#/$defs/gate"},"pace":{"title":"WavePace","description":"Maximum tickets per hour, minute or second, for all runners together. Absent: as fast as the tenant allows.","type":"string","pattern":"^(?!0+([.]0+)?/)[0-9]{1,6}([.][0-9]{1,3})?/(s|min|h)$","examples":["2000/h"]},"hours":{"title":"WaveHours","description":"The hours of the day in which the wave is sent, with a time zone of the IANA database. `22:00-06:00` goes over midnight.","type":"string","maxLength":100,"examples":["08:00-20:00 Europe/Berlin"]}},"examples":[{"size":50,"gate":{"completed":"20%","after":"2h"}},{"rest":true,"pace":"2000/h"}]};
const schema46 = {"title":"WaveGate","description":"What must hold of a wave before the next one is opened. If a limit is exceeded, nothing more is sent, until the cause is fixed or the limit is raised. Shares are of the wave's entries.","type":"object","minProperties":1,"additionalProperties":false,"properties":{"completed":{"title":"GateCompleted","description":"At least so many users have reset their passwords, as `refresh` has found.","type":["integer","string"],"minimum":1,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["20%",10]},"rejected_max":{"title":"GateRejectedMax","description":"At most so many entries are rejected by Auth0.","type":["integer","string"],"minimum":0,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["2%",1]},"undelivered_max":{"title":"GateUndeliveredMax","description":"At most so many tickets are undelivered.","type":["integer","string"],"minimum":0,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["2%",1]},"in_doubt_max":{"title":"GateInDoubtMax","description":"At most so many entries are in doubt.","type":["integer","string"],"minimum":0,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["2%",0]},"after":{"title":"GateAfter","description":"So long after the last ticket of the wave was issued.","type":"string","pattern":"^(?=[0-9])([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?$","examples":["2h"]},"at":{"title":"GateAt","description":"Not before this time, RFC 3339 with a time zone.","type":"string","pattern":"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$","examples":["2026-11-28T08:00:00+01:00"]}},"examples":[{"completed":"20%","rejected_max":"2%","after":"2h"}]};
const pattern33 = new RegExp("^[0-9]{1,9}([.][0-9]{1,3})?%$", "u");
const pattern38 = new RegExp("^(?=[0-9])([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?$", "u");
const pattern40 = new RegExp("^(?!0+([.]0+)?/)[0-9]{1,6}([.][0-9]{1,3})?/(s|min|h)$", "u");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "size") || (key0 === "rest")) || (key0 === "gate")) || (key0 === "pace")) || (key0 === "hours"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.size !== undefined){
let data0 = data.size;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")){
const err1 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: schema45.properties.size.type},message:"must be integer,string",schema:schema45.properties.size.type,parentSchema:schema45.properties.size,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000000 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema45.properties.size,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema45.properties.size,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(typeof data0 === "string"){
if(!pattern33.test(data0)){
const err4 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}([.][0-9]{1,3})?%$"},message:"must match pattern \""+"^[0-9]{1,9}([.][0-9]{1,3})?%$"+"\"",schema:"^[0-9]{1,9}([.][0-9]{1,3})?%$",parentSchema:schema45.properties.size,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.rest !== undefined){
let data1 = data.rest;
if(true !== data1){
const err5 = {instancePath:instancePath+"/rest",schemaPath:"#/properties/rest/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema45.properties.rest,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.gate !== undefined){
let data2 = data.gate;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length < 1){
const err6 = {instancePath:instancePath+"/gate",schemaPath:"#/$defs/gate/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema46,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!((((((key1 === "completed") || (key1 === "rejected_max")) || (key1 === "undelivered_max")) || (key1 === "in_doubt_max")) || (key1 === "after")) || (key1 === "at"))){
const err7 = {instancePath:instancePath+"/gate",schemaPath:"#/$defs/gate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.completed !== undefined){
let data3 = data2.completed;
if((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (typeof data3 !== "string")){
const err8 = {instancePath:instancePath+"/gate/completed",schemaPath:"#/$defs/gate/properties/completed/type",keyword:"type",params:{type: schema46.properties.completed.type},message:"must be integer,string",schema:schema46.properties.completed.type,parentSchema:schema46.properties.completed,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000000000 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/gate/completed",schemaPath:"#/$defs/gate/properties/completed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema46.properties.completed,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/gate/completed",schemaPath:"#/$defs/gate/properties/completed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema46.properties.completed,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(typeof data3 === "string"){
if(!pattern33.test(data3)){
const err11 = {instancePath:instancePath+"/gate/completed",schemaPath:"#/$defs/gate/properties/completed/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}([.][0-9]{1,3})?%$"},message:"must match pattern \""+"^[0-9]{1,9}([.][0-9]{1,3})?%$"+"\"",schema:"^[0-9]{1,9}([.][0-9]{1,3})?%$",parentSchema:schema46.properties.completed,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data2.rejected_max !== undefined){
let data4 = data2.rejected_max;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")){
const err12 = {instancePath:instancePath+"/gate/rejected_max",schemaPath:"#/$defs/gate/properties/rejected_max/type",keyword:"type",params:{type: schema46.properties.rejected_max.type},message:"must be integer,string",schema:schema46.properties.rejected_max.type,parentSchema:schema46.properties.rejected_max,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000000000 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/gate/rejected_max",schemaPath:"#/$defs/gate/properties/rejected_max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema46.properties.rejected_max,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/gate/rejected_max",schemaPath:"#/$defs/gate/properties/rejected_max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema46.properties.rejected_max,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(typeof data4 === "string"){
if(!pattern33.test(data4)){
const err15 = {instancePath:instancePath+"/gate/rejected_max",schemaPath:"#/$defs/gate/properties/rejected_max/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}([.][0-9]{1,3})?%$"},message:"must match pattern \""+"^[0-9]{1,9}([.][0-9]{1,3})?%$"+"\"",schema:"^[0-9]{1,9}([.][0-9]{1,3})?%$",parentSchema:schema46.properties.rejected_max,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data2.undelivered_max !== undefined){
let data5 = data2.undelivered_max;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (typeof data5 !== "string")){
const err16 = {instancePath:instancePath+"/gate/undelivered_max",schemaPath:"#/$defs/gate/properties/undelivered_max/type",keyword:"type",params:{type: schema46.properties.undelivered_max.type},message:"must be integer,string",schema:schema46.properties.undelivered_max.type,parentSchema:schema46.properties.undelivered_max,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000000000 || isNaN(data5)){
const err17 = {instancePath:instancePath+"/gate/undelivered_max",schemaPath:"#/$defs/gate/properties/undelivered_max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema46.properties.undelivered_max,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err18 = {instancePath:instancePath+"/gate/undelivered_max",schemaPath:"#/$defs/gate/properties/undelivered_max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema46.properties.undelivered_max,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(typeof data5 === "string"){
if(!pattern33.test(data5)){
const err19 = {instancePath:instancePath+"/gate/undelivered_max",schemaPath:"#/$defs/gate/properties/undelivered_max/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}([.][0-9]{1,3})?%$"},message:"must match pattern \""+"^[0-9]{1,9}([.][0-9]{1,3})?%$"+"\"",schema:"^[0-9]{1,9}([.][0-9]{1,3})?%$",parentSchema:schema46.properties.undelivered_max,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data2.in_doubt_max !== undefined){
let data6 = data2.in_doubt_max;
if((!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) && (typeof data6 !== "string")){
const err20 = {instancePath:instancePath+"/gate/in_doubt_max",schemaPath:"#/$defs/gate/properties/in_doubt_max/type",keyword:"type",params:{type: schema46.properties.in_doubt_max.type},message:"must be integer,string",schema:schema46.properties.in_doubt_max.type,parentSchema:schema46.properties.in_doubt_max,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000000000 || isNaN(data6)){
const err21 = {instancePath:instancePath+"/gate/in_doubt_max",schemaPath:"#/$defs/gate/properties/in_doubt_max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema46.properties.in_doubt_max,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err22 = {instancePath:instancePath+"/gate/in_doubt_max",schemaPath:"#/$defs/gate/properties/in_doubt_max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema46.properties.in_doubt_max,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(typeof data6 === "string"){
if(!pattern33.test(data6)){
const err23 = {instancePath:instancePath+"/gate/in_doubt_max",schemaPath:"#/$defs/gate/properties/in_doubt_max/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}([.][0-9]{1,3})?%$"},message:"must match pattern \""+"^[0-9]{1,9}([.][0-9]{1,3})?%$"+"\"",schema:"^[0-9]{1,9}([.][0-9]{1,3})?%$",parentSchema:schema46.properties.in_doubt_max,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data2.after !== undefined){
let data7 = data2.after;
if(typeof data7 === "string"){
if(!pattern38.test(data7)){
const err24 = {instancePath:instancePath+"/gate/after",schemaPath:"#/$defs/gate/properties/after/pattern",keyword:"pattern",params:{pattern: "^(?=[0-9])([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?$"},message:"must match pattern \""+"^(?=[0-9])([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?$"+"\"",schema:"^(?=[0-9])([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?$",parentSchema:schema46.properties.after,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/gate/after",schemaPath:"#/$defs/gate/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.after.type,parentSchema:schema46.properties.after,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data2.at !== undefined){
let data8 = data2.at;
if(typeof data8 === "string"){
if(!pattern8.test(data8)){
const err26 = {instancePath:instancePath+"/gate/at",schemaPath:"#/$defs/gate/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"},message:"must match pattern \""+"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"+"\"",schema:"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$",parentSchema:schema46.properties.at,data:data8};
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
const err27 = {instancePath:instancePath+"/gate/at",schemaPath:"#/$defs/gate/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.at.type,parentSchema:schema46.properties.at,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/gate",schemaPath:"#/$defs/gate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data:data2};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.pace !== undefined){
let data9 = data.pace;
if(typeof data9 === "string"){
if(!pattern40.test(data9)){
const err29 = {instancePath:instancePath+"/pace",schemaPath:"#/properties/pace/pattern",keyword:"pattern",params:{pattern: "^(?!0+([.]0+)?/)[0-9]{1,6}([.][0-9]{1,3})?/(s|min|h)$"},message:"must match pattern \""+"^(?!0+([.]0+)?/)[0-9]{1,6}([.][0-9]{1,3})?/(s|min|h)$"+"\"",schema:"^(?!0+([.]0+)?/)[0-9]{1,6}([.][0-9]{1,3})?/(s|min|h)$",parentSchema:schema45.properties.pace,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/pace",schemaPath:"#/properties/pace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.pace.type,parentSchema:schema45.properties.pace,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.hours !== undefined){
let data10 = data.hours;
if(typeof data10 === "string"){
if(func1(data10) > 100){
const err31 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema45.properties.hours,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.hours.type,parentSchema:schema45.properties.hours,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema47 = {"title":"Entry","description":"One user who gets a ticket: `user_id`, or `email` with `connection_id`, and what differs from the defaults.","type":"object","additionalProperties":false,"properties":{"user_id":{"$ref":"#/$defs/request/properties/user_id"},"email":{"$ref":"#/$defs/request/properties/email"},"connection_id":{"$ref":"#/$defs/request/properties/connection_id"},"result_url":{"$ref":"#/$defs/request/properties/result_url"},"client_id":{"$ref":"#/$defs/request/properties/client_id"},"organization_id":{"$ref":"#/$defs/request/properties/organization_id"},"ttl_sec":{"$ref":"#/$defs/request/properties/ttl_sec"},"mark_email_as_verified":{"$ref":"#/$defs/request/properties/mark_email_as_verified"},"includeEmailInRedirect":{"$ref":"#/$defs/request/properties/includeEmailInRedirect"},"identity":{"$ref":"#/$defs/request/properties/identity"},"generation":{"$ref":"#/$defs/generation"},"deliver_to":{"$ref":"#/$defs/address"},"language":{"$ref":"#/$defs/language"}},"if":{"not":{"required":["user_id"]}},"then":{"required":["email","connection_id"]},"dependentSchemas":{"user_id":{"properties":{"email":false,"connection_id":false}},"identity":{"required":["user_id"]},"result_url":{"properties":{"client_id":false,"organization_id":false}}},"examples":[{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82"},{"email":"ada@example.com","connection_id":"con_0000000000000001","mark_email_as_verified":true},{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82","deliver_to":"ada@example.com"}]};
const schema48 = {"title":"UserId","description":"The user, as Auth0 names them. Instead: `email` with `connection_id`.","type":"string","minLength":1,"maxLength":1024,"pattern":"^(?!\\s|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["auth0|5f7c8ec7c33c6c004bbafe82"]};
const schema49 = {"title":"Email","description":"The user's e-mail address; needs `connection_id`. Sent as written, compared in lower case.","type":"string","maxLength":320,"pattern":"^(?![Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+$","format":"plain-letters","examples":["ada@example.com"]};
const schema58 = {"title":"DeliverTo","description":"The address that the ticket is delivered to, if `delivery` is configured. Absent: the entry's `email`, or else the address that Auth0 has. It is not part of the request: if it changes, no new ticket is issued, and `apply` redirects a ticket that is issued and not delivered.","type":"string","maxLength":254,"pattern":"^(?!\\.)(?!.*\\.\\.)(?!.*\\.@)[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*$","format":"plain-letters","examples":["ada@example.com"]};
const schema59 = {"title":"Language","description":"The language of the mail, such as `de` or `de-AT` (BCP 47): one of `delivery.smtp.templates`, exactly or by its primary language. Any other value gets the default mail, and is counted. It is not part of the request: if it changes, no new ticket is issued.","type":"string","minLength":1,"maxLength":100,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["de","pt-BR"]};
const pattern41 = new RegExp("^(?!\\s|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$", "u");
const pattern42 = new RegExp("^(?![Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+$", "u");
const pattern47 = new RegExp("^(?!\\.)(?!.*\\.\\.)(?!.*\\.@)[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*$", "u");

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
const _errs3 = errors;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.user_id === undefined) && (missing0 = "user_id")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid1 = _errs4 === errors;
if(valid1){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.email === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'",schema:schema47.then.required,parentSchema:schema47.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.connection_id === undefined){
const err3 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "connection_id"},message:"must have required property '"+"connection_id"+"'",schema:schema47.then.required,parentSchema:schema47.then,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.if,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func6.call(schema47.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.user_id !== undefined){
let data0 = data.user_id;
if(typeof data0 === "string"){
if(func1(data0) > 1024){
const err6 = {instancePath:instancePath+"/user_id",schemaPath:"#/$defs/request/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func1(data0) < 1){
const err7 = {instancePath:instancePath+"/user_id",schemaPath:"#/$defs/request/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern41.test(data0)){
const err8 = {instancePath:instancePath+"/user_id",schemaPath:"#/$defs/request/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^(?!\\s|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"},message:"must match pattern \""+"^(?!\\s|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"+"\"",schema:"^(?!\\s|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$",parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(formats2(data0))){
const err9 = {instancePath:instancePath+"/user_id",schemaPath:"#/$defs/request/properties/user_id/format",keyword:"format",params:{format: "plain-letters"},message:"must match format \""+"plain-letters"+"\"",schema:"plain-letters",parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/user_id",schemaPath:"#/$defs/request/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.email !== undefined){
let data1 = data.email;
if(typeof data1 === "string"){
if(func1(data1) > 320){
const err11 = {instancePath:instancePath+"/email",schemaPath:"#/$defs/request/properties/email/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters",schema:320,parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern42.test(data1)){
const err12 = {instancePath:instancePath+"/email",schemaPath:"#/$defs/request/properties/email/pattern",keyword:"pattern",params:{pattern: "^(?![Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+$"},message:"must match pattern \""+"^(?![Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+$"+"\"",schema:"^(?![Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+$",parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(formats2(data1))){
const err13 = {instancePath:instancePath+"/email",schemaPath:"#/$defs/request/properties/email/format",keyword:"format",params:{format: "plain-letters"},message:"must match format \""+"plain-letters"+"\"",schema:"plain-letters",parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/email",schemaPath:"#/$defs/request/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.type,parentSchema:schema49,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.connection_id !== undefined){
let data2 = data.connection_id;
if(typeof data2 === "string"){
if(!pattern14.test(data2)){
const err15 = {instancePath:instancePath+"/connection_id",schemaPath:"#/$defs/request/properties/connection_id/pattern",keyword:"pattern",params:{pattern: "^con_[A-Za-z0-9]{16}$"},message:"must match pattern \""+"^con_[A-Za-z0-9]{16}$"+"\"",schema:"^con_[A-Za-z0-9]{16}$",parentSchema:schema42,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/connection_id",schemaPath:"#/$defs/request/properties/connection_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.result_url !== undefined){
let data3 = data.result_url;
if(typeof data3 === "string"){
if(func1(data3) > 2048){
const err17 = {instancePath:instancePath+"/result_url",schemaPath:"#/$defs/request/properties/result_url/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters",schema:2048,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern10.test(data3)){
const err18 = {instancePath:instancePath+"/result_url",schemaPath:"#/$defs/request/properties/result_url/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]+$"},message:"must match pattern \""+"^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]+$"+"\"",schema:"^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]+$",parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(formats0(data3))){
const err19 = {instancePath:instancePath+"/result_url",schemaPath:"#/$defs/request/properties/result_url/format",keyword:"format",params:{format: "result-url"},message:"must match format \""+"result-url"+"\"",schema:"result-url",parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/result_url",schemaPath:"#/$defs/request/properties/result_url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.client_id !== undefined){
let data4 = data.client_id;
if(typeof data4 === "string"){
if(func1(data4) > 256){
const err21 = {instancePath:instancePath+"/client_id",schemaPath:"#/$defs/request/properties/client_id/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema36,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data4) < 1){
const err22 = {instancePath:instancePath+"/client_id",schemaPath:"#/$defs/request/properties/client_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema36,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern11.test(data4)){
const err23 = {instancePath:instancePath+"/client_id",schemaPath:"#/$defs/request/properties/client_id/pattern",keyword:"pattern",params:{pattern: "^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"},message:"must match pattern \""+"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"+"\"",schema:"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$",parentSchema:schema36,data:data4};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!(formats2(data4))){
const err24 = {instancePath:instancePath+"/client_id",schemaPath:"#/$defs/request/properties/client_id/format",keyword:"format",params:{format: "plain-letters"},message:"must match format \""+"plain-letters"+"\"",schema:"plain-letters",parentSchema:schema36,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/client_id",schemaPath:"#/$defs/request/properties/client_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.organization_id !== undefined){
let data5 = data.organization_id;
if(typeof data5 === "string"){
if(func1(data5) > 256){
const err26 = {instancePath:instancePath+"/organization_id",schemaPath:"#/$defs/request/properties/organization_id/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func1(data5) < 1){
const err27 = {instancePath:instancePath+"/organization_id",schemaPath:"#/$defs/request/properties/organization_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern11.test(data5)){
const err28 = {instancePath:instancePath+"/organization_id",schemaPath:"#/$defs/request/properties/organization_id/pattern",keyword:"pattern",params:{pattern: "^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"},message:"must match pattern \""+"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"+"\"",schema:"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$",parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(formats2(data5))){
const err29 = {instancePath:instancePath+"/organization_id",schemaPath:"#/$defs/request/properties/organization_id/format",keyword:"format",params:{format: "plain-letters"},message:"must match format \""+"plain-letters"+"\"",schema:"plain-letters",parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/organization_id",schemaPath:"#/$defs/request/properties/organization_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.type,parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.ttl_sec !== undefined){
let data6 = data.ttl_sec;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err31 = {instancePath:instancePath+"/ttl_sec",schemaPath:"#/$defs/request/properties/ttl_sec/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.type,parentSchema:schema38,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 2147483647 || isNaN(data6)){
const err32 = {instancePath:instancePath+"/ttl_sec",schemaPath:"#/$defs/request/properties/ttl_sec/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema38,data:data6};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err33 = {instancePath:instancePath+"/ttl_sec",schemaPath:"#/$defs/request/properties/ttl_sec/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema38,data:data6};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data.mark_email_as_verified !== undefined){
let data7 = data.mark_email_as_verified;
if(typeof data7 !== "boolean"){
const err34 = {instancePath:instancePath+"/mark_email_as_verified",schemaPath:"#/$defs/request/properties/mark_email_as_verified/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema39.type,parentSchema:schema39,data:data7};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.includeEmailInRedirect !== undefined){
let data8 = data.includeEmailInRedirect;
if(typeof data8 !== "boolean"){
const err35 = {instancePath:instancePath+"/includeEmailInRedirect",schemaPath:"#/$defs/request/properties/includeEmailInRedirect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema40.type,parentSchema:schema40,data:data8};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.identity !== undefined){
if(!(validate23(data.identity, {instancePath:instancePath+"/identity",parentData:data,parentDataProperty:"identity",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.generation !== undefined){
let data10 = data.generation;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err36 = {instancePath:instancePath+"/generation",schemaPath:"#/$defs/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.type,parentSchema:schema33,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 1000000000 || isNaN(data10)){
const err37 = {instancePath:instancePath+"/generation",schemaPath:"#/$defs/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema33,data:data10};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data10 < 1 || isNaN(data10)){
const err38 = {instancePath:instancePath+"/generation",schemaPath:"#/$defs/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33,data:data10};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data.deliver_to !== undefined){
let data11 = data.deliver_to;
if(typeof data11 === "string"){
if(func1(data11) > 254){
const err39 = {instancePath:instancePath+"/deliver_to",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters",schema:254,parentSchema:schema58,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern47.test(data11)){
const err40 = {instancePath:instancePath+"/deliver_to",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^(?!\\.)(?!.*\\.\\.)(?!.*\\.@)[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*$"},message:"must match pattern \""+"^(?!\\.)(?!.*\\.\\.)(?!.*\\.@)[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*$"+"\"",schema:"^(?!\\.)(?!.*\\.\\.)(?!.*\\.@)[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*$",parentSchema:schema58,data:data11};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(formats2(data11))){
const err41 = {instancePath:instancePath+"/deliver_to",schemaPath:"#/$defs/address/format",keyword:"format",params:{format: "plain-letters"},message:"must match format \""+"plain-letters"+"\"",schema:"plain-letters",parentSchema:schema58,data:data11};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/deliver_to",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.type,parentSchema:schema58,data:data11};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.language !== undefined){
let data12 = data.language;
if(typeof data12 === "string"){
if(func1(data12) > 100){
const err43 = {instancePath:instancePath+"/language",schemaPath:"#/$defs/language/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema59,data:data12};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(func1(data12) < 1){
const err44 = {instancePath:instancePath+"/language",schemaPath:"#/$defs/language/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59,data:data12};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!pattern15.test(data12)){
const err45 = {instancePath:instancePath+"/language",schemaPath:"#/$defs/language/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema59,data:data12};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/language",schemaPath:"#/$defs/language/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data12};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.user_id !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.email !== undefined){
const err47 = {instancePath:instancePath+"/email",schemaPath:"#/dependentSchemas/user_id/properties/email/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema47.dependentSchemas.user_id.properties.email,data:data.email};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data.connection_id !== undefined){
const err48 = {instancePath:instancePath+"/connection_id",schemaPath:"#/dependentSchemas/user_id/properties/connection_id/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema47.dependentSchemas.user_id.properties.connection_id,data:data.connection_id};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data.identity !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.user_id === undefined){
const err49 = {instancePath,schemaPath:"#/dependentSchemas/identity/required",keyword:"required",params:{missingProperty: "user_id"},message:"must have required property '"+"user_id"+"'",schema:schema47.dependentSchemas.identity.required,parentSchema:schema47.dependentSchemas.identity,data};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data.result_url !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.client_id !== undefined){
const err50 = {instancePath:instancePath+"/client_id",schemaPath:"#/dependentSchemas/result_url/properties/client_id/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema47.dependentSchemas.result_url.properties.client_id,data:data.client_id};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data.organization_id !== undefined){
const err51 = {instancePath:instancePath+"/organization_id",schemaPath:"#/dependentSchemas/result_url/properties/organization_id/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema47.dependentSchemas.result_url.properties.organization_id,data:data.organization_id};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
const _errs3 = errors;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.users === undefined) && (missing0 = "users")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid1 = _errs4 === errors;
if(valid1){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.users_from === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "users_from"},message:"must have required property '"+"users_from"+"'",schema:schema32.then.required,parentSchema:schema32.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.if,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func6.call(schema32.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.generation !== undefined){
let data0 = data.generation;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err5 = {instancePath:instancePath+"/generation",schemaPath:"#/$defs/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000000 || isNaN(data0)){
const err6 = {instancePath:instancePath+"/generation",schemaPath:"#/$defs/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err7 = {instancePath:instancePath+"/generation",schemaPath:"#/$defs/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.in_doubt !== undefined){
let data1 = data.in_doubt;
if(!((data1 === "hold") || (data1 === "reissue"))){
const err8 = {instancePath:instancePath+"/in_doubt",schemaPath:"#/properties/in_doubt/enum",keyword:"enum",params:{allowedValues: schema32.properties.in_doubt.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.in_doubt.enum,parentSchema:schema32.properties.in_doubt,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.renew !== undefined){
let data2 = data.renew;
if(!((data2 === "never") || (data2 === "on_expiry"))){
const err9 = {instancePath:instancePath+"/renew",schemaPath:"#/properties/renew/enum",keyword:"enum",params:{allowedValues: schema32.properties.renew.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.renew.enum,parentSchema:schema32.properties.renew,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.until !== undefined){
let data3 = data.until;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err10 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$"},message:"must match pattern \""+"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$"+"\"",schema:"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$",parentSchema:schema32.properties.until,data:data3};
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
const err11 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.until.type,parentSchema:schema32.properties.until,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.contain !== undefined){
let data4 = data.contain;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(!((data5 === "password") || (data5 === "sessions"))){
const err12 = {instancePath:instancePath+"/contain/" + i0,schemaPath:"#/properties/contain/items/enum",keyword:"enum",params:{allowedValues: schema32.properties.contain.items.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.contain.items.enum,parentSchema:schema32.properties.contain.items,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i1 = data4.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data4[i1], data4[j0])){
const err13 = {instancePath:instancePath+"/contain",schemaPath:"#/properties/contain/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema32.properties.contain,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/contain",schemaPath:"#/properties/contain/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.contain.type,parentSchema:schema32.properties.contain,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.since !== undefined){
let data6 = data.since;
if(typeof data6 === "string"){
if(!pattern8.test(data6)){
const err15 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"},message:"must match pattern \""+"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"+"\"",schema:"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$",parentSchema:schema32.properties.since,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.since.type,parentSchema:schema32.properties.since,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.prune !== undefined){
let data7 = data.prune;
if(typeof data7 !== "boolean"){
const err17 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema32.properties.prune.type,parentSchema:schema32.properties.prune,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.remind !== undefined){
let data8 = data.remind;
if(Array.isArray(data8)){
if(data8.length > 10){
const err18 = {instancePath:instancePath+"/remind",schemaPath:"#/properties/remind/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema32.properties.remind,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data8.length < 1){
const err19 = {instancePath:instancePath+"/remind",schemaPath:"#/properties/remind/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.remind,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(!pattern9.test(data9)){
const err20 = {instancePath:instancePath+"/remind/" + i2,schemaPath:"#/properties/remind/items/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[hm]$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}[hm]$"+"\"",schema:"^[1-9][0-9]{0,4}[hm]$",parentSchema:schema32.properties.remind.items,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/remind/" + i2,schemaPath:"#/properties/remind/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.remind.items.type,parentSchema:schema32.properties.remind.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/remind",schemaPath:"#/properties/remind/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.remind.type,parentSchema:schema32.properties.remind,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.revoke_sessions !== undefined){
let data10 = data.revoke_sessions;
if(typeof data10 !== "boolean"){
const err23 = {instancePath:instancePath+"/revoke_sessions",schemaPath:"#/properties/revoke_sessions/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema32.properties.revoke_sessions.type,parentSchema:schema32.properties.revoke_sessions,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.defaults !== undefined){
if(!(validate22(data.defaults, {instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.delivery !== undefined){
if(!(validate26(data.delivery, {instancePath:instancePath+"/delivery",parentData:data,parentDataProperty:"delivery",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.waves !== undefined){
let data13 = data.waves;
if(Array.isArray(data13)){
if(data13.length > 100){
const err24 = {instancePath:instancePath+"/waves",schemaPath:"#/properties/waves/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema32.properties.waves,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data13.length < 1){
const err25 = {instancePath:instancePath+"/waves",schemaPath:"#/properties/waves/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.waves,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len2 = data13.length;
for(let i3=0; i3<len2; i3++){
if(!(validate28(data13[i3], {instancePath:instancePath+"/waves/" + i3,parentData:data13,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err26 = {instancePath:instancePath+"/waves",schemaPath:"#/properties/waves/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.waves.type,parentSchema:schema32.properties.waves,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.users !== undefined){
let data15 = data.users;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i4=0; i4<len3; i4++){
if(!(validate30(data15[i4], {instancePath:instancePath+"/users/" + i4,parentData:data15,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.users.type,parentSchema:schema32.properties.users,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.users_from !== undefined){
let data17 = data.users_from;
if(Array.isArray(data17)){
const len4 = data17.length;
for(let i5=0; i5<len4; i5++){
let data18 = data17[i5];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.file === undefined){
const err28 = {instancePath:instancePath+"/users_from/" + i5,schemaPath:"#/$defs/list/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema60.required,parentSchema:schema60,data:data18};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key1 in data18){
if(!(((((key1 === "file") || (key1 === "format")) || (key1 === "sha256")) || (key1 === "connection_id")) || (key1 === "on_duplicate"))){
const err29 = {instancePath:instancePath+"/users_from/" + i5,schemaPath:"#/$defs/list/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data:data18};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data18.file !== undefined){
let data19 = data18.file;
if(typeof data19 === "string"){
if(func1(data19) > 1024){
const err30 = {instancePath:instancePath+"/users_from/" + i5+"/file",schemaPath:"#/$defs/list/properties/file/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema60.properties.file,data:data19};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(func1(data19) < 1){
const err31 = {instancePath:instancePath+"/users_from/" + i5+"/file",schemaPath:"#/$defs/list/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.file,data:data19};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!pattern19.test(data19)){
const err32 = {instancePath:instancePath+"/users_from/" + i5+"/file",schemaPath:"#/$defs/list/properties/file/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},message:"must match pattern \""+"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"+"\"",schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema60.properties.file,data:data19};
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
const err33 = {instancePath:instancePath+"/users_from/" + i5+"/file",schemaPath:"#/$defs/list/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.file.type,parentSchema:schema60.properties.file,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data18.format !== undefined){
let data20 = data18.format;
if(!(((((data20 === "csv") || (data20 === "ndjson")) || (data20 === "auth0-csv")) || (data20 === "auth0-ndjson")) || (data20 === "any"))){
const err34 = {instancePath:instancePath+"/users_from/" + i5+"/format",schemaPath:"#/$defs/list/properties/format/enum",keyword:"enum",params:{allowedValues: schema60.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema60.properties.format.enum,parentSchema:schema60.properties.format,data:data20};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data18.sha256 !== undefined){
let data21 = data18.sha256;
if(typeof data21 === "string"){
if(!pattern50.test(data21)){
const err35 = {instancePath:instancePath+"/users_from/" + i5+"/sha256",schemaPath:"#/$defs/list/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{64}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{64}$"+"\"",schema:"^[0-9A-Fa-f]{64}$",parentSchema:schema60.properties.sha256,data:data21};
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
const err36 = {instancePath:instancePath+"/users_from/" + i5+"/sha256",schemaPath:"#/$defs/list/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.sha256.type,parentSchema:schema60.properties.sha256,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data18.connection_id !== undefined){
let data22 = data18.connection_id;
if(typeof data22 === "string"){
if(!pattern14.test(data22)){
const err37 = {instancePath:instancePath+"/users_from/" + i5+"/connection_id",schemaPath:"#/$defs/list/properties/connection_id/pattern",keyword:"pattern",params:{pattern: "^con_[A-Za-z0-9]{16}$"},message:"must match pattern \""+"^con_[A-Za-z0-9]{16}$"+"\"",schema:"^con_[A-Za-z0-9]{16}$",parentSchema:schema60.properties.connection_id,data:data22};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/users_from/" + i5+"/connection_id",schemaPath:"#/$defs/list/properties/connection_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.connection_id.type,parentSchema:schema60.properties.connection_id,data:data22};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data18.on_duplicate !== undefined){
let data23 = data18.on_duplicate;
if(!((data23 === "error") || (data23 === "skip"))){
const err39 = {instancePath:instancePath+"/users_from/" + i5+"/on_duplicate",schemaPath:"#/$defs/list/properties/on_duplicate/enum",keyword:"enum",params:{allowedValues: schema60.properties.on_duplicate.enum},message:"must be equal to one of the allowed values",schema:schema60.properties.on_duplicate.enum,parentSchema:schema60.properties.on_duplicate,data:data23};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/users_from/" + i5,schemaPath:"#/$defs/list/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.type,parentSchema:schema60,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/users_from",schemaPath:"#/properties/users_from/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.users_from.type,parentSchema:schema32.properties.users_from,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.until !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.renew === undefined){
const err42 = {instancePath,schemaPath:"#/dependentSchemas/until/required",keyword:"required",params:{missingProperty: "renew"},message:"must have required property '"+"renew"+"'",schema:schema32.dependentSchemas.until.required,parentSchema:schema32.dependentSchemas.until,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data.since !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.contain === undefined){
const err43 = {instancePath,schemaPath:"#/dependentSchemas/since/required",keyword:"required",params:{missingProperty: "contain"},message:"must have required property '"+"contain"+"'",schema:schema32.dependentSchemas.since.required,parentSchema:schema32.dependentSchemas.since,data};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data.contain !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.revoke_sessions !== undefined){
const err44 = {instancePath:instancePath+"/revoke_sessions",schemaPath:"#/dependentSchemas/contain/properties/revoke_sessions/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema32.dependentSchemas.contain.properties.revoke_sessions,data:data.revoke_sessions};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data.defaults !== undefined){
const _errs54 = errors;
let valid20 = true;
const _errs55 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.defaults !== undefined){
let data25 = data.defaults;
const _errs56 = errors;
if(errors === _errs56){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing1;
if((data25.result_url === undefined) && (missing1 = "result_url")){
const err45 = {};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
}
var _valid1 = _errs55 === errors;
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs58 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.users !== undefined){
let data26 = data.users;
if(Array.isArray(data26)){
const len5 = data26.length;
for(let i6=0; i6<len5; i6++){
let data27 = data26[i6];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.client_id !== undefined){
const err47 = {instancePath:instancePath+"/users/" + i6+"/client_id",schemaPath:"#/dependentSchemas/defaults/allOf/0/then/properties/users/items/properties/client_id/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema32.dependentSchemas.defaults.allOf[0].then.properties.users.items.properties.client_id,data:data27.client_id};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data27.organization_id !== undefined){
const err48 = {instancePath:instancePath+"/users/" + i6+"/organization_id",schemaPath:"#/dependentSchemas/defaults/allOf/0/then/properties/users/items/properties/organization_id/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema32.dependentSchemas.defaults.allOf[0].then.properties.users.items.properties.organization_id,data:data27.organization_id};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/users/" + i6,schemaPath:"#/dependentSchemas/defaults/allOf/0/then/properties/users/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.dependentSchemas.defaults.allOf[0].then.properties.users.items.type,parentSchema:schema32.dependentSchemas.defaults.allOf[0].then.properties.users.items,data:data27};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/users",schemaPath:"#/dependentSchemas/defaults/allOf/0/then/properties/users/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.dependentSchemas.defaults.allOf[0].then.properties.users.type,parentSchema:schema32.dependentSchemas.defaults.allOf[0].then.properties.users,data:data26};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
var _valid1 = _errs58 === errors;
valid20 = _valid1;
if(valid20){
var props0 = {};
props0.users = true;
props0.defaults = true;
}
}
if(!valid20){
const err51 = {instancePath,schemaPath:"#/dependentSchemas/defaults/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.dependentSchemas.defaults.allOf[0].if,parentSchema:schema32.dependentSchemas.defaults.allOf[0],data};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
const _errs64 = errors;
let valid26 = true;
const _errs65 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.defaults !== undefined){
let data30 = data.defaults;
if(!(data30 && typeof data30 == "object" && !Array.isArray(data30))){
const err52 = {};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const _errs68 = errors;
let valid28 = false;
const _errs69 = errors;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
let missing2;
if((data30.client_id === undefined) && (missing2 = "client_id")){
const err53 = {};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
var _valid3 = _errs69 === errors;
valid28 = valid28 || _valid3;
const _errs70 = errors;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
let missing3;
if((data30.organization_id === undefined) && (missing3 = "organization_id")){
const err54 = {};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
var _valid3 = _errs70 === errors;
valid28 = valid28 || _valid3;
if(!valid28){
const err55 = {};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
else {
errors = _errs68;
if(vErrors !== null){
if(_errs68){
vErrors.length = _errs68;
}
else {
vErrors = null;
}
}
}
}
}
var _valid2 = _errs65 === errors;
errors = _errs64;
if(vErrors !== null){
if(_errs64){
vErrors.length = _errs64;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs71 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.users !== undefined){
let data31 = data.users;
if(Array.isArray(data31)){
const len6 = data31.length;
for(let i7=0; i7<len6; i7++){
let data32 = data31[i7];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.result_url !== undefined){
const err56 = {instancePath:instancePath+"/users/" + i7+"/result_url",schemaPath:"#/dependentSchemas/defaults/allOf/1/then/properties/users/items/properties/result_url/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema32.dependentSchemas.defaults.allOf[1].then.properties.users.items.properties.result_url,data:data32.result_url};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/users/" + i7,schemaPath:"#/dependentSchemas/defaults/allOf/1/then/properties/users/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.dependentSchemas.defaults.allOf[1].then.properties.users.items.type,parentSchema:schema32.dependentSchemas.defaults.allOf[1].then.properties.users.items,data:data32};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/users",schemaPath:"#/dependentSchemas/defaults/allOf/1/then/properties/users/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.dependentSchemas.defaults.allOf[1].then.properties.users.type,parentSchema:schema32.dependentSchemas.defaults.allOf[1].then.properties.users,data:data31};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
var _valid2 = _errs71 === errors;
valid26 = _valid2;
if(valid26){
var props1 = {};
props1.users = true;
props1.defaults = true;
}
}
if(!valid26){
const err59 = {instancePath,schemaPath:"#/dependentSchemas/defaults/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.dependentSchemas.defaults.allOf[1].if,parentSchema:schema32.dependentSchemas.defaults.allOf[1],data};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs77 = errors;
let valid33 = true;
const _errs78 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.defaults !== undefined){
let data34 = data.defaults;
const _errs79 = errors;
if(errors === _errs79){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing4;
if((data34.identity === undefined) && (missing4 = "identity")){
const err60 = {};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
}
var _valid4 = _errs78 === errors;
errors = _errs77;
if(vErrors !== null){
if(_errs77){
vErrors.length = _errs77;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs81 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.users !== undefined){
let data35 = data.users;
if(Array.isArray(data35)){
const len7 = data35.length;
for(let i8=0; i8<len7; i8++){
let data36 = data35[i8];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.user_id === undefined){
const err62 = {instancePath:instancePath+"/users/" + i8,schemaPath:"#/dependentSchemas/defaults/allOf/2/then/properties/users/items/required",keyword:"required",params:{missingProperty: "user_id"},message:"must have required property '"+"user_id"+"'",schema:schema32.dependentSchemas.defaults.allOf[2].then.properties.users.items.required,parentSchema:schema32.dependentSchemas.defaults.allOf[2].then.properties.users.items,data:data36};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/users/" + i8,schemaPath:"#/dependentSchemas/defaults/allOf/2/then/properties/users/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.dependentSchemas.defaults.allOf[2].then.properties.users.items.type,parentSchema:schema32.dependentSchemas.defaults.allOf[2].then.properties.users.items,data:data36};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/users",schemaPath:"#/dependentSchemas/defaults/allOf/2/then/properties/users/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.dependentSchemas.defaults.allOf[2].then.properties.users.type,parentSchema:schema32.dependentSchemas.defaults.allOf[2].then.properties.users,data:data35};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
var _valid4 = _errs81 === errors;
valid33 = _valid4;
if(valid33){
var props2 = {};
props2.users = true;
props2.defaults = true;
}
}
if(!valid33){
const err65 = {instancePath,schemaPath:"#/dependentSchemas/defaults/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.dependentSchemas.defaults.allOf[2].if,parentSchema:schema32.dependentSchemas.defaults.allOf[2],data};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
}
}
else {
const err66 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://reticket.dev/schemas/manifest.schema.json" */;
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
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("reticket/v1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "reticket/v1"},message:"must be equal to constant",schema:"reticket/v1",parentSchema:schema31.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("PasswordChangeTickets" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "PasswordChangeTickets"},message:"must be equal to constant",schema:"PasswordChangeTickets",parentSchema:schema31.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.metadata.required,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "name") || (key1 === "moved_from")) || (key1 === "reason")) || (key1 === "annotations"))){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func1(data3) > 63){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 63},message:"must NOT have more than 63 characters",schema:63,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern4.test(data3)){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",parentSchema:schema31.properties.metadata.properties.name,data:data3};
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
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.name.type,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.moved_from !== undefined){
let data4 = data2.moved_from;
if(typeof data4 === "string"){
if(func1(data4) > 63){
const err12 = {instancePath:instancePath+"/metadata/moved_from",schemaPath:"#/properties/metadata/properties/moved_from/maxLength",keyword:"maxLength",params:{limit: 63},message:"must NOT have more than 63 characters",schema:63,parentSchema:schema31.properties.metadata.properties.moved_from,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern4.test(data4)){
const err13 = {instancePath:instancePath+"/metadata/moved_from",schemaPath:"#/properties/metadata/properties/moved_from/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",parentSchema:schema31.properties.metadata.properties.moved_from,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/metadata/moved_from",schemaPath:"#/properties/metadata/properties/moved_from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.moved_from.type,parentSchema:schema31.properties.metadata.properties.moved_from,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.reason !== undefined){
let data5 = data2.reason;
if(typeof data5 === "string"){
if(func1(data5) > 2000){
const err15 = {instancePath:instancePath+"/metadata/reason",schemaPath:"#/properties/metadata/properties/reason/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema31.properties.metadata.properties.reason,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/metadata/reason",schemaPath:"#/properties/metadata/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.metadata.properties.reason,data:data5};
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
const err17 = {instancePath:instancePath+"/metadata/reason",schemaPath:"#/properties/metadata/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.reason.type,parentSchema:schema31.properties.metadata.properties.reason,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data6 = data2.annotations;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length > 32){
const err18 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/maxProperties",keyword:"maxProperties",params:{limit: 32},message:"must NOT have more than 32 properties",schema:32,parentSchema:schema31.properties.metadata.properties.annotations,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data6){
const _errs15 = errors;
if(typeof key2 === "string"){
if(!pattern6.test(key2)){
const err19 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9./_-]{0,61}[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9./_-]{0,61}[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9./_-]{0,61}[a-z0-9])?$",parentSchema:schema31.properties.metadata.properties.annotations.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var valid2 = _errs15 === errors;
if(!valid2){
const err20 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid",schema:schema31.properties.metadata.properties.annotations.propertyNames,parentSchema:schema31.properties.metadata.properties.annotations,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
for(const key3 in data6){
let data7 = data6[key3];
if(typeof data7 === "string"){
if(func1(data7) > 4096){
const err21 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema31.properties.metadata.properties.annotations.additionalProperties,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.annotations.additionalProperties.type,parentSchema:schema31.properties.metadata.properties.annotations.additionalProperties,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.properties.annotations.type,parentSchema:schema31.properties.metadata.properties.annotations,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.type,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.spec !== undefined){
if(!(validate21(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
