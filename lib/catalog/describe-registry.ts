import type { Context } from '#lib/context/context'
import type { KnownRegistry } from '#lib/context/known-registry'
import type { RegistryEntry } from '#lib/contract/registries'
import type { CredentialLookup } from '#lib/credentials/types'
import { attempt } from '#lib/errors/attempt'

type LoginState = RegistryEntry['login']

function loginState(lookup: CredentialLookup): LoginState {
  const tried = [...lookup.tried]
  if (!lookup.found) return { state: 'none', tried }
  const { file, key, helper } = lookup.found.source
  return { state: 'found', file, key, ...(helper !== undefined && { helper }), tried }
}

async function readLogin(ctx: Context, { host, origin }: KnownRegistry): Promise<LoginState> {
  if (origin === 'samples') return { state: 'not-needed', tried: [] }
  if (ctx.actor.kind === 'anonymous') return { state: 'off', tried: [] }
  const lookup = await attempt(() => ctx.login(host))
  return lookup.ok ? loginState(lookup.value) : { state: 'broken', tried: [lookup.error.message] }
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
    capabilities: known.capabilities,
    ...(known.commandHost !== undefined && { commandHost: known.commandHost }),
    featured: [...known.featured],
    origin: known.origin,
  }
}
