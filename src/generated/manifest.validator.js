// Generated from schemas/ by `npm run generate`. Do not edit.
import helper0 from "ajv/dist/runtime/ucs2length.js";
import helper1 from "../lazy-pattern.js";
import helper2 from "ajv/dist/runtime/equal.js";
import helper3 from "../text-formats.js";
import helper4 from "../text-formats.js";
"use strict";
export const validate = validate52;
export default validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://reticket.dev/schemas/manifest.schema.json","type":"object","required":["apiVersion","kind","metadata","spec"],"additionalProperties":false,"properties":{"apiVersion":{"const":"reticket/v1","examples":["reticket/v1"]},"kind":{"const":"PasswordChangeTickets","examples":["PasswordChangeTickets"]},"metadata":{"type":"object","required":["name"],"additionalProperties":false,"properties":{"name":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$","examples":["inc-2041-credential-stuffing"]},"moved_from":{"type":"string","maxLength":63,"pattern":"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$","examples":["inc-2041"]},"reason":{"type":"string","minLength":1,"maxLength":2000,"examples":["INC-2041: credential stuffing against the storefront"]},"annotations":{"type":"object","maxProperties":32,"propertyNames":{"pattern":"^[a-z0-9]([a-z0-9./_-]{0,61}[a-z0-9])?$"},"additionalProperties":{"type":"string","maxLength":4096},"examples":[{"select/counts":"80,000 lines: 61,204 users; 18,796 not ours"}]}},"examples":[{"name":"inc-2041-credential-stuffing","reason":"INC-2041: credential stuffing against the storefront"}]},"spec":{"$ref":"#/$defs/spec"}},"examples":[{"apiVersion":"reticket/v1","kind":"PasswordChangeTickets","metadata":{"name":"inc-2041-credential-stuffing"},"spec":{"users":[{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82"}]}}],"$defs":{"request":{"type":"object","additionalProperties":false,"properties":{"user_id":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?!\\s|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["auth0|5f7c8ec7c33c6c004bbafe82"]},"email":{"type":"string","maxLength":320,"pattern":"^(?![Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+$","format":"plain-letters","examples":["ada@example.com"]},"connection_id":{"type":"string","pattern":"^con_[A-Za-z0-9]{16}$","examples":["con_0000000000000001"]},"result_url":{"type":"string","maxLength":2048,"pattern":"^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]+$","format":"result-url","examples":["https://example.com/welcome-back"]},"client_id":{"type":"string","minLength":1,"maxLength":256,"pattern":"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["DaM8bokEXBWrTUFCiJjWn50jei6ardyX"]},"organization_id":{"type":"string","minLength":1,"maxLength":256,"pattern":"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["org_2eondWoxcMIpaLQc"]},"ttl_sec":{"type":"integer","minimum":0,"maximum":2147483647,"default":432000,"examples":[86400]},"mark_email_as_verified":{"type":"boolean","default":false,"examples":[true]},"includeEmailInRedirect":{"type":"boolean","examples":[false]},"identity":{"type":"object","required":["user_id","provider"],"additionalProperties":false,"properties":{"user_id":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["5f7c8ec7c33c6c004bbafe82"]},"provider":{"const":"auth0","examples":["auth0"]},"connection_id":{"$ref":"#/$defs/request/properties/connection_id"}},"examples":[{"user_id":"5f7c8ec7c33c6c004bbafe82","provider":"auth0"}]}}},"defaults":{"type":"object","additionalProperties":false,"properties":{"result_url":{"$ref":"#/$defs/request/properties/result_url"},"client_id":{"$ref":"#/$defs/request/properties/client_id"},"organization_id":{"$ref":"#/$defs/request/properties/organization_id"},"ttl_sec":{"$ref":"#/$defs/request/properties/ttl_sec"},"mark_email_as_verified":{"$ref":"#/$defs/request/properties/mark_email_as_verified"},"includeEmailInRedirect":{"$ref":"#/$defs/request/properties/includeEmailInRedirect"},"identity":{"$ref":"#/$defs/request/properties/identity"}},"dependentSchemas":{"result_url":{"properties":{"client_id":false,"organization_id":false}}},"examples":[{"client_id":"DaM8bokEXBWrTUFCiJjWn50jei6ardyX","ttl_sec":86400}]},"entry":{"type":"object","additionalProperties":false,"properties":{"user_id":{"$ref":"#/$defs/request/properties/user_id"},"email":{"$ref":"#/$defs/request/properties/email"},"connection_id":{"$ref":"#/$defs/request/properties/connection_id"},"result_url":{"$ref":"#/$defs/request/properties/result_url"},"client_id":{"$ref":"#/$defs/request/properties/client_id"},"organization_id":{"$ref":"#/$defs/request/properties/organization_id"},"ttl_sec":{"$ref":"#/$defs/request/properties/ttl_sec"},"mark_email_as_verified":{"$ref":"#/$defs/request/properties/mark_email_as_verified"},"includeEmailInRedirect":{"$ref":"#/$defs/request/properties/includeEmailInRedirect"},"identity":{"$ref":"#/$defs/request/properties/identity"},"generation":{"$ref":"#/$defs/generation"},"deliver_to":{"$ref":"#/$defs/address"},"language":{"$ref":"#/$defs/language"}},"if":{"not":{"required":["user_id"]}},"then":{"required":["email","connection_id"]},"dependentSchemas":{"user_id":{"properties":{"email":false,"connection_id":false}},"identity":{"required":["user_id"]},"result_url":{"properties":{"client_id":false,"organization_id":false}}},"examples":[{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82"},{"email":"ada@example.com","connection_id":"con_0000000000000001","mark_email_as_verified":true},{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82","deliver_to":"ada@example.com"}]},"address":{"type":"string","maxLength":254,"pattern":"^(?!\\.)(?!.*\\.\\.)(?!.*\\.@)[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*$","format":"plain-letters","examples":["ada@example.com"]},"language":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["de","pt-BR"]},"delivery":{"type":"object","additionalProperties":false,"properties":{"via":{"type":"array","uniqueItems":true,"items":{"enum":["smtp","webhook","file"]},"examples":[["smtp"],[]]},"smtp":{"type":"object","additionalProperties":false,"properties":{"from":{"type":"string","maxLength":320,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Acme <support@acme.example>"]},"reply_to":{"type":"string","maxLength":320,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["support@acme.example"]},"subject":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Choose a new password"]},"note":{"type":"string","minLength":1,"maxLength":1000,"pattern":"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["We are moving to a new sign-in page, and old passwords do not come along."]},"text":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.txt"]},"html":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.html"]},"reminder":{"type":"object","additionalProperties":false,"properties":{"subject":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Reminder: choose a new password"]},"text":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.txt"]},"html":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.html"]}},"examples":[{"subject":"Reminder: choose a new password"}]},"templates":{"type":"object","maxProperties":100,"propertyNames":{"pattern":"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$","maxLength":35},"additionalProperties":{"examples":[{},{"text":"mail.de.txt","html":"mail.de.html"}],"type":"object","additionalProperties":false,"properties":{"subject":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Bitte wählen Sie ein neues Passwort"]},"note":{"type":"string","minLength":1,"maxLength":1000,"pattern":"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Wir führen eine neue Anmeldeseite ein."]},"text":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.de.txt"]},"html":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.de.html"]},"reminder":{"$ref":"#/$defs/delivery/properties/smtp/properties/reminder"}}},"examples":[{"de":{},"fr":{"text":"mail.fr.txt"}}]},"language_from":{"type":"string","maxLength":200,"pattern":"^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$","examples":["user_metadata.language"]}},"examples":[{"subject":"Choose a new password"}]}},"examples":[{"via":["smtp"]},{"via":[]}]},"wave":{"type":"object","additionalProperties":false,"properties":{"size":{"type":["integer","string"],"minimum":1,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["5%",50]},"rest":{"const":true,"examples":[true]},"gate":{"$ref":"#/$defs/gate"},"pace":{"type":"string","pattern":"^(?!0+([.]0+)?/)[0-9]{1,6}([.][0-9]{1,3})?/(s|min|h)$","examples":["2000/h"]},"hours":{"type":"string","maxLength":100,"examples":["08:00-20:00 Europe/Berlin"]}},"examples":[{"size":50,"gate":{"completed":"20%","after":"2h"}},{"rest":true,"pace":"2000/h"}]},"gate":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"completed":{"type":["integer","string"],"minimum":1,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["20%",10]},"rejected_max":{"type":["integer","string"],"minimum":0,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["2%",1]},"undelivered_max":{"type":["integer","string"],"minimum":0,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["2%",1]},"in_doubt_max":{"type":["integer","string"],"minimum":0,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["2%",0]},"after":{"type":"string","pattern":"^(?=[0-9])([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?$","examples":["2h"]},"at":{"type":"string","pattern":"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$","examples":["2026-11-28T08:00:00+01:00"]}},"examples":[{"completed":"20%","rejected_max":"2%","after":"2h"}]},"list":{"type":"object","required":["file"],"additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["breached-users.csv"]},"format":{"enum":["csv","ndjson","auth0-csv","auth0-ndjson","any"],"examples":["csv"]},"sha256":{"type":"string","pattern":"^[0-9A-Fa-f]{64}$","examples":["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"]},"connection_id":{"type":"string","pattern":"^con_[A-Za-z0-9]{16}$","examples":["con_0000000000000001"]},"on_duplicate":{"enum":["error","skip"],"default":"error","examples":["skip"]}},"examples":[{"file":"breached-users.csv"}]},"generation":{"type":"integer","minimum":1,"maximum":1000000000,"default":1,"examples":[2]},"spec":{"type":"object","additionalProperties":false,"properties":{"generation":{"$ref":"#/$defs/generation"},"in_doubt":{"enum":["hold","reissue"],"default":"hold","examples":["hold"]},"renew":{"enum":["never","on_expiry"],"default":"never","examples":["on_expiry"]},"until":{"type":"string","pattern":"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$","examples":["2026-12-24"]},"contain":{"type":"array","items":{"enum":["password","sessions"]},"uniqueItems":true,"examples":[["password","sessions"]]},"since":{"type":"string","pattern":"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$","examples":["2026-11-20T14:00:00Z"]},"prune":{"type":"boolean","default":false,"examples":[true]},"remind":{"type":"array","minItems":1,"maxItems":10,"items":{"type":"string","pattern":"^[1-9][0-9]{0,4}[hm]$","examples":["24h","90m"]},"examples":[["24h","72h"]]},"revoke_sessions":{"type":"boolean","default":false,"examples":[true]},"defaults":{"$ref":"#/$defs/defaults"},"delivery":{"$ref":"#/$defs/delivery"},"waves":{"type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/wave"},"examples":[[{"size":50,"gate":{"completed":"20%"}},{"rest":true}]]},"users":{"type":"array","items":{"$ref":"#/$defs/entry"},"examples":[[{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82"}]]},"users_from":{"type":"array","items":{"$ref":"#/$defs/list"},"examples":[[{"file":"breached-users.csv"}]]}},"if":{"not":{"required":["users"]}},"then":{"required":["users_from"]},"dependentSchemas":{"until":{"required":["renew"]},"since":{"required":["contain"]},"contain":{"properties":{"revoke_sessions":false}},"defaults":{"allOf":[{"if":{"properties":{"defaults":{"type":"object","required":["result_url"]}}},"then":{"properties":{"users":{"type":"array","items":{"type":"object","properties":{"client_id":false,"organization_id":false}}}}}},{"if":{"properties":{"defaults":{"type":"object","anyOf":[{"required":["client_id"]},{"required":["organization_id"]}]}}},"then":{"properties":{"users":{"type":"array","items":{"type":"object","properties":{"result_url":false}}}}}},{"if":{"properties":{"defaults":{"type":"object","required":["identity"]}}},"then":{"properties":{"users":{"type":"array","items":{"type":"object","required":["user_id"]}}}}}]}},"examples":[{"users":[{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82"}]}]}}};
const func4 = (helper0.default ?? helper0);
const func0 = (helper1.default ?? helper1);
const pattern3 = func0("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", "u");
const pattern5 = func0("^[a-z0-9]([a-z0-9./_-]{0,61}[a-z0-9])?$", "u");
const schema20 = {"type":"object","additionalProperties":false,"properties":{"generation":{"$ref":"#/$defs/generation"},"in_doubt":{"enum":["hold","reissue"],"default":"hold","examples":["hold"]},"renew":{"enum":["never","on_expiry"],"default":"never","examples":["on_expiry"]},"until":{"type":"string","pattern":"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$","examples":["2026-12-24"]},"contain":{"type":"array","items":{"enum":["password","sessions"]},"uniqueItems":true,"examples":[["password","sessions"]]},"since":{"type":"string","pattern":"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$","examples":["2026-11-20T14:00:00Z"]},"prune":{"type":"boolean","default":false,"examples":[true]},"remind":{"type":"array","minItems":1,"maxItems":10,"items":{"type":"string","pattern":"^[1-9][0-9]{0,4}[hm]$","examples":["24h","90m"]},"examples":[["24h","72h"]]},"revoke_sessions":{"type":"boolean","default":false,"examples":[true]},"defaults":{"$ref":"#/$defs/defaults"},"delivery":{"$ref":"#/$defs/delivery"},"waves":{"type":"array","minItems":1,"maxItems":100,"items":{"$ref":"#/$defs/wave"},"examples":[[{"size":50,"gate":{"completed":"20%"}},{"rest":true}]]},"users":{"type":"array","items":{"$ref":"#/$defs/entry"},"examples":[[{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82"}]]},"users_from":{"type":"array","items":{"$ref":"#/$defs/list"},"examples":[[{"file":"breached-users.csv"}]]}},"if":{"not":{"required":["users"]}},"then":{"required":["users_from"]},"dependentSchemas":{"until":{"required":["renew"]},"since":{"required":["contain"]},"contain":{"properties":{"revoke_sessions":false}},"defaults":{"allOf":[{"if":{"properties":{"defaults":{"type":"object","required":["result_url"]}}},"then":{"properties":{"users":{"type":"array","items":{"type":"object","properties":{"client_id":false,"organization_id":false}}}}}},{"if":{"properties":{"defaults":{"type":"object","anyOf":[{"required":["client_id"]},{"required":["organization_id"]}]}}},"then":{"properties":{"users":{"type":"array","items":{"type":"object","properties":{"result_url":false}}}}}},{"if":{"properties":{"defaults":{"type":"object","required":["identity"]}}},"then":{"properties":{"users":{"type":"array","items":{"type":"object","required":["user_id"]}}}}}]}},"examples":[{"users":[{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82"}]}]};
const func12 = Object.prototype.hasOwnProperty;
const func2 = (helper2.default ?? helper2);
const schema21 = {"type":"integer","minimum":1,"maximum":1000000000,"default":1,"examples":[2]};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 1000000000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},schema:1000000000,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 1 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema22 = {"type":"object","additionalProperties":false,"properties":{"result_url":{"$ref":"#/$defs/request/properties/result_url"},"client_id":{"$ref":"#/$defs/request/properties/client_id"},"organization_id":{"$ref":"#/$defs/request/properties/organization_id"},"ttl_sec":{"$ref":"#/$defs/request/properties/ttl_sec"},"mark_email_as_verified":{"$ref":"#/$defs/request/properties/mark_email_as_verified"},"includeEmailInRedirect":{"$ref":"#/$defs/request/properties/includeEmailInRedirect"},"identity":{"$ref":"#/$defs/request/properties/identity"}},"dependentSchemas":{"result_url":{"properties":{"client_id":false,"organization_id":false}}},"examples":[{"client_id":"DaM8bokEXBWrTUFCiJjWn50jei6ardyX","ttl_sec":86400}]};
const schema23 = {"type":"string","maxLength":2048,"pattern":"^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]+$","format":"result-url","examples":["https://example.com/welcome-back"]};
const formats0 = helper3["result-url"];
const pattern9 = func0("^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]+$", "u");

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func4(data) > 2048){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 2048},schema:2048,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern9.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]+$"},schema:"^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]+$",parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(formats0(data))){
const err2 = {instancePath,schemaPath:"#/format",keyword:"format",params:{format: "result-url"},schema:"result-url",parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema24 = {"type":"string","minLength":1,"maxLength":256,"pattern":"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["DaM8bokEXBWrTUFCiJjWn50jei6ardyX"]};
const formats2 = helper4["plain-letters"];
const pattern10 = func0("^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$", "u");

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func4(data) > 256){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func4(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern10.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"},schema:"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$",parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(formats2(data))){
const err3 = {instancePath,schemaPath:"#/format",keyword:"format",params:{format: "plain-letters"},schema:"plain-letters",parentSchema:schema24,data};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema25 = {"type":"string","minLength":1,"maxLength":256,"pattern":"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["org_2eondWoxcMIpaLQc"]};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func4(data) > 256){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func4(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern10.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"},schema:"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$",parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(formats2(data))){
const err3 = {instancePath,schemaPath:"#/format",keyword:"format",params:{format: "plain-letters"},schema:"plain-letters",parentSchema:schema25,data};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema25.type,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema26 = {"type":"integer","minimum":0,"maximum":2147483647,"default":432000,"examples":[86400]};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 2147483647 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},schema:2147483647,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema27 = {"type":"boolean","default":false,"examples":[true]};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "boolean"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "boolean"},schema:schema27.type,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema28 = {"type":"boolean","examples":[false]};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "boolean"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "boolean"},schema:schema28.type,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema29 = {"type":"object","required":["user_id","provider"],"additionalProperties":false,"properties":{"user_id":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["5f7c8ec7c33c6c004bbafe82"]},"provider":{"const":"auth0","examples":["auth0"]},"connection_id":{"$ref":"#/$defs/request/properties/connection_id"}},"examples":[{"user_id":"5f7c8ec7c33c6c004bbafe82","provider":"auth0"}]};
const schema30 = {"type":"string","pattern":"^con_[A-Za-z0-9]{16}$","examples":["con_0000000000000001"]};
const pattern13 = func0("^con_[A-Za-z0-9]{16}$", "u");

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern13.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^con_[A-Za-z0-9]{16}$"},schema:"^con_[A-Za-z0-9]{16}$",parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.user_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "user_id"},schema:schema29.required,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.provider === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provider"},schema:schema29.required,parentSchema:schema29,data};
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
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema29,data};
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
if(func4(data0) > 1024){
const err3 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema29.properties.user_id,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func4(data0) < 1){
const err4 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema29.properties.user_id,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern10.test(data0)){
const err5 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"},schema:"^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$",parentSchema:schema29.properties.user_id,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(formats2(data0))){
const err6 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/format",keyword:"format",params:{format: "plain-letters"},schema:"plain-letters",parentSchema:schema29.properties.user_id,data:data0};
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
const err7 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/type",keyword:"type",params:{type: "string"},schema:schema29.properties.user_id.type,parentSchema:schema29.properties.user_id,data:data0};
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
const err8 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/const",keyword:"const",params:{allowedValue: "auth0"},schema:"auth0",parentSchema:schema29.properties.provider,data:data1};
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
if(!(validate70(data.connection_id, {instancePath:instancePath+"/connection_id",parentData:data,parentDataProperty:"connection_id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "result_url") || (key0 === "client_id")) || (key0 === "organization_id")) || (key0 === "ttl_sec")) || (key0 === "mark_email_as_verified")) || (key0 === "includeEmailInRedirect")) || (key0 === "identity"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema22,data};
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
if(!(validate57(data.result_url, {instancePath:instancePath+"/result_url",parentData:data,parentDataProperty:"result_url",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.client_id !== undefined){
if(!(validate59(data.client_id, {instancePath:instancePath+"/client_id",parentData:data,parentDataProperty:"client_id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.organization_id !== undefined){
if(!(validate61(data.organization_id, {instancePath:instancePath+"/organization_id",parentData:data,parentDataProperty:"organization_id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.ttl_sec !== undefined){
if(!(validate63(data.ttl_sec, {instancePath:instancePath+"/ttl_sec",parentData:data,parentDataProperty:"ttl_sec",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.mark_email_as_verified !== undefined){
if(!(validate65(data.mark_email_as_verified, {instancePath:instancePath+"/mark_email_as_verified",parentData:data,parentDataProperty:"mark_email_as_verified",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.includeEmailInRedirect !== undefined){
if(!(validate67(data.includeEmailInRedirect, {instancePath:instancePath+"/includeEmailInRedirect",parentData:data,parentDataProperty:"includeEmailInRedirect",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data.identity !== undefined){
if(!(validate69(data.identity, {instancePath:instancePath+"/identity",parentData:data,parentDataProperty:"identity",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
if(data.result_url !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.client_id !== undefined){
const err1 = {instancePath:instancePath+"/client_id",schemaPath:"#/dependentSchemas/result_url/properties/client_id/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema22.dependentSchemas.result_url.properties.client_id,data:data.client_id};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.organization_id !== undefined){
const err2 = {instancePath:instancePath+"/organization_id",schemaPath:"#/dependentSchemas/result_url/properties/organization_id/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema22.dependentSchemas.result_url.properties.organization_id,data:data.organization_id};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema22.type,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema31 = {"type":"object","additionalProperties":false,"properties":{"via":{"type":"array","uniqueItems":true,"items":{"enum":["smtp","webhook","file"]},"examples":[["smtp"],[]]},"smtp":{"type":"object","additionalProperties":false,"properties":{"from":{"type":"string","maxLength":320,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Acme <support@acme.example>"]},"reply_to":{"type":"string","maxLength":320,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["support@acme.example"]},"subject":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Choose a new password"]},"note":{"type":"string","minLength":1,"maxLength":1000,"pattern":"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["We are moving to a new sign-in page, and old passwords do not come along."]},"text":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.txt"]},"html":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.html"]},"reminder":{"type":"object","additionalProperties":false,"properties":{"subject":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Reminder: choose a new password"]},"text":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.txt"]},"html":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.html"]}},"examples":[{"subject":"Reminder: choose a new password"}]},"templates":{"type":"object","maxProperties":100,"propertyNames":{"pattern":"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$","maxLength":35},"additionalProperties":{"examples":[{},{"text":"mail.de.txt","html":"mail.de.html"}],"type":"object","additionalProperties":false,"properties":{"subject":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Bitte wählen Sie ein neues Passwort"]},"note":{"type":"string","minLength":1,"maxLength":1000,"pattern":"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Wir führen eine neue Anmeldeseite ein."]},"text":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.de.txt"]},"html":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.de.html"]},"reminder":{"$ref":"#/$defs/delivery/properties/smtp/properties/reminder"}}},"examples":[{"de":{},"fr":{"text":"mail.fr.txt"}}]},"language_from":{"type":"string","maxLength":200,"pattern":"^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$","examples":["user_metadata.language"]}},"examples":[{"subject":"Choose a new password"}]}},"examples":[{"via":["smtp"]},{"via":[]}]};
const pattern14 = func0("^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$", "u");
const pattern16 = func0("^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$", "u");
const pattern17 = func0("^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$", "u");
const pattern18 = func0("^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$", "u");
const pattern23 = func0("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "u");
const pattern31 = func0("^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$", "u");
const schema32 = {"type":"object","additionalProperties":false,"properties":{"subject":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Reminder: choose a new password"]},"text":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.txt"]},"html":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.html"]}},"examples":[{"subject":"Reminder: choose a new password"}]};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "subject") || (key0 === "text")) || (key0 === "html"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.subject !== undefined){
let data0 = data.subject;
if(typeof data0 === "string"){
if(func4(data0) > 500){
const err1 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema32.properties.subject,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func4(data0) < 1){
const err2 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema32.properties.subject,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern16.test(data0)){
const err3 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema32.properties.subject,data:data0};
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
const err4 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "string"},schema:schema32.properties.subject.type,parentSchema:schema32.properties.subject,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.text !== undefined){
let data1 = data.text;
if(typeof data1 === "string"){
if(func4(data1) > 1024){
const err5 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema32.properties.text,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func4(data1) < 1){
const err6 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema32.properties.text,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern18.test(data1)){
const err7 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema32.properties.text,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},schema:schema32.properties.text.type,parentSchema:schema32.properties.text,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.html !== undefined){
let data2 = data.html;
if(typeof data2 === "string"){
if(func4(data2) > 1024){
const err9 = {instancePath:instancePath+"/html",schemaPath:"#/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema32.properties.html,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func4(data2) < 1){
const err10 = {instancePath:instancePath+"/html",schemaPath:"#/properties/html/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema32.properties.html,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern18.test(data2)){
const err11 = {instancePath:instancePath+"/html",schemaPath:"#/properties/html/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema32.properties.html,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/html",schemaPath:"#/properties/html/type",keyword:"type",params:{type: "string"},schema:schema32.properties.html.type,parentSchema:schema32.properties.html,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "via") || (key0 === "smtp"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
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
const err1 = {instancePath:instancePath+"/via/" + i0,schemaPath:"#/properties/via/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.via.items.enum},schema:schema31.properties.via.items.enum,parentSchema:schema31.properties.via.items,data:data1};
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
if(func2(data0[i1], data0[j0])){
const err2 = {instancePath:instancePath+"/via",schemaPath:"#/properties/via/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema31.properties.via,data:data0};
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
const err3 = {instancePath:instancePath+"/via",schemaPath:"#/properties/via/type",keyword:"type",params:{type: "array"},schema:schema31.properties.via.type,parentSchema:schema31.properties.via,data:data0};
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
if(!(func12.call(schema31.properties.smtp.properties, key1))){
const err4 = {instancePath:instancePath+"/smtp",schemaPath:"#/properties/smtp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.smtp,data:data2};
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
if(func4(data3) > 320){
const err5 = {instancePath:instancePath+"/smtp/from",schemaPath:"#/properties/smtp/properties/from/maxLength",keyword:"maxLength",params:{limit: 320},schema:320,parentSchema:schema31.properties.smtp.properties.from,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern14.test(data3)){
const err6 = {instancePath:instancePath+"/smtp/from",schemaPath:"#/properties/smtp/properties/from/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.smtp.properties.from,data:data3};
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
const err7 = {instancePath:instancePath+"/smtp/from",schemaPath:"#/properties/smtp/properties/from/type",keyword:"type",params:{type: "string"},schema:schema31.properties.smtp.properties.from.type,parentSchema:schema31.properties.smtp.properties.from,data:data3};
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
if(func4(data4) > 320){
const err8 = {instancePath:instancePath+"/smtp/reply_to",schemaPath:"#/properties/smtp/properties/reply_to/maxLength",keyword:"maxLength",params:{limit: 320},schema:320,parentSchema:schema31.properties.smtp.properties.reply_to,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern14.test(data4)){
const err9 = {instancePath:instancePath+"/smtp/reply_to",schemaPath:"#/properties/smtp/properties/reply_to/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.smtp.properties.reply_to,data:data4};
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
const err10 = {instancePath:instancePath+"/smtp/reply_to",schemaPath:"#/properties/smtp/properties/reply_to/type",keyword:"type",params:{type: "string"},schema:schema31.properties.smtp.properties.reply_to.type,parentSchema:schema31.properties.smtp.properties.reply_to,data:data4};
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
if(func4(data5) > 500){
const err11 = {instancePath:instancePath+"/smtp/subject",schemaPath:"#/properties/smtp/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema31.properties.smtp.properties.subject,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func4(data5) < 1){
const err12 = {instancePath:instancePath+"/smtp/subject",schemaPath:"#/properties/smtp/properties/subject/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.smtp.properties.subject,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern16.test(data5)){
const err13 = {instancePath:instancePath+"/smtp/subject",schemaPath:"#/properties/smtp/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.smtp.properties.subject,data:data5};
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
const err14 = {instancePath:instancePath+"/smtp/subject",schemaPath:"#/properties/smtp/properties/subject/type",keyword:"type",params:{type: "string"},schema:schema31.properties.smtp.properties.subject.type,parentSchema:schema31.properties.smtp.properties.subject,data:data5};
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
if(func4(data6) > 1000){
const err15 = {instancePath:instancePath+"/smtp/note",schemaPath:"#/properties/smtp/properties/note/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.smtp.properties.note,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func4(data6) < 1){
const err16 = {instancePath:instancePath+"/smtp/note",schemaPath:"#/properties/smtp/properties/note/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.smtp.properties.note,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern17.test(data6)){
const err17 = {instancePath:instancePath+"/smtp/note",schemaPath:"#/properties/smtp/properties/note/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.smtp.properties.note,data:data6};
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
const err18 = {instancePath:instancePath+"/smtp/note",schemaPath:"#/properties/smtp/properties/note/type",keyword:"type",params:{type: "string"},schema:schema31.properties.smtp.properties.note.type,parentSchema:schema31.properties.smtp.properties.note,data:data6};
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
if(func4(data7) > 1024){
const err19 = {instancePath:instancePath+"/smtp/text",schemaPath:"#/properties/smtp/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema31.properties.smtp.properties.text,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func4(data7) < 1){
const err20 = {instancePath:instancePath+"/smtp/text",schemaPath:"#/properties/smtp/properties/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.smtp.properties.text,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!pattern18.test(data7)){
const err21 = {instancePath:instancePath+"/smtp/text",schemaPath:"#/properties/smtp/properties/text/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.smtp.properties.text,data:data7};
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
const err22 = {instancePath:instancePath+"/smtp/text",schemaPath:"#/properties/smtp/properties/text/type",keyword:"type",params:{type: "string"},schema:schema31.properties.smtp.properties.text.type,parentSchema:schema31.properties.smtp.properties.text,data:data7};
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
if(func4(data8) > 1024){
const err23 = {instancePath:instancePath+"/smtp/html",schemaPath:"#/properties/smtp/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema31.properties.smtp.properties.html,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func4(data8) < 1){
const err24 = {instancePath:instancePath+"/smtp/html",schemaPath:"#/properties/smtp/properties/html/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.smtp.properties.html,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!pattern18.test(data8)){
const err25 = {instancePath:instancePath+"/smtp/html",schemaPath:"#/properties/smtp/properties/html/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.smtp.properties.html,data:data8};
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
const err26 = {instancePath:instancePath+"/smtp/html",schemaPath:"#/properties/smtp/properties/html/type",keyword:"type",params:{type: "string"},schema:schema31.properties.smtp.properties.html.type,parentSchema:schema31.properties.smtp.properties.html,data:data8};
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
const err27 = {instancePath:instancePath+"/smtp/reminder",schemaPath:"#/properties/smtp/properties/reminder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.smtp.properties.reminder,data:data9};
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
if(func4(data10) > 500){
const err28 = {instancePath:instancePath+"/smtp/reminder/subject",schemaPath:"#/properties/smtp/properties/reminder/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema31.properties.smtp.properties.reminder.properties.subject,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(func4(data10) < 1){
const err29 = {instancePath:instancePath+"/smtp/reminder/subject",schemaPath:"#/properties/smtp/properties/reminder/properties/subject/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.smtp.properties.reminder.properties.subject,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!pattern16.test(data10)){
const err30 = {instancePath:instancePath+"/smtp/reminder/subject",schemaPath:"#/properties/smtp/properties/reminder/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.smtp.properties.reminder.properties.subject,data:data10};
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
const err31 = {instancePath:instancePath+"/smtp/reminder/subject",schemaPath:"#/properties/smtp/properties/reminder/properties/subject/type",keyword:"type",params:{type: "string"},schema:schema31.properties.smtp.properties.reminder.properties.subject.type,parentSchema:schema31.properties.smtp.properties.reminder.properties.subject,data:data10};
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
if(func4(data11) > 1024){
const err32 = {instancePath:instancePath+"/smtp/reminder/text",schemaPath:"#/properties/smtp/properties/reminder/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema31.properties.smtp.properties.reminder.properties.text,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func4(data11) < 1){
const err33 = {instancePath:instancePath+"/smtp/reminder/text",schemaPath:"#/properties/smtp/properties/reminder/properties/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.smtp.properties.reminder.properties.text,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern18.test(data11)){
const err34 = {instancePath:instancePath+"/smtp/reminder/text",schemaPath:"#/properties/smtp/properties/reminder/properties/text/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.smtp.properties.reminder.properties.text,data:data11};
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
const err35 = {instancePath:instancePath+"/smtp/reminder/text",schemaPath:"#/properties/smtp/properties/reminder/properties/text/type",keyword:"type",params:{type: "string"},schema:schema31.properties.smtp.properties.reminder.properties.text.type,parentSchema:schema31.properties.smtp.properties.reminder.properties.text,data:data11};
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
if(func4(data12) > 1024){
const err36 = {instancePath:instancePath+"/smtp/reminder/html",schemaPath:"#/properties/smtp/properties/reminder/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema31.properties.smtp.properties.reminder.properties.html,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func4(data12) < 1){
const err37 = {instancePath:instancePath+"/smtp/reminder/html",schemaPath:"#/properties/smtp/properties/reminder/properties/html/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.smtp.properties.reminder.properties.html,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!pattern18.test(data12)){
const err38 = {instancePath:instancePath+"/smtp/reminder/html",schemaPath:"#/properties/smtp/properties/reminder/properties/html/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.smtp.properties.reminder.properties.html,data:data12};
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
const err39 = {instancePath:instancePath+"/smtp/reminder/html",schemaPath:"#/properties/smtp/properties/reminder/properties/html/type",keyword:"type",params:{type: "string"},schema:schema31.properties.smtp.properties.reminder.properties.html.type,parentSchema:schema31.properties.smtp.properties.reminder.properties.html,data:data12};
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
const err40 = {instancePath:instancePath+"/smtp/reminder",schemaPath:"#/properties/smtp/properties/reminder/type",keyword:"type",params:{type: "object"},schema:schema31.properties.smtp.properties.reminder.type,parentSchema:schema31.properties.smtp.properties.reminder,data:data9};
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
const err41 = {instancePath:instancePath+"/smtp/templates",schemaPath:"#/properties/smtp/properties/templates/maxProperties",keyword:"maxProperties",params:{limit: 100},schema:100,parentSchema:schema31.properties.smtp.properties.templates,data:data13};
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
if(func4(key3) > 35){
const err42 = {instancePath:instancePath+"/smtp/templates",schemaPath:"#/properties/smtp/properties/templates/propertyNames/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema31.properties.smtp.properties.templates.propertyNames,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!pattern23.test(key3)){
const err43 = {instancePath:instancePath+"/smtp/templates",schemaPath:"#/properties/smtp/properties/templates/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},schema:"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",parentSchema:schema31.properties.smtp.properties.templates.propertyNames,data:key3,propertyName:key3};
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
const err44 = {instancePath:instancePath+"/smtp/templates",schemaPath:"#/properties/smtp/properties/templates/propertyNames",keyword:"propertyNames",params:{propertyName: key3},schema:schema31.properties.smtp.properties.templates.propertyNames,parentSchema:schema31.properties.smtp.properties.templates,data:data13};
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
const err45 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/smtp/properties/templates/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema31.properties.smtp.properties.templates.additionalProperties,data:data14};
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
if(func4(data15) > 500){
const err46 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(func4(data15) < 1){
const err47 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/subject/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data15};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!pattern16.test(data15)){
const err48 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data15};
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
const err49 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/subject/type",keyword:"type",params:{type: "string"},schema:schema31.properties.smtp.properties.templates.additionalProperties.properties.subject.type,parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data15};
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
if(func4(data16) > 1000){
const err50 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/note/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.note,data:data16};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(func4(data16) < 1){
const err51 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/note/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.note,data:data16};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!pattern17.test(data16)){
const err52 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/note/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.note,data:data16};
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
const err53 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/note/type",keyword:"type",params:{type: "string"},schema:schema31.properties.smtp.properties.templates.additionalProperties.properties.note.type,parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.note,data:data16};
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
if(func4(data17) > 1024){
const err54 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.text,data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(func4(data17) < 1){
const err55 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.text,data:data17};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(!pattern18.test(data17)){
const err56 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/text/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.text,data:data17};
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
const err57 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/text/type",keyword:"type",params:{type: "string"},schema:schema31.properties.smtp.properties.templates.additionalProperties.properties.text.type,parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.text,data:data17};
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
if(func4(data18) > 1024){
const err58 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.html,data:data18};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(func4(data18) < 1){
const err59 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/html/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.html,data:data18};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!pattern18.test(data18)){
const err60 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/html/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.html,data:data18};
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
const err61 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/smtp/properties/templates/additionalProperties/properties/html/type",keyword:"type",params:{type: "string"},schema:schema31.properties.smtp.properties.templates.additionalProperties.properties.html.type,parentSchema:schema31.properties.smtp.properties.templates.additionalProperties.properties.html,data:data18};
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
if(!(validate75(data14.reminder, {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder",parentData:data14,parentDataProperty:"reminder",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
}
else {
const err62 = {instancePath:instancePath+"/smtp/templates/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/smtp/properties/templates/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema31.properties.smtp.properties.templates.additionalProperties.type,parentSchema:schema31.properties.smtp.properties.templates.additionalProperties,data:data14};
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
const err63 = {instancePath:instancePath+"/smtp/templates",schemaPath:"#/properties/smtp/properties/templates/type",keyword:"type",params:{type: "object"},schema:schema31.properties.smtp.properties.templates.type,parentSchema:schema31.properties.smtp.properties.templates,data:data13};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data2.language_from !== undefined){
let data20 = data2.language_from;
if(typeof data20 === "string"){
if(func4(data20) > 200){
const err64 = {instancePath:instancePath+"/smtp/language_from",schemaPath:"#/properties/smtp/properties/language_from/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.smtp.properties.language_from,data:data20};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(!pattern31.test(data20)){
const err65 = {instancePath:instancePath+"/smtp/language_from",schemaPath:"#/properties/smtp/properties/language_from/pattern",keyword:"pattern",params:{pattern: "^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$"},schema:"^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$",parentSchema:schema31.properties.smtp.properties.language_from,data:data20};
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
const err66 = {instancePath:instancePath+"/smtp/language_from",schemaPath:"#/properties/smtp/properties/language_from/type",keyword:"type",params:{type: "string"},schema:schema31.properties.smtp.properties.language_from.type,parentSchema:schema31.properties.smtp.properties.language_from,data:data20};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/smtp",schemaPath:"#/properties/smtp/type",keyword:"type",params:{type: "object"},schema:schema31.properties.smtp.type,parentSchema:schema31.properties.smtp,data:data2};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema33 = {"type":"object","additionalProperties":false,"properties":{"size":{"type":["integer","string"],"minimum":1,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["5%",50]},"rest":{"const":true,"examples":[true]},"gate":{"$ref":"#/$defs/gate"},"pace":{"type":"string","pattern":"^(?!0+([.]0+)?/)[0-9]{1,6}([.][0-9]{1,3})?/(s|min|h)$","examples":["2000/h"]},"hours":{"type":"string","maxLength":100,"examples":["08:00-20:00 Europe/Berlin"]}},"examples":[{"size":50,"gate":{"completed":"20%","after":"2h"}},{"rest":true,"pace":"2000/h"}]};
const pattern32 = func0("^[0-9]{1,9}([.][0-9]{1,3})?%$", "u");
const pattern39 = func0("^(?!0+([.]0+)?/)[0-9]{1,6}([.][0-9]{1,3})?/(s|min|h)$", "u");
const schema34 = {"type":"object","minProperties":1,"additionalProperties":false,"properties":{"completed":{"type":["integer","string"],"minimum":1,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["20%",10]},"rejected_max":{"type":["integer","string"],"minimum":0,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["2%",1]},"undelivered_max":{"type":["integer","string"],"minimum":0,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["2%",1]},"in_doubt_max":{"type":["integer","string"],"minimum":0,"maximum":1000000000,"pattern":"^[0-9]{1,9}([.][0-9]{1,3})?%$","examples":["2%",0]},"after":{"type":"string","pattern":"^(?=[0-9])([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?$","examples":["2h"]},"at":{"type":"string","pattern":"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$","examples":["2026-11-28T08:00:00+01:00"]}},"examples":[{"completed":"20%","rejected_max":"2%","after":"2h"}]};
const pattern37 = func0("^(?=[0-9])([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?$", "u");
const pattern7 = func0("^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$", "u");

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "completed") || (key0 === "rejected_max")) || (key0 === "undelivered_max")) || (key0 === "in_doubt_max")) || (key0 === "after")) || (key0 === "at"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.completed !== undefined){
let data0 = data.completed;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")){
const err2 = {instancePath:instancePath+"/completed",schemaPath:"#/properties/completed/type",keyword:"type",params:{type: schema34.properties.completed.type},schema:schema34.properties.completed.type,parentSchema:schema34.properties.completed,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000000 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/completed",schemaPath:"#/properties/completed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},schema:1000000000,parentSchema:schema34.properties.completed,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/completed",schemaPath:"#/properties/completed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema34.properties.completed,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(typeof data0 === "string"){
if(!pattern32.test(data0)){
const err5 = {instancePath:instancePath+"/completed",schemaPath:"#/properties/completed/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}([.][0-9]{1,3})?%$"},schema:"^[0-9]{1,9}([.][0-9]{1,3})?%$",parentSchema:schema34.properties.completed,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.rejected_max !== undefined){
let data1 = data.rejected_max;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (typeof data1 !== "string")){
const err6 = {instancePath:instancePath+"/rejected_max",schemaPath:"#/properties/rejected_max/type",keyword:"type",params:{type: schema34.properties.rejected_max.type},schema:schema34.properties.rejected_max.type,parentSchema:schema34.properties.rejected_max,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000000 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/rejected_max",schemaPath:"#/properties/rejected_max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},schema:1000000000,parentSchema:schema34.properties.rejected_max,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/rejected_max",schemaPath:"#/properties/rejected_max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema34.properties.rejected_max,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern32.test(data1)){
const err9 = {instancePath:instancePath+"/rejected_max",schemaPath:"#/properties/rejected_max/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}([.][0-9]{1,3})?%$"},schema:"^[0-9]{1,9}([.][0-9]{1,3})?%$",parentSchema:schema34.properties.rejected_max,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.undelivered_max !== undefined){
let data2 = data.undelivered_max;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")){
const err10 = {instancePath:instancePath+"/undelivered_max",schemaPath:"#/properties/undelivered_max/type",keyword:"type",params:{type: schema34.properties.undelivered_max.type},schema:schema34.properties.undelivered_max.type,parentSchema:schema34.properties.undelivered_max,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000000000 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/undelivered_max",schemaPath:"#/properties/undelivered_max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},schema:1000000000,parentSchema:schema34.properties.undelivered_max,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/undelivered_max",schemaPath:"#/properties/undelivered_max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema34.properties.undelivered_max,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern32.test(data2)){
const err13 = {instancePath:instancePath+"/undelivered_max",schemaPath:"#/properties/undelivered_max/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}([.][0-9]{1,3})?%$"},schema:"^[0-9]{1,9}([.][0-9]{1,3})?%$",parentSchema:schema34.properties.undelivered_max,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.in_doubt_max !== undefined){
let data3 = data.in_doubt_max;
if((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (typeof data3 !== "string")){
const err14 = {instancePath:instancePath+"/in_doubt_max",schemaPath:"#/properties/in_doubt_max/type",keyword:"type",params:{type: schema34.properties.in_doubt_max.type},schema:schema34.properties.in_doubt_max.type,parentSchema:schema34.properties.in_doubt_max,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000000000 || isNaN(data3)){
const err15 = {instancePath:instancePath+"/in_doubt_max",schemaPath:"#/properties/in_doubt_max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},schema:1000000000,parentSchema:schema34.properties.in_doubt_max,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err16 = {instancePath:instancePath+"/in_doubt_max",schemaPath:"#/properties/in_doubt_max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema34.properties.in_doubt_max,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(typeof data3 === "string"){
if(!pattern32.test(data3)){
const err17 = {instancePath:instancePath+"/in_doubt_max",schemaPath:"#/properties/in_doubt_max/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}([.][0-9]{1,3})?%$"},schema:"^[0-9]{1,9}([.][0-9]{1,3})?%$",parentSchema:schema34.properties.in_doubt_max,data:data3};
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
if(data.after !== undefined){
let data4 = data.after;
if(typeof data4 === "string"){
if(!pattern37.test(data4)){
const err18 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/pattern",keyword:"pattern",params:{pattern: "^(?=[0-9])([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?$"},schema:"^(?=[0-9])([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?$",parentSchema:schema34.properties.after,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "string"},schema:schema34.properties.after.type,parentSchema:schema34.properties.after,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.at !== undefined){
let data5 = data.at;
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
const err20 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"},schema:"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$",parentSchema:schema34.properties.at,data:data5};
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
const err21 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema34.properties.at.type,parentSchema:schema34.properties.at,data:data5};
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
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "size") || (key0 === "rest")) || (key0 === "gate")) || (key0 === "pace")) || (key0 === "hours"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema33,data};
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
const err1 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: schema33.properties.size.type},schema:schema33.properties.size.type,parentSchema:schema33.properties.size,data:data0};
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
const err2 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},schema:1000000000,parentSchema:schema33.properties.size,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema33.properties.size,data:data0};
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
if(!pattern32.test(data0)){
const err4 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}([.][0-9]{1,3})?%$"},schema:"^[0-9]{1,9}([.][0-9]{1,3})?%$",parentSchema:schema33.properties.size,data:data0};
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
const err5 = {instancePath:instancePath+"/rest",schemaPath:"#/properties/rest/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema33.properties.rest,data:data1};
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
if(!(validate79(data.gate, {instancePath:instancePath+"/gate",parentData:data,parentDataProperty:"gate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data.pace !== undefined){
let data3 = data.pace;
if(typeof data3 === "string"){
if(!pattern39.test(data3)){
const err6 = {instancePath:instancePath+"/pace",schemaPath:"#/properties/pace/pattern",keyword:"pattern",params:{pattern: "^(?!0+([.]0+)?/)[0-9]{1,6}([.][0-9]{1,3})?/(s|min|h)$"},schema:"^(?!0+([.]0+)?/)[0-9]{1,6}([.][0-9]{1,3})?/(s|min|h)$",parentSchema:schema33.properties.pace,data:data3};
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
const err7 = {instancePath:instancePath+"/pace",schemaPath:"#/properties/pace/type",keyword:"type",params:{type: "string"},schema:schema33.properties.pace.type,parentSchema:schema33.properties.pace,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.hours !== undefined){
let data4 = data.hours;
if(typeof data4 === "string"){
if(func4(data4) > 100){
const err8 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema33.properties.hours,data:data4};
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
const err9 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/type",keyword:"type",params:{type: "string"},schema:schema33.properties.hours.type,parentSchema:schema33.properties.hours,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema35 = {"type":"object","additionalProperties":false,"properties":{"user_id":{"$ref":"#/$defs/request/properties/user_id"},"email":{"$ref":"#/$defs/request/properties/email"},"connection_id":{"$ref":"#/$defs/request/properties/connection_id"},"result_url":{"$ref":"#/$defs/request/properties/result_url"},"client_id":{"$ref":"#/$defs/request/properties/client_id"},"organization_id":{"$ref":"#/$defs/request/properties/organization_id"},"ttl_sec":{"$ref":"#/$defs/request/properties/ttl_sec"},"mark_email_as_verified":{"$ref":"#/$defs/request/properties/mark_email_as_verified"},"includeEmailInRedirect":{"$ref":"#/$defs/request/properties/includeEmailInRedirect"},"identity":{"$ref":"#/$defs/request/properties/identity"},"generation":{"$ref":"#/$defs/generation"},"deliver_to":{"$ref":"#/$defs/address"},"language":{"$ref":"#/$defs/language"}},"if":{"not":{"required":["user_id"]}},"then":{"required":["email","connection_id"]},"dependentSchemas":{"user_id":{"properties":{"email":false,"connection_id":false}},"identity":{"required":["user_id"]},"result_url":{"properties":{"client_id":false,"organization_id":false}}},"examples":[{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82"},{"email":"ada@example.com","connection_id":"con_0000000000000001","mark_email_as_verified":true},{"user_id":"auth0|5f7c8ec7c33c6c004bbafe82","deliver_to":"ada@example.com"}]};
const schema36 = {"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?!\\s|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$","format":"plain-letters","examples":["auth0|5f7c8ec7c33c6c004bbafe82"]};
const pattern40 = func0("^(?!\\s|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$", "u");

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func4(data) > 1024){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func4(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern40.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?!\\s|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$"},schema:"^(?!\\s|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<!\\s)$",parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(formats2(data))){
const err3 = {instancePath,schemaPath:"#/format",keyword:"format",params:{format: "plain-letters"},schema:"plain-letters",parentSchema:schema36,data};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema37 = {"type":"string","maxLength":320,"pattern":"^(?![Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+$","format":"plain-letters","examples":["ada@example.com"]};
const pattern41 = func0("^(?![Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+$", "u");

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func4(data) > 320){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 320},schema:320,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern41.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?![Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+$"},schema:"^(?![Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+$",parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(formats2(data))){
const err2 = {instancePath,schemaPath:"#/format",keyword:"format",params:{format: "plain-letters"},schema:"plain-letters",parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema38 = {"type":"string","maxLength":254,"pattern":"^(?!\\.)(?!.*\\.\\.)(?!.*\\.@)[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*$","format":"plain-letters","examples":["ada@example.com"]};
const pattern42 = func0("^(?!\\.)(?!.*\\.\\.)(?!.*\\.@)[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*$", "u");

function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate96.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func4(data) > 254){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 254},schema:254,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern42.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?!\\.)(?!.*\\.\\.)(?!.*\\.@)[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*$"},schema:"^(?!\\.)(?!.*\\.\\.)(?!.*\\.@)[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,64}@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*$",parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(formats2(data))){
const err2 = {instancePath,schemaPath:"#/format",keyword:"format",params:{format: "plain-letters"},schema:"plain-letters",parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate96.errors = vErrors;
return errors === 0;
}
validate96.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema39 = {"type":"string","minLength":1,"maxLength":100,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["de","pt-BR"]};

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate98.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func4(data) > 100){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func4(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern14.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}
validate98.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
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
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "email"},schema:schema35.then.required,parentSchema:schema35.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.connection_id === undefined){
const err3 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "connection_id"},schema:schema35.then.required,parentSchema:schema35.then,data};
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
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema35.if,parentSchema:schema35,data};
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
if(!(func12.call(schema35.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema35,data};
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
if(!(validate83(data.user_id, {instancePath:instancePath+"/user_id",parentData:data,parentDataProperty:"user_id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
if(data.email !== undefined){
if(!(validate85(data.email, {instancePath:instancePath+"/email",parentData:data,parentDataProperty:"email",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
if(data.connection_id !== undefined){
if(!(validate70(data.connection_id, {instancePath:instancePath+"/connection_id",parentData:data,parentDataProperty:"connection_id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.result_url !== undefined){
if(!(validate57(data.result_url, {instancePath:instancePath+"/result_url",parentData:data,parentDataProperty:"result_url",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.client_id !== undefined){
if(!(validate59(data.client_id, {instancePath:instancePath+"/client_id",parentData:data,parentDataProperty:"client_id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.organization_id !== undefined){
if(!(validate61(data.organization_id, {instancePath:instancePath+"/organization_id",parentData:data,parentDataProperty:"organization_id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.ttl_sec !== undefined){
if(!(validate63(data.ttl_sec, {instancePath:instancePath+"/ttl_sec",parentData:data,parentDataProperty:"ttl_sec",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.mark_email_as_verified !== undefined){
if(!(validate65(data.mark_email_as_verified, {instancePath:instancePath+"/mark_email_as_verified",parentData:data,parentDataProperty:"mark_email_as_verified",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.includeEmailInRedirect !== undefined){
if(!(validate67(data.includeEmailInRedirect, {instancePath:instancePath+"/includeEmailInRedirect",parentData:data,parentDataProperty:"includeEmailInRedirect",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data.identity !== undefined){
if(!(validate69(data.identity, {instancePath:instancePath+"/identity",parentData:data,parentDataProperty:"identity",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
if(data.generation !== undefined){
if(!(validate54(data.generation, {instancePath:instancePath+"/generation",parentData:data,parentDataProperty:"generation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.deliver_to !== undefined){
if(!(validate96(data.deliver_to, {instancePath:instancePath+"/deliver_to",parentData:data,parentDataProperty:"deliver_to",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data.language !== undefined){
if(!(validate98(data.language, {instancePath:instancePath+"/language",parentData:data,parentDataProperty:"language",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data.user_id !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.email !== undefined){
const err6 = {instancePath:instancePath+"/email",schemaPath:"#/dependentSchemas/user_id/properties/email/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema35.dependentSchemas.user_id.properties.email,data:data.email};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.connection_id !== undefined){
const err7 = {instancePath:instancePath+"/connection_id",schemaPath:"#/dependentSchemas/user_id/properties/connection_id/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema35.dependentSchemas.user_id.properties.connection_id,data:data.connection_id};
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
if(data.identity !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.user_id === undefined){
const err8 = {instancePath,schemaPath:"#/dependentSchemas/identity/required",keyword:"required",params:{missingProperty: "user_id"},schema:schema35.dependentSchemas.identity.required,parentSchema:schema35.dependentSchemas.identity,data};
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
if(data.result_url !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.client_id !== undefined){
const err9 = {instancePath:instancePath+"/client_id",schemaPath:"#/dependentSchemas/result_url/properties/client_id/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema35.dependentSchemas.result_url.properties.client_id,data:data.client_id};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.organization_id !== undefined){
const err10 = {instancePath:instancePath+"/organization_id",schemaPath:"#/dependentSchemas/result_url/properties/organization_id/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema35.dependentSchemas.result_url.properties.organization_id,data:data.organization_id};
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
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}
validate82.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"type":"object","required":["file"],"additionalProperties":false,"properties":{"file":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["breached-users.csv"]},"format":{"enum":["csv","ndjson","auth0-csv","auth0-ndjson","any"],"examples":["csv"]},"sha256":{"type":"string","pattern":"^[0-9A-Fa-f]{64}$","examples":["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"]},"connection_id":{"type":"string","pattern":"^con_[A-Za-z0-9]{16}$","examples":["con_0000000000000001"]},"on_duplicate":{"enum":["error","skip"],"default":"error","examples":["skip"]}},"examples":[{"file":"breached-users.csv"}]};
const pattern45 = func0("^[0-9A-Fa-f]{64}$", "u");

function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate101.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.file === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "file"},schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "file") || (key0 === "format")) || (key0 === "sha256")) || (key0 === "connection_id")) || (key0 === "on_duplicate"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.file !== undefined){
let data0 = data.file;
if(typeof data0 === "string"){
if(func4(data0) > 1024){
const err2 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema40.properties.file,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func4(data0) < 1){
const err3 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema40.properties.file,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern18.test(data0)){
const err4 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^(?![/\\\\]|[A-Za-z]:[/\\\\])(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema40.properties.file,data:data0};
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
const err5 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},schema:schema40.properties.file.type,parentSchema:schema40.properties.file,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.format !== undefined){
let data1 = data.format;
if(!(((((data1 === "csv") || (data1 === "ndjson")) || (data1 === "auth0-csv")) || (data1 === "auth0-ndjson")) || (data1 === "any"))){
const err6 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema40.properties.format.enum},schema:schema40.properties.format.enum,parentSchema:schema40.properties.format,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.sha256 !== undefined){
let data2 = data.sha256;
if(typeof data2 === "string"){
if(!pattern45.test(data2)){
const err7 = {instancePath:instancePath+"/sha256",schemaPath:"#/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{64}$"},schema:"^[0-9A-Fa-f]{64}$",parentSchema:schema40.properties.sha256,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/sha256",schemaPath:"#/properties/sha256/type",keyword:"type",params:{type: "string"},schema:schema40.properties.sha256.type,parentSchema:schema40.properties.sha256,data:data2};
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
let data3 = data.connection_id;
if(typeof data3 === "string"){
if(!pattern13.test(data3)){
const err9 = {instancePath:instancePath+"/connection_id",schemaPath:"#/properties/connection_id/pattern",keyword:"pattern",params:{pattern: "^con_[A-Za-z0-9]{16}$"},schema:"^con_[A-Za-z0-9]{16}$",parentSchema:schema40.properties.connection_id,data:data3};
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
const err10 = {instancePath:instancePath+"/connection_id",schemaPath:"#/properties/connection_id/type",keyword:"type",params:{type: "string"},schema:schema40.properties.connection_id.type,parentSchema:schema40.properties.connection_id,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.on_duplicate !== undefined){
let data4 = data.on_duplicate;
if(!((data4 === "error") || (data4 === "skip"))){
const err11 = {instancePath:instancePath+"/on_duplicate",schemaPath:"#/properties/on_duplicate/enum",keyword:"enum",params:{allowedValues: schema40.properties.on_duplicate.enum},schema:schema40.properties.on_duplicate.enum,parentSchema:schema40.properties.on_duplicate,data:data4};
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
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate101.errors = vErrors;
return errors === 0;
}
validate101.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern6 = func0("^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$", "u");
const pattern8 = func0("^[1-9][0-9]{0,4}[hm]$", "u");

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
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
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "users_from"},schema:schema20.then.required,parentSchema:schema20.then,data};
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
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema20.if,parentSchema:schema20,data};
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
if(!(func12.call(schema20.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema20,data};
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
if(!(validate54(data.generation, {instancePath:instancePath+"/generation",parentData:data,parentDataProperty:"generation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.in_doubt !== undefined){
let data1 = data.in_doubt;
if(!((data1 === "hold") || (data1 === "reissue"))){
const err5 = {instancePath:instancePath+"/in_doubt",schemaPath:"#/properties/in_doubt/enum",keyword:"enum",params:{allowedValues: schema20.properties.in_doubt.enum},schema:schema20.properties.in_doubt.enum,parentSchema:schema20.properties.in_doubt,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.renew !== undefined){
let data2 = data.renew;
if(!((data2 === "never") || (data2 === "on_expiry"))){
const err6 = {instancePath:instancePath+"/renew",schemaPath:"#/properties/renew/enum",keyword:"enum",params:{allowedValues: schema20.properties.renew.enum},schema:schema20.properties.renew.enum,parentSchema:schema20.properties.renew,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.until !== undefined){
let data3 = data.until;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err7 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$"},schema:"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$",parentSchema:schema20.properties.until,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "string"},schema:schema20.properties.until.type,parentSchema:schema20.properties.until,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
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
const err9 = {instancePath:instancePath+"/contain/" + i0,schemaPath:"#/properties/contain/items/enum",keyword:"enum",params:{allowedValues: schema20.properties.contain.items.enum},schema:schema20.properties.contain.items.enum,parentSchema:schema20.properties.contain.items,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
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
if(func2(data4[i1], data4[j0])){
const err10 = {instancePath:instancePath+"/contain",schemaPath:"#/properties/contain/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema20.properties.contain,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/contain",schemaPath:"#/properties/contain/type",keyword:"type",params:{type: "array"},schema:schema20.properties.contain.type,parentSchema:schema20.properties.contain,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.since !== undefined){
let data6 = data.since;
if(typeof data6 === "string"){
if(!pattern7.test(data6)){
const err12 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"},schema:"^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,3})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$",parentSchema:schema20.properties.since,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"},schema:schema20.properties.since.type,parentSchema:schema20.properties.since,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.prune !== undefined){
let data7 = data.prune;
if(typeof data7 !== "boolean"){
const err14 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"},schema:schema20.properties.prune.type,parentSchema:schema20.properties.prune,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.remind !== undefined){
let data8 = data.remind;
if(Array.isArray(data8)){
if(data8.length > 10){
const err15 = {instancePath:instancePath+"/remind",schemaPath:"#/properties/remind/maxItems",keyword:"maxItems",params:{limit: 10},schema:10,parentSchema:schema20.properties.remind,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data8.length < 1){
const err16 = {instancePath:instancePath+"/remind",schemaPath:"#/properties/remind/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema20.properties.remind,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(!pattern8.test(data9)){
const err17 = {instancePath:instancePath+"/remind/" + i2,schemaPath:"#/properties/remind/items/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[hm]$"},schema:"^[1-9][0-9]{0,4}[hm]$",parentSchema:schema20.properties.remind.items,data:data9};
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
const err18 = {instancePath:instancePath+"/remind/" + i2,schemaPath:"#/properties/remind/items/type",keyword:"type",params:{type: "string"},schema:schema20.properties.remind.items.type,parentSchema:schema20.properties.remind.items,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/remind",schemaPath:"#/properties/remind/type",keyword:"type",params:{type: "array"},schema:schema20.properties.remind.type,parentSchema:schema20.properties.remind,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.revoke_sessions !== undefined){
let data10 = data.revoke_sessions;
if(typeof data10 !== "boolean"){
const err20 = {instancePath:instancePath+"/revoke_sessions",schemaPath:"#/properties/revoke_sessions/type",keyword:"type",params:{type: "boolean"},schema:schema20.properties.revoke_sessions.type,parentSchema:schema20.properties.revoke_sessions,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.defaults !== undefined){
if(!(validate56(data.defaults, {instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.delivery !== undefined){
if(!(validate74(data.delivery, {instancePath:instancePath+"/delivery",parentData:data,parentDataProperty:"delivery",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data.waves !== undefined){
let data13 = data.waves;
if(Array.isArray(data13)){
if(data13.length > 100){
const err21 = {instancePath:instancePath+"/waves",schemaPath:"#/properties/waves/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema20.properties.waves,data:data13};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data13.length < 1){
const err22 = {instancePath:instancePath+"/waves",schemaPath:"#/properties/waves/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema20.properties.waves,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len2 = data13.length;
for(let i3=0; i3<len2; i3++){
if(!(validate78(data13[i3], {instancePath:instancePath+"/waves/" + i3,parentData:data13,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
}
else {
const err23 = {instancePath:instancePath+"/waves",schemaPath:"#/properties/waves/type",keyword:"type",params:{type: "array"},schema:schema20.properties.waves.type,parentSchema:schema20.properties.waves,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.users !== undefined){
let data15 = data.users;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i4=0; i4<len3; i4++){
if(!(validate82(data15[i4], {instancePath:instancePath+"/users/" + i4,parentData:data15,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{type: "array"},schema:schema20.properties.users.type,parentSchema:schema20.properties.users,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.users_from !== undefined){
let data17 = data.users_from;
if(Array.isArray(data17)){
const len4 = data17.length;
for(let i5=0; i5<len4; i5++){
if(!(validate101(data17[i5], {instancePath:instancePath+"/users_from/" + i5,parentData:data17,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
}
else {
const err25 = {instancePath:instancePath+"/users_from",schemaPath:"#/properties/users_from/type",keyword:"type",params:{type: "array"},schema:schema20.properties.users_from.type,parentSchema:schema20.properties.users_from,data:data17};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.until !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.renew === undefined){
const err26 = {instancePath,schemaPath:"#/dependentSchemas/until/required",keyword:"required",params:{missingProperty: "renew"},schema:schema20.dependentSchemas.until.required,parentSchema:schema20.dependentSchemas.until,data};
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
if(data.since !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.contain === undefined){
const err27 = {instancePath,schemaPath:"#/dependentSchemas/since/required",keyword:"required",params:{missingProperty: "contain"},schema:schema20.dependentSchemas.since.required,parentSchema:schema20.dependentSchemas.since,data};
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
if(data.contain !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.revoke_sessions !== undefined){
const err28 = {instancePath:instancePath+"/revoke_sessions",schemaPath:"#/dependentSchemas/contain/properties/revoke_sessions/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema20.dependentSchemas.contain.properties.revoke_sessions,data:data.revoke_sessions};
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
if(data.defaults !== undefined){
const _errs41 = errors;
let valid17 = true;
const _errs42 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.defaults !== undefined){
let data20 = data.defaults;
const _errs43 = errors;
if(errors === _errs43){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing1;
if((data20.result_url === undefined) && (missing1 = "result_url")){
const err29 = {};
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
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
var _valid1 = _errs42 === errors;
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs45 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.users !== undefined){
let data21 = data.users;
if(Array.isArray(data21)){
const len5 = data21.length;
for(let i6=0; i6<len5; i6++){
let data22 = data21[i6];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.client_id !== undefined){
const err31 = {instancePath:instancePath+"/users/" + i6+"/client_id",schemaPath:"#/dependentSchemas/defaults/allOf/0/then/properties/users/items/properties/client_id/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema20.dependentSchemas.defaults.allOf[0].then.properties.users.items.properties.client_id,data:data22.client_id};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data22.organization_id !== undefined){
const err32 = {instancePath:instancePath+"/users/" + i6+"/organization_id",schemaPath:"#/dependentSchemas/defaults/allOf/0/then/properties/users/items/properties/organization_id/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema20.dependentSchemas.defaults.allOf[0].then.properties.users.items.properties.organization_id,data:data22.organization_id};
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
const err33 = {instancePath:instancePath+"/users/" + i6,schemaPath:"#/dependentSchemas/defaults/allOf/0/then/properties/users/items/type",keyword:"type",params:{type: "object"},schema:schema20.dependentSchemas.defaults.allOf[0].then.properties.users.items.type,parentSchema:schema20.dependentSchemas.defaults.allOf[0].then.properties.users.items,data:data22};
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
else {
const err34 = {instancePath:instancePath+"/users",schemaPath:"#/dependentSchemas/defaults/allOf/0/then/properties/users/type",keyword:"type",params:{type: "array"},schema:schema20.dependentSchemas.defaults.allOf[0].then.properties.users.type,parentSchema:schema20.dependentSchemas.defaults.allOf[0].then.properties.users,data:data21};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
var _valid1 = _errs45 === errors;
valid17 = _valid1;
if(valid17){
var props0 = {};
props0.users = true;
props0.defaults = true;
}
}
if(!valid17){
const err35 = {instancePath,schemaPath:"#/dependentSchemas/defaults/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},schema:schema20.dependentSchemas.defaults.allOf[0].if,parentSchema:schema20.dependentSchemas.defaults.allOf[0],data};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const _errs51 = errors;
let valid23 = true;
const _errs52 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.defaults !== undefined){
let data25 = data.defaults;
if(!(data25 && typeof data25 == "object" && !Array.isArray(data25))){
const err36 = {};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const _errs55 = errors;
let valid25 = false;
const _errs56 = errors;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing2;
if((data25.client_id === undefined) && (missing2 = "client_id")){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
var _valid3 = _errs56 === errors;
valid25 = valid25 || _valid3;
const _errs57 = errors;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing3;
if((data25.organization_id === undefined) && (missing3 = "organization_id")){
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var _valid3 = _errs57 === errors;
valid25 = valid25 || _valid3;
if(!valid25){
const err39 = {};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
else {
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
}
}
}
var _valid2 = _errs52 === errors;
errors = _errs51;
if(vErrors !== null){
if(_errs51){
vErrors.length = _errs51;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs58 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.users !== undefined){
let data26 = data.users;
if(Array.isArray(data26)){
const len6 = data26.length;
for(let i7=0; i7<len6; i7++){
let data27 = data26[i7];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.result_url !== undefined){
const err40 = {instancePath:instancePath+"/users/" + i7+"/result_url",schemaPath:"#/dependentSchemas/defaults/allOf/1/then/properties/users/items/properties/result_url/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema20.dependentSchemas.defaults.allOf[1].then.properties.users.items.properties.result_url,data:data27.result_url};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/users/" + i7,schemaPath:"#/dependentSchemas/defaults/allOf/1/then/properties/users/items/type",keyword:"type",params:{type: "object"},schema:schema20.dependentSchemas.defaults.allOf[1].then.properties.users.items.type,parentSchema:schema20.dependentSchemas.defaults.allOf[1].then.properties.users.items,data:data27};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/users",schemaPath:"#/dependentSchemas/defaults/allOf/1/then/properties/users/type",keyword:"type",params:{type: "array"},schema:schema20.dependentSchemas.defaults.allOf[1].then.properties.users.type,parentSchema:schema20.dependentSchemas.defaults.allOf[1].then.properties.users,data:data26};
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
var _valid2 = _errs58 === errors;
valid23 = _valid2;
if(valid23){
var props1 = {};
props1.users = true;
props1.defaults = true;
}
}
if(!valid23){
const err43 = {instancePath,schemaPath:"#/dependentSchemas/defaults/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema20.dependentSchemas.defaults.allOf[1].if,parentSchema:schema20.dependentSchemas.defaults.allOf[1],data};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
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
const _errs64 = errors;
let valid30 = true;
const _errs65 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.defaults !== undefined){
let data29 = data.defaults;
const _errs66 = errors;
if(errors === _errs66){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let missing4;
if((data29.identity === undefined) && (missing4 = "identity")){
const err44 = {};
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
}
}
var _valid4 = _errs65 === errors;
errors = _errs64;
if(vErrors !== null){
if(_errs64){
vErrors.length = _errs64;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs68 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.users !== undefined){
let data30 = data.users;
if(Array.isArray(data30)){
const len7 = data30.length;
for(let i8=0; i8<len7; i8++){
let data31 = data30[i8];
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.user_id === undefined){
const err46 = {instancePath:instancePath+"/users/" + i8,schemaPath:"#/dependentSchemas/defaults/allOf/2/then/properties/users/items/required",keyword:"required",params:{missingProperty: "user_id"},schema:schema20.dependentSchemas.defaults.allOf[2].then.properties.users.items.required,parentSchema:schema20.dependentSchemas.defaults.allOf[2].then.properties.users.items,data:data31};
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
const err47 = {instancePath:instancePath+"/users/" + i8,schemaPath:"#/dependentSchemas/defaults/allOf/2/then/properties/users/items/type",keyword:"type",params:{type: "object"},schema:schema20.dependentSchemas.defaults.allOf[2].then.properties.users.items.type,parentSchema:schema20.dependentSchemas.defaults.allOf[2].then.properties.users.items,data:data31};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/users",schemaPath:"#/dependentSchemas/defaults/allOf/2/then/properties/users/type",keyword:"type",params:{type: "array"},schema:schema20.dependentSchemas.defaults.allOf[2].then.properties.users.type,parentSchema:schema20.dependentSchemas.defaults.allOf[2].then.properties.users,data:data30};
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
var _valid4 = _errs68 === errors;
valid30 = _valid4;
if(valid30){
var props2 = {};
props2.users = true;
props2.defaults = true;
}
}
if(!valid30){
const err49 = {instancePath,schemaPath:"#/dependentSchemas/defaults/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema20.dependentSchemas.defaults.allOf[2].if,parentSchema:schema20.dependentSchemas.defaults.allOf[2],data};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
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
const err50 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://reticket.dev/schemas/manifest.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},schema:schema19.required,parentSchema:schema19,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema19,data};
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
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "reticket/v1"},schema:"reticket/v1",parentSchema:schema19.properties.apiVersion,data:data0};
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
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "PasswordChangeTickets"},schema:"PasswordChangeTickets",parentSchema:schema19.properties.kind,data:data1};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},schema:schema19.properties.metadata.required,parentSchema:schema19.properties.metadata,data:data2};
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
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema19.properties.metadata,data:data2};
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
if(func4(data3) > 63){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema19.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern3.test(data3)){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",parentSchema:schema19.properties.metadata.properties.name,data:data3};
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
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},schema:schema19.properties.metadata.properties.name.type,parentSchema:schema19.properties.metadata.properties.name,data:data3};
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
if(func4(data4) > 63){
const err12 = {instancePath:instancePath+"/metadata/moved_from",schemaPath:"#/properties/metadata/properties/moved_from/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema19.properties.metadata.properties.moved_from,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern3.test(data4)){
const err13 = {instancePath:instancePath+"/metadata/moved_from",schemaPath:"#/properties/metadata/properties/moved_from/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",parentSchema:schema19.properties.metadata.properties.moved_from,data:data4};
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
const err14 = {instancePath:instancePath+"/metadata/moved_from",schemaPath:"#/properties/metadata/properties/moved_from/type",keyword:"type",params:{type: "string"},schema:schema19.properties.metadata.properties.moved_from.type,parentSchema:schema19.properties.metadata.properties.moved_from,data:data4};
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
if(func4(data5) > 2000){
const err15 = {instancePath:instancePath+"/metadata/reason",schemaPath:"#/properties/metadata/properties/reason/maxLength",keyword:"maxLength",params:{limit: 2000},schema:2000,parentSchema:schema19.properties.metadata.properties.reason,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func4(data5) < 1){
const err16 = {instancePath:instancePath+"/metadata/reason",schemaPath:"#/properties/metadata/properties/reason/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.metadata.properties.reason,data:data5};
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
const err17 = {instancePath:instancePath+"/metadata/reason",schemaPath:"#/properties/metadata/properties/reason/type",keyword:"type",params:{type: "string"},schema:schema19.properties.metadata.properties.reason.type,parentSchema:schema19.properties.metadata.properties.reason,data:data5};
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
const err18 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/maxProperties",keyword:"maxProperties",params:{limit: 32},schema:32,parentSchema:schema19.properties.metadata.properties.annotations,data:data6};
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
if(!pattern5.test(key2)){
const err19 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9./_-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9./_-]{0,61}[a-z0-9])?$",parentSchema:schema19.properties.metadata.properties.annotations.propertyNames,data:key2,propertyName:key2};
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
const err20 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/propertyNames",keyword:"propertyNames",params:{propertyName: key2},schema:schema19.properties.metadata.properties.annotations.propertyNames,parentSchema:schema19.properties.metadata.properties.annotations,data:data6};
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
if(func4(data7) > 4096){
const err21 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096},schema:4096,parentSchema:schema19.properties.metadata.properties.annotations.additionalProperties,data:data7};
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
const err22 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema19.properties.metadata.properties.annotations.additionalProperties.type,parentSchema:schema19.properties.metadata.properties.annotations.additionalProperties,data:data7};
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
const err23 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"},schema:schema19.properties.metadata.properties.annotations.type,parentSchema:schema19.properties.metadata.properties.annotations,data:data6};
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
const err24 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},schema:schema19.properties.metadata.type,parentSchema:schema19.properties.metadata,data:data2};
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
if(!(validate53(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
