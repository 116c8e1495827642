declare const RETICKET_VERSION: string | undefined;

/** The version of this reticket; the build puts it in from package.json. */
export const VERSION = typeof RETICKET_VERSION === "undefined" ? "0.0.0-dev" : RETICKET_VERSION;
