// Generated from schemas/ by `npm run generate`. Do not edit.
import helper0 from "ajv/dist/runtime/ucs2length.js";
"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://reticket.dev/schemas/config.schema.json","title":"Config","description":"reticket.yaml: which tenant, which ledger, who may open the tickets, how fast. Paths in it are relative to the folder it lies in.","type":"object","additionalProperties":false,"properties":{"tenant":{"title":"Tenant","description":"The canonical Auth0 domain: the ledger's identity and part of every key. AUTH0_DOMAIN, where it is set, must equal this or `domain`.","type":"string","minLength":1,"examples":["acme.eu.auth0.com"]},"domain":{"title":"Domain","description":"The address that requests go to, only where it differs from the tenant: a custom domain.","type":"string","minLength":1,"examples":["login.acme.example"]},"custom_domain":{"title":"Custom domain","description":"Which of the tenant's several custom domains the ticket's link is for: sent as the `auth0-custom-domain` header.","type":"string","maxLength":253,"pattern":"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$","examples":["login.acme.example"]},"ledger":{"title":"Ledger","description":"Where the ledger lives; `file:` and a folder, relative to this file.","type":"string","minLength":1,"default":"file:ledger","examples":["file:ledger"]},"recipients":{"title":"Recipients","description":"The age public keys that tickets are sealed to; `reticket keygen` makes one. Each of them can open every ticket.","type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^age1[0-9a-z]+$","examples":["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"]}},"limits":{"title":"Limits","description":"How hard the tenant may be pressed.","type":"object","additionalProperties":false,"properties":{"concurrency":{"title":"Concurrency","description":"Requests in flight at most.","type":"integer","minimum":1,"maximum":1000,"default":10,"examples":[10]},"rate":{"title":"Rate","description":"Requests at most, a second or a minute; `auto` goes as fast as the tenant allows.","type":"string","pattern":"^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$","default":"auto","examples":["auto","16/s","150/min"]},"headroom":{"title":"Headroom","description":"The share of the tenant's rate limit that is left to everybody else.","type":"number","minimum":0,"maximum":0.9,"default":0.1,"examples":[0.1]}}},"policy":{"title":"Policy","description":"What may be sent at all. `validate`, `plan` and `apply` refuse (exit 5) what breaks a rule; entries that are issued already break none.","type":"object","additionalProperties":false,"properties":{"max_tickets":{"title":"MaxTickets","description":"How many requests one run may send: a number for the whole run, or `per_manifest` and `per_run`.","type":["integer","object"],"minimum":0,"additionalProperties":false,"properties":{"per_manifest":{"title":"MaxPerManifest","description":"Requests for one manifest in one run, at most.","type":"integer","minimum":0,"examples":[100]},"per_run":{"title":"MaxPerRun","description":"Requests in one run, at most.","type":"integer","minimum":0,"examples":[500]}},"examples":[500,{"per_manifest":100,"per_run":500}]},"max_replace":{"title":"MaxReplace","description":"How many people may lose, in one run, a link that they have: entries that are replaced or reissued.","type":"integer","minimum":0,"examples":[10]},"max_ttl_sec":{"title":"MaxTtlSec","description":"How long a ticket may live, seconds. An entry without `ttl_sec` has 432000.","type":"integer","minimum":1,"examples":[86400]},"require_reason":{"title":"RequireReason","description":"`metadata.reason` must be there (`true`), or match this regular expression.","type":["boolean","string"],"minLength":1,"examples":["^(INC|SUP)-\\d+: ",true]},"protected":{"title":"Protected","description":"Who is never reset: patterns for `user_id` and `email`, in which `*` stands for any text and capitals do not matter.","type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"examples":["auth0|break-glass-*"]}},"allowed_connections":{"title":"AllowedConnections","description":"The only connections that an entry may name, in `connection_id` or `identity`. An entry that names none passes.","type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"examples":["con_0000000000000001"]}},"allowed_organizations":{"title":"AllowedOrganizations","description":"The only organizations that an entry may name. An entry that names none passes.","type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"examples":["org_2eondWoxcMIpaLQc"]}},"allowed_clients":{"title":"AllowedClients","description":"The only applications that an entry may name in `client_id`. An entry that names none passes.","type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"examples":["DaM8bokEXBWrTUFCiJjWn50jei6ardyX"]}},"freeze":{"title":"Freeze","description":"Times in which nothing is sent.","type":"array","items":{"title":"FreezeWindow","type":"object","required":["from","to"],"additionalProperties":false,"properties":{"from":{"title":"FreezeFrom","description":"Its first moment: RFC 3339, or a weekday and a time for every week.","type":"string","pattern":"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$","examples":["2026-12-20T00:00:00Z","fri 18:00"]},"to":{"title":"FreezeTo","description":"The first moment after it, spelled as `from` is.","type":"string","pattern":"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$","examples":["2027-01-04T08:00:00+01:00","mon 08:00"]},"time_zone":{"title":"FreezeTimeZone","description":"The IANA time zone of weekdays and times; RFC 3339 has its own.","type":"string","minLength":1,"default":"UTC","examples":["Europe/Paris"]},"why":{"title":"FreezeWhy","description":"What the refusal says of it.","type":"string","minLength":1,"maxLength":200,"examples":["year-end change freeze"]}},"examples":[{"from":"fri 18:00","to":"mon 08:00","time_zone":"Europe/Paris"}]}},"require_plan":{"title":"RequirePlan","description":"`apply` sends only what a saved plan said: it needs `--plan` or `--reviewed`.","type":"boolean","default":false,"examples":[true]},"entry_schema":{"title":"EntrySchema","description":"Your own rules: a JSON Schema (2020-12) that the body of every request must satisfy, defaults merged in. A `description` in it is shown where it is broken.","type":"object","examples":[{"required":["client_id"]}]}},"examples":[{"max_tickets":500,"max_ttl_sec":86400,"require_reason":"^INC-\\d+","protected":["auth0|break-glass-*","*@service.acme.example"]}]}},"dependentRequired":{"domain":["tenant"]},"examples":[{"tenant":"acme.eu.auth0.com","recipients":["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"],"limits":{"rate":"16/s"}}]};
const func1 = (helper0.default ?? helper0);
const func5 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$", "u");
const pattern5 = new RegExp("^age1[0-9a-z]+$", "u");
const pattern6 = new RegExp("^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$", "u");
const pattern7 = new RegExp("^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$", "u");

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
if(!(((((((key0 === "tenant") || (key0 === "domain")) || (key0 === "custom_domain")) || (key0 === "ledger")) || (key0 === "recipients")) || (key0 === "limits")) || (key0 === "policy"))){
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
if(func1(data0) < 1){
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
if(func1(data1) < 1){
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
if(func1(data2) > 253){
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
if(data.ledger !== undefined){
let data3 = data.ledger;
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err8 = {instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.ledger,data:data3};
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
const err9 = {instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.ledger.type,parentSchema:schema31.properties.ledger,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.recipients !== undefined){
let data4 = data.recipients;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err10 = {instancePath:instancePath+"/recipients/" + i0,schemaPath:"#/properties/recipients/items/pattern",keyword:"pattern",params:{pattern: "^age1[0-9a-z]+$"},message:"must match pattern \""+"^age1[0-9a-z]+$"+"\"",schema:"^age1[0-9a-z]+$",parentSchema:schema31.properties.recipients.items,data:data5};
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
const err11 = {instancePath:instancePath+"/recipients/" + i0,schemaPath:"#/properties/recipients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.recipients.items.type,parentSchema:schema31.properties.recipients.items,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
let i1 = data4.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data4[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err12 = {instancePath:instancePath+"/recipients",schemaPath:"#/properties/recipients/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.recipients,data:data4};
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
const err13 = {instancePath:instancePath+"/recipients",schemaPath:"#/properties/recipients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.recipients.type,parentSchema:schema31.properties.recipients,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.limits !== undefined){
let data6 = data.limits;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!(((key1 === "concurrency") || (key1 === "rate")) || (key1 === "headroom"))){
const err14 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.limits,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.concurrency !== undefined){
let data7 = data6.concurrency;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err15 = {instancePath:instancePath+"/limits/concurrency",schemaPath:"#/properties/limits/properties/concurrency/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.limits.properties.concurrency.type,parentSchema:schema31.properties.limits.properties.concurrency,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/limits/concurrency",schemaPath:"#/properties/limits/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema31.properties.limits.properties.concurrency,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err17 = {instancePath:instancePath+"/limits/concurrency",schemaPath:"#/properties/limits/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.limits.properties.concurrency,data:data7};
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
if(data6.rate !== undefined){
let data8 = data6.rate;
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err18 = {instancePath:instancePath+"/limits/rate",schemaPath:"#/properties/limits/properties/rate/pattern",keyword:"pattern",params:{pattern: "^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$"},message:"must match pattern \""+"^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$"+"\"",schema:"^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$",parentSchema:schema31.properties.limits.properties.rate,data:data8};
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
const err19 = {instancePath:instancePath+"/limits/rate",schemaPath:"#/properties/limits/properties/rate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.limits.properties.rate.type,parentSchema:schema31.properties.limits.properties.rate,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.headroom !== undefined){
let data9 = data6.headroom;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 0.9 || isNaN(data9)){
const err20 = {instancePath:instancePath+"/limits/headroom",schemaPath:"#/properties/limits/properties/headroom/maximum",keyword:"maximum",params:{comparison: "<=", limit: 0.9},message:"must be <= 0.9",schema:0.9,parentSchema:schema31.properties.limits.properties.headroom,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err21 = {instancePath:instancePath+"/limits/headroom",schemaPath:"#/properties/limits/properties/headroom/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.limits.properties.headroom,data:data9};
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
const err22 = {instancePath:instancePath+"/limits/headroom",schemaPath:"#/properties/limits/properties/headroom/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.limits.properties.headroom.type,parentSchema:schema31.properties.limits.properties.headroom,data:data9};
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
const err23 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.limits.type,parentSchema:schema31.properties.limits,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.policy !== undefined){
let data10 = data.policy;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!(func5.call(schema31.properties.policy.properties, key2))){
const err24 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data10.max_tickets !== undefined){
let data11 = data10.max_tickets;
if((!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) && (!(data11 && typeof data11 == "object" && !Array.isArray(data11)))){
const err25 = {instancePath:instancePath+"/policy/max_tickets",schemaPath:"#/properties/policy/properties/max_tickets/type",keyword:"type",params:{type: schema31.properties.policy.properties.max_tickets.type},message:"must be integer,object",schema:schema31.properties.policy.properties.max_tickets.type,parentSchema:schema31.properties.policy.properties.max_tickets,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err26 = {instancePath:instancePath+"/policy/max_tickets",schemaPath:"#/properties/policy/properties/max_tickets/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.max_tickets,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
if(!((key3 === "per_manifest") || (key3 === "per_run"))){
const err27 = {instancePath:instancePath+"/policy/max_tickets",schemaPath:"#/properties/policy/properties/max_tickets/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy.properties.max_tickets,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data11.per_manifest !== undefined){
let data12 = data11.per_manifest;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err28 = {instancePath:instancePath+"/policy/max_tickets/per_manifest",schemaPath:"#/properties/policy/properties/max_tickets/properties/per_manifest/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.policy.properties.max_tickets.properties.per_manifest.type,parentSchema:schema31.properties.policy.properties.max_tickets.properties.per_manifest,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err29 = {instancePath:instancePath+"/policy/max_tickets/per_manifest",schemaPath:"#/properties/policy/properties/max_tickets/properties/per_manifest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.max_tickets.properties.per_manifest,data:data12};
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
if(data11.per_run !== undefined){
let data13 = data11.per_run;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err30 = {instancePath:instancePath+"/policy/max_tickets/per_run",schemaPath:"#/properties/policy/properties/max_tickets/properties/per_run/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.policy.properties.max_tickets.properties.per_run.type,parentSchema:schema31.properties.policy.properties.max_tickets.properties.per_run,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err31 = {instancePath:instancePath+"/policy/max_tickets/per_run",schemaPath:"#/properties/policy/properties/max_tickets/properties/per_run/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.max_tickets.properties.per_run,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
}
if(data10.max_replace !== undefined){
let data14 = data10.max_replace;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err32 = {instancePath:instancePath+"/policy/max_replace",schemaPath:"#/properties/policy/properties/max_replace/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.policy.properties.max_replace.type,parentSchema:schema31.properties.policy.properties.max_replace,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err33 = {instancePath:instancePath+"/policy/max_replace",schemaPath:"#/properties/policy/properties/max_replace/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.max_replace,data:data14};
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
if(data10.max_ttl_sec !== undefined){
let data15 = data10.max_ttl_sec;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err34 = {instancePath:instancePath+"/policy/max_ttl_sec",schemaPath:"#/properties/policy/properties/max_ttl_sec/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.policy.properties.max_ttl_sec.type,parentSchema:schema31.properties.policy.properties.max_ttl_sec,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 1 || isNaN(data15)){
const err35 = {instancePath:instancePath+"/policy/max_ttl_sec",schemaPath:"#/properties/policy/properties/max_ttl_sec/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.policy.properties.max_ttl_sec,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data10.require_reason !== undefined){
let data16 = data10.require_reason;
if((typeof data16 !== "boolean") && (typeof data16 !== "string")){
const err36 = {instancePath:instancePath+"/policy/require_reason",schemaPath:"#/properties/policy/properties/require_reason/type",keyword:"type",params:{type: schema31.properties.policy.properties.require_reason.type},message:"must be boolean,string",schema:schema31.properties.policy.properties.require_reason.type,parentSchema:schema31.properties.policy.properties.require_reason,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data16 === "string"){
if(func1(data16) < 1){
const err37 = {instancePath:instancePath+"/policy/require_reason",schemaPath:"#/properties/policy/properties/require_reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.require_reason,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data10.protected !== undefined){
let data17 = data10.protected;
if(Array.isArray(data17)){
const len1 = data17.length;
for(let i2=0; i2<len1; i2++){
let data18 = data17[i2];
if(typeof data18 === "string"){
if(func1(data18) < 1){
const err38 = {instancePath:instancePath+"/policy/protected/" + i2,schemaPath:"#/properties/policy/properties/protected/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.protected.items,data:data18};
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
const err39 = {instancePath:instancePath+"/policy/protected/" + i2,schemaPath:"#/properties/policy/properties/protected/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.protected.items.type,parentSchema:schema31.properties.policy.properties.protected.items,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
let i3 = data17.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data17[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err40 = {instancePath:instancePath+"/policy/protected",schemaPath:"#/properties/policy/properties/protected/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema31.properties.policy.properties.protected,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err41 = {instancePath:instancePath+"/policy/protected",schemaPath:"#/properties/policy/properties/protected/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.policy.properties.protected.type,parentSchema:schema31.properties.policy.properties.protected,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data10.allowed_connections !== undefined){
let data19 = data10.allowed_connections;
if(Array.isArray(data19)){
const len2 = data19.length;
for(let i4=0; i4<len2; i4++){
let data20 = data19[i4];
if(typeof data20 === "string"){
if(func1(data20) < 1){
const err42 = {instancePath:instancePath+"/policy/allowed_connections/" + i4,schemaPath:"#/properties/policy/properties/allowed_connections/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.allowed_connections.items,data:data20};
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
const err43 = {instancePath:instancePath+"/policy/allowed_connections/" + i4,schemaPath:"#/properties/policy/properties/allowed_connections/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.allowed_connections.items.type,parentSchema:schema31.properties.policy.properties.allowed_connections.items,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
let i5 = data19.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data19[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err44 = {instancePath:instancePath+"/policy/allowed_connections",schemaPath:"#/properties/policy/properties/allowed_connections/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)",schema:true,parentSchema:schema31.properties.policy.properties.allowed_connections,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err45 = {instancePath:instancePath+"/policy/allowed_connections",schemaPath:"#/properties/policy/properties/allowed_connections/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.policy.properties.allowed_connections.type,parentSchema:schema31.properties.policy.properties.allowed_connections,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data10.allowed_organizations !== undefined){
let data21 = data10.allowed_organizations;
if(Array.isArray(data21)){
const len3 = data21.length;
for(let i6=0; i6<len3; i6++){
let data22 = data21[i6];
if(typeof data22 === "string"){
if(func1(data22) < 1){
const err46 = {instancePath:instancePath+"/policy/allowed_organizations/" + i6,schemaPath:"#/properties/policy/properties/allowed_organizations/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.allowed_organizations.items,data:data22};
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
const err47 = {instancePath:instancePath+"/policy/allowed_organizations/" + i6,schemaPath:"#/properties/policy/properties/allowed_organizations/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.allowed_organizations.items.type,parentSchema:schema31.properties.policy.properties.allowed_organizations.items,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
let i7 = data21.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data21[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err48 = {instancePath:instancePath+"/policy/allowed_organizations",schemaPath:"#/properties/policy/properties/allowed_organizations/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i7+" are identical)",schema:true,parentSchema:schema31.properties.policy.properties.allowed_organizations,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
break;
}
indices3[item3] = i7;
}
}
}
else {
const err49 = {instancePath:instancePath+"/policy/allowed_organizations",schemaPath:"#/properties/policy/properties/allowed_organizations/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.policy.properties.allowed_organizations.type,parentSchema:schema31.properties.policy.properties.allowed_organizations,data:data21};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data10.allowed_clients !== undefined){
let data23 = data10.allowed_clients;
if(Array.isArray(data23)){
const len4 = data23.length;
for(let i8=0; i8<len4; i8++){
let data24 = data23[i8];
if(typeof data24 === "string"){
if(func1(data24) < 1){
const err50 = {instancePath:instancePath+"/policy/allowed_clients/" + i8,schemaPath:"#/properties/policy/properties/allowed_clients/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.allowed_clients.items,data:data24};
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
const err51 = {instancePath:instancePath+"/policy/allowed_clients/" + i8,schemaPath:"#/properties/policy/properties/allowed_clients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.allowed_clients.items.type,parentSchema:schema31.properties.policy.properties.allowed_clients.items,data:data24};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
let i9 = data23.length;
let j4;
if(i9 > 1){
const indices4 = {};
for(;i9--;){
let item4 = data23[i9];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err52 = {instancePath:instancePath+"/policy/allowed_clients",schemaPath:"#/properties/policy/properties/allowed_clients/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i9+" are identical)",schema:true,parentSchema:schema31.properties.policy.properties.allowed_clients,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
break;
}
indices4[item4] = i9;
}
}
}
else {
const err53 = {instancePath:instancePath+"/policy/allowed_clients",schemaPath:"#/properties/policy/properties/allowed_clients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.policy.properties.allowed_clients.type,parentSchema:schema31.properties.policy.properties.allowed_clients,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data10.freeze !== undefined){
let data25 = data10.freeze;
if(Array.isArray(data25)){
const len5 = data25.length;
for(let i10=0; i10<len5; i10++){
let data26 = data25[i10];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.from === undefined){
const err54 = {instancePath:instancePath+"/policy/freeze/" + i10,schemaPath:"#/properties/policy/properties/freeze/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.policy.properties.freeze.items.required,parentSchema:schema31.properties.policy.properties.freeze.items,data:data26};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data26.to === undefined){
const err55 = {instancePath:instancePath+"/policy/freeze/" + i10,schemaPath:"#/properties/policy/properties/freeze/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema31.properties.policy.properties.freeze.items.required,parentSchema:schema31.properties.policy.properties.freeze.items,data:data26};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key4 in data26){
if(!((((key4 === "from") || (key4 === "to")) || (key4 === "time_zone")) || (key4 === "why"))){
const err56 = {instancePath:instancePath+"/policy/freeze/" + i10,schemaPath:"#/properties/policy/properties/freeze/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy.properties.freeze.items,data:data26};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data26.from !== undefined){
let data27 = data26.from;
if(typeof data27 === "string"){
if(!pattern7.test(data27)){
const err57 = {instancePath:instancePath+"/policy/freeze/" + i10+"/from",schemaPath:"#/properties/policy/properties/freeze/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$"},message:"must match pattern \""+"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$"+"\"",schema:"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$",parentSchema:schema31.properties.policy.properties.freeze.items.properties.from,data:data27};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/policy/freeze/" + i10+"/from",schemaPath:"#/properties/policy/properties/freeze/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.freeze.items.properties.from.type,parentSchema:schema31.properties.policy.properties.freeze.items.properties.from,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data26.to !== undefined){
let data28 = data26.to;
if(typeof data28 === "string"){
if(!pattern7.test(data28)){
const err59 = {instancePath:instancePath+"/policy/freeze/" + i10+"/to",schemaPath:"#/properties/policy/properties/freeze/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$"},message:"must match pattern \""+"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$"+"\"",schema:"^(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})|(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d)$",parentSchema:schema31.properties.policy.properties.freeze.items.properties.to,data:data28};
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
const err60 = {instancePath:instancePath+"/policy/freeze/" + i10+"/to",schemaPath:"#/properties/policy/properties/freeze/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.freeze.items.properties.to.type,parentSchema:schema31.properties.policy.properties.freeze.items.properties.to,data:data28};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data26.time_zone !== undefined){
let data29 = data26.time_zone;
if(typeof data29 === "string"){
if(func1(data29) < 1){
const err61 = {instancePath:instancePath+"/policy/freeze/" + i10+"/time_zone",schemaPath:"#/properties/policy/properties/freeze/items/properties/time_zone/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.freeze.items.properties.time_zone,data:data29};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/policy/freeze/" + i10+"/time_zone",schemaPath:"#/properties/policy/properties/freeze/items/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.freeze.items.properties.time_zone.type,parentSchema:schema31.properties.policy.properties.freeze.items.properties.time_zone,data:data29};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data26.why !== undefined){
let data30 = data26.why;
if(typeof data30 === "string"){
if(func1(data30) > 200){
const err63 = {instancePath:instancePath+"/policy/freeze/" + i10+"/why",schemaPath:"#/properties/policy/properties/freeze/items/properties/why/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.policy.properties.freeze.items.properties.why,data:data30};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(func1(data30) < 1){
const err64 = {instancePath:instancePath+"/policy/freeze/" + i10+"/why",schemaPath:"#/properties/policy/properties/freeze/items/properties/why/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.policy.properties.freeze.items.properties.why,data:data30};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/policy/freeze/" + i10+"/why",schemaPath:"#/properties/policy/properties/freeze/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.freeze.items.properties.why.type,parentSchema:schema31.properties.policy.properties.freeze.items.properties.why,data:data30};
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
const err66 = {instancePath:instancePath+"/policy/freeze/" + i10,schemaPath:"#/properties/policy/properties/freeze/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.properties.freeze.items.type,parentSchema:schema31.properties.policy.properties.freeze.items,data:data26};
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
const err67 = {instancePath:instancePath+"/policy/freeze",schemaPath:"#/properties/policy/properties/freeze/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.policy.properties.freeze.type,parentSchema:schema31.properties.policy.properties.freeze,data:data25};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data10.require_plan !== undefined){
let data31 = data10.require_plan;
if(typeof data31 !== "boolean"){
const err68 = {instancePath:instancePath+"/policy/require_plan",schemaPath:"#/properties/policy/properties/require_plan/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.policy.properties.require_plan.type,parentSchema:schema31.properties.policy.properties.require_plan,data:data31};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data10.entry_schema !== undefined){
let data32 = data10.entry_schema;
if(!(data32 && typeof data32 == "object" && !Array.isArray(data32))){
const err69 = {instancePath:instancePath+"/policy/entry_schema",schemaPath:"#/properties/policy/properties/entry_schema/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.properties.entry_schema.type,parentSchema:schema31.properties.policy.properties.entry_schema,data:data32};
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
const err70 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.type,parentSchema:schema31.properties.policy,data:data10};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.domain !== undefined){
if(data.tenant === undefined){
const err71 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "domain",
    missingProperty: "tenant",
    depsCount: 1,
    deps: "tenant"},message:"must have property tenant when property domain is present",schema:schema31.dependentRequired,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
