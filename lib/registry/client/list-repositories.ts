import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { JsonValue } from '#lib/oci/json/json-value'
import { catalogScope } from '../auth/scope.ts'
import type { CallOptions, CatalogPage } from '../types.ts'
import type { Connection } from './connection.ts'
import { readNextLink } from './next-link.ts'
import { readJsonAnswer } from './read-json-answer.ts'
import { traitsOf } from './software.ts'
import { loginHint } from './upstream-error.ts'

// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
const nameGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/
const longestName = 255

const refusals: ReadonlySet<number> = new Set([401, 403, 404, 405])
/**
 * A page larger than the registry's own bound is 400 (PAGINATION_NUMBER_INVALID) to distribution, which an
 * administrator may set as low as they like, and 413 to others. Without a size every registry sends its default.
 */
const refusesSize: ReadonlySet<number> = new Set([400, 413])

/**
 * One page of `_catalog`. Throws AppError `not-listable` where the registry is known not to serve it, or refuses it to
 * this caller. https://distribution.github.io/distribution/spec/api/#listing-repositories
 */
export async function listRepositories(
  connection: Connection,
  page: { readonly n: number; readonly last?: string },
  { signal }: CallOptions,
): Promise<CatalogPage> {
  const { vendor, login } = connection.source
  const rule = vendor.row?.listing
  if (rule && (rule.serves === 'never' || !login)) throw notListable(connection)
  const { catalogCursor, catalogScope: takesScope } = await traitsOf(connection, signal)
  const ask = (size: { readonly n?: string }) =>
    connection.send({
      path: '/v2/_catalog',
      query: { ...size, ...(page.last !== undefined && { [catalogCursor]: page.last }) },
      purpose: 'catalog',
      scopes: takesScope ? [catalogScope] : [],
      headers: { accept: 'application/json' },
      ...(signal && { signal }),
    })
  let response = await refusedAsNotListable(connection, () => ask({ n: String(page.n) }))
  if (refusesSize.has(response.status)) {
    await response.discard()
    response = await ask({})
  }
  if (response.status !== 200) {
    const failure = await connection.failure(response, say`the list of its repositories`)
    throw refusals.has(response.status) ? notListable(connection, failure) : failure
  }
  const { body } = await readJsonAnswer(response, vendor.host, say`The repository list of ${vendor.host}`)
  const entries: readonly JsonValue[] = Array.isArray(body.repositories) ? body.repositories : []
  const link = readNextLink(response.headers('link'), catalogCursor)
  const lastEntry = catalogCursor === 'last' && entries.findLast(entry => typeof entry === 'string')
  const next = link && (link.last ?? lastEntry)
  return { repositories: entries.filter(isName), ...(next && next !== page.last && { next }) }
}

const isName = (entry: JsonValue): entry is string =>
  typeof entry === 'string' && entry.length <= longestName && nameGrammar.test(entry)

/** A token service that refuses the catalog's scope to an anonymous caller refuses the list, not the registry. */
async function refusedAsNotListable<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const refused = error instanceof AppError && error.code === 'unauthorized' && !connection.source.login
    throw refused ? notListable(connection, error) : error
  }
}

function notListable({ source }: Connection, failure?: AppError): AppError {
  const { vendor, login } = source
  const instead = vendor.row?.listing?.instead ?? say`Open a repository by its name.`
  const wantsLogin = !login && (failure?.code === 'unauthorized' || vendor.row?.listing?.serves === 'with-login')
  return new AppError(
    'not-listable',
    login
      ? say`${vendor.host} does not list its repositories.`
      : say`${vendor.host} does not list its repositories to anonymous callers.`,
    {
      host: vendor.host,
      hint: wantsLogin ? say`${instead} It may list them to a login. ${loginHint({ vendor })}` : instead,
      ...(failure?.registry && { registry: failure.registry }),
      ...(failure && { cause: failure }),
    },
  )
}
