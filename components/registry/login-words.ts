import type { RegistryEntry } from '#lib/contract/registries'

export type LoginState = RegistryEntry['login']

/** Short words for a card; the registry page says where it was looked for. */
export const loginWords: Readonly<Record<LoginState['state'], string>> = {
  found: 'Login stored',
  none: 'No login stored',
  off: 'Logins are switched off',
  'not-needed': 'No login needed',
  broken: 'A login file cannot be read',
}
