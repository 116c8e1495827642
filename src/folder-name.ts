/** Characters that names on Windows can't have, with the escape itself. */
const UNFIT = /[<>:"|?*%]/g;

/**
 * The name of a tenant's folder on this machine. A tenant may have a port (`127.0.0.1:4010`), and names on Windows have no colon.
 * On the other systems the name is the tenant itself.
 */
export function folderName(tenant: string, platform: string = process.platform): string {
  if (platform !== "win32") return tenant;
  return tenant.replace(UNFIT, (found) => `%${found.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
