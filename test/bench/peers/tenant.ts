import { startSandbox } from "../../../src/sandbox/sandbox.js";

/** A sandbox with the users of a file; prints where it is, and how it is asked for a token. */
const { url, tenantDomain, clientId, clientSecret } = await startSandbox({ users: process.argv[2]! });
console.log(JSON.stringify({ url, domain: tenantDomain, clientId, clientSecret: clientSecret.reveal() }));
