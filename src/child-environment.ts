/**
 * What programs that reticket starts may see of its environment. A list of what they need, not of what they must not see:
 * no credential of Auth0's, of PostgreSQL's or of reticket's own is on it, nor what would point git at another repository.
 */
const PASSED = new Set([
  // Where programs and their settings are found.
  ...["PATH", "HOME", "USER", "LOGNAME", "SHELL", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"],
  ...["LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "TZ", "TMPDIR", "TMP", "TEMP"],
  ...["SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "USERPROFILE", "USERNAME"],
  ...["HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES", "PROGRAMFILES(X86)"],
  // How a remote is reached.
  ...["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"],
  ...["SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH"],
  // Who the remote takes us for: the agent, and what the credential helpers of CI systems read.
  ...["SSH_AUTH_SOCK", "SSH_AGENT_PID", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_ASKPASS"],
  ...["CI", "CI_JOB_TOKEN", "CI_SERVER_URL", "CI_SERVER_HOST", "GITHUB_ACTIONS", "GITHUB_TOKEN", "GH_TOKEN"],
  // The settings of this machine's git.
  ...["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"],
]);

/**
 * The environment for a program that reticket starts.
 * @param own what is set on top of it
 */
export function childEnvironment(
  own: Readonly<Record<string, string>>,
  from: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const passed = Object.entries(from).filter(([name]) => PASSED.has(name.toUpperCase()));
  return { ...Object.fromEntries(passed), ...own };
}
