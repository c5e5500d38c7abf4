import type { CredentialStore } from './types.ts'

/** The store of a Portolan with logins switched off: reads no file and starts no helper. */
export const noCredentials: CredentialStore = {
  lookup: async () => ({ tried: [] }),
  list: async () => [],
  version: async () => 'none',
}
