import type { Context } from '#lib/context/context'
import type { KnownRegistry } from '#lib/context/known-registry'
import type { SearchSource } from '#lib/contract/search'
import { tell } from '#lib/messages/tell'

/** A registry that is searched, with what can be asked of it. */
export interface Source {
  readonly known: KnownRegistry
  readonly ways: SearchSource['ways']
}

/** The registry's own search where it has one, else the list of its repositories, searched here. */
export function sourceOf(known: KnownRegistry): Source {
  const { search, list } = known.capabilities
  if (search.can === 'yes') return { known, ways: ['search'] }
  return { known, ways: list.can === 'no' ? [] : ['list'] }
}

export function describeSource(ctx: Context, { known, ways }: Source): SearchSource {
  const { host, title, kind, classes, capabilities } = known
  return {
    host,
    title: tell(title, ctx.locale),
    kind,
    classes: classes.map(entry => entry.class),
    ways,
    ...(ways.length === 0 && { why: tell(capabilities.list.why, ctx.locale) }),
  }
}
