// Generated from schemas/ by `npm run generate`. Do not edit.
import helper0 from "ajv/dist/runtime/ucs2length.js";
import helper1 from "../lazy-pattern.js";
"use strict";
export const validate = validate52;
export default validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://reticket.dev/schemas/config.schema.json","type":"object","additionalProperties":false,"properties":{"tenant":{"type":"string","minLength":1,"examples":["acme.eu.auth0.com"]},"domain":{"type":"string","minLength":1,"examples":["login.acme.example"]},"custom_domain":{"type":"string","maxLength":253,"pattern":"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$","examples":["login.acme.example"]},"link_hosts":{"type":"array","uniqueItems":true,"maxItems":100,"items":{"type":"string","maxLength":259,"pattern":"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[1-9][0-9]{0,4})?$","examples":["reset.acme.example"]},"examples":[["reset.acme.example"]]},"ledger":{"type":"string","minLength":1,"default":"file:ledger","examples":["file:ledger","git:reticket-ledger","postgres://reticket@db.example.com/reticket"]},"recipients":{"type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^age1[0-9a-z]+$","examples":["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"]}},"delivery":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"smtp":{"type":"object","required":["url","from"],"additionalProperties":false,"properties":{"url":{"type":"string","minLength":1,"maxLength":1024,"examples":["smtps://reticket@smtp.acme.example","smtp://127.0.0.1:2525"]},"password_env":{"type":"string","pattern":"^RETICKET_[A-Z0-9_]{1,64}$","default":"RETICKET_SMTP_PASSWORD","examples":["RETICKET_SMTP_PASSWORD"]},"ca":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["smtp-ca.pem"]},"from":{"type":"string","maxLength":320,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Acme <support@acme.example>"]},"reply_to":{"type":"string","maxLength":320,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["support@acme.example"]},"subject":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","default":"Choose a new password","examples":["Choose a new password"]},"note":{"type":"string","minLength":1,"maxLength":1000,"pattern":"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["We are moving to a new sign-in page, and old passwords do not come along."]},"text":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.txt"]},"html":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.html"]},"reminder":{"type":"object","additionalProperties":false,"properties":{"subject":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Reminder: choose a new password"]},"text":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.txt"]},"html":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.html"]}},"examples":[{"subject":"Reminder: choose a new password","text":"reminder.txt"}]},"templates":{"type":"object","maxProperties":100,"propertyNames":{"pattern":"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$","maxLength":35},"additionalProperties":{"examples":[{},{"text":"mail.de.txt","html":"mail.de.html"}],"type":"object","additionalProperties":false,"properties":{"subject":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Bitte wählen Sie ein neues Passwort"]},"note":{"type":"string","minLength":1,"maxLength":1000,"pattern":"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Wir führen eine neue Anmeldeseite ein."]},"text":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.de.txt"]},"html":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["mail.de.html"]},"reminder":{"$ref":"#/properties/delivery/properties/smtp/properties/reminder"}}},"examples":[{"de":{},"fr":{"text":"mail.fr.txt"}}]},"language_from":{"type":"string","maxLength":200,"pattern":"^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$","examples":["user_metadata.language"]},"locale":{"type":"string","pattern":"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$","default":"en-GB","examples":["en-GB","de"]},"time_zone":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9_+/-]+$","default":"UTC","examples":["Europe/Berlin"]},"connections":{"type":"integer","minimum":1,"maximum":50,"default":5,"examples":[5]},"rate":{"type":"string","pattern":"^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$","examples":["10/s","600/min"]}},"examples":[{"url":"smtps://reticket@smtp.acme.example","from":"Acme <support@acme.example>"}]},"webhook":{"type":"object","required":["url"],"additionalProperties":false,"properties":{"url":{"type":"string","minLength":1,"maxLength":1024,"examples":["https://mailer.acme.example/reticket"]},"secret_env":{"type":"string","pattern":"^RETICKET_[A-Z0-9_]{1,64}$","default":"RETICKET_WEBHOOK_SECRET","examples":["RETICKET_WEBHOOK_SECRET"]},"look_up":{"type":"boolean","default":true,"examples":[false]},"timeout_sec":{"type":"integer","minimum":1,"maximum":300,"default":15,"examples":[15]},"rate":{"type":"string","pattern":"^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$","examples":["10/s"]}},"examples":[{"url":"https://mailer.acme.example/reticket"}]},"file":{"type":"object","required":["path"],"additionalProperties":false,"properties":{"path":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["letters.ndjson"]},"format":{"enum":["ndjson","csv"],"default":"ndjson","examples":["csv"]},"look_up":{"type":"boolean","default":true,"examples":[false]}},"examples":[{"path":"letters.csv","format":"csv"}]},"spread":{"type":"object","required":["rate"],"additionalProperties":false,"properties":{"rate":{"type":"string","pattern":"^(?=.*[1-9])([0-9]{1,6}(\\.[0-9]{1,3})?|(100|[0-9]{1,2}(\\.[0-9]{1,3})?)%)/min$","examples":["60/min","5%/min"]},"except":{"type":"array","uniqueItems":true,"maxItems":1000,"items":{"type":"string","minLength":1,"maxLength":253,"pattern":"^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$","examples":["gmail.com"]},"examples":[["gmail.com","outlook.com"]]}},"examples":[{"rate":"60/min","except":["gmail.com"]}]}},"examples":[{"smtp":{"url":"smtps://reticket@smtp.acme.example","from":"Acme <support@acme.example>"}}]},"notify":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"webhook":{"type":"object","required":["url"],"additionalProperties":false,"properties":{"url":{"type":"string","minLength":1,"maxLength":1024,"examples":["https://ops.acme.example/reticket"]},"secret_env":{"type":"string","pattern":"^RETICKET_[A-Z0-9_]{1,64}$","default":"RETICKET_NOTIFY_SECRET","examples":["RETICKET_NOTIFY_SECRET"]}},"examples":[{"url":"https://ops.acme.example/reticket"}]},"slack":{"type":"object","additionalProperties":false,"properties":{"url_env":{"type":"string","pattern":"^RETICKET_[A-Z0-9_]{1,64}$","default":"RETICKET_SLACK_URL","examples":["RETICKET_SLACK_URL"]}},"examples":[{"url_env":"RETICKET_SLACK_URL"}]}},"examples":[{"slack":{"url_env":"RETICKET_SLACK_URL"}}]},"limits":{"type":"object","additionalProperties":false,"properties":{"concurrency":{"type":"integer","minimum":1,"maximum":1000,"default":10,"examples":[10]},"rate":{"type":"string","pattern":"^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$","default":"auto","examples":["auto","16/s","150/min"]},"headroom":{"type":"number","minimum":0,"maximum":0.9,"default":0.1,"examples":[0.1]}}},"policy":{"type":"object","additionalProperties":false,"properties":{"max_tickets":{"type":["integer","object"],"minimum":0,"additionalProperties":false,"properties":{"per_manifest":{"type":"integer","minimum":0,"examples":[100]},"per_run":{"type":"integer","minimum":0,"examples":[500]}},"examples":[500,{"per_manifest":100,"per_run":500}]},"max_replace":{"type":"integer","minimum":0,"examples":[10]},"max_ttl_sec":{"type":"integer","minimum":1,"examples":[86400]},"min_ttl_sec":{"type":"integer","minimum":1,"examples":[3600]},"deliver_to":{"default":"any","oneOf":[{"enum":["account","any"]},{"type":"object","required":["domains"],"additionalProperties":false,"properties":{"domains":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":253,"pattern":"^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$","examples":["acme.example"]}}}}],"examples":["account",{"domains":["acme.example"]}]},"mail":{"enum":["config","any"],"default":"any","examples":["config"]},"contain":{"oneOf":[{"enum":["required","allowed","forbidden"]},{"type":"object","required":["required_for"],"additionalProperties":false,"properties":{"required_for":{"type":"string","minLength":1,"examples":["^INC-|incident|breach"]}}}],"default":"allowed","examples":[{"required_for":"^INC-|incident|breach"},"forbidden"]},"require_reason":{"type":["boolean","string"],"minLength":1,"examples":["^(INC|SUP)-\\d+: ",true]},"protected":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"examples":["auth0|break-glass-*"]}},"allowed_connections":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"examples":["con_0000000000000001"]}},"allowed_organizations":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"examples":["org_2eondWoxcMIpaLQc"]}},"allowed_clients":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"examples":["DaM8bokEXBWrTUFCiJjWn50jei6ardyX"]}},"freeze":{"type":"array","items":{"type":"object","required":["from","to"],"additionalProperties":false,"properties":{"from":{"type":"string","pattern":"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$","examples":["2026-12-20T00:00:00Z","fri 18:00"]},"to":{"type":"string","pattern":"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$","examples":["2027-01-04T08:00:00+01:00","mon 08:00"]},"time_zone":{"type":"string","minLength":1,"default":"UTC","examples":["Europe/Paris"]},"why":{"type":"string","minLength":1,"maxLength":200,"examples":["year-end change freeze"]}},"examples":[{"from":"fri 18:00","to":"mon 08:00","time_zone":"Europe/Paris"}]}},"require_plan":{"type":"boolean","default":false,"examples":[true]},"entry_schema":{"type":"object","examples":[{"required":["client_id"]}]}},"examples":[{"max_tickets":500,"max_ttl_sec":86400,"min_ttl_sec":3600,"deliver_to":"account","mail":"config","require_reason":"^INC-\\d+","protected":["auth0|break-glass-*","*@service.acme.example"]}]}},"dependentRequired":{"domain":["tenant"]},"examples":[{"tenant":"acme.eu.auth0.com","recipients":["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"],"limits":{"rate":"16/s"}}]};
const func4 = Object.prototype.hasOwnProperty;
const func5 = (helper0.default ?? helper0);
const func0 = (helper1.default ?? helper1);
const pattern3 = func0("^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$", "u");
const pattern4 = func0("^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[1-9][0-9]{0,4})?$", "u");
const pattern5 = func0("^age1[0-9a-z]+$", "u");
const pattern6 = func0("^RETICKET_[A-Z0-9_]{1,64}$", "u");
const pattern7 = func0("^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$", "u");
const pattern10 = func0("^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$", "u");
const pattern11 = func0("^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$", "u");
const pattern17 = func0("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "u");
const pattern25 = func0("^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$", "u");
const pattern27 = func0("^[A-Za-z0-9_+/-]+$", "u");
const pattern28 = func0("^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$", "u");
const pattern32 = func0("^(?=.*[1-9])([0-9]{1,6}(\\.[0-9]{1,3})?|(100|[0-9]{1,2}(\\.[0-9]{1,3})?)%)/min$", "u");
const pattern33 = func0("^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$", "u");
const pattern36 = func0("^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$", "u");
const pattern38 = func0("^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$", "u");
const schema20 = {"type":"object","additionalProperties":false,"properties":{"subject":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["Reminder: choose a new password"]},"text":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.txt"]},"html":{"type":"string","minLength":1,"maxLength":1024,"pattern":"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$","examples":["reminder.html"]}},"examples":[{"subject":"Reminder: choose a new password","text":"reminder.txt"}]};

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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "subject") || (key0 === "text")) || (key0 === "html"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema20,data};
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
if(func5(data0) > 500){
const err1 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema20.properties.subject,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func5(data0) < 1){
const err2 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema20.properties.subject,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern10.test(data0)){
const err3 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema20.properties.subject,data:data0};
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
const err4 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "string"},schema:schema20.properties.subject.type,parentSchema:schema20.properties.subject,data:data0};
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
if(func5(data1) > 1024){
const err5 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema20.properties.text,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func5(data1) < 1){
const err6 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema20.properties.text,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern7.test(data1)){
const err7 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema20.properties.text,data:data1};
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
const err8 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},schema:schema20.properties.text.type,parentSchema:schema20.properties.text,data:data1};
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
if(func5(data2) > 1024){
const err9 = {instancePath:instancePath+"/html",schemaPath:"#/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema20.properties.html,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func5(data2) < 1){
const err10 = {instancePath:instancePath+"/html",schemaPath:"#/properties/html/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema20.properties.html,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern7.test(data2)){
const err11 = {instancePath:instancePath+"/html",schemaPath:"#/properties/html/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema20.properties.html,data:data2};
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
const err12 = {instancePath:instancePath+"/html",schemaPath:"#/properties/html/type",keyword:"type",params:{type: "string"},schema:schema20.properties.html.type,parentSchema:schema20.properties.html,data:data2};
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
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://reticket.dev/schemas/config.schema.json" */;
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
for(const key0 in data){
if(!(func4.call(schema19.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema19,data};
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
if(func5(data0) < 1){
const err1 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.tenant,data:data0};
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
const err2 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},schema:schema19.properties.tenant.type,parentSchema:schema19.properties.tenant,data:data0};
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
if(func5(data1) < 1){
const err3 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.domain,data:data1};
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
const err4 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/type",keyword:"type",params:{type: "string"},schema:schema19.properties.domain.type,parentSchema:schema19.properties.domain,data:data1};
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
if(func5(data2) > 253){
const err5 = {instancePath:instancePath+"/custom_domain",schemaPath:"#/properties/custom_domain/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema19.properties.custom_domain,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data2)){
const err6 = {instancePath:instancePath+"/custom_domain",schemaPath:"#/properties/custom_domain/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$"},schema:"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$",parentSchema:schema19.properties.custom_domain,data:data2};
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
const err7 = {instancePath:instancePath+"/custom_domain",schemaPath:"#/properties/custom_domain/type",keyword:"type",params:{type: "string"},schema:schema19.properties.custom_domain.type,parentSchema:schema19.properties.custom_domain,data:data2};
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
const err8 = {instancePath:instancePath+"/link_hosts",schemaPath:"#/properties/link_hosts/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema19.properties.link_hosts,data:data3};
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
if(func5(data4) > 259){
const err9 = {instancePath:instancePath+"/link_hosts/" + i0,schemaPath:"#/properties/link_hosts/items/maxLength",keyword:"maxLength",params:{limit: 259},schema:259,parentSchema:schema19.properties.link_hosts.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern4.test(data4)){
const err10 = {instancePath:instancePath+"/link_hosts/" + i0,schemaPath:"#/properties/link_hosts/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[1-9][0-9]{0,4})?$"},schema:"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[1-9][0-9]{0,4})?$",parentSchema:schema19.properties.link_hosts.items,data:data4};
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
const err11 = {instancePath:instancePath+"/link_hosts/" + i0,schemaPath:"#/properties/link_hosts/items/type",keyword:"type",params:{type: "string"},schema:schema19.properties.link_hosts.items.type,parentSchema:schema19.properties.link_hosts.items,data:data4};
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
const err12 = {instancePath:instancePath+"/link_hosts",schemaPath:"#/properties/link_hosts/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema19.properties.link_hosts,data:data3};
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
const err13 = {instancePath:instancePath+"/link_hosts",schemaPath:"#/properties/link_hosts/type",keyword:"type",params:{type: "array"},schema:schema19.properties.link_hosts.type,parentSchema:schema19.properties.link_hosts,data:data3};
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
if(func5(data5) < 1){
const err14 = {instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.ledger,data:data5};
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
const err15 = {instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/type",keyword:"type",params:{type: "string"},schema:schema19.properties.ledger.type,parentSchema:schema19.properties.ledger,data:data5};
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
if(!pattern5.test(data7)){
const err16 = {instancePath:instancePath+"/recipients/" + i2,schemaPath:"#/properties/recipients/items/pattern",keyword:"pattern",params:{pattern: "^age1[0-9a-z]+$"},schema:"^age1[0-9a-z]+$",parentSchema:schema19.properties.recipients.items,data:data7};
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
const err17 = {instancePath:instancePath+"/recipients/" + i2,schemaPath:"#/properties/recipients/items/type",keyword:"type",params:{type: "string"},schema:schema19.properties.recipients.items.type,parentSchema:schema19.properties.recipients.items,data:data7};
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
const err18 = {instancePath:instancePath+"/recipients",schemaPath:"#/properties/recipients/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema19.properties.recipients,data:data6};
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
const err19 = {instancePath:instancePath+"/recipients",schemaPath:"#/properties/recipients/type",keyword:"type",params:{type: "array"},schema:schema19.properties.recipients.type,parentSchema:schema19.properties.recipients,data:data6};
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
const err20 = {instancePath:instancePath+"/delivery",schemaPath:"#/properties/delivery/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery,data:data8};
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
const err21 = {instancePath:instancePath+"/delivery",schemaPath:"#/properties/delivery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema19.properties.delivery,data:data8};
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
const err22 = {instancePath:instancePath+"/delivery/smtp",schemaPath:"#/properties/delivery/properties/smtp/required",keyword:"required",params:{missingProperty: "url"},schema:schema19.properties.delivery.properties.smtp.required,parentSchema:schema19.properties.delivery.properties.smtp,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9.from === undefined){
const err23 = {instancePath:instancePath+"/delivery/smtp",schemaPath:"#/properties/delivery/properties/smtp/required",keyword:"required",params:{missingProperty: "from"},schema:schema19.properties.delivery.properties.smtp.required,parentSchema:schema19.properties.delivery.properties.smtp,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data9){
if(!(func4.call(schema19.properties.delivery.properties.smtp.properties, key2))){
const err24 = {instancePath:instancePath+"/delivery/smtp",schemaPath:"#/properties/delivery/properties/smtp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema19.properties.delivery.properties.smtp,data:data9};
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
if(func5(data10) > 1024){
const err25 = {instancePath:instancePath+"/delivery/smtp/url",schemaPath:"#/properties/delivery/properties/smtp/properties/url/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema19.properties.delivery.properties.smtp.properties.url,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func5(data10) < 1){
const err26 = {instancePath:instancePath+"/delivery/smtp/url",schemaPath:"#/properties/delivery/properties/smtp/properties/url/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.url,data:data10};
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
const err27 = {instancePath:instancePath+"/delivery/smtp/url",schemaPath:"#/properties/delivery/properties/smtp/properties/url/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.url.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.url,data:data10};
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
if(!pattern6.test(data11)){
const err28 = {instancePath:instancePath+"/delivery/smtp/password_env",schemaPath:"#/properties/delivery/properties/smtp/properties/password_env/pattern",keyword:"pattern",params:{pattern: "^RETICKET_[A-Z0-9_]{1,64}$"},schema:"^RETICKET_[A-Z0-9_]{1,64}$",parentSchema:schema19.properties.delivery.properties.smtp.properties.password_env,data:data11};
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
const err29 = {instancePath:instancePath+"/delivery/smtp/password_env",schemaPath:"#/properties/delivery/properties/smtp/properties/password_env/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.password_env.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.password_env,data:data11};
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
if(func5(data12) > 1024){
const err30 = {instancePath:instancePath+"/delivery/smtp/ca",schemaPath:"#/properties/delivery/properties/smtp/properties/ca/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema19.properties.delivery.properties.smtp.properties.ca,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(func5(data12) < 1){
const err31 = {instancePath:instancePath+"/delivery/smtp/ca",schemaPath:"#/properties/delivery/properties/smtp/properties/ca/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.ca,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!pattern7.test(data12)){
const err32 = {instancePath:instancePath+"/delivery/smtp/ca",schemaPath:"#/properties/delivery/properties/smtp/properties/ca/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.ca,data:data12};
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
const err33 = {instancePath:instancePath+"/delivery/smtp/ca",schemaPath:"#/properties/delivery/properties/smtp/properties/ca/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.ca.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.ca,data:data12};
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
if(func5(data13) > 320){
const err34 = {instancePath:instancePath+"/delivery/smtp/from",schemaPath:"#/properties/delivery/properties/smtp/properties/from/maxLength",keyword:"maxLength",params:{limit: 320},schema:320,parentSchema:schema19.properties.delivery.properties.smtp.properties.from,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!pattern7.test(data13)){
const err35 = {instancePath:instancePath+"/delivery/smtp/from",schemaPath:"#/properties/delivery/properties/smtp/properties/from/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.from,data:data13};
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
const err36 = {instancePath:instancePath+"/delivery/smtp/from",schemaPath:"#/properties/delivery/properties/smtp/properties/from/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.from.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.from,data:data13};
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
if(func5(data14) > 320){
const err37 = {instancePath:instancePath+"/delivery/smtp/reply_to",schemaPath:"#/properties/delivery/properties/smtp/properties/reply_to/maxLength",keyword:"maxLength",params:{limit: 320},schema:320,parentSchema:schema19.properties.delivery.properties.smtp.properties.reply_to,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!pattern7.test(data14)){
const err38 = {instancePath:instancePath+"/delivery/smtp/reply_to",schemaPath:"#/properties/delivery/properties/smtp/properties/reply_to/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.reply_to,data:data14};
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
const err39 = {instancePath:instancePath+"/delivery/smtp/reply_to",schemaPath:"#/properties/delivery/properties/smtp/properties/reply_to/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.reply_to.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.reply_to,data:data14};
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
if(func5(data15) > 500){
const err40 = {instancePath:instancePath+"/delivery/smtp/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema19.properties.delivery.properties.smtp.properties.subject,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(func5(data15) < 1){
const err41 = {instancePath:instancePath+"/delivery/smtp/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/subject/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.subject,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!pattern10.test(data15)){
const err42 = {instancePath:instancePath+"/delivery/smtp/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.subject,data:data15};
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
const err43 = {instancePath:instancePath+"/delivery/smtp/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/subject/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.subject.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.subject,data:data15};
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
if(func5(data16) > 1000){
const err44 = {instancePath:instancePath+"/delivery/smtp/note",schemaPath:"#/properties/delivery/properties/smtp/properties/note/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema19.properties.delivery.properties.smtp.properties.note,data:data16};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(func5(data16) < 1){
const err45 = {instancePath:instancePath+"/delivery/smtp/note",schemaPath:"#/properties/delivery/properties/smtp/properties/note/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.note,data:data16};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!pattern11.test(data16)){
const err46 = {instancePath:instancePath+"/delivery/smtp/note",schemaPath:"#/properties/delivery/properties/smtp/properties/note/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.note,data:data16};
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
const err47 = {instancePath:instancePath+"/delivery/smtp/note",schemaPath:"#/properties/delivery/properties/smtp/properties/note/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.note.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.note,data:data16};
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
if(func5(data17) > 1024){
const err48 = {instancePath:instancePath+"/delivery/smtp/text",schemaPath:"#/properties/delivery/properties/smtp/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema19.properties.delivery.properties.smtp.properties.text,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(func5(data17) < 1){
const err49 = {instancePath:instancePath+"/delivery/smtp/text",schemaPath:"#/properties/delivery/properties/smtp/properties/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.text,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!pattern7.test(data17)){
const err50 = {instancePath:instancePath+"/delivery/smtp/text",schemaPath:"#/properties/delivery/properties/smtp/properties/text/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.text,data:data17};
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
const err51 = {instancePath:instancePath+"/delivery/smtp/text",schemaPath:"#/properties/delivery/properties/smtp/properties/text/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.text.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.text,data:data17};
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
if(func5(data18) > 1024){
const err52 = {instancePath:instancePath+"/delivery/smtp/html",schemaPath:"#/properties/delivery/properties/smtp/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema19.properties.delivery.properties.smtp.properties.html,data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(func5(data18) < 1){
const err53 = {instancePath:instancePath+"/delivery/smtp/html",schemaPath:"#/properties/delivery/properties/smtp/properties/html/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.html,data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(!pattern7.test(data18)){
const err54 = {instancePath:instancePath+"/delivery/smtp/html",schemaPath:"#/properties/delivery/properties/smtp/properties/html/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.html,data:data18};
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
const err55 = {instancePath:instancePath+"/delivery/smtp/html",schemaPath:"#/properties/delivery/properties/smtp/properties/html/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.html.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.html,data:data18};
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
const err56 = {instancePath:instancePath+"/delivery/smtp/reminder",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema19.properties.delivery.properties.smtp.properties.reminder,data:data19};
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
if(func5(data20) > 500){
const err57 = {instancePath:instancePath+"/delivery/smtp/reminder/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.subject,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(func5(data20) < 1){
const err58 = {instancePath:instancePath+"/delivery/smtp/reminder/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/subject/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.subject,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!pattern10.test(data20)){
const err59 = {instancePath:instancePath+"/delivery/smtp/reminder/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.subject,data:data20};
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
const err60 = {instancePath:instancePath+"/delivery/smtp/reminder/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/subject/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.subject.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.subject,data:data20};
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
if(func5(data21) > 1024){
const err61 = {instancePath:instancePath+"/delivery/smtp/reminder/text",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.text,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(func5(data21) < 1){
const err62 = {instancePath:instancePath+"/delivery/smtp/reminder/text",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.text,data:data21};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(!pattern7.test(data21)){
const err63 = {instancePath:instancePath+"/delivery/smtp/reminder/text",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/text/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.text,data:data21};
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
const err64 = {instancePath:instancePath+"/delivery/smtp/reminder/text",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/text/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.text.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.text,data:data21};
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
if(func5(data22) > 1024){
const err65 = {instancePath:instancePath+"/delivery/smtp/reminder/html",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.html,data:data22};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(func5(data22) < 1){
const err66 = {instancePath:instancePath+"/delivery/smtp/reminder/html",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/html/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.html,data:data22};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!pattern7.test(data22)){
const err67 = {instancePath:instancePath+"/delivery/smtp/reminder/html",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/html/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.html,data:data22};
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
const err68 = {instancePath:instancePath+"/delivery/smtp/reminder/html",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/properties/html/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.html.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.reminder.properties.html,data:data22};
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
const err69 = {instancePath:instancePath+"/delivery/smtp/reminder",schemaPath:"#/properties/delivery/properties/smtp/properties/reminder/type",keyword:"type",params:{type: "object"},schema:schema19.properties.delivery.properties.smtp.properties.reminder.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.reminder,data:data19};
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
const err70 = {instancePath:instancePath+"/delivery/smtp/templates",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/maxProperties",keyword:"maxProperties",params:{limit: 100},schema:100,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates,data:data23};
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
if(func5(key4) > 35){
const err71 = {instancePath:instancePath+"/delivery/smtp/templates",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/propertyNames/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!pattern17.test(key4)){
const err72 = {instancePath:instancePath+"/delivery/smtp/templates",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},schema:"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.propertyNames,data:key4,propertyName:key4};
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
const err73 = {instancePath:instancePath+"/delivery/smtp/templates",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/propertyNames",keyword:"propertyNames",params:{propertyName: key4},schema:schema19.properties.delivery.properties.smtp.properties.templates.propertyNames,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates,data:data23};
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
const err74 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties,data:data24};
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
if(func5(data25) > 500){
const err75 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/subject/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data25};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(func5(data25) < 1){
const err76 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/subject/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data25};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!pattern10.test(data25)){
const err77 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data25};
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
const err78 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/subject/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.subject.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.subject,data:data25};
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
if(func5(data26) > 1000){
const err79 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/note/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.note,data:data26};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(func5(data26) < 1){
const err80 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/note/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.note,data:data26};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(!pattern11.test(data26)){
const err81 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/note/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.note,data:data26};
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
const err82 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/note/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.note.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.note,data:data26};
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
if(func5(data27) > 1024){
const err83 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/text/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.text,data:data27};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(func5(data27) < 1){
const err84 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.text,data:data27};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(!pattern7.test(data27)){
const err85 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/text/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.text,data:data27};
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
const err86 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/text/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.text.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.text,data:data27};
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
if(func5(data28) > 1024){
const err87 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/html/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.html,data:data28};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(func5(data28) < 1){
const err88 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/html/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.html,data:data28};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(!pattern7.test(data28)){
const err89 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/html/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.html,data:data28};
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
const err90 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/html",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/properties/html/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.html.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.properties.html,data:data28};
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
if(!(validate53(data24.reminder, {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder",parentData:data24,parentDataProperty:"reminder",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err91 = {instancePath:instancePath+"/delivery/smtp/templates/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/delivery/properties/smtp/properties/templates/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates.additionalProperties,data:data24};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/delivery/smtp/templates",schemaPath:"#/properties/delivery/properties/smtp/properties/templates/type",keyword:"type",params:{type: "object"},schema:schema19.properties.delivery.properties.smtp.properties.templates.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.templates,data:data23};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data9.language_from !== undefined){
let data30 = data9.language_from;
if(typeof data30 === "string"){
if(func5(data30) > 200){
const err93 = {instancePath:instancePath+"/delivery/smtp/language_from",schemaPath:"#/properties/delivery/properties/smtp/properties/language_from/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema19.properties.delivery.properties.smtp.properties.language_from,data:data30};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!pattern25.test(data30)){
const err94 = {instancePath:instancePath+"/delivery/smtp/language_from",schemaPath:"#/properties/delivery/properties/smtp/properties/language_from/pattern",keyword:"pattern",params:{pattern: "^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$"},schema:"^(app|user)_metadata(\\.[^.\\s\\p{C}]+)+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.language_from,data:data30};
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
const err95 = {instancePath:instancePath+"/delivery/smtp/language_from",schemaPath:"#/properties/delivery/properties/smtp/properties/language_from/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.language_from.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.language_from,data:data30};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data9.locale !== undefined){
let data31 = data9.locale;
if(typeof data31 === "string"){
if(!pattern17.test(data31)){
const err96 = {instancePath:instancePath+"/delivery/smtp/locale",schemaPath:"#/properties/delivery/properties/smtp/properties/locale/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},schema:"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",parentSchema:schema19.properties.delivery.properties.smtp.properties.locale,data:data31};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/delivery/smtp/locale",schemaPath:"#/properties/delivery/properties/smtp/properties/locale/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.locale.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.locale,data:data31};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data9.time_zone !== undefined){
let data32 = data9.time_zone;
if(typeof data32 === "string"){
if(func5(data32) > 64){
const err98 = {instancePath:instancePath+"/delivery/smtp/time_zone",schemaPath:"#/properties/delivery/properties/smtp/properties/time_zone/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema19.properties.delivery.properties.smtp.properties.time_zone,data:data32};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(func5(data32) < 1){
const err99 = {instancePath:instancePath+"/delivery/smtp/time_zone",schemaPath:"#/properties/delivery/properties/smtp/properties/time_zone/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.time_zone,data:data32};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(!pattern27.test(data32)){
const err100 = {instancePath:instancePath+"/delivery/smtp/time_zone",schemaPath:"#/properties/delivery/properties/smtp/properties/time_zone/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_+/-]+$"},schema:"^[A-Za-z0-9_+/-]+$",parentSchema:schema19.properties.delivery.properties.smtp.properties.time_zone,data:data32};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/delivery/smtp/time_zone",schemaPath:"#/properties/delivery/properties/smtp/properties/time_zone/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.time_zone.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.time_zone,data:data32};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data9.connections !== undefined){
let data33 = data9.connections;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err102 = {instancePath:instancePath+"/delivery/smtp/connections",schemaPath:"#/properties/delivery/properties/smtp/properties/connections/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.delivery.properties.smtp.properties.connections.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.connections,data:data33};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 50 || isNaN(data33)){
const err103 = {instancePath:instancePath+"/delivery/smtp/connections",schemaPath:"#/properties/delivery/properties/smtp/properties/connections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},schema:50,parentSchema:schema19.properties.delivery.properties.smtp.properties.connections,data:data33};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data33 < 1 || isNaN(data33)){
const err104 = {instancePath:instancePath+"/delivery/smtp/connections",schemaPath:"#/properties/delivery/properties/smtp/properties/connections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.smtp.properties.connections,data:data33};
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
if(data9.rate !== undefined){
let data34 = data9.rate;
if(typeof data34 === "string"){
if(!pattern28.test(data34)){
const err105 = {instancePath:instancePath+"/delivery/smtp/rate",schemaPath:"#/properties/delivery/properties/smtp/properties/rate/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$"},schema:"^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$",parentSchema:schema19.properties.delivery.properties.smtp.properties.rate,data:data34};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/delivery/smtp/rate",schemaPath:"#/properties/delivery/properties/smtp/properties/rate/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.smtp.properties.rate.type,parentSchema:schema19.properties.delivery.properties.smtp.properties.rate,data:data34};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/delivery/smtp",schemaPath:"#/properties/delivery/properties/smtp/type",keyword:"type",params:{type: "object"},schema:schema19.properties.delivery.properties.smtp.type,parentSchema:schema19.properties.delivery.properties.smtp,data:data9};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data8.webhook !== undefined){
let data35 = data8.webhook;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.url === undefined){
const err108 = {instancePath:instancePath+"/delivery/webhook",schemaPath:"#/properties/delivery/properties/webhook/required",keyword:"required",params:{missingProperty: "url"},schema:schema19.properties.delivery.properties.webhook.required,parentSchema:schema19.properties.delivery.properties.webhook,data:data35};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
for(const key7 in data35){
if(!(((((key7 === "url") || (key7 === "secret_env")) || (key7 === "look_up")) || (key7 === "timeout_sec")) || (key7 === "rate"))){
const err109 = {instancePath:instancePath+"/delivery/webhook",schemaPath:"#/properties/delivery/properties/webhook/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema19.properties.delivery.properties.webhook,data:data35};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data35.url !== undefined){
let data36 = data35.url;
if(typeof data36 === "string"){
if(func5(data36) > 1024){
const err110 = {instancePath:instancePath+"/delivery/webhook/url",schemaPath:"#/properties/delivery/properties/webhook/properties/url/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema19.properties.delivery.properties.webhook.properties.url,data:data36};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(func5(data36) < 1){
const err111 = {instancePath:instancePath+"/delivery/webhook/url",schemaPath:"#/properties/delivery/properties/webhook/properties/url/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.webhook.properties.url,data:data36};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/delivery/webhook/url",schemaPath:"#/properties/delivery/properties/webhook/properties/url/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.webhook.properties.url.type,parentSchema:schema19.properties.delivery.properties.webhook.properties.url,data:data36};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data35.secret_env !== undefined){
let data37 = data35.secret_env;
if(typeof data37 === "string"){
if(!pattern6.test(data37)){
const err113 = {instancePath:instancePath+"/delivery/webhook/secret_env",schemaPath:"#/properties/delivery/properties/webhook/properties/secret_env/pattern",keyword:"pattern",params:{pattern: "^RETICKET_[A-Z0-9_]{1,64}$"},schema:"^RETICKET_[A-Z0-9_]{1,64}$",parentSchema:schema19.properties.delivery.properties.webhook.properties.secret_env,data:data37};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/delivery/webhook/secret_env",schemaPath:"#/properties/delivery/properties/webhook/properties/secret_env/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.webhook.properties.secret_env.type,parentSchema:schema19.properties.delivery.properties.webhook.properties.secret_env,data:data37};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data35.look_up !== undefined){
let data38 = data35.look_up;
if(typeof data38 !== "boolean"){
const err115 = {instancePath:instancePath+"/delivery/webhook/look_up",schemaPath:"#/properties/delivery/properties/webhook/properties/look_up/type",keyword:"type",params:{type: "boolean"},schema:schema19.properties.delivery.properties.webhook.properties.look_up.type,parentSchema:schema19.properties.delivery.properties.webhook.properties.look_up,data:data38};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data35.timeout_sec !== undefined){
let data39 = data35.timeout_sec;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err116 = {instancePath:instancePath+"/delivery/webhook/timeout_sec",schemaPath:"#/properties/delivery/properties/webhook/properties/timeout_sec/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.delivery.properties.webhook.properties.timeout_sec.type,parentSchema:schema19.properties.delivery.properties.webhook.properties.timeout_sec,data:data39};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 300 || isNaN(data39)){
const err117 = {instancePath:instancePath+"/delivery/webhook/timeout_sec",schemaPath:"#/properties/delivery/properties/webhook/properties/timeout_sec/maximum",keyword:"maximum",params:{comparison: "<=", limit: 300},schema:300,parentSchema:schema19.properties.delivery.properties.webhook.properties.timeout_sec,data:data39};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data39 < 1 || isNaN(data39)){
const err118 = {instancePath:instancePath+"/delivery/webhook/timeout_sec",schemaPath:"#/properties/delivery/properties/webhook/properties/timeout_sec/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.webhook.properties.timeout_sec,data:data39};
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
if(data35.rate !== undefined){
let data40 = data35.rate;
if(typeof data40 === "string"){
if(!pattern28.test(data40)){
const err119 = {instancePath:instancePath+"/delivery/webhook/rate",schemaPath:"#/properties/delivery/properties/webhook/properties/rate/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$"},schema:"^(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min)$",parentSchema:schema19.properties.delivery.properties.webhook.properties.rate,data:data40};
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
const err120 = {instancePath:instancePath+"/delivery/webhook/rate",schemaPath:"#/properties/delivery/properties/webhook/properties/rate/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.webhook.properties.rate.type,parentSchema:schema19.properties.delivery.properties.webhook.properties.rate,data:data40};
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
const err121 = {instancePath:instancePath+"/delivery/webhook",schemaPath:"#/properties/delivery/properties/webhook/type",keyword:"type",params:{type: "object"},schema:schema19.properties.delivery.properties.webhook.type,parentSchema:schema19.properties.delivery.properties.webhook,data:data35};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data8.file !== undefined){
let data41 = data8.file;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.path === undefined){
const err122 = {instancePath:instancePath+"/delivery/file",schemaPath:"#/properties/delivery/properties/file/required",keyword:"required",params:{missingProperty: "path"},schema:schema19.properties.delivery.properties.file.required,parentSchema:schema19.properties.delivery.properties.file,data:data41};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
for(const key8 in data41){
if(!(((key8 === "path") || (key8 === "format")) || (key8 === "look_up"))){
const err123 = {instancePath:instancePath+"/delivery/file",schemaPath:"#/properties/delivery/properties/file/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema19.properties.delivery.properties.file,data:data41};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data41.path !== undefined){
let data42 = data41.path;
if(typeof data42 === "string"){
if(func5(data42) > 1024){
const err124 = {instancePath:instancePath+"/delivery/file/path",schemaPath:"#/properties/delivery/properties/file/properties/path/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema19.properties.delivery.properties.file.properties.path,data:data42};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(func5(data42) < 1){
const err125 = {instancePath:instancePath+"/delivery/file/path",schemaPath:"#/properties/delivery/properties/file/properties/path/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.file.properties.path,data:data42};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(!pattern7.test(data42)){
const err126 = {instancePath:instancePath+"/delivery/file/path",schemaPath:"#/properties/delivery/properties/file/properties/path/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$"},schema:"^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$",parentSchema:schema19.properties.delivery.properties.file.properties.path,data:data42};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/delivery/file/path",schemaPath:"#/properties/delivery/properties/file/properties/path/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.file.properties.path.type,parentSchema:schema19.properties.delivery.properties.file.properties.path,data:data42};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data41.format !== undefined){
let data43 = data41.format;
if(!((data43 === "ndjson") || (data43 === "csv"))){
const err128 = {instancePath:instancePath+"/delivery/file/format",schemaPath:"#/properties/delivery/properties/file/properties/format/enum",keyword:"enum",params:{allowedValues: schema19.properties.delivery.properties.file.properties.format.enum},schema:schema19.properties.delivery.properties.file.properties.format.enum,parentSchema:schema19.properties.delivery.properties.file.properties.format,data:data43};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data41.look_up !== undefined){
let data44 = data41.look_up;
if(typeof data44 !== "boolean"){
const err129 = {instancePath:instancePath+"/delivery/file/look_up",schemaPath:"#/properties/delivery/properties/file/properties/look_up/type",keyword:"type",params:{type: "boolean"},schema:schema19.properties.delivery.properties.file.properties.look_up.type,parentSchema:schema19.properties.delivery.properties.file.properties.look_up,data:data44};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
else {
const err130 = {instancePath:instancePath+"/delivery/file",schemaPath:"#/properties/delivery/properties/file/type",keyword:"type",params:{type: "object"},schema:schema19.properties.delivery.properties.file.type,parentSchema:schema19.properties.delivery.properties.file,data:data41};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data8.spread !== undefined){
let data45 = data8.spread;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.rate === undefined){
const err131 = {instancePath:instancePath+"/delivery/spread",schemaPath:"#/properties/delivery/properties/spread/required",keyword:"required",params:{missingProperty: "rate"},schema:schema19.properties.delivery.properties.spread.required,parentSchema:schema19.properties.delivery.properties.spread,data:data45};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
for(const key9 in data45){
if(!((key9 === "rate") || (key9 === "except"))){
const err132 = {instancePath:instancePath+"/delivery/spread",schemaPath:"#/properties/delivery/properties/spread/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema19.properties.delivery.properties.spread,data:data45};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data45.rate !== undefined){
let data46 = data45.rate;
if(typeof data46 === "string"){
if(!pattern32.test(data46)){
const err133 = {instancePath:instancePath+"/delivery/spread/rate",schemaPath:"#/properties/delivery/properties/spread/properties/rate/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])([0-9]{1,6}(\\.[0-9]{1,3})?|(100|[0-9]{1,2}(\\.[0-9]{1,3})?)%)/min$"},schema:"^(?=.*[1-9])([0-9]{1,6}(\\.[0-9]{1,3})?|(100|[0-9]{1,2}(\\.[0-9]{1,3})?)%)/min$",parentSchema:schema19.properties.delivery.properties.spread.properties.rate,data:data46};
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
const err134 = {instancePath:instancePath+"/delivery/spread/rate",schemaPath:"#/properties/delivery/properties/spread/properties/rate/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.spread.properties.rate.type,parentSchema:schema19.properties.delivery.properties.spread.properties.rate,data:data46};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data45.except !== undefined){
let data47 = data45.except;
if(Array.isArray(data47)){
if(data47.length > 1000){
const err135 = {instancePath:instancePath+"/delivery/spread/except",schemaPath:"#/properties/delivery/properties/spread/properties/except/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema19.properties.delivery.properties.spread.properties.except,data:data47};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
const len2 = data47.length;
for(let i4=0; i4<len2; i4++){
let data48 = data47[i4];
if(typeof data48 === "string"){
if(func5(data48) > 253){
const err136 = {instancePath:instancePath+"/delivery/spread/except/" + i4,schemaPath:"#/properties/delivery/properties/spread/properties/except/items/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema19.properties.delivery.properties.spread.properties.except.items,data:data48};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(func5(data48) < 1){
const err137 = {instancePath:instancePath+"/delivery/spread/except/" + i4,schemaPath:"#/properties/delivery/properties/spread/properties/except/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.delivery.properties.spread.properties.except.items,data:data48};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(!pattern33.test(data48)){
const err138 = {instancePath:instancePath+"/delivery/spread/except/" + i4,schemaPath:"#/properties/delivery/properties/spread/properties/except/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$"},schema:"^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$",parentSchema:schema19.properties.delivery.properties.spread.properties.except.items,data:data48};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/delivery/spread/except/" + i4,schemaPath:"#/properties/delivery/properties/spread/properties/except/items/type",keyword:"type",params:{type: "string"},schema:schema19.properties.delivery.properties.spread.properties.except.items.type,parentSchema:schema19.properties.delivery.properties.spread.properties.except.items,data:data48};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
let i5 = data47.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data47[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err140 = {instancePath:instancePath+"/delivery/spread/except",schemaPath:"#/properties/delivery/properties/spread/properties/except/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},schema:true,parentSchema:schema19.properties.delivery.properties.spread.properties.except,data:data47};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err141 = {instancePath:instancePath+"/delivery/spread/except",schemaPath:"#/properties/delivery/properties/spread/properties/except/type",keyword:"type",params:{type: "array"},schema:schema19.properties.delivery.properties.spread.properties.except.type,parentSchema:schema19.properties.delivery.properties.spread.properties.except,data:data47};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
}
else {
const err142 = {instancePath:instancePath+"/delivery/spread",schemaPath:"#/properties/delivery/properties/spread/type",keyword:"type",params:{type: "object"},schema:schema19.properties.delivery.properties.spread.type,parentSchema:schema19.properties.delivery.properties.spread,data:data45};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
else {
const err143 = {instancePath:instancePath+"/delivery",schemaPath:"#/properties/delivery/type",keyword:"type",params:{type: "object"},schema:schema19.properties.delivery.type,parentSchema:schema19.properties.delivery,data:data8};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data.notify !== undefined){
let data49 = data.notify;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(Object.keys(data49).length < 1){
const err144 = {instancePath:instancePath+"/notify",schemaPath:"#/properties/notify/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema19.properties.notify,data:data49};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
for(const key10 in data49){
if(!((key10 === "webhook") || (key10 === "slack"))){
const err145 = {instancePath:instancePath+"/notify",schemaPath:"#/properties/notify/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},schema:false,parentSchema:schema19.properties.notify,data:data49};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data49.webhook !== undefined){
let data50 = data49.webhook;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.url === undefined){
const err146 = {instancePath:instancePath+"/notify/webhook",schemaPath:"#/properties/notify/properties/webhook/required",keyword:"required",params:{missingProperty: "url"},schema:schema19.properties.notify.properties.webhook.required,parentSchema:schema19.properties.notify.properties.webhook,data:data50};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
for(const key11 in data50){
if(!((key11 === "url") || (key11 === "secret_env"))){
const err147 = {instancePath:instancePath+"/notify/webhook",schemaPath:"#/properties/notify/properties/webhook/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},schema:false,parentSchema:schema19.properties.notify.properties.webhook,data:data50};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data50.url !== undefined){
let data51 = data50.url;
if(typeof data51 === "string"){
if(func5(data51) > 1024){
const err148 = {instancePath:instancePath+"/notify/webhook/url",schemaPath:"#/properties/notify/properties/webhook/properties/url/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema19.properties.notify.properties.webhook.properties.url,data:data51};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(func5(data51) < 1){
const err149 = {instancePath:instancePath+"/notify/webhook/url",schemaPath:"#/properties/notify/properties/webhook/properties/url/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.notify.properties.webhook.properties.url,data:data51};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
else {
const err150 = {instancePath:instancePath+"/notify/webhook/url",schemaPath:"#/properties/notify/properties/webhook/properties/url/type",keyword:"type",params:{type: "string"},schema:schema19.properties.notify.properties.webhook.properties.url.type,parentSchema:schema19.properties.notify.properties.webhook.properties.url,data:data51};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data50.secret_env !== undefined){
let data52 = data50.secret_env;
if(typeof data52 === "string"){
if(!pattern6.test(data52)){
const err151 = {instancePath:instancePath+"/notify/webhook/secret_env",schemaPath:"#/properties/notify/properties/webhook/properties/secret_env/pattern",keyword:"pattern",params:{pattern: "^RETICKET_[A-Z0-9_]{1,64}$"},schema:"^RETICKET_[A-Z0-9_]{1,64}$",parentSchema:schema19.properties.notify.properties.webhook.properties.secret_env,data:data52};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
else {
const err152 = {instancePath:instancePath+"/notify/webhook/secret_env",schemaPath:"#/properties/notify/properties/webhook/properties/secret_env/type",keyword:"type",params:{type: "string"},schema:schema19.properties.notify.properties.webhook.properties.secret_env.type,parentSchema:schema19.properties.notify.properties.webhook.properties.secret_env,data:data52};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/notify/webhook",schemaPath:"#/properties/notify/properties/webhook/type",keyword:"type",params:{type: "object"},schema:schema19.properties.notify.properties.webhook.type,parentSchema:schema19.properties.notify.properties.webhook,data:data50};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data49.slack !== undefined){
let data53 = data49.slack;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key12 in data53){
if(!(key12 === "url_env")){
const err154 = {instancePath:instancePath+"/notify/slack",schemaPath:"#/properties/notify/properties/slack/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},schema:false,parentSchema:schema19.properties.notify.properties.slack,data:data53};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data53.url_env !== undefined){
let data54 = data53.url_env;
if(typeof data54 === "string"){
if(!pattern6.test(data54)){
const err155 = {instancePath:instancePath+"/notify/slack/url_env",schemaPath:"#/properties/notify/properties/slack/properties/url_env/pattern",keyword:"pattern",params:{pattern: "^RETICKET_[A-Z0-9_]{1,64}$"},schema:"^RETICKET_[A-Z0-9_]{1,64}$",parentSchema:schema19.properties.notify.properties.slack.properties.url_env,data:data54};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
else {
const err156 = {instancePath:instancePath+"/notify/slack/url_env",schemaPath:"#/properties/notify/properties/slack/properties/url_env/type",keyword:"type",params:{type: "string"},schema:schema19.properties.notify.properties.slack.properties.url_env.type,parentSchema:schema19.properties.notify.properties.slack.properties.url_env,data:data54};
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
const err157 = {instancePath:instancePath+"/notify/slack",schemaPath:"#/properties/notify/properties/slack/type",keyword:"type",params:{type: "object"},schema:schema19.properties.notify.properties.slack.type,parentSchema:schema19.properties.notify.properties.slack,data:data53};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
else {
const err158 = {instancePath:instancePath+"/notify",schemaPath:"#/properties/notify/type",keyword:"type",params:{type: "object"},schema:schema19.properties.notify.type,parentSchema:schema19.properties.notify,data:data49};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data.limits !== undefined){
let data55 = data.limits;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key13 in data55){
if(!(((key13 === "concurrency") || (key13 === "rate")) || (key13 === "headroom"))){
const err159 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},schema:false,parentSchema:schema19.properties.limits,data:data55};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data55.concurrency !== undefined){
let data56 = data55.concurrency;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
const err160 = {instancePath:instancePath+"/limits/concurrency",schemaPath:"#/properties/limits/properties/concurrency/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.limits.properties.concurrency.type,parentSchema:schema19.properties.limits.properties.concurrency,data:data56};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 > 1000 || isNaN(data56)){
const err161 = {instancePath:instancePath+"/limits/concurrency",schemaPath:"#/properties/limits/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema19.properties.limits.properties.concurrency,data:data56};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(data56 < 1 || isNaN(data56)){
const err162 = {instancePath:instancePath+"/limits/concurrency",schemaPath:"#/properties/limits/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema19.properties.limits.properties.concurrency,data:data56};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
if(data55.rate !== undefined){
let data57 = data55.rate;
if(typeof data57 === "string"){
if(!pattern36.test(data57)){
const err163 = {instancePath:instancePath+"/limits/rate",schemaPath:"#/properties/limits/properties/rate/pattern",keyword:"pattern",params:{pattern: "^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$"},schema:"^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$",parentSchema:schema19.properties.limits.properties.rate,data:data57};
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
const err164 = {instancePath:instancePath+"/limits/rate",schemaPath:"#/properties/limits/properties/rate/type",keyword:"type",params:{type: "string"},schema:schema19.properties.limits.properties.rate.type,parentSchema:schema19.properties.limits.properties.rate,data:data57};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data55.headroom !== undefined){
let data58 = data55.headroom;
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 0.9 || isNaN(data58)){
const err165 = {instancePath:instancePath+"/limits/headroom",schemaPath:"#/properties/limits/properties/headroom/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0.9},schema:0.9,parentSchema:schema19.properties.limits.properties.headroom,data:data58};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data58 < 0 || isNaN(data58)){
const err166 = {instancePath:instancePath+"/limits/headroom",schemaPath:"#/properties/limits/properties/headroom/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema19.properties.limits.properties.headroom,data:data58};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
else {
const err167 = {instancePath:instancePath+"/limits/headroom",schemaPath:"#/properties/limits/properties/headroom/type",keyword:"type",params:{type: "number"},schema:schema19.properties.limits.properties.headroom.type,parentSchema:schema19.properties.limits.properties.headroom,data:data58};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
else {
const err168 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},schema:schema19.properties.limits.type,parentSchema:schema19.properties.limits,data:data55};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data.policy !== undefined){
let data59 = data.policy;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
for(const key14 in data59){
if(!(func4.call(schema19.properties.policy.properties, key14))){
const err169 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},schema:false,parentSchema:schema19.properties.policy,data:data59};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data59.max_tickets !== undefined){
let data60 = data59.max_tickets;
if((!(((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60))) && (isFinite(data60)))) && (!(data60 && typeof data60 == "object" && !Array.isArray(data60)))){
const err170 = {instancePath:instancePath+"/policy/max_tickets",schemaPath:"#/properties/policy/properties/max_tickets/type",keyword:"type",params:{type: schema19.properties.policy.properties.max_tickets.type},schema:schema19.properties.policy.properties.max_tickets.type,parentSchema:schema19.properties.policy.properties.max_tickets,data:data60};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 < 0 || isNaN(data60)){
const err171 = {instancePath:instancePath+"/policy/max_tickets",schemaPath:"#/properties/policy/properties/max_tickets/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema19.properties.policy.properties.max_tickets,data:data60};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
for(const key15 in data60){
if(!((key15 === "per_manifest") || (key15 === "per_run"))){
const err172 = {instancePath:instancePath+"/policy/max_tickets",schemaPath:"#/properties/policy/properties/max_tickets/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},schema:false,parentSchema:schema19.properties.policy.properties.max_tickets,data:data60};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data60.per_manifest !== undefined){
let data61 = data60.per_manifest;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err173 = {instancePath:instancePath+"/policy/max_tickets/per_manifest",schemaPath:"#/properties/policy/properties/max_tickets/properties/per_manifest/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.policy.properties.max_tickets.properties.per_manifest.type,parentSchema:schema19.properties.policy.properties.max_tickets.properties.per_manifest,data:data61};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 < 0 || isNaN(data61)){
const err174 = {instancePath:instancePath+"/policy/max_tickets/per_manifest",schemaPath:"#/properties/policy/properties/max_tickets/properties/per_manifest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema19.properties.policy.properties.max_tickets.properties.per_manifest,data:data61};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
if(data60.per_run !== undefined){
let data62 = data60.per_run;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err175 = {instancePath:instancePath+"/policy/max_tickets/per_run",schemaPath:"#/properties/policy/properties/max_tickets/properties/per_run/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.policy.properties.max_tickets.properties.per_run.type,parentSchema:schema19.properties.policy.properties.max_tickets.properties.per_run,data:data62};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 < 0 || isNaN(data62)){
const err176 = {instancePath:instancePath+"/policy/max_tickets/per_run",schemaPath:"#/properties/policy/properties/max_tickets/properties/per_run/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema19.properties.policy.properties.max_tickets.properties.per_run,data:data62};
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
}
}
if(data59.max_replace !== undefined){
let data63 = data59.max_replace;
if(!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))){
const err177 = {instancePath:instancePath+"/policy/max_replace",schemaPath:"#/properties/policy/properties/max_replace/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.policy.properties.max_replace.type,parentSchema:schema19.properties.policy.properties.max_replace,data:data63};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 < 0 || isNaN(data63)){
const err178 = {instancePath:instancePath+"/policy/max_replace",schemaPath:"#/properties/policy/properties/max_replace/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema19.properties.policy.properties.max_replace,data:data63};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
if(data59.max_ttl_sec !== undefined){
let data64 = data59.max_ttl_sec;
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
const err179 = {instancePath:instancePath+"/policy/max_ttl_sec",schemaPath:"#/properties/policy/properties/max_ttl_sec/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.policy.properties.max_ttl_sec.type,parentSchema:schema19.properties.policy.properties.max_ttl_sec,data:data64};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 < 1 || isNaN(data64)){
const err180 = {instancePath:instancePath+"/policy/max_ttl_sec",schemaPath:"#/properties/policy/properties/max_ttl_sec/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema19.properties.policy.properties.max_ttl_sec,data:data64};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
if(data59.min_ttl_sec !== undefined){
let data65 = data59.min_ttl_sec;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err181 = {instancePath:instancePath+"/policy/min_ttl_sec",schemaPath:"#/properties/policy/properties/min_ttl_sec/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.policy.properties.min_ttl_sec.type,parentSchema:schema19.properties.policy.properties.min_ttl_sec,data:data65};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 < 1 || isNaN(data65)){
const err182 = {instancePath:instancePath+"/policy/min_ttl_sec",schemaPath:"#/properties/policy/properties/min_ttl_sec/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema19.properties.policy.properties.min_ttl_sec,data:data65};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
if(data59.deliver_to !== undefined){
let data66 = data59.deliver_to;
const _errs148 = errors;
let valid25 = false;
let passing0 = null;
const _errs149 = errors;
if(!((data66 === "account") || (data66 === "any"))){
const err183 = {instancePath:instancePath+"/policy/deliver_to",schemaPath:"#/properties/policy/properties/deliver_to/oneOf/0/enum",keyword:"enum",params:{allowedValues: schema19.properties.policy.properties.deliver_to.oneOf[0].enum},schema:schema19.properties.policy.properties.deliver_to.oneOf[0].enum,parentSchema:schema19.properties.policy.properties.deliver_to.oneOf[0],data:data66};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
var _valid0 = _errs149 === errors;
if(_valid0){
valid25 = true;
passing0 = 0;
}
const _errs150 = errors;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.domains === undefined){
const err184 = {instancePath:instancePath+"/policy/deliver_to",schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/required",keyword:"required",params:{missingProperty: "domains"},schema:schema19.properties.policy.properties.deliver_to.oneOf[1].required,parentSchema:schema19.properties.policy.properties.deliver_to.oneOf[1],data:data66};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
for(const key16 in data66){
if(!(key16 === "domains")){
const err185 = {instancePath:instancePath+"/policy/deliver_to",schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},schema:false,parentSchema:schema19.properties.policy.properties.deliver_to.oneOf[1],data:data66};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data66.domains !== undefined){
let data67 = data66.domains;
if(Array.isArray(data67)){
if(data67.length < 1){
const err186 = {instancePath:instancePath+"/policy/deliver_to/domains",schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/properties/domains/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema19.properties.policy.properties.deliver_to.oneOf[1].properties.domains,data:data67};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
const len3 = data67.length;
for(let i6=0; i6<len3; i6++){
let data68 = data67[i6];
if(typeof data68 === "string"){
if(func5(data68) > 253){
const err187 = {instancePath:instancePath+"/policy/deliver_to/domains/" + i6,schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/properties/domains/items/maxLength",keyword:"maxLength",params:{limit: 253},schema:253,parentSchema:schema19.properties.policy.properties.deliver_to.oneOf[1].properties.domains.items,data:data68};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(func5(data68) < 1){
const err188 = {instancePath:instancePath+"/policy/deliver_to/domains/" + i6,schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/properties/domains/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.policy.properties.deliver_to.oneOf[1].properties.domains.items,data:data68};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(!pattern33.test(data68)){
const err189 = {instancePath:instancePath+"/policy/deliver_to/domains/" + i6,schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/properties/domains/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$"},schema:"^[^\\s@*\\p{Cc}\\p{Cf}\\p{Cs}]+$",parentSchema:schema19.properties.policy.properties.deliver_to.oneOf[1].properties.domains.items,data:data68};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
else {
const err190 = {instancePath:instancePath+"/policy/deliver_to/domains/" + i6,schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/properties/domains/items/type",keyword:"type",params:{type: "string"},schema:schema19.properties.policy.properties.deliver_to.oneOf[1].properties.domains.items.type,parentSchema:schema19.properties.policy.properties.deliver_to.oneOf[1].properties.domains.items,data:data68};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
let i7 = data67.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data67[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err191 = {instancePath:instancePath+"/policy/deliver_to/domains",schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/properties/domains/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3},schema:true,parentSchema:schema19.properties.policy.properties.deliver_to.oneOf[1].properties.domains,data:data67};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
break;
}
indices3[item3] = i7;
}
}
}
else {
const err192 = {instancePath:instancePath+"/policy/deliver_to/domains",schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/properties/domains/type",keyword:"type",params:{type: "array"},schema:schema19.properties.policy.properties.deliver_to.oneOf[1].properties.domains.type,parentSchema:schema19.properties.policy.properties.deliver_to.oneOf[1].properties.domains,data:data67};
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
else {
const err193 = {instancePath:instancePath+"/policy/deliver_to",schemaPath:"#/properties/policy/properties/deliver_to/oneOf/1/type",keyword:"type",params:{type: "object"},schema:schema19.properties.policy.properties.deliver_to.oneOf[1].type,parentSchema:schema19.properties.policy.properties.deliver_to.oneOf[1],data:data66};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
var _valid0 = _errs150 === errors;
if(_valid0 && valid25){
valid25 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid25 = true;
passing0 = 1;
}
}
if(!valid25){
const err194 = {instancePath:instancePath+"/policy/deliver_to",schemaPath:"#/properties/policy/properties/deliver_to/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},schema:schema19.properties.policy.properties.deliver_to.oneOf,parentSchema:schema19.properties.policy.properties.deliver_to,data:data66};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
else {
errors = _errs148;
if(vErrors !== null){
if(_errs148){
vErrors.length = _errs148;
}
else {
vErrors = null;
}
}
}
}
if(data59.mail !== undefined){
let data69 = data59.mail;
if(!((data69 === "config") || (data69 === "any"))){
const err195 = {instancePath:instancePath+"/policy/mail",schemaPath:"#/properties/policy/properties/mail/enum",keyword:"enum",params:{allowedValues: schema19.properties.policy.properties.mail.enum},schema:schema19.properties.policy.properties.mail.enum,parentSchema:schema19.properties.policy.properties.mail,data:data69};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data59.contain !== undefined){
let data70 = data59.contain;
const _errs159 = errors;
let valid30 = false;
let passing1 = null;
const _errs160 = errors;
if(!(((data70 === "required") || (data70 === "allowed")) || (data70 === "forbidden"))){
const err196 = {instancePath:instancePath+"/policy/contain",schemaPath:"#/properties/policy/properties/contain/oneOf/0/enum",keyword:"enum",params:{allowedValues: schema19.properties.policy.properties.contain.oneOf[0].enum},schema:schema19.properties.policy.properties.contain.oneOf[0].enum,parentSchema:schema19.properties.policy.properties.contain.oneOf[0],data:data70};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
var _valid1 = _errs160 === errors;
if(_valid1){
valid30 = true;
passing1 = 0;
}
const _errs161 = errors;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(data70.required_for === undefined){
const err197 = {instancePath:instancePath+"/policy/contain",schemaPath:"#/properties/policy/properties/contain/oneOf/1/required",keyword:"required",params:{missingProperty: "required_for"},schema:schema19.properties.policy.properties.contain.oneOf[1].required,parentSchema:schema19.properties.policy.properties.contain.oneOf[1],data:data70};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
for(const key17 in data70){
if(!(key17 === "required_for")){
const err198 = {instancePath:instancePath+"/policy/contain",schemaPath:"#/properties/policy/properties/contain/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},schema:false,parentSchema:schema19.properties.policy.properties.contain.oneOf[1],data:data70};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data70.required_for !== undefined){
let data71 = data70.required_for;
if(typeof data71 === "string"){
if(func5(data71) < 1){
const err199 = {instancePath:instancePath+"/policy/contain/required_for",schemaPath:"#/properties/policy/properties/contain/oneOf/1/properties/required_for/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.policy.properties.contain.oneOf[1].properties.required_for,data:data71};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
else {
const err200 = {instancePath:instancePath+"/policy/contain/required_for",schemaPath:"#/properties/policy/properties/contain/oneOf/1/properties/required_for/type",keyword:"type",params:{type: "string"},schema:schema19.properties.policy.properties.contain.oneOf[1].properties.required_for.type,parentSchema:schema19.properties.policy.properties.contain.oneOf[1].properties.required_for,data:data71};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
}
else {
const err201 = {instancePath:instancePath+"/policy/contain",schemaPath:"#/properties/policy/properties/contain/oneOf/1/type",keyword:"type",params:{type: "object"},schema:schema19.properties.policy.properties.contain.oneOf[1].type,parentSchema:schema19.properties.policy.properties.contain.oneOf[1],data:data70};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
var _valid1 = _errs161 === errors;
if(_valid1 && valid30){
valid30 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid30 = true;
passing1 = 1;
}
}
if(!valid30){
const err202 = {instancePath:instancePath+"/policy/contain",schemaPath:"#/properties/policy/properties/contain/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},schema:schema19.properties.policy.properties.contain.oneOf,parentSchema:schema19.properties.policy.properties.contain,data:data70};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
else {
errors = _errs159;
if(vErrors !== null){
if(_errs159){
vErrors.length = _errs159;
}
else {
vErrors = null;
}
}
}
}
if(data59.require_reason !== undefined){
let data72 = data59.require_reason;
if((typeof data72 !== "boolean") && (typeof data72 !== "string")){
const err203 = {instancePath:instancePath+"/policy/require_reason",schemaPath:"#/properties/policy/properties/require_reason/type",keyword:"type",params:{type: schema19.properties.policy.properties.require_reason.type},schema:schema19.properties.policy.properties.require_reason.type,parentSchema:schema19.properties.policy.properties.require_reason,data:data72};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(typeof data72 === "string"){
if(func5(data72) < 1){
const err204 = {instancePath:instancePath+"/policy/require_reason",schemaPath:"#/properties/policy/properties/require_reason/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.policy.properties.require_reason,data:data72};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
if(data59.protected !== undefined){
let data73 = data59.protected;
if(Array.isArray(data73)){
const len4 = data73.length;
for(let i8=0; i8<len4; i8++){
let data74 = data73[i8];
if(typeof data74 === "string"){
if(func5(data74) < 1){
const err205 = {instancePath:instancePath+"/policy/protected/" + i8,schemaPath:"#/properties/policy/properties/protected/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.policy.properties.protected.items,data:data74};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
else {
const err206 = {instancePath:instancePath+"/policy/protected/" + i8,schemaPath:"#/properties/policy/properties/protected/items/type",keyword:"type",params:{type: "string"},schema:schema19.properties.policy.properties.protected.items.type,parentSchema:schema19.properties.policy.properties.protected.items,data:data74};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
let i9 = data73.length;
let j4;
if(i9 > 1){
const indices4 = {};
for(;i9--;){
let item4 = data73[i9];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err207 = {instancePath:instancePath+"/policy/protected",schemaPath:"#/properties/policy/properties/protected/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j4},schema:true,parentSchema:schema19.properties.policy.properties.protected,data:data73};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
break;
}
indices4[item4] = i9;
}
}
}
else {
const err208 = {instancePath:instancePath+"/policy/protected",schemaPath:"#/properties/policy/properties/protected/type",keyword:"type",params:{type: "array"},schema:schema19.properties.policy.properties.protected.type,parentSchema:schema19.properties.policy.properties.protected,data:data73};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data59.allowed_connections !== undefined){
let data75 = data59.allowed_connections;
if(Array.isArray(data75)){
const len5 = data75.length;
for(let i10=0; i10<len5; i10++){
let data76 = data75[i10];
if(typeof data76 === "string"){
if(func5(data76) < 1){
const err209 = {instancePath:instancePath+"/policy/allowed_connections/" + i10,schemaPath:"#/properties/policy/properties/allowed_connections/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.policy.properties.allowed_connections.items,data:data76};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
else {
const err210 = {instancePath:instancePath+"/policy/allowed_connections/" + i10,schemaPath:"#/properties/policy/properties/allowed_connections/items/type",keyword:"type",params:{type: "string"},schema:schema19.properties.policy.properties.allowed_connections.items.type,parentSchema:schema19.properties.policy.properties.allowed_connections.items,data:data76};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
let i11 = data75.length;
let j5;
if(i11 > 1){
const indices5 = {};
for(;i11--;){
let item5 = data75[i11];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err211 = {instancePath:instancePath+"/policy/allowed_connections",schemaPath:"#/properties/policy/properties/allowed_connections/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j5},schema:true,parentSchema:schema19.properties.policy.properties.allowed_connections,data:data75};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
break;
}
indices5[item5] = i11;
}
}
}
else {
const err212 = {instancePath:instancePath+"/policy/allowed_connections",schemaPath:"#/properties/policy/properties/allowed_connections/type",keyword:"type",params:{type: "array"},schema:schema19.properties.policy.properties.allowed_connections.type,parentSchema:schema19.properties.policy.properties.allowed_connections,data:data75};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data59.allowed_organizations !== undefined){
let data77 = data59.allowed_organizations;
if(Array.isArray(data77)){
const len6 = data77.length;
for(let i12=0; i12<len6; i12++){
let data78 = data77[i12];
if(typeof data78 === "string"){
if(func5(data78) < 1){
const err213 = {instancePath:instancePath+"/policy/allowed_organizations/" + i12,schemaPath:"#/properties/policy/properties/allowed_organizations/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.policy.properties.allowed_organizations.items,data:data78};
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
const err214 = {instancePath:instancePath+"/policy/allowed_organizations/" + i12,schemaPath:"#/properties/policy/properties/allowed_organizations/items/type",keyword:"type",params:{type: "string"},schema:schema19.properties.policy.properties.allowed_organizations.items.type,parentSchema:schema19.properties.policy.properties.allowed_organizations.items,data:data78};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
let i13 = data77.length;
let j6;
if(i13 > 1){
const indices6 = {};
for(;i13--;){
let item6 = data77[i13];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
const err215 = {instancePath:instancePath+"/policy/allowed_organizations",schemaPath:"#/properties/policy/properties/allowed_organizations/uniqueItems",keyword:"uniqueItems",params:{i: i13, j: j6},schema:true,parentSchema:schema19.properties.policy.properties.allowed_organizations,data:data77};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
break;
}
indices6[item6] = i13;
}
}
}
else {
const err216 = {instancePath:instancePath+"/policy/allowed_organizations",schemaPath:"#/properties/policy/properties/allowed_organizations/type",keyword:"type",params:{type: "array"},schema:schema19.properties.policy.properties.allowed_organizations.type,parentSchema:schema19.properties.policy.properties.allowed_organizations,data:data77};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data59.allowed_clients !== undefined){
let data79 = data59.allowed_clients;
if(Array.isArray(data79)){
const len7 = data79.length;
for(let i14=0; i14<len7; i14++){
let data80 = data79[i14];
if(typeof data80 === "string"){
if(func5(data80) < 1){
const err217 = {instancePath:instancePath+"/policy/allowed_clients/" + i14,schemaPath:"#/properties/policy/properties/allowed_clients/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.policy.properties.allowed_clients.items,data:data80};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
else {
const err218 = {instancePath:instancePath+"/policy/allowed_clients/" + i14,schemaPath:"#/properties/policy/properties/allowed_clients/items/type",keyword:"type",params:{type: "string"},schema:schema19.properties.policy.properties.allowed_clients.items.type,parentSchema:schema19.properties.policy.properties.allowed_clients.items,data:data80};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
let i15 = data79.length;
let j7;
if(i15 > 1){
const indices7 = {};
for(;i15--;){
let item7 = data79[i15];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
const err219 = {instancePath:instancePath+"/policy/allowed_clients",schemaPath:"#/properties/policy/properties/allowed_clients/uniqueItems",keyword:"uniqueItems",params:{i: i15, j: j7},schema:true,parentSchema:schema19.properties.policy.properties.allowed_clients,data:data79};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
break;
}
indices7[item7] = i15;
}
}
}
else {
const err220 = {instancePath:instancePath+"/policy/allowed_clients",schemaPath:"#/properties/policy/properties/allowed_clients/type",keyword:"type",params:{type: "array"},schema:schema19.properties.policy.properties.allowed_clients.type,parentSchema:schema19.properties.policy.properties.allowed_clients,data:data79};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data59.freeze !== undefined){
let data81 = data59.freeze;
if(Array.isArray(data81)){
const len8 = data81.length;
for(let i16=0; i16<len8; i16++){
let data82 = data81[i16];
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
if(data82.from === undefined){
const err221 = {instancePath:instancePath+"/policy/freeze/" + i16,schemaPath:"#/properties/policy/properties/freeze/items/required",keyword:"required",params:{missingProperty: "from"},schema:schema19.properties.policy.properties.freeze.items.required,parentSchema:schema19.properties.policy.properties.freeze.items,data:data82};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
if(data82.to === undefined){
const err222 = {instancePath:instancePath+"/policy/freeze/" + i16,schemaPath:"#/properties/policy/properties/freeze/items/required",keyword:"required",params:{missingProperty: "to"},schema:schema19.properties.policy.properties.freeze.items.required,parentSchema:schema19.properties.policy.properties.freeze.items,data:data82};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
for(const key18 in data82){
if(!((((key18 === "from") || (key18 === "to")) || (key18 === "time_zone")) || (key18 === "why"))){
const err223 = {instancePath:instancePath+"/policy/freeze/" + i16,schemaPath:"#/properties/policy/properties/freeze/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},schema:false,parentSchema:schema19.properties.policy.properties.freeze.items,data:data82};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data82.from !== undefined){
let data83 = data82.from;
if(typeof data83 === "string"){
if(!pattern38.test(data83)){
const err224 = {instancePath:instancePath+"/policy/freeze/" + i16+"/from",schemaPath:"#/properties/policy/properties/freeze/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$"},schema:"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$",parentSchema:schema19.properties.policy.properties.freeze.items.properties.from,data:data83};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
else {
const err225 = {instancePath:instancePath+"/policy/freeze/" + i16+"/from",schemaPath:"#/properties/policy/properties/freeze/items/properties/from/type",keyword:"type",params:{type: "string"},schema:schema19.properties.policy.properties.freeze.items.properties.from.type,parentSchema:schema19.properties.policy.properties.freeze.items.properties.from,data:data83};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data82.to !== undefined){
let data84 = data82.to;
if(typeof data84 === "string"){
if(!pattern38.test(data84)){
const err226 = {instancePath:instancePath+"/policy/freeze/" + i16+"/to",schemaPath:"#/properties/policy/properties/freeze/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$"},schema:"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$",parentSchema:schema19.properties.policy.properties.freeze.items.properties.to,data:data84};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
else {
const err227 = {instancePath:instancePath+"/policy/freeze/" + i16+"/to",schemaPath:"#/properties/policy/properties/freeze/items/properties/to/type",keyword:"type",params:{type: "string"},schema:schema19.properties.policy.properties.freeze.items.properties.to.type,parentSchema:schema19.properties.policy.properties.freeze.items.properties.to,data:data84};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data82.time_zone !== undefined){
let data85 = data82.time_zone;
if(typeof data85 === "string"){
if(func5(data85) < 1){
const err228 = {instancePath:instancePath+"/policy/freeze/" + i16+"/time_zone",schemaPath:"#/properties/policy/properties/freeze/items/properties/time_zone/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.policy.properties.freeze.items.properties.time_zone,data:data85};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
else {
const err229 = {instancePath:instancePath+"/policy/freeze/" + i16+"/time_zone",schemaPath:"#/properties/policy/properties/freeze/items/properties/time_zone/type",keyword:"type",params:{type: "string"},schema:schema19.properties.policy.properties.freeze.items.properties.time_zone.type,parentSchema:schema19.properties.policy.properties.freeze.items.properties.time_zone,data:data85};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data82.why !== undefined){
let data86 = data82.why;
if(typeof data86 === "string"){
if(func5(data86) > 200){
const err230 = {instancePath:instancePath+"/policy/freeze/" + i16+"/why",schemaPath:"#/properties/policy/properties/freeze/items/properties/why/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema19.properties.policy.properties.freeze.items.properties.why,data:data86};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if(func5(data86) < 1){
const err231 = {instancePath:instancePath+"/policy/freeze/" + i16+"/why",schemaPath:"#/properties/policy/properties/freeze/items/properties/why/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema19.properties.policy.properties.freeze.items.properties.why,data:data86};
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
const err232 = {instancePath:instancePath+"/policy/freeze/" + i16+"/why",schemaPath:"#/properties/policy/properties/freeze/items/properties/why/type",keyword:"type",params:{type: "string"},schema:schema19.properties.policy.properties.freeze.items.properties.why.type,parentSchema:schema19.properties.policy.properties.freeze.items.properties.why,data:data86};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/policy/freeze/" + i16,schemaPath:"#/properties/policy/properties/freeze/items/type",keyword:"type",params:{type: "object"},schema:schema19.properties.policy.properties.freeze.items.type,parentSchema:schema19.properties.policy.properties.freeze.items,data:data82};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/policy/freeze",schemaPath:"#/properties/policy/properties/freeze/type",keyword:"type",params:{type: "array"},schema:schema19.properties.policy.properties.freeze.type,parentSchema:schema19.properties.policy.properties.freeze,data:data81};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data59.require_plan !== undefined){
let data87 = data59.require_plan;
if(typeof data87 !== "boolean"){
const err235 = {instancePath:instancePath+"/policy/require_plan",schemaPath:"#/properties/policy/properties/require_plan/type",keyword:"type",params:{type: "boolean"},schema:schema19.properties.policy.properties.require_plan.type,parentSchema:schema19.properties.policy.properties.require_plan,data:data87};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data59.entry_schema !== undefined){
let data88 = data59.entry_schema;
if(!(data88 && typeof data88 == "object" && !Array.isArray(data88))){
const err236 = {instancePath:instancePath+"/policy/entry_schema",schemaPath:"#/properties/policy/properties/entry_schema/type",keyword:"type",params:{type: "object"},schema:schema19.properties.policy.properties.entry_schema.type,parentSchema:schema19.properties.policy.properties.entry_schema,data:data88};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
}
else {
const err237 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"},schema:schema19.properties.policy.type,parentSchema:schema19.properties.policy,data:data59};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data.domain !== undefined){
if(data.tenant === undefined){
const err238 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "domain",
    missingProperty: "tenant",
    depsCount: 1,
    deps: "tenant"},schema:schema19.dependentRequired,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
}
else {
const err239 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
