import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors/app-error'
import { TemporaryHome } from '../temporary-home.ts'
import { loadRegistriesConf } from './load-registries-conf.ts'
import { resolveEndpoints } from './resolve-endpoints.ts'

const run = promisify(execFile)
const digest = `sha256:${'a'.repeat(64)}`

// Every place is a closed port of loopback, so that skopeo names them all and reaches none.
const conf = `
[[registry]]
prefix = "example.com/foo"
location = "127.0.0.1:1/bar"
[[registry.mirror]]
location = "127.0.0.1:2/mirror-for-foo"
[[registry.mirror]]
location = "127.0.0.1:3/digests"
pull-from-mirror = "digest-only"
[[registry.mirror]]
location = "127.0.0.1:3/tags"
pull-from-mirror = "tag-only"

[[registry]]
prefix = "example.com"
location = "127.0.0.1:4"

[[registry]]
prefix = "digests.example.com"
location = "127.0.0.1:5"
mirror-by-digest-only = true
[[registry.mirror]]
location = "127.0.0.1:6/by-digest"

[[registry]]
prefix = "*.wild.example.com"
location = "127.0.0.1:7/wild"

[[registry]]
prefix = "docker.io/library"
location = "127.0.0.1:8/official"

[[registry]]
location = "127.0.0.1:9/denied"
blocked = true
`

const names = [
  ...['example.com/foo/app', 'example.com/foo', 'example.com/foobar', 'example.com/other/app', 'example.com:5000/app'],
  ...['digests.example.com/app', 'a.wild.example.com/app', 'a.b.wild.example.com/app', 'a.wild.example.com:5000/app'],
  ...['docker.io/library/alpine', '127.0.0.1:9/denied/app', '127.0.0.1:9/open', '127.0.0.1:10/unnamed'],
]

/** Places skopeo tries for a reference, in order; none where its configuration forbids or breaks the name. */
async function placesOfSkopeo(confPath: string, reference: string, home: string): Promise<readonly string[]> {
  const args = ['--debug', '--registries-conf', confPath, 'inspect', '--raw', `docker://${reference}`]
  const { stderr } = await run('skopeo', args, {
    env: { NODE_ENV: 'test' as const, PATH: '/usr/bin:/bin', HOME: home },
  }).then(
    () => {
      throw new Error('Nothing listens there, and yet skopeo found it.')
    },
    error => error as { stderr: string },
  )
  if (/is blocked in/.test(stderr)) return []
  return [...stderr.matchAll(/Trying to access \\"([^"\\]+)\\"/g)].map(([, place = '']) =>
    place.replace(/:latest$/, ''),
  )
}

describe('resolveEndpoints', () => {
  it.each(names.flatMap(name => [name, `${name}@${digest}`]))(
    'reads %s from where skopeo reads it',
    async reference => {
      using home = new TemporaryHome()
      const confPath = home.write('registries.conf', conf)
      const env = { CONTAINERS_REGISTRIES_CONF: confPath }
      const loaded = await loadRegistriesConf({ env, home: home.path, uid: 1000 })
      const [full = '', ...byDigest] = reference.split('@')
      const [registry = '', ...name] = full.split('/')
      expect(places(loaded, { registry, name: name.join('/') }, byDigest.length > 0)).toEqual(
        (await placesOfSkopeo(confPath, reference, home.path)).map(place => place.split('@')[0]),
      )
    },
  )
})

function places(
  conf: Parameters<typeof resolveEndpoints>[0],
  repository: { registry: string; name: string },
  byDigest: boolean,
) {
  try {
    return resolveEndpoints(conf, repository)
      .filter(({ serves }) => serves !== (byDigest ? 'tag-only' : 'digest-only'))
      .map(({ location, name }) => `${location}/${name}`)
  } catch (error) {
    if (error instanceof AppError) return []
    throw error
  }
}
