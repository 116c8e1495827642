// Generated from schemas/ by `npm run generate`. Do not edit.

"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://reticket.dev/schemas/plan.schema.json","title":"SavedPlan","description":"What `reticket plan --out FILE` writes: enough to know that a later plan is the same. No ticket, no secret.","type":"object","additionalProperties":false,"required":["format_version","tool_version","created_at","tenant","paths","manifests","summary","actions_sha256","sum"],"properties":{"format_version":{"description":"The format of this file.","const":1},"tool_version":{"description":"The reticket that made it.","type":"string"},"created_at":{"description":"RFC 3339, UTC.","type":"string"},"tenant":{"type":"string"},"paths":{"description":"The PATHs it was made of, as they were given.","type":"array","items":{"type":"string"}},"in_doubt":{"description":"`--in-doubt`, where it was given.","enum":["hold","reissue"]},"retry_rejected":{"description":"`--retry-rejected`, where it was given.","type":"boolean"},"manifests":{"type":"array","items":{"title":"SavedManifest","type":"object","additionalProperties":false,"required":["name","digest","head"],"properties":{"name":{"type":"string"},"digest":{"$ref":"#/$defs/hash"},"head":{"description":"Where the ledger stood; null where there was none.","oneOf":[{"type":"null"},{"$ref":"#/$defs/head"}]},"requests":{"title":"SavedRequests","description":"The entries that would be sent: the first 16 characters of each key, sorted, one after the other. For `apply --reviewed`.","type":"object","additionalProperties":false,"required":["new","replacing"],"properties":{"new":{"description":"issue and retry: nobody loses a link.","type":"string"},"replacing":{"description":"replace and reissue: a link that somebody may have dies.","type":"string"},"revoking":{"description":"Those of them whose sessions are revoked first.","type":"string"}}}}}},"summary":{"title":"SavedSummary","type":"object","additionalProperties":false,"required":["issue","replace","retry","reissue","renew","hold","rejected","none"],"properties":{"issue":{"type":"integer"},"replace":{"type":"integer"},"retry":{"type":"integer"},"reissue":{"type":"integer"},"renew":{"type":"integer"},"hold":{"type":"integer"},"rejected":{"type":"integer"},"none":{"type":"integer"}}},"actions_sha256":{"description":"Over every action but `none`: manifest, action, key, one a line, in the plan's order.","$ref":"#/$defs/hash"},"sum":{"description":"Over all other fields: tells whether the file was edited.","$ref":"#/$defs/hash"}},"$defs":{"hash":{"description":"A sha256 in unpadded base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"head":{"title":"SavedHead","type":"object","additionalProperties":false,"required":["lineage","seq","sum"],"properties":{"lineage":{"type":"string"},"seq":{"type":"integer"},"sum":{"$ref":"#/$defs/hash"}}}}};
const schema32 = {"description":"A sha256 in unpadded base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Za-z0-9_-]{43}$", "u");
const schema33 = {"title":"SavedHead","type":"object","additionalProperties":false,"required":["lineage","seq","sum"],"properties":{"lineage":{"type":"string"},"seq":{"type":"integer"},"sum":{"$ref":"#/$defs/hash"}}};

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
if(data.lineage === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lineage"},message:"must have required property '"+"lineage"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.seq === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "seq"},message:"must have required property '"+"seq"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.sum === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sum"},message:"must have required property '"+"sum"+"'",schema:schema33.required,parentSchema:schema33,data};
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
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
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
const err4 = {instancePath:instancePath+"/lineage",schemaPath:"#/properties/lineage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.lineage.type,parentSchema:schema33.properties.lineage,data:data0};
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
const err5 = {instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.seq.type,parentSchema:schema33.properties.seq,data:data1};
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
const err6 = {instancePath:instancePath+"/sum",schemaPath:"#/$defs/hash/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\"",schema:"^[A-Za-z0-9_-]{43}$",parentSchema:schema32,data:data2};
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
const err7 = {instancePath:instancePath+"/sum",schemaPath:"#/$defs/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
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
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format_version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format_version"},message:"must have required property '"+"format_version"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.tool_version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tool_version"},message:"must have required property '"+"tool_version"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.created_at === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "created_at"},message:"must have required property '"+"created_at"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.tenant === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tenant"},message:"must have required property '"+"tenant"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.paths === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "paths"},message:"must have required property '"+"paths"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.manifests === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manifests"},message:"must have required property '"+"manifests"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.summary === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "summary"},message:"must have required property '"+"summary"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.actions_sha256 === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actions_sha256"},message:"must have required property '"+"actions_sha256"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.sum === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sum"},message:"must have required property '"+"sum"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.format_version !== undefined){
let data0 = data.format_version;
if(1 !== data0){
const err10 = {instancePath:instancePath+"/format_version",schemaPath:"#/properties/format_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.format_version,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.tool_version !== undefined){
let data1 = data.tool_version;
if(typeof data1 !== "string"){
const err11 = {instancePath:instancePath+"/tool_version",schemaPath:"#/properties/tool_version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tool_version.type,parentSchema:schema31.properties.tool_version,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.created_at !== undefined){
let data2 = data.created_at;
if(typeof data2 !== "string"){
const err12 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.created_at.type,parentSchema:schema31.properties.created_at,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.tenant !== undefined){
let data3 = data.tenant;
if(typeof data3 !== "string"){
const err13 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tenant.type,parentSchema:schema31.properties.tenant,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.paths !== undefined){
let data4 = data.paths;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/paths/" + i0,schemaPath:"#/properties/paths/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.paths.items.type,parentSchema:schema31.properties.paths.items,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.paths.type,parentSchema:schema31.properties.paths,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.in_doubt !== undefined){
let data6 = data.in_doubt;
if(!((data6 === "hold") || (data6 === "reissue"))){
const err16 = {instancePath:instancePath+"/in_doubt",schemaPath:"#/properties/in_doubt/enum",keyword:"enum",params:{allowedValues: schema31.properties.in_doubt.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.in_doubt.enum,parentSchema:schema31.properties.in_doubt,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.retry_rejected !== undefined){
let data7 = data.retry_rejected;
if(typeof data7 !== "boolean"){
const err17 = {instancePath:instancePath+"/retry_rejected",schemaPath:"#/properties/retry_rejected/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.retry_rejected.type,parentSchema:schema31.properties.retry_rejected,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.manifests !== undefined){
let data8 = data.manifests;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.name === undefined){
const err18 = {instancePath:instancePath+"/manifests/" + i1,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.manifests.items.required,parentSchema:schema31.properties.manifests.items,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data9.digest === undefined){
const err19 = {instancePath:instancePath+"/manifests/" + i1,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'",schema:schema31.properties.manifests.items.required,parentSchema:schema31.properties.manifests.items,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data9.head === undefined){
const err20 = {instancePath:instancePath+"/manifests/" + i1,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "head"},message:"must have required property '"+"head"+"'",schema:schema31.properties.manifests.items.required,parentSchema:schema31.properties.manifests.items,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data9){
if(!((((key1 === "name") || (key1 === "digest")) || (key1 === "head")) || (key1 === "requests"))){
const err21 = {instancePath:instancePath+"/manifests/" + i1,schemaPath:"#/properties/manifests/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.manifests.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.name !== undefined){
let data10 = data9.name;
if(typeof data10 !== "string"){
const err22 = {instancePath:instancePath+"/manifests/" + i1+"/name",schemaPath:"#/properties/manifests/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.name.type,parentSchema:schema31.properties.manifests.items.properties.name,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.digest !== undefined){
let data11 = data9.digest;
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
const err23 = {instancePath:instancePath+"/manifests/" + i1+"/digest",schemaPath:"#/$defs/hash/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\"",schema:"^[A-Za-z0-9_-]{43}$",parentSchema:schema32,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/manifests/" + i1+"/digest",schemaPath:"#/$defs/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.head !== undefined){
let data12 = data9.head;
const _errs27 = errors;
let valid7 = false;
let passing0 = null;
const _errs28 = errors;
if(data12 !== null){
const err25 = {instancePath:instancePath+"/manifests/" + i1+"/head",schemaPath:"#/properties/manifests/items/properties/head/oneOf/0/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema31.properties.manifests.items.properties.head.oneOf[0].type,parentSchema:schema31.properties.manifests.items.properties.head.oneOf[0],data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid0 = _errs28 === errors;
if(_valid0){
valid7 = true;
passing0 = 0;
}
const _errs30 = errors;
if(!(validate21(data12, {instancePath:instancePath+"/manifests/" + i1+"/head",parentData:data9,parentDataProperty:"head",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var _valid0 = _errs30 === errors;
if(_valid0 && valid7){
valid7 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid7 = true;
passing0 = 1;
}
}
if(!valid7){
const err26 = {instancePath:instancePath+"/manifests/" + i1+"/head",schemaPath:"#/properties/manifests/items/properties/head/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema31.properties.manifests.items.properties.head.oneOf,parentSchema:schema31.properties.manifests.items.properties.head,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
}
if(data9.requests !== undefined){
let data13 = data9.requests;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.new === undefined){
const err27 = {instancePath:instancePath+"/manifests/" + i1+"/requests",schemaPath:"#/properties/manifests/items/properties/requests/required",keyword:"required",params:{missingProperty: "new"},message:"must have required property '"+"new"+"'",schema:schema31.properties.manifests.items.properties.requests.required,parentSchema:schema31.properties.manifests.items.properties.requests,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data13.replacing === undefined){
const err28 = {instancePath:instancePath+"/manifests/" + i1+"/requests",schemaPath:"#/properties/manifests/items/properties/requests/required",keyword:"required",params:{missingProperty: "replacing"},message:"must have required property '"+"replacing"+"'",schema:schema31.properties.manifests.items.properties.requests.required,parentSchema:schema31.properties.manifests.items.properties.requests,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key2 in data13){
if(!(((key2 === "new") || (key2 === "replacing")) || (key2 === "revoking"))){
const err29 = {instancePath:instancePath+"/manifests/" + i1+"/requests",schemaPath:"#/properties/manifests/items/properties/requests/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.manifests.items.properties.requests,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data13.new !== undefined){
let data14 = data13.new;
if(typeof data14 !== "string"){
const err30 = {instancePath:instancePath+"/manifests/" + i1+"/requests/new",schemaPath:"#/properties/manifests/items/properties/requests/properties/new/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.requests.properties.new.type,parentSchema:schema31.properties.manifests.items.properties.requests.properties.new,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data13.replacing !== undefined){
let data15 = data13.replacing;
if(typeof data15 !== "string"){
const err31 = {instancePath:instancePath+"/manifests/" + i1+"/requests/replacing",schemaPath:"#/properties/manifests/items/properties/requests/properties/replacing/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.requests.properties.replacing.type,parentSchema:schema31.properties.manifests.items.properties.requests.properties.replacing,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data13.revoking !== undefined){
let data16 = data13.revoking;
if(typeof data16 !== "string"){
const err32 = {instancePath:instancePath+"/manifests/" + i1+"/requests/revoking",schemaPath:"#/properties/manifests/items/properties/requests/properties/revoking/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifests.items.properties.requests.properties.revoking.type,parentSchema:schema31.properties.manifests.items.properties.requests.properties.revoking,data:data16};
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
const err33 = {instancePath:instancePath+"/manifests/" + i1+"/requests",schemaPath:"#/properties/manifests/items/properties/requests/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.manifests.items.properties.requests.type,parentSchema:schema31.properties.manifests.items.properties.requests,data:data13};
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
const err34 = {instancePath:instancePath+"/manifests/" + i1,schemaPath:"#/properties/manifests/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.manifests.items.type,parentSchema:schema31.properties.manifests.items,data:data9};
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
const err35 = {instancePath:instancePath+"/manifests",schemaPath:"#/properties/manifests/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.manifests.type,parentSchema:schema31.properties.manifests,data:data8};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.summary !== undefined){
let data17 = data.summary;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.issue === undefined){
const err36 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "issue"},message:"must have required property '"+"issue"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data17.replace === undefined){
const err37 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "replace"},message:"must have required property '"+"replace"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data17.retry === undefined){
const err38 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "retry"},message:"must have required property '"+"retry"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data17.reissue === undefined){
const err39 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "reissue"},message:"must have required property '"+"reissue"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data17.renew === undefined){
const err40 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "renew"},message:"must have required property '"+"renew"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data17.hold === undefined){
const err41 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "hold"},message:"must have required property '"+"hold"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data17.rejected === undefined){
const err42 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "rejected"},message:"must have required property '"+"rejected"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data17.none === undefined){
const err43 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "none"},message:"must have required property '"+"none"+"'",schema:schema31.properties.summary.required,parentSchema:schema31.properties.summary,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key3 in data17){
if(!((((((((key3 === "issue") || (key3 === "replace")) || (key3 === "retry")) || (key3 === "reissue")) || (key3 === "renew")) || (key3 === "hold")) || (key3 === "rejected")) || (key3 === "none"))){
const err44 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.summary,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data17.issue !== undefined){
let data18 = data17.issue;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err45 = {instancePath:instancePath+"/summary/issue",schemaPath:"#/properties/summary/properties/issue/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.issue.type,parentSchema:schema31.properties.summary.properties.issue,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data17.replace !== undefined){
let data19 = data17.replace;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err46 = {instancePath:instancePath+"/summary/replace",schemaPath:"#/properties/summary/properties/replace/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.replace.type,parentSchema:schema31.properties.summary.properties.replace,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data17.retry !== undefined){
let data20 = data17.retry;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err47 = {instancePath:instancePath+"/summary/retry",schemaPath:"#/properties/summary/properties/retry/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.retry.type,parentSchema:schema31.properties.summary.properties.retry,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data17.reissue !== undefined){
let data21 = data17.reissue;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err48 = {instancePath:instancePath+"/summary/reissue",schemaPath:"#/properties/summary/properties/reissue/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.reissue.type,parentSchema:schema31.properties.summary.properties.reissue,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data17.renew !== undefined){
let data22 = data17.renew;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err49 = {instancePath:instancePath+"/summary/renew",schemaPath:"#/properties/summary/properties/renew/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.renew.type,parentSchema:schema31.properties.summary.properties.renew,data:data22};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data17.hold !== undefined){
let data23 = data17.hold;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err50 = {instancePath:instancePath+"/summary/hold",schemaPath:"#/properties/summary/properties/hold/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.hold.type,parentSchema:schema31.properties.summary.properties.hold,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data17.rejected !== undefined){
let data24 = data17.rejected;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err51 = {instancePath:instancePath+"/summary/rejected",schemaPath:"#/properties/summary/properties/rejected/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.rejected.type,parentSchema:schema31.properties.summary.properties.rejected,data:data24};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data17.none !== undefined){
let data25 = data17.none;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err52 = {instancePath:instancePath+"/summary/none",schemaPath:"#/properties/summary/properties/none/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.summary.properties.none.type,parentSchema:schema31.properties.summary.properties.none,data:data25};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.summary.type,parentSchema:schema31.properties.summary,data:data17};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.actions_sha256 !== undefined){
let data26 = data.actions_sha256;
if(typeof data26 === "string"){
if(!pattern4.test(data26)){
const err54 = {instancePath:instancePath+"/actions_sha256",schemaPath:"#/$defs/hash/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\"",schema:"^[A-Za-z0-9_-]{43}$",parentSchema:schema32,data:data26};
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
const err55 = {instancePath:instancePath+"/actions_sha256",schemaPath:"#/$defs/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data26};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.sum !== undefined){
let data27 = data.sum;
if(typeof data27 === "string"){
if(!pattern4.test(data27)){
const err56 = {instancePath:instancePath+"/sum",schemaPath:"#/$defs/hash/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\"",schema:"^[A-Za-z0-9_-]{43}$",parentSchema:schema32,data:data27};
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
const err57 = {instancePath:instancePath+"/sum",schemaPath:"#/$defs/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data27};
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
const err58 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
