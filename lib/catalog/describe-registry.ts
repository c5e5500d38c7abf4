import type { Context } from '#lib/context/context'
import type { KnownRegistry } from '#lib/context/known-registry'
import type { RegistryEntry } from '#lib/contract/registries'
import type { CredentialLookup, CredentialSource } from '#lib/credentials/types'
import { attempt } from '#lib/errors/attempt'

type LoginState = RegistryEntry['login']

const plain = ({ key, file, helper }: CredentialSource) => ({ key, file, ...(helper !== undefined && { helper }) })

function loginState(lookup: CredentialLookup, below: readonly CredentialSource[]): LoginState {
  const tried = [...lookup.tried]
  const namespaces = below.length > 0 ? { namespaces: below.map(plain) } : {}
  if (!lookup.found) return { state: lookup.broken ? 'broken' : 'none', ...namespaces, tried }
  return { state: 'found', ...plain(lookup.found.source), ...namespaces, tried }
}

async function readLogin(ctx: Context, { host, origin }: KnownRegistry): Promise<LoginState> {
  if (origin === 'samples') return { state: 'not-needed', tried: [] }
  if (ctx.actor.kind === 'anonymous') return { state: 'off', tried: [] }
  const lookup = await attempt(() => ctx.login(host))
  if (!lookup.ok) return { state: 'broken', tried: [lookup.error.message] }
  return loginState(lookup.value, await ctx.namespaceLogins(host))
}

/** What is known about a registry without asking it: for people, and with the file and key of its login, never the secret. */
export async function describeRegistry(ctx: Context, known: KnownRegistry): Promise<RegistryEntry> {
  return {
    host: known.host,
    title: known.title,
    kind: known.kind,
    classes: known.classes.map(entry => ({ ...entry })),
    ...(known.facts && { facts: { ...known.facts } }),
    login: await readLogin(ctx, known),
    ...(known.insecure && { insecure: true }),
    capabilities: known.capabilities,
    ...(known.commandHost !== undefined && { commandHost: known.commandHost }),
    featured: [...known.featured],
    origin: known.origin,
  }
}
