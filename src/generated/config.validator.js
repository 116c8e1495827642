// Generated from schemas/ by `npm run generate`. Do not edit.
import helper0 from "ajv/dist/runtime/ucs2length.js";
"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://reticket.dev/schemas/config.schema.json","title":"Config","description":"reticket.yaml: which tenant, which ledger, who may open the tickets, how fast. Paths in it are relative to the folder it lies in.","type":"object","additionalProperties":false,"properties":{"tenant":{"title":"Tenant","description":"The canonical Auth0 domain: the ledger's identity and part of every key. AUTH0_DOMAIN, where it is set, must equal this or `domain`.","type":"string","minLength":1,"examples":["acme.eu.auth0.com"]},"domain":{"title":"Domain","description":"The address that requests go to, only where it differs from the tenant: a custom domain.","type":"string","minLength":1,"examples":["login.acme.example"]},"custom_domain":{"title":"Custom domain","description":"Which of the tenant's several custom domains the ticket's link is for: sent as the `auth0-custom-domain` header.","type":"string","maxLength":253,"pattern":"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$","examples":["login.acme.example"]},"ledger":{"title":"Ledger","description":"Where the ledger lives; `file:` and a folder, relative to this file.","type":"string","minLength":1,"default":"file:ledger","examples":["file:ledger"]},"recipients":{"title":"Recipients","description":"The age public keys that tickets are sealed to; `reticket keygen` makes one. Each of them can open every ticket.","type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^age1[0-9a-z]+$","examples":["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"]}},"limits":{"title":"Limits","description":"How hard the tenant may be pressed.","type":"object","additionalProperties":false,"properties":{"concurrency":{"title":"Concurrency","description":"Requests in flight at most.","type":"integer","minimum":1,"maximum":1000,"default":10,"examples":[10]},"rate":{"title":"Rate","description":"Requests at most, a second or a minute; `auto` goes as fast as the tenant allows.","type":"string","pattern":"^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$","default":"auto","examples":["auto","16/s","150/min"]},"headroom":{"title":"Headroom","description":"The share of the tenant's rate limit that is left to everybody else.","type":"number","minimum":0,"maximum":0.9,"default":0.1,"examples":[0.1]}}}},"dependentRequired":{"domain":["tenant"]},"examples":[{"tenant":"acme.eu.auth0.com","recipients":["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"],"limits":{"rate":"16/s"}}]};
const func1 = (helper0.default ?? helper0);
const pattern4 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$", "u");
const pattern5 = new RegExp("^age1[0-9a-z]+$", "u");
const pattern6 = new RegExp("^(auto|(?=.*[1-9])[0-9]{1,6}(\\.[0-9]{1,3})?/(s|min))$", "u");

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
if(!((((((key0 === "tenant") || (key0 === "domain")) || (key0 === "custom_domain")) || (key0 === "ledger")) || (key0 === "recipients")) || (key0 === "limits"))){
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
if(data.domain !== undefined){
if(data.tenant === undefined){
const err24 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "domain",
    missingProperty: "tenant",
    depsCount: 1,
    deps: "tenant"},message:"must have property tenant when property domain is present",schema:schema31.dependentRequired,parentSchema:schema31,data};
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
