const HEAD = "apiVersion: reticket/v1\nkind: PasswordChangeTickets\n";
export const GOOD = `${HEAD}metadata:\n  name: inc-1\nspec:\n  users:\n    - user_id: auth0|0\n`;
const USERS = "  users:\n    - user_id: auth0|1\n";

/** A manifest with this spec: lines that are indented as in the file. */
function withSpec(spec: string): string {
  return `${HEAD}metadata:\n  name: inc-2041\nspec:\n${spec}`;
}

function withUser(user: string): string {
  return withSpec(`  users:\n    - ${user}\n`);
}

/** A mistake, a manifest that contains it, and what an editor has to say of it. */
export const BROKEN: readonly (readonly [mistake: string, manifest: string, message: RegExp])[] = [
  [
    "another apiVersion",
    `apiVersion: reticket/v2\nkind: PasswordChangeTickets\nmetadata: { name: a }\nspec: { users: [] }\n`,
    /reticket\/v1/,
  ],
  [
    "another kind",
    `apiVersion: reticket/v1\nkind: Tickets\nmetadata: { name: a }\nspec: { users: [] }\n`,
    /PasswordChangeTickets/,
  ],
  ["no metadata", `${HEAD}spec:\n${USERS}`, /"metadata"/],
  ["no name", `${HEAD}metadata:\n  reason: why\nspec:\n${USERS}`, /"name"/],
  ["a name in capitals", `${HEAD}metadata:\n  name: INC-2041\nspec:\n${USERS}`, /Invalid name: use a-z/],
  [
    "an unknown key beside spec",
    `${HEAD}metadata:\n  name: a\nusers: []\nspec:\n${USERS}`,
    /users is not allowed/,
  ],
  [
    "an empty reason",
    `${HEAD}metadata:\n  name: a\n  reason: ""\nspec:\n${USERS}`,
    /shorter than the minimum/,
  ],
  ["neither users nor lists", withSpec("  generation: 2\n"), /"users_from"/],
  ["a generation of 0", withSpec(`  generation: 0\n${USERS}`), /below the minimum of 1/],
  ["a generation as text", withSpec(`  generation: "2"\n${USERS}`), /"integer"/],
  [
    "an unknown field of an entry",
    withUser("{ user_id: auth0|1, conection_id: x }"),
    /conection_id is not allowed/,
  ],
  ["a user id with a space", withUser('user_id: " auth0|1"'), /Not a user id/],
  [
    "an address without @",
    withUser("{ email: ada, connection_id: con_0000000000000001 }"),
    /Not an e-mail address/,
  ],
  [
    "a connection's name",
    withUser("{ email: ada@example.com, connection_id: Username-Password }"),
    /Not a connection id/,
  ],
  ["an address without a connection", withUser("email: ada@example.com"), /"connection_id"/],
  ["a user id beside an address", withUser("{ user_id: auth0|1, email: ada@example.com }"), /email|schema/],
  ["ttl_sec as text", withUser("{ user_id: auth0|1, ttl_sec: 1d }"), /"integer"/],
  ["a negative ttl_sec", withUser("{ user_id: auth0|1, ttl_sec: -1 }"), /below the minimum of 0/],
  ["a result_url without a scheme", withUser("{ user_id: auth0|1, result_url: example.com }"), /Not a URL/],
  ["a boolean in quotes", withUser('{ user_id: auth0|1, mark_email_as_verified: "yes" }'), /"boolean"/],
  [
    "a social identity",
    withUser('{ user_id: auth0|1, identity: { user_id: "1", provider: google-oauth2 } }'),
    /auth0/,
  ],
  [
    "a list of addresses in deliver_to",
    withUser('{ user_id: auth0|1, deliver_to: "a@example.com, b@example.com" }'),
    /Not an e-mail address that mail/,
  ],
  [
    "a list outside of the folder",
    withSpec("  users_from:\n    - file: ../users.csv\n"),
    /Not a file in the manifest's folder/,
  ],
  ["an unknown format of a list", withSpec("  users_from:\n    - { file: a.csv, format: xlsx }\n"), /"csv"/],
  ["a short sha256", withSpec("  users_from:\n    - { file: a.csv, sha256: abc }\n"), /Not a sha256/],
  ["an unknown part of contain", withSpec(`  contain: [tokens]\n${USERS}`), /"password"/],
  [
    "since without a time zone",
    withSpec(`  contain: [password]\n  since: 2026-11-20T14:00:00\n${USERS}`),
    /Not a time: RFC 3339/,
  ],
  ["until without renew", withSpec(`  until: 2026-12-24\n${USERS}`), /renew/],
  ["a day that no calendar has", withSpec(`  renew: on_expiry\n  until: 2026-02-30\n${USERS}`), /Not a day/],
  ["a size without %", withSpec(`  waves:\n    - size: "5"\n    - rest: true\n${USERS}`), /Not a share/],
  ["a pace of 0", withSpec(`  waves:\n    - { rest: true, pace: 0/h }\n${USERS}`), /Not a pace/],
  [
    "a gate without a unit",
    withSpec(`  waves:\n    - { size: 5%, gate: { after: "2" } }\n    - rest: true\n${USERS}`),
    /Not a duration/,
  ],
  ["a reminder in days", withSpec(`  remind: [1d]\n${USERS}`), /Not a time: hours or minutes/],
  ["an empty list of waves", withSpec(`  waves: []\n${USERS}`), /too few|fewer/],
];
