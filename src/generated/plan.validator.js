// Generated from schemas/ by `npm run generate`. Do not edit.
import helper0 from "../lazy-pattern.js";
"use strict";
export const validate = validate52;
export default validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://reticket.dev/schemas/plan.schema.json","type":"object","additionalProperties":false,"required":["format_version","tool_version","created_at","tenant","paths","manifests","summary","actions_sha256","sum"],"properties":{"format_version":{"enum":[1,2,3,4]},"tool_version":{"type":"string"},"created_at":{"type":"string"},"tenant":{"type":"string"},"paths":{"type":"array","items":{"type":"string"}},"in_doubt":{"enum":["hold","reissue"]},"links":{"type":"array","items":{"enum":["issued","completed","undelivered"]}},"retry_rejected":{"type":"boolean"},"narrowing":{"$ref":"#/$defs/narrowing"},"effects":{"$ref":"#/$defs/effects"},"manifests":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","digest","head"],"properties":{"name":{"type":"string"},"digest":{"$ref":"#/$defs/hash"},"head":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/head"}]},"only":{"type":"string"},"excluded":{"type":"string"},"requests":{"type":"object","additionalProperties":false,"required":["new","replacing"],"properties":{"new":{"type":"string"},"replacing":{"type":"string"},"containing":{"type":"string"},"revoking":{"type":"string"},"redirecting":{"type":"string"},"invalidating":{"type":"string"},"languages":{"type":"object","additionalProperties":{"type":"string"}},"addresses":{"type":"object","additionalProperties":{"type":"string"}}}},"effects":{"$ref":"#/$defs/manifestEffects"}}}},"summary":{"type":"object","additionalProperties":false,"required":["issue","replace","retry","reissue","renew","hold","rejected","none"],"properties":{"issue":{"type":"integer"},"replace":{"type":"integer"},"retry":{"type":"integer"},"reissue":{"type":"integer"},"renew":{"type":"integer"},"redirect":{"type":"integer"},"invalidate":{"type":"integer"},"hold":{"type":"integer"},"rejected":{"type":"integer"},"none":{"type":"integer"}}},"actions_sha256":{"$ref":"#/$defs/hash"},"sum":{"$ref":"#/$defs/hash"}},"$defs":{"narrowing":{"type":"object","additionalProperties":false,"properties":{"limit":{"type":"integer","minimum":0},"only":{"type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}}}},"hash":{"type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"head":{"type":"object","additionalProperties":false,"required":["lineage","seq","sum"],"properties":{"lineage":{"type":"string"},"seq":{"type":"integer"},"sum":{"$ref":"#/$defs/hash"}}},"effects":{"type":"object","additionalProperties":false,"required":["tenant","domain","recipients","ledger"],"properties":{"tenant":{"type":"string"},"domain":{"type":"string"},"custom_domain":{"type":"string"},"recipients":{"type":"array","items":{"type":"string"}},"ledger":{"type":"string"},"link_hosts":{"type":"array","items":{"type":"string"}},"smtp":{"type":"object","additionalProperties":false,"required":["host","from"],"properties":{"host":{"type":"string"},"port":{"type":"integer"},"starttls":{"const":true},"user":{"type":"string"},"password_env":{"type":"string"},"ca_sha256":{"$ref":"#/$defs/hash"},"from":{"type":"string"},"reply_to":{"type":"string"}}},"webhook":{"type":"object","additionalProperties":false,"required":["origin"],"properties":{"origin":{"type":"string"},"url_sha256":{"$ref":"#/$defs/hash"},"secret_env":{"type":"string"},"look_up":{"const":false}}},"file":{"type":"object","additionalProperties":false,"required":["path"],"properties":{"path":{"type":"string"},"format":{"type":"string"},"look_up":{"const":false}}},"notify":{"type":"object","additionalProperties":false,"properties":{"webhook":{"type":"object","additionalProperties":false,"required":["origin"],"properties":{"origin":{"type":"string"},"url_sha256":{"$ref":"#/$defs/hash"},"secret_env":{"type":"string"}}},"slack":{"type":"object","additionalProperties":false,"required":["url_env"],"properties":{"url_env":{"type":"string"}}}}},"mail":{"type":"object","additionalProperties":{"$ref":"#/$defs/mailEffects"}}}},"mailEffects":{"type":"object","additionalProperties":false,"required":["sha256","from","subject"],"properties":{"sha256":{"$ref":"#/$defs/hash"},"from":{"type":"string"},"reply_to":{"type":"string"},"subject":{"type":"string"},"reminder_subject":{"type":"string"},"note":{"type":"string"},"locale":{"type":"string"},"time_zone":{"type":"string"},"languages":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["sha256","subject"],"properties":{"sha256":{"$ref":"#/$defs/hash"},"subject":{"type":"string"},"reminder_subject":{"type":"string"},"note":{"type":"string"}}}},"language_from":{"type":"string"}}},"manifestEffects":{"type":"object","additionalProperties":false,"properties":{"new_name":{"type":"string"},"reason":{"type":"string"},"generation":{"type":"integer"},"defaults":{"type":"object","additionalProperties":true},"in_doubt":{"const":"reissue"},"remind":{"type":"array","items":{"type":"string"}},"renew":{"type":"string"},"contain":{"type":"array","items":{"enum":["password","sessions"]}},"since":{"type":"string"},"prune":{"const":true},"waves":{"type":"array","items":{"type":"string"}},"revoke_sessions":{"const":true},"via":{"type":"array","items":{"type":"string"}}}},"differs":{"type":"object","additionalProperties":true}},"if":{"properties":{"format_version":{"enum":[2,3,4]}}},"then":{"required":["effects"]}};
const func4 = Object.prototype.hasOwnProperty;
const schema20 = {"type":"object","additionalProperties":false,"properties":{"limit":{"type":"integer","minimum":0},"only":{"type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}}}};

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
if(!(((key0 === "limit") || (key0 === "only")) || (key0 === "exclude"))){
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
if(data.limit !== undefined){
let data0 = data.limit;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},schema:schema20.properties.limit.type,parentSchema:schema20.properties.limit,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema20.properties.limit,data:data0};
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
if(data.only !== undefined){
let data1 = data.only;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/only/" + i0,schemaPath:"#/properties/only/items/type",keyword:"type",params:{type: "string"},schema:schema20.properties.only.items.type,parentSchema:schema20.properties.only.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/only",schemaPath:"#/properties/only/type",keyword:"type",params:{type: "array"},schema:schema20.properties.only.type,parentSchema:schema20.properties.only,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.exclude !== undefined){
let data3 = data.exclude;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "string"},schema:schema20.properties.exclude.items.type,parentSchema:schema20.properties.exclude.items,data:data4};
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
else {
const err6 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},schema:schema20.properties.exclude.type,parentSchema:schema20.properties.exclude,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema21 = {"type":"object","additionalProperties":false,"required":["tenant","domain","recipients","ledger"],"properties":{"tenant":{"type":"string"},"domain":{"type":"string"},"custom_domain":{"type":"string"},"recipients":{"type":"array","items":{"type":"string"}},"ledger":{"type":"string"},"link_hosts":{"type":"array","items":{"type":"string"}},"smtp":{"type":"object","additionalProperties":false,"required":["host","from"],"properties":{"host":{"type":"string"},"port":{"type":"integer"},"starttls":{"const":true},"user":{"type":"string"},"password_env":{"type":"string"},"ca_sha256":{"$ref":"#/$defs/hash"},"from":{"type":"string"},"reply_to":{"type":"string"}}},"webhook":{"type":"object","additionalProperties":false,"required":["origin"],"properties":{"origin":{"type":"string"},"url_sha256":{"$ref":"#/$defs/hash"},"secret_env":{"type":"string"},"look_up":{"const":false}}},"file":{"type":"object","additionalProperties":false,"required":["path"],"properties":{"path":{"type":"string"},"format":{"type":"string"},"look_up":{"const":false}}},"notify":{"type":"object","additionalProperties":false,"properties":{"webhook":{"type":"object","additionalProperties":false,"required":["origin"],"properties":{"origin":{"type":"string"},"url_sha256":{"$ref":"#/$defs/hash"},"secret_env":{"type":"string"}}},"slack":{"type":"object","additionalProperties":false,"required":["url_env"],"properties":{"url_env":{"type":"string"}}}}},"mail":{"type":"object","additionalProperties":{"$ref":"#/$defs/mailEffects"}}}};
const schema22 = {"type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const func0 = (helper0.default ?? helper0);
const pattern3 = func0("^[A-Za-z0-9_-]{43}$", "u");

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
if(typeof data === "string"){
if(!pattern3.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},schema:"^[A-Za-z0-9_-]{43}$",parentSchema:schema22,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema22.type,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema23 = {"type":"object","additionalProperties":false,"required":["sha256","from","subject"],"properties":{"sha256":{"$ref":"#/$defs/hash"},"from":{"type":"string"},"reply_to":{"type":"string"},"subject":{"type":"string"},"reminder_subject":{"type":"string"},"note":{"type":"string"},"locale":{"type":"string"},"time_zone":{"type":"string"},"languages":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["sha256","subject"],"properties":{"sha256":{"$ref":"#/$defs/hash"},"subject":{"type":"string"},"reminder_subject":{"type":"string"},"note":{"type":"string"}}}},"language_from":{"type":"string"}}};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sha256 === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sha256"},schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.from === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.subject === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func4.call(schema23.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema23,data};
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
if(!(validate56(data.sha256, {instancePath:instancePath+"/sha256",parentData:data,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.from !== undefined){
let data1 = data.from;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},schema:schema23.properties.from.type,parentSchema:schema23.properties.from,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.reply_to !== undefined){
let data2 = data.reply_to;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/reply_to",schemaPath:"#/properties/reply_to/type",keyword:"type",params:{type: "string"},schema:schema23.properties.reply_to.type,parentSchema:schema23.properties.reply_to,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.subject !== undefined){
let data3 = data.subject;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "string"},schema:schema23.properties.subject.type,parentSchema:schema23.properties.subject,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.reminder_subject !== undefined){
let data4 = data.reminder_subject;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/reminder_subject",schemaPath:"#/properties/reminder_subject/type",keyword:"type",params:{type: "string"},schema:schema23.properties.reminder_subject.type,parentSchema:schema23.properties.reminder_subject,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.note !== undefined){
let data5 = data.note;
if(typeof data5 !== "string"){
const err8 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},schema:schema23.properties.note.type,parentSchema:schema23.properties.note,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.locale !== undefined){
let data6 = data.locale;
if(typeof data6 !== "string"){
const err9 = {instancePath:instancePath+"/locale",schemaPath:"#/properties/locale/type",keyword:"type",params:{type: "string"},schema:schema23.properties.locale.type,parentSchema:schema23.properties.locale,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.time_zone !== undefined){
let data7 = data.time_zone;
if(typeof data7 !== "string"){
const err10 = {instancePath:instancePath+"/time_zone",schemaPath:"#/properties/time_zone/type",keyword:"type",params:{type: "string"},schema:schema23.properties.time_zone.type,parentSchema:schema23.properties.time_zone,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
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
const err11 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/languages/additionalProperties/required",keyword:"required",params:{missingProperty: "sha256"},schema:schema23.properties.languages.additionalProperties.required,parentSchema:schema23.properties.languages.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data9.subject === undefined){
const err12 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/languages/additionalProperties/required",keyword:"required",params:{missingProperty: "subject"},schema:schema23.properties.languages.additionalProperties.required,parentSchema:schema23.properties.languages.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key2 in data9){
if(!((((key2 === "sha256") || (key2 === "subject")) || (key2 === "reminder_subject")) || (key2 === "note"))){
const err13 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/languages/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema23.properties.languages.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data9.sha256 !== undefined){
if(!(validate56(data9.sha256, {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/sha256",parentData:data9,parentDataProperty:"sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data9.subject !== undefined){
let data11 = data9.subject;
if(typeof data11 !== "string"){
const err14 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/languages/additionalProperties/properties/subject/type",keyword:"type",params:{type: "string"},schema:schema23.properties.languages.additionalProperties.properties.subject.type,parentSchema:schema23.properties.languages.additionalProperties.properties.subject,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data9.reminder_subject !== undefined){
let data12 = data9.reminder_subject;
if(typeof data12 !== "string"){
const err15 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/reminder_subject",schemaPath:"#/properties/languages/additionalProperties/properties/reminder_subject/type",keyword:"type",params:{type: "string"},schema:schema23.properties.languages.additionalProperties.properties.reminder_subject.type,parentSchema:schema23.properties.languages.additionalProperties.properties.reminder_subject,data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data9.note !== undefined){
let data13 = data9.note;
if(typeof data13 !== "string"){
const err16 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/languages/additionalProperties/properties/note/type",keyword:"type",params:{type: "string"},schema:schema23.properties.languages.additionalProperties.properties.note.type,parentSchema:schema23.properties.languages.additionalProperties.properties.note,data:data13};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/languages/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/languages/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema23.properties.languages.additionalProperties.type,parentSchema:schema23.properties.languages.additionalProperties,data:data9};
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
const err18 = {instancePath:instancePath+"/languages",schemaPath:"#/properties/languages/type",keyword:"type",params:{type: "object"},schema:schema23.properties.languages.type,parentSchema:schema23.properties.languages,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.language_from !== undefined){
let data14 = data.language_from;
if(typeof data14 !== "string"){
const err19 = {instancePath:instancePath+"/language_from",schemaPath:"#/properties/language_from/type",keyword:"type",params:{type: "string"},schema:schema23.properties.language_from.type,parentSchema:schema23.properties.language_from,data:data14};
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
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tenant === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tenant"},schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.domain === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "domain"},schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.recipients === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "recipients"},schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.ledger === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ledger"},schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func4.call(schema21.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema21,data};
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
const err5 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},schema:schema21.properties.tenant.type,parentSchema:schema21.properties.tenant,data:data0};
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
const err6 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/type",keyword:"type",params:{type: "string"},schema:schema21.properties.domain.type,parentSchema:schema21.properties.domain,data:data1};
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
const err7 = {instancePath:instancePath+"/custom_domain",schemaPath:"#/properties/custom_domain/type",keyword:"type",params:{type: "string"},schema:schema21.properties.custom_domain.type,parentSchema:schema21.properties.custom_domain,data:data2};
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
const err8 = {instancePath:instancePath+"/recipients/" + i0,schemaPath:"#/properties/recipients/items/type",keyword:"type",params:{type: "string"},schema:schema21.properties.recipients.items.type,parentSchema:schema21.properties.recipients.items,data:data4};
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
const err9 = {instancePath:instancePath+"/recipients",schemaPath:"#/properties/recipients/type",keyword:"type",params:{type: "array"},schema:schema21.properties.recipients.type,parentSchema:schema21.properties.recipients,data:data3};
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
const err10 = {instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/type",keyword:"type",params:{type: "string"},schema:schema21.properties.ledger.type,parentSchema:schema21.properties.ledger,data:data5};
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
const err11 = {instancePath:instancePath+"/link_hosts/" + i1,schemaPath:"#/properties/link_hosts/items/type",keyword:"type",params:{type: "string"},schema:schema21.properties.link_hosts.items.type,parentSchema:schema21.properties.link_hosts.items,data:data7};
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
const err12 = {instancePath:instancePath+"/link_hosts",schemaPath:"#/properties/link_hosts/type",keyword:"type",params:{type: "array"},schema:schema21.properties.link_hosts.type,parentSchema:schema21.properties.link_hosts,data:data6};
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
const err13 = {instancePath:instancePath+"/smtp",schemaPath:"#/properties/smtp/required",keyword:"required",params:{missingProperty: "host"},schema:schema21.properties.smtp.required,parentSchema:schema21.properties.smtp,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data8.from === undefined){
const err14 = {instancePath:instancePath+"/smtp",schemaPath:"#/properties/smtp/required",keyword:"required",params:{missingProperty: "from"},schema:schema21.properties.smtp.required,parentSchema:schema21.properties.smtp,data:data8};
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
const err15 = {instancePath:instancePath+"/smtp",schemaPath:"#/properties/smtp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema21.properties.smtp,data:data8};
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
const err16 = {instancePath:instancePath+"/smtp/host",schemaPath:"#/properties/smtp/properties/host/type",keyword:"type",params:{type: "string"},schema:schema21.properties.smtp.properties.host.type,parentSchema:schema21.properties.smtp.properties.host,data:data9};
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
const err17 = {instancePath:instancePath+"/smtp/port",schemaPath:"#/properties/smtp/properties/port/type",keyword:"type",params:{type: "integer"},schema:schema21.properties.smtp.properties.port.type,parentSchema:schema21.properties.smtp.properties.port,data:data10};
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
const err18 = {instancePath:instancePath+"/smtp/starttls",schemaPath:"#/properties/smtp/properties/starttls/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema21.properties.smtp.properties.starttls,data:data11};
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
const err19 = {instancePath:instancePath+"/smtp/user",schemaPath:"#/properties/smtp/properties/user/type",keyword:"type",params:{type: "string"},schema:schema21.properties.smtp.properties.user.type,parentSchema:schema21.properties.smtp.properties.user,data:data12};
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
const err20 = {instancePath:instancePath+"/smtp/password_env",schemaPath:"#/properties/smtp/properties/password_env/type",keyword:"type",params:{type: "string"},schema:schema21.properties.smtp.properties.password_env.type,parentSchema:schema21.properties.smtp.properties.password_env,data:data13};
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
if(!(validate56(data8.ca_sha256, {instancePath:instancePath+"/smtp/ca_sha256",parentData:data8,parentDataProperty:"ca_sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data8.from !== undefined){
let data15 = data8.from;
if(typeof data15 !== "string"){
const err21 = {instancePath:instancePath+"/smtp/from",schemaPath:"#/properties/smtp/properties/from/type",keyword:"type",params:{type: "string"},schema:schema21.properties.smtp.properties.from.type,parentSchema:schema21.properties.smtp.properties.from,data:data15};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.reply_to !== undefined){
let data16 = data8.reply_to;
if(typeof data16 !== "string"){
const err22 = {instancePath:instancePath+"/smtp/reply_to",schemaPath:"#/properties/smtp/properties/reply_to/type",keyword:"type",params:{type: "string"},schema:schema21.properties.smtp.properties.reply_to.type,parentSchema:schema21.properties.smtp.properties.reply_to,data:data16};
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
const err23 = {instancePath:instancePath+"/smtp",schemaPath:"#/properties/smtp/type",keyword:"type",params:{type: "object"},schema:schema21.properties.smtp.type,parentSchema:schema21.properties.smtp,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.webhook !== undefined){
let data17 = data.webhook;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.origin === undefined){
const err24 = {instancePath:instancePath+"/webhook",schemaPath:"#/properties/webhook/required",keyword:"required",params:{missingProperty: "origin"},schema:schema21.properties.webhook.required,parentSchema:schema21.properties.webhook,data:data17};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key2 in data17){
if(!((((key2 === "origin") || (key2 === "url_sha256")) || (key2 === "secret_env")) || (key2 === "look_up"))){
const err25 = {instancePath:instancePath+"/webhook",schemaPath:"#/properties/webhook/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema21.properties.webhook,data:data17};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data17.origin !== undefined){
let data18 = data17.origin;
if(typeof data18 !== "string"){
const err26 = {instancePath:instancePath+"/webhook/origin",schemaPath:"#/properties/webhook/properties/origin/type",keyword:"type",params:{type: "string"},schema:schema21.properties.webhook.properties.origin.type,parentSchema:schema21.properties.webhook.properties.origin,data:data18};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data17.url_sha256 !== undefined){
if(!(validate56(data17.url_sha256, {instancePath:instancePath+"/webhook/url_sha256",parentData:data17,parentDataProperty:"url_sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data17.secret_env !== undefined){
let data20 = data17.secret_env;
if(typeof data20 !== "string"){
const err27 = {instancePath:instancePath+"/webhook/secret_env",schemaPath:"#/properties/webhook/properties/secret_env/type",keyword:"type",params:{type: "string"},schema:schema21.properties.webhook.properties.secret_env.type,parentSchema:schema21.properties.webhook.properties.secret_env,data:data20};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data17.look_up !== undefined){
let data21 = data17.look_up;
if(false !== data21){
const err28 = {instancePath:instancePath+"/webhook/look_up",schemaPath:"#/properties/webhook/properties/look_up/const",keyword:"const",params:{allowedValue: false},schema:false,parentSchema:schema21.properties.webhook.properties.look_up,data:data21};
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
const err29 = {instancePath:instancePath+"/webhook",schemaPath:"#/properties/webhook/type",keyword:"type",params:{type: "object"},schema:schema21.properties.webhook.type,parentSchema:schema21.properties.webhook,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.file !== undefined){
let data22 = data.file;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.path === undefined){
const err30 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/required",keyword:"required",params:{missingProperty: "path"},schema:schema21.properties.file.required,parentSchema:schema21.properties.file,data:data22};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key3 in data22){
if(!(((key3 === "path") || (key3 === "format")) || (key3 === "look_up"))){
const err31 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema21.properties.file,data:data22};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data22.path !== undefined){
let data23 = data22.path;
if(typeof data23 !== "string"){
const err32 = {instancePath:instancePath+"/file/path",schemaPath:"#/properties/file/properties/path/type",keyword:"type",params:{type: "string"},schema:schema21.properties.file.properties.path.type,parentSchema:schema21.properties.file.properties.path,data:data23};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data22.format !== undefined){
let data24 = data22.format;
if(typeof data24 !== "string"){
const err33 = {instancePath:instancePath+"/file/format",schemaPath:"#/properties/file/properties/format/type",keyword:"type",params:{type: "string"},schema:schema21.properties.file.properties.format.type,parentSchema:schema21.properties.file.properties.format,data:data24};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data22.look_up !== undefined){
let data25 = data22.look_up;
if(false !== data25){
const err34 = {instancePath:instancePath+"/file/look_up",schemaPath:"#/properties/file/properties/look_up/const",keyword:"const",params:{allowedValue: false},schema:false,parentSchema:schema21.properties.file.properties.look_up,data:data25};
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
else {
const err35 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "object"},schema:schema21.properties.file.type,parentSchema:schema21.properties.file,data:data22};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.notify !== undefined){
let data26 = data.notify;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key4 in data26){
if(!((key4 === "webhook") || (key4 === "slack"))){
const err36 = {instancePath:instancePath+"/notify",schemaPath:"#/properties/notify/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema21.properties.notify,data:data26};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data26.webhook !== undefined){
let data27 = data26.webhook;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.origin === undefined){
const err37 = {instancePath:instancePath+"/notify/webhook",schemaPath:"#/properties/notify/properties/webhook/required",keyword:"required",params:{missingProperty: "origin"},schema:schema21.properties.notify.properties.webhook.required,parentSchema:schema21.properties.notify.properties.webhook,data:data27};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key5 in data27){
if(!(((key5 === "origin") || (key5 === "url_sha256")) || (key5 === "secret_env"))){
const err38 = {instancePath:instancePath+"/notify/webhook",schemaPath:"#/properties/notify/properties/webhook/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema21.properties.notify.properties.webhook,data:data27};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data27.origin !== undefined){
let data28 = data27.origin;
if(typeof data28 !== "string"){
const err39 = {instancePath:instancePath+"/notify/webhook/origin",schemaPath:"#/properties/notify/properties/webhook/properties/origin/type",keyword:"type",params:{type: "string"},schema:schema21.properties.notify.properties.webhook.properties.origin.type,parentSchema:schema21.properties.notify.properties.webhook.properties.origin,data:data28};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data27.url_sha256 !== undefined){
if(!(validate56(data27.url_sha256, {instancePath:instancePath+"/notify/webhook/url_sha256",parentData:data27,parentDataProperty:"url_sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data27.secret_env !== undefined){
let data30 = data27.secret_env;
if(typeof data30 !== "string"){
const err40 = {instancePath:instancePath+"/notify/webhook/secret_env",schemaPath:"#/properties/notify/properties/webhook/properties/secret_env/type",keyword:"type",params:{type: "string"},schema:schema21.properties.notify.properties.webhook.properties.secret_env.type,parentSchema:schema21.properties.notify.properties.webhook.properties.secret_env,data:data30};
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
const err41 = {instancePath:instancePath+"/notify/webhook",schemaPath:"#/properties/notify/properties/webhook/type",keyword:"type",params:{type: "object"},schema:schema21.properties.notify.properties.webhook.type,parentSchema:schema21.properties.notify.properties.webhook,data:data27};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data26.slack !== undefined){
let data31 = data26.slack;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.url_env === undefined){
const err42 = {instancePath:instancePath+"/notify/slack",schemaPath:"#/properties/notify/properties/slack/required",keyword:"required",params:{missingProperty: "url_env"},schema:schema21.properties.notify.properties.slack.required,parentSchema:schema21.properties.notify.properties.slack,data:data31};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key6 in data31){
if(!(key6 === "url_env")){
const err43 = {instancePath:instancePath+"/notify/slack",schemaPath:"#/properties/notify/properties/slack/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema21.properties.notify.properties.slack,data:data31};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data31.url_env !== undefined){
let data32 = data31.url_env;
if(typeof data32 !== "string"){
const err44 = {instancePath:instancePath+"/notify/slack/url_env",schemaPath:"#/properties/notify/properties/slack/properties/url_env/type",keyword:"type",params:{type: "string"},schema:schema21.properties.notify.properties.slack.properties.url_env.type,parentSchema:schema21.properties.notify.properties.slack.properties.url_env,data:data32};
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
else {
const err45 = {instancePath:instancePath+"/notify/slack",schemaPath:"#/properties/notify/properties/slack/type",keyword:"type",params:{type: "object"},schema:schema21.properties.notify.properties.slack.type,parentSchema:schema21.properties.notify.properties.slack,data:data31};
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
else {
const err46 = {instancePath:instancePath+"/notify",schemaPath:"#/properties/notify/type",keyword:"type",params:{type: "object"},schema:schema21.properties.notify.type,parentSchema:schema21.properties.notify,data:data26};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.mail !== undefined){
let data33 = data.mail;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key7 in data33){
if(!(validate60(data33[key7], {instancePath:instancePath+"/mail/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data33,parentDataProperty:key7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
}
else {
const err47 = {instancePath:instancePath+"/mail",schemaPath:"#/properties/mail/type",keyword:"type",params:{type: "object"},schema:schema21.properties.mail.type,parentSchema:schema21.properties.mail,data:data33};
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
const err48 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema24 = {"type":"object","additionalProperties":false,"required":["lineage","seq","sum"],"properties":{"lineage":{"type":"string"},"seq":{"type":"integer"},"sum":{"$ref":"#/$defs/hash"}}};

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.lineage === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lineage"},schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.seq === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "seq"},schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.sum === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sum"},schema:schema24.required,parentSchema:schema24,data};
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
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema24,data};
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
const err4 = {instancePath:instancePath+"/lineage",schemaPath:"#/properties/lineage/type",keyword:"type",params:{type: "string"},schema:schema24.properties.lineage.type,parentSchema:schema24.properties.lineage,data:data0};
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
const err5 = {instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"},schema:schema24.properties.seq.type,parentSchema:schema24.properties.seq,data:data1};
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
if(!(validate56(data.sum, {instancePath:instancePath+"/sum",parentData:data,parentDataProperty:"sum",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema25 = {"type":"object","additionalProperties":false,"properties":{"new_name":{"type":"string"},"reason":{"type":"string"},"generation":{"type":"integer"},"defaults":{"type":"object","additionalProperties":true},"in_doubt":{"const":"reissue"},"remind":{"type":"array","items":{"type":"string"}},"renew":{"type":"string"},"contain":{"type":"array","items":{"enum":["password","sessions"]}},"since":{"type":"string"},"prune":{"const":true},"waves":{"type":"array","items":{"type":"string"}},"revoke_sessions":{"const":true},"via":{"type":"array","items":{"type":"string"}}}};

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
for(const key0 in data){
if(!(func4.call(schema25.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.new_name !== undefined){
let data0 = data.new_name;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/new_name",schemaPath:"#/properties/new_name/type",keyword:"type",params:{type: "string"},schema:schema25.properties.new_name.type,parentSchema:schema25.properties.new_name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.reason !== undefined){
let data1 = data.reason;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},schema:schema25.properties.reason.type,parentSchema:schema25.properties.reason,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.generation !== undefined){
let data2 = data.generation;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/type",keyword:"type",params:{type: "integer"},schema:schema25.properties.generation.type,parentSchema:schema25.properties.generation,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.defaults !== undefined){
let data3 = data.defaults;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err4 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},schema:schema25.properties.defaults.type,parentSchema:schema25.properties.defaults,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.in_doubt !== undefined){
let data4 = data.in_doubt;
if("reissue" !== data4){
const err5 = {instancePath:instancePath+"/in_doubt",schemaPath:"#/properties/in_doubt/const",keyword:"const",params:{allowedValue: "reissue"},schema:"reissue",parentSchema:schema25.properties.in_doubt,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.remind !== undefined){
let data5 = data.remind;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err6 = {instancePath:instancePath+"/remind/" + i0,schemaPath:"#/properties/remind/items/type",keyword:"type",params:{type: "string"},schema:schema25.properties.remind.items.type,parentSchema:schema25.properties.remind.items,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/remind",schemaPath:"#/properties/remind/type",keyword:"type",params:{type: "array"},schema:schema25.properties.remind.type,parentSchema:schema25.properties.remind,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.renew !== undefined){
let data7 = data.renew;
if(typeof data7 !== "string"){
const err8 = {instancePath:instancePath+"/renew",schemaPath:"#/properties/renew/type",keyword:"type",params:{type: "string"},schema:schema25.properties.renew.type,parentSchema:schema25.properties.renew,data:data7};
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
let data8 = data.contain;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(!((data9 === "password") || (data9 === "sessions"))){
const err9 = {instancePath:instancePath+"/contain/" + i1,schemaPath:"#/properties/contain/items/enum",keyword:"enum",params:{allowedValues: schema25.properties.contain.items.enum},schema:schema25.properties.contain.items.enum,parentSchema:schema25.properties.contain.items,data:data9};
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
const err10 = {instancePath:instancePath+"/contain",schemaPath:"#/properties/contain/type",keyword:"type",params:{type: "array"},schema:schema25.properties.contain.type,parentSchema:schema25.properties.contain,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.since !== undefined){
let data10 = data.since;
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"},schema:schema25.properties.since.type,parentSchema:schema25.properties.since,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.prune !== undefined){
let data11 = data.prune;
if(true !== data11){
const err12 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema25.properties.prune,data:data11};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.waves !== undefined){
let data12 = data.waves;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(typeof data13 !== "string"){
const err13 = {instancePath:instancePath+"/waves/" + i2,schemaPath:"#/properties/waves/items/type",keyword:"type",params:{type: "string"},schema:schema25.properties.waves.items.type,parentSchema:schema25.properties.waves.items,data:data13};
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
else {
const err14 = {instancePath:instancePath+"/waves",schemaPath:"#/properties/waves/type",keyword:"type",params:{type: "array"},schema:schema25.properties.waves.type,parentSchema:schema25.properties.waves,data:data12};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.revoke_sessions !== undefined){
let data14 = data.revoke_sessions;
if(true !== data14){
const err15 = {instancePath:instancePath+"/revoke_sessions",schemaPath:"#/properties/revoke_sessions/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema25.properties.revoke_sessions,data:data14};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.via !== undefined){
let data15 = data.via;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
let data16 = data15[i3];
if(typeof data16 !== "string"){
const err16 = {instancePath:instancePath+"/via/" + i3,schemaPath:"#/properties/via/items/type",keyword:"type",params:{type: "string"},schema:schema25.properties.via.items.type,parentSchema:schema25.properties.via.items,data:data16};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/via",schemaPath:"#/properties/via/type",keyword:"type",params:{type: "array"},schema:schema25.properties.via.type,parentSchema:schema25.properties.via,data:data15};
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
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema25.type,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://reticket.dev/schemas/plan.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
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
const err1 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "effects"},schema:schema19.then.required,parentSchema:schema19.then,data};
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
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema19.if,parentSchema:schema19,data};
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
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format_version"},schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.tool_version === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tool_version"},schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.created_at === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "created_at"},schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.tenant === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tenant"},schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.paths === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "paths"},schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.manifests === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manifests"},schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.summary === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "summary"},schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.actions_sha256 === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actions_sha256"},schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.sum === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sum"},schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data){
if(!(func4.call(schema19.properties, key0))){
const err12 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema19,data};
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
const err13 = {instancePath:instancePath+"/format_version",schemaPath:"#/properties/format_version/enum",keyword:"enum",params:{allowedValues: schema19.properties.format_version.enum},schema:schema19.properties.format_version.enum,parentSchema:schema19.properties.format_version,data:data1};
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
const err14 = {instancePath:instancePath+"/tool_version",schemaPath:"#/properties/tool_version/type",keyword:"type",params:{type: "string"},schema:schema19.properties.tool_version.type,parentSchema:schema19.properties.tool_version,data:data2};
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
const err15 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: "string"},schema:schema19.properties.created_at.type,parentSchema:schema19.properties.created_at,data:data3};
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
const err16 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},schema:schema19.properties.tenant.type,parentSchema:schema19.properties.tenant,data:data4};
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
const err17 = {instancePath:instancePath+"/paths/" + i0,schemaPath:"#/properties/paths/items/type",keyword:"type",params:{type: "string"},schema:schema19.properties.paths.items.type,parentSchema:schema19.properties.paths.items,data:data6};
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
const err18 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "array"},schema:schema19.properties.paths.type,parentSchema:schema19.properties.paths,data:data5};
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
const err19 = {instancePath:instancePath+"/in_doubt",schemaPath:"#/properties/in_doubt/enum",keyword:"enum",params:{allowedValues: schema19.properties.in_doubt.enum},schema:schema19.properties.in_doubt.enum,parentSchema:schema19.properties.in_doubt,data:data7};
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
const err20 = {instancePath:instancePath+"/links/" + i1,schemaPath:"#/properties/links/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.links.items.enum},schema:schema19.properties.links.items.enum,parentSchema:schema19.properties.links.items,data:data9};
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
const err21 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "array"},schema:schema19.properties.links.type,parentSchema:schema19.properties.links,data:data8};
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
const err22 = {instancePath:instancePath+"/retry_rejected",schemaPath:"#/properties/retry_rejected/type",keyword:"type",params:{type: "boolean"},schema:schema19.properties.retry_rejected.type,parentSchema:schema19.properties.retry_rejected,data:data10};
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
if(!(validate53(data.narrowing, {instancePath:instancePath+"/narrowing",parentData:data,parentDataProperty:"narrowing",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.effects !== undefined){
if(!(validate55(data.effects, {instancePath:instancePath+"/effects",parentData:data,parentDataProperty:"effects",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.manifests !== undefined){
let data13 = data.manifests;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.name === undefined){
const err23 = {instancePath:instancePath+"/manifests/" + i2,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema19.properties.manifests.items.required,parentSchema:schema19.properties.manifests.items,data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data14.digest === undefined){
const err24 = {instancePath:instancePath+"/manifests/" + i2,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "digest"},schema:schema19.properties.manifests.items.required,parentSchema:schema19.properties.manifests.items,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data14.head === undefined){
const err25 = {instancePath:instancePath+"/manifests/" + i2,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "head"},schema:schema19.properties.manifests.items.required,parentSchema:schema19.properties.manifests.items,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key1 in data14){
if(!(((((((key1 === "name") || (key1 === "digest")) || (key1 === "head")) || (key1 === "only")) || (key1 === "excluded")) || (key1 === "requests")) || (key1 === "effects"))){
const err26 = {instancePath:instancePath+"/manifests/" + i2,schemaPath:"#/properties/manifests/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema19.properties.manifests.items,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data14.name !== undefined){
let data15 = data14.name;
if(typeof data15 !== "string"){
const err27 = {instancePath:instancePath+"/manifests/" + i2+"/name",schemaPath:"#/properties/manifests/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema19.properties.manifests.items.properties.name.type,parentSchema:schema19.properties.manifests.items.properties.name,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data14.digest !== undefined){
if(!(validate56(data14.digest, {instancePath:instancePath+"/manifests/" + i2+"/digest",parentData:data14,parentDataProperty:"digest",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data14.head !== undefined){
let data17 = data14.head;
const _errs34 = errors;
let valid10 = false;
let passing0 = null;
const _errs35 = errors;
if(data17 !== null){
const err28 = {instancePath:instancePath+"/manifests/" + i2+"/head",schemaPath:"#/properties/manifests/items/properties/head/oneOf/0/type",keyword:"type",params:{type: "null"},schema:schema19.properties.manifests.items.properties.head.oneOf[0].type,parentSchema:schema19.properties.manifests.items.properties.head.oneOf[0],data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid1 = _errs35 === errors;
if(_valid1){
valid10 = true;
passing0 = 0;
}
const _errs37 = errors;
if(!(validate66(data17, {instancePath:instancePath+"/manifests/" + i2+"/head",parentData:data14,parentDataProperty:"head",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var _valid1 = _errs37 === errors;
if(_valid1 && valid10){
valid10 = false;
passing0 = [passing0, 1];
}
else {
if(_valid1){
valid10 = true;
passing0 = 1;
}
}
if(!valid10){
const err29 = {instancePath:instancePath+"/manifests/" + i2+"/head",schemaPath:"#/properties/manifests/items/properties/head/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},schema:schema19.properties.manifests.items.properties.head.oneOf,parentSchema:schema19.properties.manifests.items.properties.head,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
errors = _errs34;
if(vErrors !== null){
if(_errs34){
vErrors.length = _errs34;
}
else {
vErrors = null;
}
}
}
}
if(data14.only !== undefined){
let data18 = data14.only;
if(typeof data18 !== "string"){
const err30 = {instancePath:instancePath+"/manifests/" + i2+"/only",schemaPath:"#/properties/manifests/items/properties/only/type",keyword:"type",params:{type: "string"},schema:schema19.properties.manifests.items.properties.only.type,parentSchema:schema19.properties.manifests.items.properties.only,data:data18};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.excluded !== undefined){
let data19 = data14.excluded;
if(typeof data19 !== "string"){
const err31 = {instancePath:instancePath+"/manifests/" + i2+"/excluded",schemaPath:"#/properties/manifests/items/properties/excluded/type",keyword:"type",params:{type: "string"},schema:schema19.properties.manifests.items.properties.excluded.type,parentSchema:schema19.properties.manifests.items.properties.excluded,data:data19};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data14.requests !== undefined){
let data20 = data14.requests;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.new === undefined){
const err32 = {instancePath:instancePath+"/manifests/" + i2+"/requests",schemaPath:"#/properties/manifests/items/properties/requests/required",keyword:"required",params:{missingProperty: "new"},schema:schema19.properties.manifests.items.properties.requests.required,parentSchema:schema19.properties.manifests.items.properties.requests,data:data20};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data20.replacing === undefined){
const err33 = {instancePath:instancePath+"/manifests/" + i2+"/requests",schemaPath:"#/properties/manifests/items/properties/requests/required",keyword:"required",params:{missingProperty: "replacing"},schema:schema19.properties.manifests.items.properties.requests.required,parentSchema:schema19.properties.manifests.items.properties.requests,data:data20};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key2 in data20){
if(!((((((((key2 === "new") || (key2 === "replacing")) || (key2 === "containing")) || (key2 === "revoking")) || (key2 === "redirecting")) || (key2 === "invalidating")) || (key2 === "languages")) || (key2 === "addresses"))){
const err34 = {instancePath:instancePath+"/manifests/" + i2+"/requests",schemaPath:"#/properties/manifests/items/properties/requests/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema19.properties.manifests.items.properties.requests,data:data20};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data20.new !== undefined){
let data21 = data20.new;
if(typeof data21 !== "string"){
const err35 = {instancePath:instancePath+"/manifests/" + i2+"/requests/new",schemaPath:"#/properties/manifests/items/properties/requests/properties/new/type",keyword:"type",params:{type: "string"},schema:schema19.properties.manifests.items.properties.requests.properties.new.type,parentSchema:schema19.properties.manifests.items.properties.requests.properties.new,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data20.replacing !== undefined){
let data22 = data20.replacing;
if(typeof data22 !== "string"){
const err36 = {instancePath:instancePath+"/manifests/" + i2+"/requests/replacing",schemaPath:"#/properties/manifests/items/properties/requests/properties/replacing/type",keyword:"type",params:{type: "string"},schema:schema19.properties.manifests.items.properties.requests.properties.replacing.type,parentSchema:schema19.properties.manifests.items.properties.requests.properties.replacing,data:data22};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data20.containing !== undefined){
let data23 = data20.containing;
if(typeof data23 !== "string"){
const err37 = {instancePath:instancePath+"/manifests/" + i2+"/requests/containing",schemaPath:"#/properties/manifests/items/properties/requests/properties/containing/type",keyword:"type",params:{type: "string"},schema:schema19.properties.manifests.items.properties.requests.properties.containing.type,parentSchema:schema19.properties.manifests.items.properties.requests.properties.containing,data:data23};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data20.revoking !== undefined){
let data24 = data20.revoking;
if(typeof data24 !== "string"){
const err38 = {instancePath:instancePath+"/manifests/" + i2+"/requests/revoking",schemaPath:"#/properties/manifests/items/properties/requests/properties/revoking/type",keyword:"type",params:{type: "string"},schema:schema19.properties.manifests.items.properties.requests.properties.revoking.type,parentSchema:schema19.properties.manifests.items.properties.requests.properties.revoking,data:data24};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data20.redirecting !== undefined){
let data25 = data20.redirecting;
if(typeof data25 !== "string"){
const err39 = {instancePath:instancePath+"/manifests/" + i2+"/requests/redirecting",schemaPath:"#/properties/manifests/items/properties/requests/properties/redirecting/type",keyword:"type",params:{type: "string"},schema:schema19.properties.manifests.items.properties.requests.properties.redirecting.type,parentSchema:schema19.properties.manifests.items.properties.requests.properties.redirecting,data:data25};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data20.invalidating !== undefined){
let data26 = data20.invalidating;
if(typeof data26 !== "string"){
const err40 = {instancePath:instancePath+"/manifests/" + i2+"/requests/invalidating",schemaPath:"#/properties/manifests/items/properties/requests/properties/invalidating/type",keyword:"type",params:{type: "string"},schema:schema19.properties.manifests.items.properties.requests.properties.invalidating.type,parentSchema:schema19.properties.manifests.items.properties.requests.properties.invalidating,data:data26};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data20.languages !== undefined){
let data27 = data20.languages;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key3 in data27){
let data28 = data27[key3];
if(typeof data28 !== "string"){
const err41 = {instancePath:instancePath+"/manifests/" + i2+"/requests/languages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/manifests/items/properties/requests/properties/languages/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema19.properties.manifests.items.properties.requests.properties.languages.additionalProperties.type,parentSchema:schema19.properties.manifests.items.properties.requests.properties.languages.additionalProperties,data:data28};
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
const err42 = {instancePath:instancePath+"/manifests/" + i2+"/requests/languages",schemaPath:"#/properties/manifests/items/properties/requests/properties/languages/type",keyword:"type",params:{type: "object"},schema:schema19.properties.manifests.items.properties.requests.properties.languages.type,parentSchema:schema19.properties.manifests.items.properties.requests.properties.languages,data:data27};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data20.addresses !== undefined){
let data29 = data20.addresses;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key4 in data29){
let data30 = data29[key4];
if(typeof data30 !== "string"){
const err43 = {instancePath:instancePath+"/manifests/" + i2+"/requests/addresses/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/manifests/items/properties/requests/properties/addresses/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema19.properties.manifests.items.properties.requests.properties.addresses.additionalProperties.type,parentSchema:schema19.properties.manifests.items.properties.requests.properties.addresses.additionalProperties,data:data30};
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
else {
const err44 = {instancePath:instancePath+"/manifests/" + i2+"/requests/addresses",schemaPath:"#/properties/manifests/items/properties/requests/properties/addresses/type",keyword:"type",params:{type: "object"},schema:schema19.properties.manifests.items.properties.requests.properties.addresses.type,parentSchema:schema19.properties.manifests.items.properties.requests.properties.addresses,data:data29};
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
else {
const err45 = {instancePath:instancePath+"/manifests/" + i2+"/requests",schemaPath:"#/properties/manifests/items/properties/requests/type",keyword:"type",params:{type: "object"},schema:schema19.properties.manifests.items.properties.requests.type,parentSchema:schema19.properties.manifests.items.properties.requests,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data14.effects !== undefined){
if(!(validate69(data14.effects, {instancePath:instancePath+"/manifests/" + i2+"/effects",parentData:data14,parentDataProperty:"effects",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
}
else {
const err46 = {instancePath:instancePath+"/manifests/" + i2,schemaPath:"#/properties/manifests/items/type",keyword:"type",params:{type: "object"},schema:schema19.properties.manifests.items.type,parentSchema:schema19.properties.manifests.items,data:data14};
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
const err47 = {instancePath:instancePath+"/manifests",schemaPath:"#/properties/manifests/type",keyword:"type",params:{type: "array"},schema:schema19.properties.manifests.type,parentSchema:schema19.properties.manifests,data:data13};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.summary !== undefined){
let data32 = data.summary;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.issue === undefined){
const err48 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "issue"},schema:schema19.properties.summary.required,parentSchema:schema19.properties.summary,data:data32};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data32.replace === undefined){
const err49 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "replace"},schema:schema19.properties.summary.required,parentSchema:schema19.properties.summary,data:data32};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data32.retry === undefined){
const err50 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "retry"},schema:schema19.properties.summary.required,parentSchema:schema19.properties.summary,data:data32};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data32.reissue === undefined){
const err51 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "reissue"},schema:schema19.properties.summary.required,parentSchema:schema19.properties.summary,data:data32};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data32.renew === undefined){
const err52 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "renew"},schema:schema19.properties.summary.required,parentSchema:schema19.properties.summary,data:data32};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data32.hold === undefined){
const err53 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "hold"},schema:schema19.properties.summary.required,parentSchema:schema19.properties.summary,data:data32};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data32.rejected === undefined){
const err54 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "rejected"},schema:schema19.properties.summary.required,parentSchema:schema19.properties.summary,data:data32};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data32.none === undefined){
const err55 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "none"},schema:schema19.properties.summary.required,parentSchema:schema19.properties.summary,data:data32};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key5 in data32){
if(!(func4.call(schema19.properties.summary.properties, key5))){
const err56 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema19.properties.summary,data:data32};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data32.issue !== undefined){
let data33 = data32.issue;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err57 = {instancePath:instancePath+"/summary/issue",schemaPath:"#/properties/summary/properties/issue/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.summary.properties.issue.type,parentSchema:schema19.properties.summary.properties.issue,data:data33};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data32.replace !== undefined){
let data34 = data32.replace;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err58 = {instancePath:instancePath+"/summary/replace",schemaPath:"#/properties/summary/properties/replace/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.summary.properties.replace.type,parentSchema:schema19.properties.summary.properties.replace,data:data34};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data32.retry !== undefined){
let data35 = data32.retry;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err59 = {instancePath:instancePath+"/summary/retry",schemaPath:"#/properties/summary/properties/retry/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.summary.properties.retry.type,parentSchema:schema19.properties.summary.properties.retry,data:data35};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data32.reissue !== undefined){
let data36 = data32.reissue;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err60 = {instancePath:instancePath+"/summary/reissue",schemaPath:"#/properties/summary/properties/reissue/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.summary.properties.reissue.type,parentSchema:schema19.properties.summary.properties.reissue,data:data36};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data32.renew !== undefined){
let data37 = data32.renew;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err61 = {instancePath:instancePath+"/summary/renew",schemaPath:"#/properties/summary/properties/renew/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.summary.properties.renew.type,parentSchema:schema19.properties.summary.properties.renew,data:data37};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data32.redirect !== undefined){
let data38 = data32.redirect;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err62 = {instancePath:instancePath+"/summary/redirect",schemaPath:"#/properties/summary/properties/redirect/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.summary.properties.redirect.type,parentSchema:schema19.properties.summary.properties.redirect,data:data38};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data32.invalidate !== undefined){
let data39 = data32.invalidate;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err63 = {instancePath:instancePath+"/summary/invalidate",schemaPath:"#/properties/summary/properties/invalidate/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.summary.properties.invalidate.type,parentSchema:schema19.properties.summary.properties.invalidate,data:data39};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data32.hold !== undefined){
let data40 = data32.hold;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err64 = {instancePath:instancePath+"/summary/hold",schemaPath:"#/properties/summary/properties/hold/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.summary.properties.hold.type,parentSchema:schema19.properties.summary.properties.hold,data:data40};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data32.rejected !== undefined){
let data41 = data32.rejected;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err65 = {instancePath:instancePath+"/summary/rejected",schemaPath:"#/properties/summary/properties/rejected/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.summary.properties.rejected.type,parentSchema:schema19.properties.summary.properties.rejected,data:data41};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data32.none !== undefined){
let data42 = data32.none;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err66 = {instancePath:instancePath+"/summary/none",schemaPath:"#/properties/summary/properties/none/type",keyword:"type",params:{type: "integer"},schema:schema19.properties.summary.properties.none.type,parentSchema:schema19.properties.summary.properties.none,data:data42};
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
const err67 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "object"},schema:schema19.properties.summary.type,parentSchema:schema19.properties.summary,data:data32};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.actions_sha256 !== undefined){
if(!(validate56(data.actions_sha256, {instancePath:instancePath+"/actions_sha256",parentData:data,parentDataProperty:"actions_sha256",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.sum !== undefined){
if(!(validate56(data.sum, {instancePath:instancePath+"/sum",parentData:data,parentDataProperty:"sum",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err68 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
