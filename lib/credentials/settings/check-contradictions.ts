import { AppError } from '#lib/errors/app-error'
import { verbatim } from '#lib/messages/say'
import { inTerminal } from './read-rows.ts'
import type { Settings } from './settings.ts'
import { settingsTable } from './settings-table.ts'

interface Contradiction {
  applies(settings: Settings): boolean
  /** What does not go together, as a sentence without its full stop. */
  readonly words: string
  readonly hint: string
}

const isLoopback = (address: string): boolean =>
  address === 'localhost' || address === '::1' || address.startsWith('127.')

/** How to write a setting: `listen` in portolan.toml or PORTOLAN_LISTEN. */
function named(name: keyof typeof settingsTable): string {
  const { key, env } = settingsTable[name]
  return `“${key}” in portolan.toml or ${env} in the environment`
}

const contradictions: readonly Contradiction[] = [
  {
    applies: ({ mode, logins }) => mode === 'public' && logins,
    words: 'Public mode lets anyone browse, and “logins” would let them use yours',
    hint: `Leave ${named('logins')} away or make it false; or run in personal mode.`,
  },
  {
    applies: ({ mode, exposeCredentials }) => mode === 'public' && exposeCredentials,
    words: 'Public mode holds no logins, so “expose_credentials” has nothing to allow',
    hint: `Leave ${named('exposeCredentials')} away; or run in personal mode.`,
  },
  {
    applies: ({ mode, publicUrl }) => mode === 'public' && publicUrl === undefined,
    words: 'Public mode needs to know the address people open it under',
    hint: `Set ${named('publicUrl')}, e.g. https://portolan.example.com.`,
  },
  {
    applies: ({ mode, where }) => mode === 'public' && where.listen === undefined,
    words: 'Public mode needs to be told the address to listen on',
    hint: `Set ${named('listen')}: 0.0.0.0 for all interfaces, or 127.0.0.1 behind a proxy on the same machine.`,
  },
  {
    applies: ({ mode, listen, logins, exposeCredentials }) =>
      mode === 'personal' && !isLoopback(listen) && logins && !exposeCredentials,
    words: 'Portolan holds your logins and would listen beyond loopback, where others could browse with them',
    hint:
      `Set ${named('listen')} back to 127.0.0.1, or switch logins off with ${named('logins')}. ` +
      `If whoever reaches that address may see all that you may see, allow it with ${named('exposeCredentials')}.`,
  },
  {
    applies: ({ registries }) =>
      registries.some(({ realm, insecure }) => realm !== undefined && !insecure && !realm.startsWith('https:')),
    words: 'A token server (“realm”) is given over plain http, and a login would be readable on the way',
    hint: 'Write the realm with https, or mark that [[registry]] as insecure.',
  },
  {
    applies: ({ registries }) =>
      registries.some(({ api, insecure }) => api !== undefined && !insecure && !api.startsWith('https:')),
    words: 'A vendor’s API (“api”) is given over plain http, and a login would be readable on the way',
    hint: 'Write the api with https, or mark that [[registry]] as insecure.',
  },
]

/** Refuses settings that cannot be meant together. Throws AppError `invalid-configuration` with every reason. */
export function checkContradictions(settings: Settings): void {
  const found = contradictions.filter(({ applies }) => applies(settings))
  if (found.length === 0) return
  throw new AppError('invalid-configuration', inTerminal(`${found.map(({ words }) => words).join('. ')}.`), {
    hint: inTerminal(found.map(({ hint }) => hint).join(' ')),
    tried: Object.entries(settings.where).map(([name, where]) => verbatim(`${keyOf(name)} (${where})`)),
  })
}

const keyOf = (name: string): string => settingsTable[name as keyof typeof settingsTable].key
