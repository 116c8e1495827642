/**
 * The environment variables that child processes get. This is an allow list: it contains no credentials of Auth0, PostgreSQL or
 * reticket, and no variable that would direct git to another repository.
 */
const PASSED = new Set([
  // To find programs and their settings.
  ...["PATH", "HOME", "USER", "LOGNAME", "SHELL", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"],
  ...["LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "TZ", "TMPDIR", "TMP", "TEMP"],
  ...["SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "USERPROFILE", "USERNAME"],
  ...["HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES", "PROGRAMFILES(X86)"],
  // To reach a remote.
  ...["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"],
  ...["SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH"],
  // To authenticate at a remote: the agent, and what the credential helpers of CI systems read.
  ...["SSH_AUTH_SOCK", "SSH_AGENT_PID", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_ASKPASS"],
  ...["CI", "CI_JOB_TOKEN", "CI_SERVER_URL", "CI_SERVER_HOST", "GITHUB_ACTIONS", "GITHUB_TOKEN", "GH_TOKEN"],
  // Settings of git on this machine.
  ...["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"],
]);

/**
 * The environment for a program that reticket starts.
 * @param own variables to add
 */
export function childEnvironment(
  own: Readonly<Record<string, string>>,
  from: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const passed = Object.entries(from).filter(([name]) => PASSED.has(name.toUpperCase()));
  return { ...Object.fromEntries(passed), ...own };
}
