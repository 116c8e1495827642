// Generated from schemas/ by `npm run generate`. Do not edit.

"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://reticket.dev/schemas/plan.schema.json","title":"SavedPlan","description":"The file that `reticket plan --out FILE` writes. It identifies a plan with all its effects, so that a later plan can be compared with it. It contains no ticket and no secret. Format 1 had no effects; it can be read, but no longer be applied.","type":"object","additionalProperties":false,"required":["format_version","tool_version","created_at","tenant","paths","manifests","summary","actions_sha256","sum"],"properties":{"format_version":{"description":"The format of this file: 2 since 0.2.0, 3 since 0.3.0, 4 since 0.4.0.","enum":[1,2,3,4]},"tool_version":{"description":"The version of reticket that saved it.","type":"string"},"created_at":{"description":"RFC 3339, UTC.","type":"string"},"tenant":{"type":"string"},"paths":{"description":"The PATH arguments, as they were given.","type":"array","items":{"type":"string"}},"in_doubt":{"description":"`--in-doubt`, if it was given.","enum":["hold","reissue"]},"links":{"description":"The plan is one of `invalidate`: the links that it takes back, as `--state` names them. Since format 4.","type":"array","items":{"enum":["issued","completed","undelivered"]}},"retry_rejected":{"description":"`--retry-rejected`, if it was given.","type":"boolean"},"narrowing":{"$ref":"#/$defs/narrowing"},"effects":{"$ref":"#/$defs/effects"},"manifests":{"type":"array","items":{"title":"SavedManifest","type":"object","additionalProperties":false,"required":["name","digest","head"],"properties":{"name":{"type":"string"},"digest":{"$ref":"#/$defs/hash"},"head":{"description":"The head of the ledger; null: no ledger yet.","oneOf":[{"type":"null"},{"$ref":"#/$defs/head"}]},"only":{"description":"With `--only`: the entries that take part, as the first 16 characters of each key, sorted and concatenated. Since format 4.","type":"string"},"excluded":{"description":"With `--exclude` and without `--only`: the entries that are excluded, in the same form. Since format 4.","type":"string"},"requests":{"title":"SavedRequests","description":"The requests for entries: the first 16 characters of each key, sorted and concatenated. For `apply --reviewed`.","type":"object","additionalProperties":false,"required":["new","replacing"],"properties":{"new":{"description":"issue and retry: no user loses a link.","type":"string"},"replacing":{"description":"replace and reissue: an existing link may stop working.","type":"string"},"containing":{"description":"Entries among them whose password is replaced first. Since format 3.","type":"string"},"revoking":{"description":"Entries among them whose sessions are revoked first.","type":"string"},"redirecting":{"description":"Issued entries whose link is redirected to another address.","type":"string"},"invalidating":{"description":"The links that are taken back: the first 16 characters of each ticket's sha256, sorted and concatenated. Since format 4.","type":"string"},"languages":{"description":"By language: the entries with this `language`, as above. Since format 4.","type":"object","additionalProperties":{"type":"string"}},"addresses":{"description":"By these 16 characters: the delivery address, if the entry has one (`deliver_to`, or an `email` with capitals).","type":"object","additionalProperties":{"type":"string"}}}},"effects":{"$ref":"#/$defs/manifestEffects"}}}},"summary":{"title":"SavedSummary","type":"object","additionalProperties":false,"required":["issue","replace","retry","reissue","renew","hold","rejected","none"],"properties":{"issue":{"type":"integer"},"replace":{"type":"integer"},"retry":{"type":"integer"},"reissue":{"type":"integer"},"renew":{"type":"integer"},"redirect":{"type":"integer"},"invalidate":{"description":"How many links are taken back. Since format 4.","type":"integer"},"hold":{"type":"integer"},"rejected":{"type":"integer"},"none":{"type":"integer"}}},"actions_sha256":{"description":"Over all actions except `none`: manifest, action, key, address and language, one action per line, in the plan's order.","$ref":"#/$defs/hash"},"sum":{"description":"Over all other fields, to detect that the file was edited.","$ref":"#/$defs/hash"}},"$defs":{"narrowing":{"title":"NarrowingFlags","description":"What narrows the plan, as it was given. `only` and `excluded` of a manifest say which entries that is. Since format 4.","type":"object","additionalProperties":false,"properties":{"limit":{"description":"`--limit`: the most tickets that the run requests.","type":"integer","minimum":0},"only":{"description":"`--only`: lists and targets.","type":"array","items":{"type":"string"}},"exclude":{"description":"`--exclude`: lists and targets.","type":"array","items":{"type":"string"}}}},"hash":{"description":"A sha256 in unpadded base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"head":{"title":"SavedHead","type":"object","additionalProperties":false,"required":["lineage","seq","sum"],"properties":{"lineage":{"type":"string"},"seq":{"type":"integer"},"sum":{"$ref":"#/$defs/hash"}}},"effects":{"title":"Effects","description":"The effects of the run that do not depend on its manifests. Only those that apply.","type":"object","additionalProperties":false,"required":["tenant","domain","recipients","ledger"],"properties":{"tenant":{"description":"The tenant.","type":"string"},"domain":{"description":"The host that requests and the client's secret are sent to.","type":"string"},"custom_domain":{"description":"The custom domain of the links.","type":"string"},"recipients":{"description":"Who can open the sealed tickets: age recipients, sorted.","type":"array","items":{"type":"string"}},"ledger":{"description":"Where the ledger is stored, without user and password.","type":"string"},"link_hosts":{"description":"`link_hosts`: hosts that links may lead to beside the tenant's own, sorted.","type":"array","items":{"type":"string"}},"smtp":{"title":"SmtpEffects","description":"The mail server.","type":"object","additionalProperties":false,"required":["host","from"],"properties":{"host":{"description":"Its host.","type":"string"},"port":{"description":"Its port, if it is not the default.","type":"integer"},"starttls":{"description":"TLS by STARTTLS; absent: TLS from the start.","const":true},"user":{"description":"The user of the login.","type":"string"},"password_env":{"description":"The variable that holds the password, if it is not RETICKET_SMTP_PASSWORD.","type":"string"},"ca_sha256":{"description":"The content of `ca`; absent: the authorities that the system trusts.","$ref":"#/$defs/hash"},"from":{"description":"The sender.","type":"string"},"reply_to":{"description":"Where replies go.","type":"string"}}},"webhook":{"title":"WebhookEffects","description":"The webhook.","type":"object","additionalProperties":false,"required":["origin"],"properties":{"origin":{"description":"Its scheme, host and port.","type":"string"},"url_sha256":{"description":"The whole URL, if it has more parts.","$ref":"#/$defs/hash"},"secret_env":{"description":"The variable that holds the signing secret, if it is not RETICKET_WEBHOOK_SECRET.","type":"string"},"look_up":{"description":"Addresses are not looked up in Auth0.","const":false}}},"file":{"title":"FileEffects","description":"The delivery file.","type":"object","additionalProperties":false,"required":["path"],"properties":{"path":{"description":"Its path, as in the config.","type":"string"},"format":{"description":"Its format, if it is not NDJSON.","type":"string"},"look_up":{"description":"Addresses are not looked up in Auth0.","const":false}}},"notify":{"title":"NotifyEffects","description":"Who is told how the run goes.","type":"object","additionalProperties":false,"properties":{"webhook":{"title":"NotifyWebhookEffects","description":"The webhook that notices go to.","type":"object","additionalProperties":false,"required":["origin"],"properties":{"origin":{"description":"Its scheme, host and port.","type":"string"},"url_sha256":{"description":"The whole URL, if it has more parts.","$ref":"#/$defs/hash"},"secret_env":{"description":"The variable that holds the signing secret, if it is not RETICKET_NOTIFY_SECRET.","type":"string"}}},"slack":{"title":"NotifySlackEffects","description":"An incoming webhook of Slack.","type":"object","additionalProperties":false,"required":["url_env"],"properties":{"url_env":{"description":"The variable that holds its URL.","type":"string"}}}}},"mail":{"description":"The mail of each manifest that sends mail, by the manifest's name.","type":"object","additionalProperties":{"$ref":"#/$defs/mailEffects"}}}},"mailEffects":{"title":"MailEffects","description":"The mail that a manifest's users get.","type":"object","additionalProperties":false,"required":["sha256","from","subject"],"properties":{"sha256":{"description":"The contents of its templates.","$ref":"#/$defs/hash"},"from":{"description":"The sender.","type":"string"},"reply_to":{"description":"Where replies go.","type":"string"},"subject":{"description":"The subject, a template.","type":"string"},"reminder_subject":{"description":"The subject of its reminders, a template. Absent: the manifest has no `remind`. Then `sha256` is without the reminder's templates.","type":"string"},"note":{"description":"The text that templates show as `note`.","type":"string"},"locale":{"description":"The language of the expiry time, if it is not en-GB.","type":"string"},"time_zone":{"description":"Its time zone, if it is not UTC.","type":"string"},"languages":{"description":"The mail in other languages, by BCP 47 tag. Since format 4.","type":"object","additionalProperties":{"title":"LanguageEffects","type":"object","additionalProperties":false,"required":["sha256","subject"],"properties":{"sha256":{"description":"The contents of its templates.","$ref":"#/$defs/hash"},"subject":{"description":"The subject, a template.","type":"string"},"reminder_subject":{"description":"The subject of its reminders, a template. Absent: as for the default mail.","type":"string"},"note":{"description":"The text that templates show as `note`.","type":"string"}}}},"language_from":{"description":"The field of a user's metadata that names the language, if the entry does not. Since format 4.","type":"string"}}},"manifestEffects":{"title":"ManifestEffects","description":"The settings of a manifest that affect all its entries. Only those that apply.","type":"object","additionalProperties":false,"properties":{"new_name":{"description":"The manifest's new name, if `metadata.moved_from` names its ledger. Since format 4.","type":"string"},"reason":{"description":"`metadata.reason`.","type":"string"},"generation":{"description":"`spec.generation`, if it is not 1.","type":"integer"},"defaults":{"description":"`spec.defaults`.","type":"object","additionalProperties":true},"in_doubt":{"description":"`spec.in_doubt`, if it is not `hold`.","const":"reissue"},"remind":{"description":"When users who have not reset are reminded, after the ticket was issued: `24h`, `90m`.","type":"array","items":{"type":"string"}},"renew":{"description":"Until when tickets that expired unused are renewed: RFC 3339, or `on_expiry` for no end.","type":"string"},"contain":{"description":"What is done to all accounts before the first ticket is issued, sorted. Since format 3.","type":"array","items":{"enum":["password","sessions"]}},"since":{"description":"Users who changed the password later are left alone: RFC 3339. Since format 3.","type":"string"},"prune":{"description":"Links of users who left the manifest are invalidated. Since format 4.","const":true},"waves":{"description":"`spec.waves`, one line for each wave. Since format 4.","type":"array","items":{"type":"string"}},"revoke_sessions":{"description":"In format 2: `contain` is `[sessions]`.","const":true},"via":{"description":"`spec.delivery.via`: the only channels that are used.","type":"array","items":{"type":"string"}}}},"differs":{"title":"Differs","description":"The fields of an entry that differ from `spec.defaults`: request fields as they are sent, and `generation`.","type":"object","additionalProperties":true}},"if":{"properties":{"format_version":{"enum":[2,3,4]}}},"then":{"required":["effects"]}};
const schema32 = {"title":"NarrowingFlags","description":"What narrows the plan, as it was given. `only` and `excluded` of a manifest say which entries that is. Since format 4.","type":"object","additionalProperties":false,"properties":{"limit":{"description":"`--limit`: the most tickets that the run requests.","type":"integer","minimum":0},"only":{"description":"`--only`: lists and targets.","type":"array","items":{"type":"string"}},"exclude":{"description":"`--exclude`: lists and targets.","type":"array","items":{"type":"string"}}}};
const schema34 = {"description":"A sha256 in unpadded base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema43 = {"title":"ManifestEffects","description":"The settings of a manifest that affect all its entries. Only those that apply.","type":"object","additionalProperties":false,"properties":{"new_name":{"description":"The manifest's new name, if `metadata.moved_from` names its ledger. Since format 4.","type":"string"},"reason":{"description":"`metadata.reason`.","type":"string"},"generation":{"description":"`spec.generation`, if it is not 1.","type":"integer"},"defaults":{"description":"`spec.defaults`.","type":"object","additionalProperties":true},"in_doubt":{"description":"`spec.in_doubt`, if it is not `hold`.","const":"reissue"},"remind":{"description":"When users who have not reset are reminded, after the ticket was issued: `24h`, `90m`.","type":"array","items":{"type":"string"}},"renew":{"description":"Until when tickets that expired unused are renewed: RFC 3339, or `on_expiry` for no end.","type":"string"},"contain":{"description":"What is done to all accounts before the first ticket is issued, sorted. Since format 3.","type":"array","items":{"enum":["password","sessions"]}},"since":{"description":"Users who changed the password later are left alone: RFC 3339. Since format 3.","type":"string"},"prune":{"description":"Links of users who left the manifest are invalidated. Since format 4.","const":true},"waves":{"description":"`spec.waves`, one line for each wave. Since format 4.","type":"array","items":{"type":"string"}},"revoke_sessions":{"description":"In format 2: `contain` is `[sessions]`.","const":true},"via":{"description":"`spec.delivery.via`: the only channels that are used.","type":"array","items":{"type":"string"}}}};
const func1 = Object.prototype.hasOwnProperty;
const schema33 = {"title":"Effects","description":"The effects of the run that do not depend on its manifests. Only those that apply.","type":"object","additionalProperties":false,"required":["tenant","domain","recipients","ledger"],"properties":{"tenant":{"description":"The tenant.","type":"string"},"domain":{"description":"The host that requests and the client's secret are sent to.","type":"string"},"custom_domain":{"description":"The custom domain of the links.","type":"string"},"recipients":{"description":"Who can open the sealed tickets: age recipients, sorted.","type":"array","items":{"type":"string"}},"ledger":{"description":"Where the ledger is stored, without user and password.","type":"string"},"link_hosts":{"description":"`link_hosts`: hosts that links may lead to beside the tenant's own, sorted.","type":"array","items":{"type":"string"}},"smtp":{"title":"SmtpEffects","description":"The mail server.","type":"object","additionalProperties":false,"required":["host","from"],"properties":{"host":{"description":"Its host.","type":"string"},"port":{"description":"Its port, if it is not the default.","type":"integer"},"starttls":{"description":"TLS by STARTTLS; absent: TLS from the start.","const":true},"user":{"description":"The user of the login.","type":"string"},"password_env":{"description":"The variable that holds the password, if it is not RETICKET_SMTP_PASSWORD.","type":"string"},"ca_sha256":{"description":"The content of `ca`; absent: the authorities that the system trusts.","$ref":"#/$defs/hash"},"from":{"description":"The sender.","type":"string"},"reply_to":{"description":"Where replies go.","type":"string"}}},"webhook":{"title":"WebhookEffects","description":"The webhook.","type":"object","additionalProperties":false,"required":["origin"],"properties":{"origin":{"description":"Its scheme, host and port.","type":"string"},"url_sha256":{"description":"The whole URL, if it has more parts.","$ref":"#/$defs/hash"},"secret_env":{"description":"The variable that holds the signing secret, if it is not RETICKET_WEBHOOK_SECRET.","type":"string"},"look_up":{"description":"Addresses are not looked up in Auth0.","const":false}}},"file":{"title":"FileEffects","description":"The delivery file.","type":"object","additionalProperties":false,"required":["path"],"properties":{"path":{"description":"Its path, as in the config.","type":"string"},"format":{"description":"Its format, if it is not NDJSON.","type":"string"},"look_up":{"description":"Addresses are not looked up in Auth0.","const":false}}},"notify":{"title":"NotifyEffects","description":"Who is told how the run goes.","type":"object","additionalProperties":false,"properties":{"webhook":{"title":"NotifyWebhookEffects","description":"The webhook that notices go to.","type":"object","additionalProperties":false,"required":["origin"],"properties":{"origin":{"description":"Its scheme, host and port.","type":"string"},"url_sha256":{"description":"The whole URL, if it has more parts.","$ref":"#/$defs/hash"},"secret_env":{"description":"The variable that holds the signing secret, if it is not RETICKET_NOTIFY_SECRET.","type":"string"}}},"slack":{"title":"NotifySlackEffects","description":"An incoming webhook of Slack.","type":"object","additionalProperties":false,"required":["url_env"],"properties":{"url_env":{"description":"The variable that holds its URL.","type":"string"}}}}},"mail":{"description":"The mail of each manifest that sends mail, by the manifest's name.","type":"object","additionalProperties":{"$ref":"#/$defs/mailEffects"}}}};
const pattern4 = new RegExp("^[A-Za-z0-9_-]{43}$", "u");
const schema37 = {"title":"MailEffects","description":"The mail that a manifest's users get.","type":"object","additionalProperties":false,"required":["sha256","from","subject"],"properties":{"sha256":{"description":"The contents of its templates.","$ref":"#/$defs/hash"},"from":{"description":"The sender.","type":"string"},"reply_to":{"description":"Where replies go.","type":"string"},"subject":{"description":"The subject, a template.","type":"string"},"reminder_subject":{"description":"The subject of its reminders, a template. Absent: the manifest has no `remind`. Then `sha256` is without the reminder's templates.","type":"string"},"note":{"description":"The text that templates show as `note`.","type":"string"},"locale":{"description":"The language of the expiry time, if it is not en-GB.","type":"string"},"time_zone":{"description":"Its time zone, if it is not UTC.","type":"string"},"languages":{"description":"The mail in other languages, by BCP 47 tag. Since format 4.","type":"object","additionalProperties":{"title":"LanguageEffects","type":"object","additionalProperties":false,"required":["sha256","subject"],"properties":{"sha256":{"description":"The contents of its templates.","$ref":"#/$defs/hash"},"subject":{"description":"The subject, a template.","type":"string"},"reminder_subject":{"description":"The subject of its reminders, a template. Absent: as for the default mail.","type":"string"},"note":{"description":"The text that templates show as `note`.","type":"string"}}}},"language_from":{"description":"The field of a user's metadata that names the language, if the entry does not. Since format 4.","type":"string"}}};

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
if(data.sha256 === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.from === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.subject === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema37.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.sha256 !== undefined){
let data0 = data.sha256;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err4 = {instancePath:instancePath+"/sha256",schemaPath:"#/$defs/hash/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\"",schema:"^[A-Za-z0-9_-]{43}$",parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/sha256",schemaPath:"#/$defs/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.from !== undefined){
let data1 = data.from;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.from.type,parentSchema:schema37.properties.from,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.reply_to !== undefined){
let data2 = data.reply_to;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/reply_to",schemaPath:"#/properties/reply_to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.reply_to.type,parentSchema:schema37.properties.reply_to,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.subject !== undefined){
let data3 = data.subject;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.subject.type,parentSchema:schema37.properties.subject,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.reminder_subject !== undefined){
let data4 = data.reminder_subject;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/reminder_subject",schemaPath:"#/properties/reminder_subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.reminder_subject.type,parentSchema:schema37.properties.reminder_subject,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.note !== undefined){
let data5 = data.note;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.note.type,parentSchema:schema37.properties.note,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.locale !== undefined){
let data6 = data.locale;
if(typeof data6 !== "string"){
const err11 = {instancePath:instancePath+"/locale",schemaPath:"#/properties/locale/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.locale.type,parentSchema:schema37.properties.locale,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.time_zone !== undefined){
let data7 = data.time_zone;
if(typeof data7 !== "string"){
const err12 = {instancePath:instancePath+"/time_zone",schemaPath:"#/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.time_zone.type,parentSchema:schema37.properties.time_zone,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.languages !== undefined){
let data8 = data.languages;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
let data9 = data8[key1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.sha256 === undefined){
const err13 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/languages/additionalProperties/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'",schema:schema37.properties.languages.additionalProperties.required,parentSchema:schema37.properties.languages.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data9.subject === undefined){
const err14 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/languages/additionalProperties/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'",schema:schema37.properties.languages.additionalProperties.required,parentSchema:schema37.properties.languages.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key2 in data9){
if(!((((key2 === "sha256") || (key2 === "subject")) || (key2 === "reminder_subject")) || (key2 === "note"))){
const err15 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/languages/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.languages.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data9.sha256 !== undefined){
let data10 = data9.sha256;
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
const err16 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/sha256",schemaPath:"#/$defs/hash/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\"",schema:"^[A-Za-z0-9_-]{43}$",parentSchema:schema34,data:data10};
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
const err17 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/sha256",schemaPath:"#/$defs/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.subject !== undefined){
let data11 = data9.subject;
if(typeof data11 !== "string"){
const err18 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/languages/additionalProperties/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.languages.additionalProperties.properties.subject.type,parentSchema:schema37.properties.languages.additionalProperties.properties.subject,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.reminder_subject !== undefined){
let data12 = data9.reminder_subject;
if(typeof data12 !== "string"){
const err19 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder_subject",schemaPath:"#/properties/languages/additionalProperties/properties/reminder_subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.languages.additionalProperties.properties.reminder_subject.type,parentSchema:schema37.properties.languages.additionalProperties.properties.reminder_subject,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.note !== undefined){
let data13 = data9.note;
if(typeof data13 !== "string"){
const err20 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/languages/additionalProperties/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.languages.additionalProperties.properties.note.type,parentSchema:schema37.properties.languages.additionalProperties.properties.note,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/languages/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.languages.additionalProperties.type,parentSchema:schema37.properties.languages.additionalProperties,data:data9};
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
const err22 = {instancePath:instancePath+"/languages",schemaPath:"#/properties/languages/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.languages.type,parentSchema:schema37.properties.languages,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.language_from !== undefined){
let data14 = data.language_from;
if(typeof data14 !== "string"){
const err23 = {instancePath:instancePath+"/language_from",schemaPath:"#/properties/language_from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.language_from.type,parentSchema:schema37.properties.language_from,data:data14};
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
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tenant === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tenant"},message:"must have required property '"+"tenant"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.domain === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "domain"},message:"must have required property '"+"domain"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.recipients === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "recipients"},message:"must have required property '"+"recipients"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.ledger === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ledger"},message:"must have required property '"+"ledger"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema33.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.tenant !== undefined){
let data0 = data.tenant;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.tenant.type,parentSchema:schema33.properties.tenant,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.domain !== undefined){
let data1 = data.domain;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.domain.type,parentSchema:schema33.properties.domain,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.custom_domain !== undefined){
let data2 = data.custom_domain;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/custom_domain",schemaPath:"#/properties/custom_domain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.custom_domain.type,parentSchema:schema33.properties.custom_domain,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.recipients !== undefined){
let data3 = data.recipients;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/recipients/" + i0,schemaPath:"#/properties/recipients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.recipients.items.type,parentSchema:schema33.properties.recipients.items,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/recipients",schemaPath:"#/properties/recipients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.recipients.type,parentSchema:schema33.properties.recipients,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.ledger !== undefined){
let data5 = data.ledger;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.ledger.type,parentSchema:schema33.properties.ledger,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.link_hosts !== undefined){
let data6 = data.link_hosts;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
const err11 = {instancePath:instancePath+"/link_hosts/" + i1,schemaPath:"#/properties/link_hosts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.link_hosts.items.type,parentSchema:schema33.properties.link_hosts.items,data:data7};
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
else {
const err12 = {instancePath:instancePath+"/link_hosts",schemaPath:"#/properties/link_hosts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.link_hosts.type,parentSchema:schema33.properties.link_hosts,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.smtp !== undefined){
let data8 = data.smtp;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.host === undefined){
const err13 = {instancePath:instancePath+"/smtp",schemaPath:"#/properties/smtp/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'",schema:schema33.properties.smtp.required,parentSchema:schema33.properties.smtp,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data8.from === undefined){
const err14 = {instancePath:instancePath+"/smtp",schemaPath:"#/properties/smtp/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema33.properties.smtp.required,parentSchema:schema33.properties.smtp,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 in data8){
if(!((((((((key1 === "host") || (key1 === "port")) || (key1 === "starttls")) || (key1 === "user")) || (key1 === "password_env")) || (key1 === "ca_sha256")) || (key1 === "from")) || (key1 === "reply_to"))){
const err15 = {instancePath:instancePath+"/smtp",schemaPath:"#/properties/smtp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.smtp,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data8.host !== undefined){
let data9 = data8.host;
if(typeof data9 !== "string"){
const err16 = {instancePath:instancePath+"/smtp/host",schemaPath:"#/properties/smtp/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.smtp.properties.host.type,parentSchema:schema33.properties.smtp.properties.host,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data8.port !== undefined){
let data10 = data8.port;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err17 = {instancePath:instancePath+"/smtp/port",schemaPath:"#/properties/smtp/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.smtp.properties.port.type,parentSchema:schema33.properties.smtp.properties.port,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.starttls !== undefined){
let data11 = data8.starttls;
if(true !== data11){
const err18 = {instancePath:instancePath+"/smtp/starttls",schemaPath:"#/properties/smtp/properties/starttls/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema33.properties.smtp.properties.starttls,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.user !== undefined){
let data12 = data8.user;
if(typeof data12 !== "string"){
const err19 = {instancePath:instancePath+"/smtp/user",schemaPath:"#/properties/smtp/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.smtp.properties.user.type,parentSchema:schema33.properties.smtp.properties.user,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.password_env !== undefined){
let data13 = data8.password_env;
if(typeof data13 !== "string"){
const err20 = {instancePath:instancePath+"/smtp/password_env",schemaPath:"#/properties/smtp/properties/password_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.smtp.properties.password_env.type,parentSchema:schema33.properties.smtp.properties.password_env,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.ca_sha256 !== undefined){
let data14 = data8.ca_sha256;
if(typeof data14 === "string"){
if(!pattern4.test(data14)){
const err21 = {instancePath:instancePath+"/smtp/ca_sha256",schemaPath:"#/$defs/hash/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\"",schema:"^[A-Za-z0-9_-]{43}$",parentSchema:schema34,data:data14};
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
const err22 = {instancePath:instancePath+"/smtp/ca_sha256",schemaPath:"#/$defs/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.from !== undefined){
let data15 = data8.from;
if(typeof data15 !== "string"){
const err23 = {instancePath:instancePath+"/smtp/from",schemaPath:"#/properties/smtp/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.smtp.properties.from.type,parentSchema:schema33.properties.smtp.properties.from,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.reply_to !== undefined){
let data16 = data8.reply_to;
if(typeof data16 !== "string"){
const err24 = {instancePath:instancePath+"/smtp/reply_to",schemaPath:"#/properties/smtp/properties/reply_to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.smtp.properties.reply_to.type,parentSchema:schema33.properties.smtp.properties.reply_to,data:data16};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/smtp",schemaPath:"#/properties/smtp/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.smtp.type,parentSchema:schema33.properties.smtp,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.webhook !== undefined){
let data17 = data.webhook;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.origin === undefined){
const err26 = {instancePath:instancePath+"/webhook",schemaPath:"#/properties/webhook/required",keyword:"required",params:{missingProperty: "origin"},message:"must have required property '"+"origin"+"'",schema:schema33.properties.webhook.required,parentSchema:schema33.properties.webhook,data:data17};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data17){
if(!((((key2 === "origin") || (key2 === "url_sha256")) || (key2 === "secret_env")) || (key2 === "look_up"))){
const err27 = {instancePath:instancePath+"/webhook",schemaPath:"#/properties/webhook/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.webhook,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data17.origin !== undefined){
let data18 = data17.origin;
if(typeof data18 !== "string"){
const err28 = {instancePath:instancePath+"/webhook/origin",schemaPath:"#/properties/webhook/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.webhook.properties.origin.type,parentSchema:schema33.properties.webhook.properties.origin,data:data18};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data17.url_sha256 !== undefined){
let data19 = data17.url_sha256;
if(typeof data19 === "string"){
if(!pattern4.test(data19)){
const err29 = {instancePath:instancePath+"/webhook/url_sha256",schemaPath:"#/$defs/hash/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\"",schema:"^[A-Za-z0-9_-]{43}$",parentSchema:schema34,data:data19};
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
const err30 = {instancePath:instancePath+"/webhook/url_sha256",schemaPath:"#/$defs/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data19};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data17.secret_env !== undefined){
let data20 = data17.secret_env;
if(typeof data20 !== "string"){
const err31 = {instancePath:instancePath+"/webhook/secret_env",schemaPath:"#/properties/webhook/properties/secret_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.webhook.properties.secret_env.type,parentSchema:schema33.properties.webhook.properties.secret_env,data:data20};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data17.look_up !== undefined){
let data21 = data17.look_up;
if(false !== data21){
const err32 = {instancePath:instancePath+"/webhook/look_up",schemaPath:"#/properties/webhook/properties/look_up/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant",schema:false,parentSchema:schema33.properties.webhook.properties.look_up,data:data21};
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
const err33 = {instancePath:instancePath+"/webhook",schemaPath:"#/properties/webhook/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.webhook.type,parentSchema:schema33.properties.webhook,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.file !== undefined){
let data22 = data.file;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.path === undefined){
const err34 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema33.properties.file.required,parentSchema:schema33.properties.file,data:data22};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key3 in data22){
if(!(((key3 === "path") || (key3 === "format")) || (key3 === "look_up"))){
const err35 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.file,data:data22};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data22.path !== undefined){
let data23 = data22.path;
if(typeof data23 !== "string"){
const err36 = {instancePath:instancePath+"/file/path",schemaPath:"#/properties/file/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.file.properties.path.type,parentSchema:schema33.properties.file.properties.path,data:data23};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data22.format !== undefined){
let data24 = data22.format;
if(typeof data24 !== "string"){
const err37 = {instancePath:instancePath+"/file/format",schemaPath:"#/properties/file/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.file.properties.format.type,parentSchema:schema33.properties.file.properties.format,data:data24};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data22.look_up !== undefined){
let data25 = data22.look_up;
if(false !== data25){
const err38 = {instancePath:instancePath+"/file/look_up",schemaPath:"#/properties/file/properties/look_up/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant",schema:false,parentSchema:schema33.properties.file.properties.look_up,data:data25};
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
else {
const err39 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.file.type,parentSchema:schema33.properties.file,data:data22};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.notify !== undefined){
let data26 = data.notify;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key4 in data26){
if(!((key4 === "webhook") || (key4 === "slack"))){
const err40 = {instancePath:instancePath+"/notify",schemaPath:"#/properties/notify/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.notify,data:data26};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data26.webhook !== undefined){
let data27 = data26.webhook;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.origin === undefined){
const err41 = {instancePath:instancePath+"/notify/webhook",schemaPath:"#/properties/notify/properties/webhook/required",keyword:"required",params:{missingProperty: "origin"},message:"must have required property '"+"origin"+"'",schema:schema33.properties.notify.properties.webhook.required,parentSchema:schema33.properties.notify.properties.webhook,data:data27};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key5 in data27){
if(!(((key5 === "origin") || (key5 === "url_sha256")) || (key5 === "secret_env"))){
const err42 = {instancePath:instancePath+"/notify/webhook",schemaPath:"#/properties/notify/properties/webhook/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.notify.properties.webhook,data:data27};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data27.origin !== undefined){
let data28 = data27.origin;
if(typeof data28 !== "string"){
const err43 = {instancePath:instancePath+"/notify/webhook/origin",schemaPath:"#/properties/notify/properties/webhook/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.notify.properties.webhook.properties.origin.type,parentSchema:schema33.properties.notify.properties.webhook.properties.origin,data:data28};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data27.url_sha256 !== undefined){
let data29 = data27.url_sha256;
if(typeof data29 === "string"){
if(!pattern4.test(data29)){
const err44 = {instancePath:instancePath+"/notify/webhook/url_sha256",schemaPath:"#/$defs/hash/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\"",schema:"^[A-Za-z0-9_-]{43}$",parentSchema:schema34,data:data29};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/notify/webhook/url_sha256",schemaPath:"#/$defs/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data29};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data27.secret_env !== undefined){
let data30 = data27.secret_env;
if(typeof data30 !== "string"){
const err46 = {instancePath:instancePath+"/notify/webhook/secret_env",schemaPath:"#/properties/notify/properties/webhook/properties/secret_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.notify.properties.webhook.properties.secret_env.type,parentSchema:schema33.properties.notify.properties.webhook.properties.secret_env,data:data30};
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
else {
const err47 = {instancePath:instancePath+"/notify/webhook",schemaPath:"#/properties/notify/properties/webhook/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.notify.properties.webhook.type,parentSchema:schema33.properties.notify.properties.webhook,data:data27};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data26.slack !== undefined){
let data31 = data26.slack;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.url_env === undefined){
const err48 = {instancePath:instancePath+"/notify/slack",schemaPath:"#/properties/notify/properties/slack/required",keyword:"required",params:{missingProperty: "url_env"},message:"must have required property '"+"url_env"+"'",schema:schema33.properties.notify.properties.slack.required,parentSchema:schema33.properties.notify.properties.slack,data:data31};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key6 in data31){
if(!(key6 === "url_env")){
const err49 = {instancePath:instancePath+"/notify/slack",schemaPath:"#/properties/notify/properties/slack/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.notify.properties.slack,data:data31};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data31.url_env !== undefined){
let data32 = data31.url_env;
if(typeof data32 !== "string"){
const err50 = {instancePath:instancePath+"/notify/slack/url_env",schemaPath:"#/properties/notify/properties/slack/properties/url_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.notify.properties.slack.properties.url_env.type,parentSchema:schema33.properties.notify.properties.slack.properties.url_env,data:data32};
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
else {
const err51 = {instancePath:instancePath+"/notify/slack",schemaPath:"#/properties/notify/properties/slack/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.notify.properties.slack.type,parentSchema:schema33.properties.notify.properties.slack,data:data31};
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
else {
const err52 = {instancePath:instancePath+"/notify",schemaPath:"#/properties/notify/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.notify.type,parentSchema:schema33.properties.notify,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.mail !== undefined){
let data33 = data.mail;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key7 in data33){
if(!(validate22(data33[key7], {instancePath:instancePath+"/mail/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data33,parentDataProperty:key7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err53 = {instancePath:instancePath+"/mail",schemaPath:"#/properties/mail/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.mail.type,parentSchema:schema33.properties.mail,data:data33};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema41 = {"title":"SavedHead","type":"object","additionalProperties":false,"required":["lineage","seq","sum"],"properties":{"lineage":{"type":"string"},"seq":{"type":"integer"},"sum":{"$ref":"#/$defs/hash"}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.lineage === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lineage"},message:"must have required property '"+"lineage"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.seq === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "seq"},message:"must have required property '"+"seq"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.sum === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sum"},message:"must have required property '"+"sum"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "lineage") || (key0 === "seq")) || (key0 === "sum"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.lineage !== undefined){
let data0 = data.lineage;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/lineage",schemaPath:"#/properties/lineage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.lineage.type,parentSchema:schema41.properties.lineage,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.seq !== undefined){
let data1 = data.seq;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.seq.type,parentSchema:schema41.properties.seq,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.sum !== undefined){
let data2 = data.sum;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err6 = {instancePath:instancePath+"/sum",schemaPath:"#/$defs/hash/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\"",schema:"^[A-Za-z0-9_-]{43}$",parentSchema:schema34,data:data2};
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
const err7 = {instancePath:instancePath+"/sum",schemaPath:"#/$defs/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data2};
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
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://reticket.dev/schemas/plan.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format_version !== undefined){
let data0 = data.format_version;
if(!(((data0 === 2) || (data0 === 3)) || (data0 === 4))){
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
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.effects === undefined){
const err1 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "effects"},message:"must have required property '"+"effects"+"'",schema:schema31.then.required,parentSchema:schema31.then,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema31.if,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format_version === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format_version"},message:"must have required property '"+"format_version"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.tool_version === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tool_version"},message:"must have required property '"+"tool_version"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.created_at === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "created_at"},message:"must have required property '"+"created_at"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.tenant === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tenant"},message:"must have required property '"+"tenant"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.paths === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "paths"},message:"must have required property '"+"paths"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.manifests === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manifests"},message:"must have required property '"+"manifests"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.summary === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "summary"},message:"must have required property '"+"summary"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.actions_sha256 === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actions_sha256"},message:"must have required property '"+"actions_sha256"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.sum === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sum"},message:"must have required property '"+"sum"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err12 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.format_version !== undefined){
let data1 = data.format_version;
if(!((((data1 === 1) || (data1 === 2)) || (data1 === 3)) || (data1 === 4))){
const err13 = {instancePath:instancePath+"/format_version",schemaPath:"#/properties/format_version/enum",keyword:"enum",params:{allowedValues: schema31.properties.format_version.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.format_version.enum,parentSchema:schema31.properties.format_version,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.tool_version !== undefined){
let data2 = data.tool_version;
if(typeof data2 !== "string"){
const err14 = {instancePath:instancePath+"/tool_version",schemaPath:"#/properties/tool_version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tool_version.type,parentSchema:schema31.properties.tool_version,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.created_at !== undefined){
let data3 = data.created_at;
if(typeof data3 !== "string"){
const err15 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.created_at.type,parentSchema:schema31.properties.created_at,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.tenant !== undefined){
let data4 = data.tenant;
if(typeof data4 !== "string"){
const err16 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tenant.type,parentSchema:schema31.properties.tenant,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.paths !== undefined){
let data5 = data.paths;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err17 = {instancePath:instancePath+"/paths/" + i0,schemaPath:"#/properties/paths/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.paths.items.type,parentSchema:schema31.properties.paths.items,data:data6};
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
else {
const err18 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.paths.type,parentSchema:schema31.properties.paths,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.in_doubt !== undefined){
let data7 = data.in_doubt;
if(!((data7 === "hold") || (data7 === "reissue"))){
const err19 = {instancePath:instancePath+"/in_doubt",schemaPath:"#/properties/in_doubt/enum",keyword:"enum",params:{allowedValues: schema31.properties.in_doubt.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.in_doubt.enum,parentSchema:schema31.properties.in_doubt,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.links !== undefined){
let data8 = data.links;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(!(((data9 === "issued") || (data9 === "completed")) || (data9 === "undelivered"))){
const err20 = {instancePath:instancePath+"/links/" + i1,schemaPath:"#/properties/links/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.links.items.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.links.items.enum,parentSchema:schema31.properties.links.items,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.links.type,parentSchema:schema31.properties.links,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.retry_rejected !== undefined){
let data10 = data.retry_rejected;
if(typeof data10 !== "boolean"){
const err22 = {instancePath:instancePath+"/retry_rejected",schemaPath:"#/properties/retry_rejected/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.retry_rejected.type,parentSchema:schema31.properties.retry_rejected,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.narrowing !== undefined){
let data11 = data.narrowing;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key1 in data11){
if(!(((key1 === "limit") || (key1 === "only")) || (key1 === "exclude"))){
const err23 = {instancePath:instancePath+"/narrowing",schemaPath:"#/$defs/narrowing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data11.limit !== undefined){
let data12 = data11.limit;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err24 = {instancePath:instancePath+"/narrowing/limit",schemaPath:"#/$defs/narrowing/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.limit.type,parentSchema:schema32.properties.limit,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err25 = {instancePath:instancePath+"/narrowing/limit",schemaPath:"#/$defs/narrowing/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32.properties.limit,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data11.only !== undefined){
let data13 = data11.only;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(typeof data14 !== "string"){
const err26 = {instancePath:instancePath+"/narrowing/only/" + i2,schemaPath:"#/$defs/narrowing/properties/only/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.only.items.type,parentSchema:schema32.properties.only.items,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/narrowing/only",schemaPath:"#/$defs/narrowing/properties/only/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.only.type,parentSchema:schema32.properties.only,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data11.exclude !== undefined){
let data15 = data11.exclude;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
let data16 = data15[i3];
if(typeof data16 !== "string"){
const err28 = {instancePath:instancePath+"/narrowing/exclude/" + i3,schemaPath:"#/$defs/narrowing/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.exclude.items.type,parentSchema:schema32.properties.exclude.items,data:data16};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/narrowing/exclude",schemaPath:"#/$defs/narrowing/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.exclude.type,parentSchema:schema32.properties.exclude,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/narrowing",schemaPath:"#/$defs/narrowing/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.effects !== undefined){
if(!(validate21(data.effects, {instancePath:instancePath+"/effects",parentData:data,parentDataProperty:"effects",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.manifests !== undefined){
let data18 = data.manifests;
if(Array.isArray(data18)){
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
let data19 = data18[i4];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.name === undefined){
const err31 = {instancePath:instancePath+"/manifests/" + i4,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.manifests.items.required,parentSchema:schema31.properties.manifests.items,data:data19};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data19.digest === undefined){
const err32 = {instancePath:instancePath+"/manifests/" + i4,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'",schema:schema31.properties.manifests.items.required,parentSchema:schema31.properties.manifests.items,data:data19};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data19.head === undefined){
const err33 = {instancePath:instancePath+"/manifests/" + i4,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "head"},message:"must have required property '"+"head"+"'",schema:schema31.properties.manifests.items.required,parentSchema:schema31.properties.manifests.items,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key2 in data19){
if(!(((((((key2 === "name") || (key2 === "digest")) || (key2 === "head")) || (key2 === "only")) || (key2 === "excluded")) || (key2 === "requests")) || (key2 === "effects"))){
const err34 = {instancePath:instancePath+"/manifests/" + i4,schemaPath:"#/properties/manifests/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.manifests.items,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data19.name !== undefined){
let data20 = data19.name;
if(typeof data20 !== "string"){
const err35 = {instancePath:instancePath+"/manifests/" + i4+"/name",schemaPath:"#/properties/manifests/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.name.type,parentSchema:schema31.properties.manifests.items.properties.name,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data19.digest !== undefined){
let data21 = data19.digest;
if(typeof data21 === "string"){
if(!pattern4.test(data21)){
const err36 = {instancePath:instancePath+"/manifests/" + i4+"/digest",schemaPath:"#/$defs/hash/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\"",schema:"^[A-Za-z0-9_-]{43}$",parentSchema:schema34,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/manifests/" + i4+"/digest",schemaPath:"#/$defs/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data21};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data19.head !== undefined){
let data22 = data19.head;
const _errs49 = errors;
let valid17 = false;
let passing0 = null;
const _errs50 = errors;
if(data22 !== null){
const err38 = {instancePath:instancePath+"/manifests/" + i4+"/head",schemaPath:"#/properties/manifests/items/properties/head/oneOf/0/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema31.properties.manifests.items.properties.head.oneOf[0].type,parentSchema:schema31.properties.manifests.items.properties.head.oneOf[0],data:data22};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid1 = _errs50 === errors;
if(_valid1){
valid17 = true;
passing0 = 0;
}
const _errs52 = errors;
if(!(validate25(data22, {instancePath:instancePath+"/manifests/" + i4+"/head",parentData:data19,parentDataProperty:"head",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var _valid1 = _errs52 === errors;
if(_valid1 && valid17){
valid17 = false;
passing0 = [passing0, 1];
}
else {
if(_valid1){
valid17 = true;
passing0 = 1;
}
}
if(!valid17){
const err39 = {instancePath:instancePath+"/manifests/" + i4+"/head",schemaPath:"#/properties/manifests/items/properties/head/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema31.properties.manifests.items.properties.head.oneOf,parentSchema:schema31.properties.manifests.items.properties.head,data:data22};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
}
if(data19.only !== undefined){
let data23 = data19.only;
if(typeof data23 !== "string"){
const err40 = {instancePath:instancePath+"/manifests/" + i4+"/only",schemaPath:"#/properties/manifests/items/properties/only/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.only.type,parentSchema:schema31.properties.manifests.items.properties.only,data:data23};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data19.excluded !== undefined){
let data24 = data19.excluded;
if(typeof data24 !== "string"){
const err41 = {instancePath:instancePath+"/manifests/" + i4+"/excluded",schemaPath:"#/properties/manifests/items/properties/excluded/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.excluded.type,parentSchema:schema31.properties.manifests.items.properties.excluded,data:data24};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data19.requests !== undefined){
let data25 = data19.requests;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.new === undefined){
const err42 = {instancePath:instancePath+"/manifests/" + i4+"/requests",schemaPath:"#/properties/manifests/items/properties/requests/required",keyword:"required",params:{missingProperty: "new"},message:"must have required property '"+"new"+"'",schema:schema31.properties.manifests.items.properties.requests.required,parentSchema:schema31.properties.manifests.items.properties.requests,data:data25};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data25.replacing === undefined){
const err43 = {instancePath:instancePath+"/manifests/" + i4+"/requests",schemaPath:"#/properties/manifests/items/properties/requests/required",keyword:"required",params:{missingProperty: "replacing"},message:"must have required property '"+"replacing"+"'",schema:schema31.properties.manifests.items.properties.requests.required,parentSchema:schema31.properties.manifests.items.properties.requests,data:data25};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key3 in data25){
if(!((((((((key3 === "new") || (key3 === "replacing")) || (key3 === "containing")) || (key3 === "revoking")) || (key3 === "redirecting")) || (key3 === "invalidating")) || (key3 === "languages")) || (key3 === "addresses"))){
const err44 = {instancePath:instancePath+"/manifests/" + i4+"/requests",schemaPath:"#/properties/manifests/items/properties/requests/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.manifests.items.properties.requests,data:data25};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data25.new !== undefined){
let data26 = data25.new;
if(typeof data26 !== "string"){
const err45 = {instancePath:instancePath+"/manifests/" + i4+"/requests/new",schemaPath:"#/properties/manifests/items/properties/requests/properties/new/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.requests.properties.new.type,parentSchema:schema31.properties.manifests.items.properties.requests.properties.new,data:data26};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data25.replacing !== undefined){
let data27 = data25.replacing;
if(typeof data27 !== "string"){
const err46 = {instancePath:instancePath+"/manifests/" + i4+"/requests/replacing",schemaPath:"#/properties/manifests/items/properties/requests/properties/replacing/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.requests.properties.replacing.type,parentSchema:schema31.properties.manifests.items.properties.requests.properties.replacing,data:data27};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data25.containing !== undefined){
let data28 = data25.containing;
if(typeof data28 !== "string"){
const err47 = {instancePath:instancePath+"/manifests/" + i4+"/requests/containing",schemaPath:"#/properties/manifests/items/properties/requests/properties/containing/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.requests.properties.containing.type,parentSchema:schema31.properties.manifests.items.properties.requests.properties.containing,data:data28};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data25.revoking !== undefined){
let data29 = data25.revoking;
if(typeof data29 !== "string"){
const err48 = {instancePath:instancePath+"/manifests/" + i4+"/requests/revoking",schemaPath:"#/properties/manifests/items/properties/requests/properties/revoking/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.requests.properties.revoking.type,parentSchema:schema31.properties.manifests.items.properties.requests.properties.revoking,data:data29};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data25.redirecting !== undefined){
let data30 = data25.redirecting;
if(typeof data30 !== "string"){
const err49 = {instancePath:instancePath+"/manifests/" + i4+"/requests/redirecting",schemaPath:"#/properties/manifests/items/properties/requests/properties/redirecting/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.requests.properties.redirecting.type,parentSchema:schema31.properties.manifests.items.properties.requests.properties.redirecting,data:data30};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data25.invalidating !== undefined){
let data31 = data25.invalidating;
if(typeof data31 !== "string"){
const err50 = {instancePath:instancePath+"/manifests/" + i4+"/requests/invalidating",schemaPath:"#/properties/manifests/items/properties/requests/properties/invalidating/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.requests.properties.invalidating.type,parentSchema:schema31.properties.manifests.items.properties.requests.properties.invalidating,data:data31};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data25.languages !== undefined){
let data32 = data25.languages;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key4 in data32){
let data33 = data32[key4];
if(typeof data33 !== "string"){
const err51 = {instancePath:instancePath+"/manifests/" + i4+"/requests/languages/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/manifests/items/properties/requests/properties/languages/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.requests.properties.languages.additionalProperties.type,parentSchema:schema31.properties.manifests.items.properties.requests.properties.languages.additionalProperties,data:data33};
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
else {
const err52 = {instancePath:instancePath+"/manifests/" + i4+"/requests/languages",schemaPath:"#/properties/manifests/items/properties/requests/properties/languages/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.manifests.items.properties.requests.properties.languages.type,parentSchema:schema31.properties.manifests.items.properties.requests.properties.languages,data:data32};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data25.addresses !== undefined){
let data34 = data25.addresses;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key5 in data34){
let data35 = data34[key5];
if(typeof data35 !== "string"){
const err53 = {instancePath:instancePath+"/manifests/" + i4+"/requests/addresses/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/manifests/items/properties/requests/properties/addresses/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.requests.properties.addresses.additionalProperties.type,parentSchema:schema31.properties.manifests.items.properties.requests.properties.addresses.additionalProperties,data:data35};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/manifests/" + i4+"/requests/addresses",schemaPath:"#/properties/manifests/items/properties/requests/properties/addresses/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.manifests.items.properties.requests.properties.addresses.type,parentSchema:schema31.properties.manifests.items.properties.requests.properties.addresses,data:data34};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/manifests/" + i4+"/requests",schemaPath:"#/properties/manifests/items/properties/requests/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.manifests.items.properties.requests.type,parentSchema:schema31.properties.manifests.items.properties.requests,data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data19.effects !== undefined){
let data36 = data19.effects;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key6 in data36){
if(!(func1.call(schema43.properties, key6))){
const err56 = {instancePath:instancePath+"/manifests/" + i4+"/effects",schemaPath:"#/$defs/manifestEffects/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data:data36};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data36.new_name !== undefined){
let data37 = data36.new_name;
if(typeof data37 !== "string"){
const err57 = {instancePath:instancePath+"/manifests/" + i4+"/effects/new_name",schemaPath:"#/$defs/manifestEffects/properties/new_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.new_name.type,parentSchema:schema43.properties.new_name,data:data37};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data36.reason !== undefined){
let data38 = data36.reason;
if(typeof data38 !== "string"){
const err58 = {instancePath:instancePath+"/manifests/" + i4+"/effects/reason",schemaPath:"#/$defs/manifestEffects/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.reason.type,parentSchema:schema43.properties.reason,data:data38};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data36.generation !== undefined){
let data39 = data36.generation;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err59 = {instancePath:instancePath+"/manifests/" + i4+"/effects/generation",schemaPath:"#/$defs/manifestEffects/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema43.properties.generation.type,parentSchema:schema43.properties.generation,data:data39};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data36.defaults !== undefined){
let data40 = data36.defaults;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
}
else {
const err60 = {instancePath:instancePath+"/manifests/" + i4+"/effects/defaults",schemaPath:"#/$defs/manifestEffects/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.defaults.type,parentSchema:schema43.properties.defaults,data:data40};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data36.in_doubt !== undefined){
let data41 = data36.in_doubt;
if("reissue" !== data41){
const err61 = {instancePath:instancePath+"/manifests/" + i4+"/effects/in_doubt",schemaPath:"#/$defs/manifestEffects/properties/in_doubt/const",keyword:"const",params:{allowedValue: "reissue"},message:"must be equal to constant",schema:"reissue",parentSchema:schema43.properties.in_doubt,data:data41};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data36.remind !== undefined){
let data42 = data36.remind;
if(Array.isArray(data42)){
const len5 = data42.length;
for(let i5=0; i5<len5; i5++){
let data43 = data42[i5];
if(typeof data43 !== "string"){
const err62 = {instancePath:instancePath+"/manifests/" + i4+"/effects/remind/" + i5,schemaPath:"#/$defs/manifestEffects/properties/remind/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.remind.items.type,parentSchema:schema43.properties.remind.items,data:data43};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/manifests/" + i4+"/effects/remind",schemaPath:"#/$defs/manifestEffects/properties/remind/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.remind.type,parentSchema:schema43.properties.remind,data:data42};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data36.renew !== undefined){
let data44 = data36.renew;
if(typeof data44 !== "string"){
const err64 = {instancePath:instancePath+"/manifests/" + i4+"/effects/renew",schemaPath:"#/$defs/manifestEffects/properties/renew/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.renew.type,parentSchema:schema43.properties.renew,data:data44};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data36.contain !== undefined){
let data45 = data36.contain;
if(Array.isArray(data45)){
const len6 = data45.length;
for(let i6=0; i6<len6; i6++){
let data46 = data45[i6];
if(!((data46 === "password") || (data46 === "sessions"))){
const err65 = {instancePath:instancePath+"/manifests/" + i4+"/effects/contain/" + i6,schemaPath:"#/$defs/manifestEffects/properties/contain/items/enum",keyword:"enum",params:{allowedValues: schema43.properties.contain.items.enum},message:"must be equal to one of the allowed values",schema:schema43.properties.contain.items.enum,parentSchema:schema43.properties.contain.items,data:data46};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/manifests/" + i4+"/effects/contain",schemaPath:"#/$defs/manifestEffects/properties/contain/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.contain.type,parentSchema:schema43.properties.contain,data:data45};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data36.since !== undefined){
let data47 = data36.since;
if(typeof data47 !== "string"){
const err67 = {instancePath:instancePath+"/manifests/" + i4+"/effects/since",schemaPath:"#/$defs/manifestEffects/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.since.type,parentSchema:schema43.properties.since,data:data47};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data36.prune !== undefined){
let data48 = data36.prune;
if(true !== data48){
const err68 = {instancePath:instancePath+"/manifests/" + i4+"/effects/prune",schemaPath:"#/$defs/manifestEffects/properties/prune/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema43.properties.prune,data:data48};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data36.waves !== undefined){
let data49 = data36.waves;
if(Array.isArray(data49)){
const len7 = data49.length;
for(let i7=0; i7<len7; i7++){
let data50 = data49[i7];
if(typeof data50 !== "string"){
const err69 = {instancePath:instancePath+"/manifests/" + i4+"/effects/waves/" + i7,schemaPath:"#/$defs/manifestEffects/properties/waves/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.waves.items.type,parentSchema:schema43.properties.waves.items,data:data50};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/manifests/" + i4+"/effects/waves",schemaPath:"#/$defs/manifestEffects/properties/waves/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.waves.type,parentSchema:schema43.properties.waves,data:data49};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data36.revoke_sessions !== undefined){
let data51 = data36.revoke_sessions;
if(true !== data51){
const err71 = {instancePath:instancePath+"/manifests/" + i4+"/effects/revoke_sessions",schemaPath:"#/$defs/manifestEffects/properties/revoke_sessions/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema43.properties.revoke_sessions,data:data51};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data36.via !== undefined){
let data52 = data36.via;
if(Array.isArray(data52)){
const len8 = data52.length;
for(let i8=0; i8<len8; i8++){
let data53 = data52[i8];
if(typeof data53 !== "string"){
const err72 = {instancePath:instancePath+"/manifests/" + i4+"/effects/via/" + i8,schemaPath:"#/$defs/manifestEffects/properties/via/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.via.items.type,parentSchema:schema43.properties.via.items,data:data53};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/manifests/" + i4+"/effects/via",schemaPath:"#/$defs/manifestEffects/properties/via/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.via.type,parentSchema:schema43.properties.via,data:data52};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/manifests/" + i4+"/effects",schemaPath:"#/$defs/manifestEffects/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data:data36};
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
const err75 = {instancePath:instancePath+"/manifests/" + i4,schemaPath:"#/properties/manifests/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.manifests.items.type,parentSchema:schema31.properties.manifests.items,data:data19};
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
const err76 = {instancePath:instancePath+"/manifests",schemaPath:"#/properties/manifests/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.manifests.type,parentSchema:schema31.properties.manifests,data:data18};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.summary !== undefined){
let data54 = data.summary;
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
if(data54.issue === undefined){
const err77 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "issue"},message:"must have required property '"+"issue"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data54};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data54.replace === undefined){
const err78 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "replace"},message:"must have required property '"+"replace"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data54};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data54.retry === undefined){
const err79 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "retry"},message:"must have required property '"+"retry"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data54};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data54.reissue === undefined){
const err80 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "reissue"},message:"must have required property '"+"reissue"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data54};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data54.renew === undefined){
const err81 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "renew"},message:"must have required property '"+"renew"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data54};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data54.hold === undefined){
const err82 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "hold"},message:"must have required property '"+"hold"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data54};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data54.rejected === undefined){
const err83 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "rejected"},message:"must have required property '"+"rejected"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data54};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data54.none === undefined){
const err84 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "none"},message:"must have required property '"+"none"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data54};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
for(const key7 in data54){
if(!(func1.call(schema31.properties.summary.properties, key7))){
const err85 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.summary,data:data54};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data54.issue !== undefined){
let data55 = data54.issue;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err86 = {instancePath:instancePath+"/summary/issue",schemaPath:"#/properties/summary/properties/issue/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.issue.type,parentSchema:schema31.properties.summary.properties.issue,data:data55};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data54.replace !== undefined){
let data56 = data54.replace;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
const err87 = {instancePath:instancePath+"/summary/replace",schemaPath:"#/properties/summary/properties/replace/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.replace.type,parentSchema:schema31.properties.summary.properties.replace,data:data56};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data54.retry !== undefined){
let data57 = data54.retry;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err88 = {instancePath:instancePath+"/summary/retry",schemaPath:"#/properties/summary/properties/retry/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.retry.type,parentSchema:schema31.properties.summary.properties.retry,data:data57};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data54.reissue !== undefined){
let data58 = data54.reissue;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
const err89 = {instancePath:instancePath+"/summary/reissue",schemaPath:"#/properties/summary/properties/reissue/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.reissue.type,parentSchema:schema31.properties.summary.properties.reissue,data:data58};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data54.renew !== undefined){
let data59 = data54.renew;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
const err90 = {instancePath:instancePath+"/summary/renew",schemaPath:"#/properties/summary/properties/renew/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.renew.type,parentSchema:schema31.properties.summary.properties.renew,data:data59};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data54.redirect !== undefined){
let data60 = data54.redirect;
if(!(((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60))) && (isFinite(data60)))){
const err91 = {instancePath:instancePath+"/summary/redirect",schemaPath:"#/properties/summary/properties/redirect/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.redirect.type,parentSchema:schema31.properties.summary.properties.redirect,data:data60};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data54.invalidate !== undefined){
let data61 = data54.invalidate;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err92 = {instancePath:instancePath+"/summary/invalidate",schemaPath:"#/properties/summary/properties/invalidate/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.invalidate.type,parentSchema:schema31.properties.summary.properties.invalidate,data:data61};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data54.hold !== undefined){
let data62 = data54.hold;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err93 = {instancePath:instancePath+"/summary/hold",schemaPath:"#/properties/summary/properties/hold/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.hold.type,parentSchema:schema31.properties.summary.properties.hold,data:data62};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data54.rejected !== undefined){
let data63 = data54.rejected;
if(!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))){
const err94 = {instancePath:instancePath+"/summary/rejected",schemaPath:"#/properties/summary/properties/rejected/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.rejected.type,parentSchema:schema31.properties.summary.properties.rejected,data:data63};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data54.none !== undefined){
let data64 = data54.none;
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
const err95 = {instancePath:instancePath+"/summary/none",schemaPath:"#/properties/summary/properties/none/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.none.type,parentSchema:schema31.properties.summary.properties.none,data:data64};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.summary.type,parentSchema:schema31.properties.summary,data:data54};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.actions_sha256 !== undefined){
let data65 = data.actions_sha256;
if(typeof data65 === "string"){
if(!pattern4.test(data65)){
const err97 = {instancePath:instancePath+"/actions_sha256",schemaPath:"#/$defs/hash/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\"",schema:"^[A-Za-z0-9_-]{43}$",parentSchema:schema34,data:data65};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/actions_sha256",schemaPath:"#/$defs/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data65};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.sum !== undefined){
let data66 = data.sum;
if(typeof data66 === "string"){
if(!pattern4.test(data66)){
const err99 = {instancePath:instancePath+"/sum",schemaPath:"#/$defs/hash/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\"",schema:"^[A-Za-z0-9_-]{43}$",parentSchema:schema34,data:data66};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/sum",schemaPath:"#/$defs/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data66};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
