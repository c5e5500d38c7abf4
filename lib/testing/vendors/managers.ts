import type { ScriptedAnswer, ScriptedRequest } from '../scripted-registry.ts'
import { fakeDigest, jsonAnswer, jsonFailure, pageOf, type VendorServerOptions } from './json-answer.ts'

/** Repository managers that also keep images. */

/** https://jfrog.com/help/r/jfrog-artifactory-documentation/artifactory-query-language */
export const artifactoryApi =
  ({ tags = 3, others = 0 }: VendorServerOptions = {}) =>
  ({ method, path, body }: ScriptedRequest): ScriptedAnswer | undefined => {
    if (path !== '/artifactory/api/search/aql') return undefined
    if (method !== 'POST') return jsonFailure(405, { errors: [{ status: 405, message: 'Method Not Allowed' }] })
    const offset = Number(/\.offset\((\d+)\)/.exec(body)?.[1] ?? 0)
    const limit = Number(/\.limit\((\d+)\)/.exec(body)?.[1] ?? 100)
    const has = /"\$match":"\*?(team\/)?hello|"\$match":"\*hel/.test(body)
    // A search also finds the tags of others, one of each.
    const count = body.includes('"*hel') ? tags + others : tags
    const results = has
      ? pageOf(count, offset / limit + 1, limit, n => ({
          repo: 'docker-local',
          path: n < tags ? `team/hello/v${n}` : `team/hello-${n}/v0`,
          name: n === 0 ? 'list.manifest.json' : 'manifest.json',
          created: '2026-10-30T12:00:00.000Z',
          modified: '2026-10-30T12:00:01.000Z',
          sha256: fakeDigest(n + 1).slice(7),
          properties: [
            { key: 'docker.manifest', value: `v${n}` },
            { key: 'docker.manifest.digest', value: fakeDigest(n + 1) },
          ],
        }))
      : []
    return jsonAnswer({
      results,
      range: { start_pos: offset, end_pos: offset + results.length, total: results.length },
    })
  }

/** https://help.sonatype.com/en/search-api.html */
export const nexusApi =
  ({ others = 1 }: VendorServerOptions = {}) =>
  ({ path, query }: ScriptedRequest): ScriptedAnswer | undefined => {
    if (path !== '/service/rest/v1/search') return undefined
    const component = (name: string, version: string) => ({
      id: `${name}${version}`,
      repository: 'docker-hosted',
      format: 'docker',
      group: null,
      name,
      version,
      assets: [],
    })
    const has = 'team/hello'.includes((query.get('name') ?? '').replaceAll('*', ''))
    // Fifty a page in truth; the known one stands alone with its two tags, so that the tokens are in use.
    const token = Number(/^88491cd(\d+)$/.exec(query.get('continuationToken') ?? '')?.[1] ?? 0)
    const known = [component('team/hello', '1'), component('team/hello', '2')]
    const items = token === 0 ? known : pageOf(others, token, 50, n => component(`team/help-${n}`, '1'))
    const more = has && token * 50 < others
    return jsonAnswer({ items: has ? items : [], continuationToken: more ? `88491cd${token + 1}` : null })
  }
