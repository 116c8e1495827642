import { PROVIDER } from "../tenant.js";

/**
 * The variables that pin a job to a tenant and to recipients, as lines of YAML. Code owners review the job's file, and a
 * config with other values is refused.
 */
export function pins(
  { tenant, domain, recipients }: { tenant: string; domain: string; recipients: readonly string[] },
  indent: string,
): string {
  const known = [
    ...(domain === "" ? [] : [`${PROVIDER.domainVariable}: ${domain}`]),
    ...(tenant === "" ? [] : [`RETICKET_TENANT: ${tenant}`]),
    ...(recipients.length === 0 ? [] : [`RETICKET_RECIPIENTS: ${recipients.join(" ")}`]),
  ];
  const lines = [
    "# Pinned here, under review by code owners: a reticket.yaml with other values is refused (exit 4).",
    ...known,
  ];
  return lines.map((line) => `${indent}${line}`).join("\n");
}
