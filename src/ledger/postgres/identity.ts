export interface Identity {
  tenant: string;
  manifest: string;
}
