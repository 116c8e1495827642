/**
 * The variables that pin a job to a tenant and to recipients, as lines of YAML: the job's file is guarded by its code
 * owners, and a config that says otherwise is refused.
 */
export function pins(
  { tenant, domain, recipients }: { tenant: string; domain: string; recipients: readonly string[] },
  indent: string,
): string {
  const known = [
    ...(domain === "" ? [] : [`AUTH0_DOMAIN: ${domain}`]),
    ...(tenant === "" ? [] : [`RETICKET_TENANT: ${tenant}`]),
    ...(recipients.length === 0 ? [] : [`RETICKET_RECIPIENTS: ${recipients.join(" ")}`]),
  ];
  const lines = [
    "# Pinned here, where code owners guard it: a reticket.yaml that says otherwise is refused (exit 4).",
    ...known,
  ];
  return lines.map((line) => `${indent}${line}`).join("\n");
}
