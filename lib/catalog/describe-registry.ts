import type { Context } from '#lib/context/context'
import type { Capabilities, KnownRegistry } from '#lib/context/known-registry'
import type { RegistryEntry } from '#lib/contract/registries'
import type { CredentialLookup, CredentialSource } from '#lib/credentials/types'
import { attempt } from '#lib/errors/attempt'
import type { Locale } from '#lib/messages/locale'
import type { Sentence } from '#lib/messages/say'
import { tell } from '#lib/messages/tell'
import type { RegistryFacts } from '#lib/registry/vendors/types'
import type { VendorCapability } from '#lib/registry/vendors/vendor-client'

type Told = (sentence: Sentence) => string

const tellFacts = (facts: RegistryFacts, told: Told): RegistryEntry['facts'] => ({
  serves: told(facts.serves),
  loginNeeded: told(facts.loginNeeded),
  account: told(facts.account),
  redistribution: told(facts.redistribution),
})

function tellCapabilities(capabilities: Capabilities, told: Told): RegistryEntry['capabilities'] {
  const one = ({ can, why }: VendorCapability) => ({ can, why: told(why) })
  const { list, search, description, tags, security, quotas, referrers } = capabilities
  return {
    list: one(list),
    search: one(search),
    description: one(description),
    tags: one(tags),
    security: one(security),
    quotas: one(quotas),
    referrers: one(referrers),
  }
}

type LoginState = RegistryEntry['login']

const plain = ({ key, file, helper }: CredentialSource) => ({ key, file, ...(helper !== undefined && { helper }) })

function loginState(lookup: CredentialLookup, below: readonly CredentialSource[], locale: Locale): LoginState {
  const tried = lookup.tried.map(place => tell(place, locale))
  const namespaces = below.length > 0 ? { namespaces: below.map(plain) } : {}
  if (!lookup.found) return { state: lookup.broken ? 'broken' : 'none', ...namespaces, tried }
  return { state: 'found', ...plain(lookup.found.source), ...namespaces, tried }
}

async function readLogin(ctx: Context, { host, origin }: KnownRegistry): Promise<LoginState> {
  if (origin === 'samples') return { state: 'not-needed', tried: [] }
  if (ctx.actor.kind === 'anonymous') return { state: 'off', tried: [] }
  const lookup = await attempt(() => ctx.login(host))
  if (!lookup.ok) return { state: 'broken', tried: [tell(lookup.error.sentences.words, ctx.locale)] }
  return loginState(lookup.value, await ctx.namespaceLogins(host), ctx.locale)
}

/** What is known about a registry without asking it: for people, and with the file and key of its login, never the secret. */
export async function describeRegistry(ctx: Context, known: KnownRegistry): Promise<RegistryEntry> {
  const told: Told = sentence => tell(sentence, ctx.locale)
  return {
    host: known.host,
    title: told(known.title),
    kind: known.kind,
    classes: known.classes.map(entry => ({ class: entry.class, reason: told(entry.reason) })),
    ...(known.facts && { facts: tellFacts(known.facts, told) }),
    login: await readLogin(ctx, known),
    ...(known.insecure && { insecure: true }),
    capabilities: tellCapabilities(known.capabilities, told),
    ...(known.apiHost !== undefined && { apiHost: known.apiHost }),
    ...(known.commandHost !== undefined && { commandHost: known.commandHost }),
    featured: [...known.featured],
    origin: known.origin,
  }
}
