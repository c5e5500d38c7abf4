import {
  type Behaviour,
  configType,
  describe,
  digestOf,
  image,
  imageType,
  indexType,
  serving,
} from './hostile-registry.ts'

/** What an attacker's registry answers, by the name of the repository that behaves so. */

const zeros = `sha256:${'0'.repeat(64)}`
const json = (value: unknown) => JSON.stringify(value)
const manifestOf = (config: object, layers: readonly object[] = []) =>
  json({ schemaVersion: 2, mediaType: imageType, config, layers })
const indexOf = (manifests: readonly object[]) => json({ schemaVersion: 2, mediaType: indexType, manifests })
const linux = { os: 'linux', architecture: 'amd64' }
const configText = json({ ...linux, config: {}, rootfs: { type: 'layers', diff_ids: [] } })
const goodConfig = describe(configType, configText)
const goodManifest = manifestOf(goodConfig)

/** An index in an index in an index …, every one of them valid. */
function nested(levels: number): { readonly outer: string; readonly inner: readonly string[] } {
  const inner = [goodManifest]
  for (let level = 0; level < levels; level += 1) {
    const last = inner.at(-1) ?? ''
    const type = level === 0 ? imageType : indexType
    inner.push(indexOf([{ ...describe(type, last), platform: linux }]))
  }
  return { outer: inner.pop() ?? '', inner }
}
const deep = nested(40)

/** Two indexes that claim to hold each other: no bytes can, so that one of the digests must be a lie. */
const one = indexOf([{ mediaType: indexType, digest: zeros, size: 100, platform: linux }])
const cyclic: Behaviour = rest =>
  rest.startsWith('/manifests/') ? { body: one, headers: { 'content-type': indexType } } : undefined

const big = (bytes: number) => `${goodManifest.slice(0, -1)},"annotations":{"a":"${'x'.repeat(bytes)}"}}`
const mebibyte = 2 ** 20
const answered =
  (answer: ReturnType<Behaviour>): Behaviour =>
  () =>
    answer
/** Only manifests behave so; the rest is missing. */
const manifest =
  (answer: ReturnType<Behaviour>): Behaviour =>
  rest =>
    rest.startsWith('/manifests/') ? answer : undefined
const redirectTo = (location: string, status = 302) => ({ status, headers: { location } })

const good = image({ Labels: { state: 'good' } })
const request = {} as never

/** Words and values that would do harm where they are not taken as text. */
export const hostileLabels = {
  html: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  bidi: 'safe\u202etxt.exe',
  controls: 'a\u0000b\u001b[31mc\u0085d\u2028e',
  long: 'x'.repeat(64 * 1024),
  quotes: `"'\`\\ $(id) \${HOME} ; rm -rf /`,
  ['__proto__']: 'polluted',
  constructor: 'polluted',
  '</script>': 'key',
}

/** Media types that a browser acts on. */
export const claimedTypes = [
  ...['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/javascript', 'application/pdf', 'text/xml'],
]
export const nameOfType = (type: string) => type.replace(/\W/g, '-')

const claimingBehaviours = Object.fromEntries(
  claimedTypes.flatMap((type): [string, Behaviour][] => [
    [
      `manifest-${nameOfType(type)}`,
      manifest({
        body: json({ schemaVersion: 2, page: '<script>alert(1)</script>' }),
        headers: { 'content-type': type },
      }),
    ],
    [`config-${nameOfType(type)}`, serving(manifestOf({ ...goodConfig, mediaType: type }), [configText])],
  ]),
)

/** `evil` is the origin of somebody else, `password` the reader's. */
export const hostileManifests = (evil: string, password: string): Readonly<Record<string, Behaviour>> => ({
  good,
  'large-manifest': serving(big(4 * mebibyte)),
  'large-manifest-chunked': manifest({
    body: big(4 * mebibyte),
    headers: { 'content-type': imageType, 'transfer-encoding': 'chunked' },
  }),
  'deep-json': serving(`${'['.repeat(200_000)}${']'.repeat(200_000)}`),
  'deep-object': serving('{"a":'.repeat(200_000)),
  'deep-config': serving(manifestOf(describe(configType, '['.repeat(200_000))), ['['.repeat(200_000)]),
  'not-json': serving('<html><title>Welcome</title></html>'),
  'not-utf8': manifest({ body: Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d]), headers: { 'content-type': imageType } }),
  'no-object': serving('[]'),
  'null-document': serving('null'),
  'doubled-key': serving(`{"schemaVersion":2,"config":${json(goodConfig)},"config":${json(goodConfig)},"layers":[]}`),
  'two-spellings': serving(`{"schemaVersion":2,"config":${json(goodConfig)},"Config":${json(goodConfig)},"layers":[]}`),
  'wrong-config-digest': rest =>
    rest.startsWith('/blobs/') ? { body: configText.replace('amd64', 'arm64') } : serving(goodManifest)(rest, request),
  'wrong-config-size': serving(manifestOf({ ...goodConfig, size: goodConfig.size + 1 }), [configText]),
  'unsafe-size': serving(
    `{"schemaVersion":2,"config":{"mediaType":"${configType}","digest":"${zeros}","size":9007199254740993},"layers":[]}`,
  ),
  'negative-size': serving(manifestOf({ ...goodConfig, size: -1 })),
  'digest-as-path': serving(manifestOf({ ...goodConfig, digest: '../../../etc/passwd' })),
  'digest-as-url': serving(manifestOf({ ...goodConfig, digest: 'http://evil.example/x' })),
  'huge-config': serving(manifestOf({ ...goodConfig, size: 5 * mebibyte })),
  'config-of-other-length': serving(manifestOf(goodConfig), [configText]),
  cyclic,
  'deep-index': serving(deep.outer, [...deep.inner, configText], indexType),
  'wide-index': serving(
    indexOf(
      Array.from({ length: 600 }, (_, n) => ({
        mediaType: imageType,
        digest: digestOf(String(n)),
        size: 100,
        platform: linux,
      })),
    ),
    [],
    indexType,
  ),
  'index-without-image': serving(indexOf([]), [], indexType),
  'html-error': answered({
    status: 500,
    headers: { 'content-type': 'text/html' },
    body: '<html><head><title>Oops <script>alert(1)</script></title></head></html>',
  }),
  'html-success': manifest({ headers: { 'content-type': 'text/html' }, body: '<title>Log in</title>' }),
  'rate-limit-absurd': answered({ status: 429, headers: { 'retry-after': '1000000000' }, body: '{}' }),
  'rate-limit-date': answered({ status: 429, headers: { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' } }),
  'rate-limit-nonsense': answered({ status: 429, headers: { 'retry-after': '-1e9' } }),
  gzip: manifest({ headers: { 'content-type': imageType, 'content-encoding': 'gzip' }, body: goodManifest }),
  brotli: manifest({ headers: { 'content-type': imageType, 'content-encoding': 'br' }, body: goodManifest }),
  'redirect-manifest': manifest(redirectTo(`${evil.replace('127.0.0.1', 'localhost')}/v2/x/manifests/1`)),
  'redirect-metadata': manifest(redirectTo('http://169.254.169.254/latest/meta-data/')),
  'redirect-scheme': manifest(redirectTo('file:///etc/passwd')),
  'redirect-loop': (rest, { target }) => (rest.startsWith('/manifests/') ? redirectTo(target) : undefined),
  'redirect-nowhere': manifest({ status: 302 }),
  'redirect-blob-metadata': rest =>
    rest.startsWith('/blobs/')
      ? redirectTo('http://169.254.169.254/latest/meta-data/')
      : serving(goodManifest)(rest, request),
  'redirect-blob-private': rest =>
    rest.startsWith('/blobs/') ? redirectTo('http://10.0.0.1/blob') : serving(goodManifest)(rest, request),
  'echo-login': (_, { headers }) => ({
    status: 403,
    body: json({ errors: [{ code: 'DENIED', message: `No: ${headers.authorization} is ${password}` }] }),
  }),
  'endless-headers': manifest({ headers: Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`x-${n}`, 'x'])) }),
  'redirect-blob': rest =>
    rest.startsWith('/blobs/') ? redirectTo(`${evil}/blob`) : serving(goodManifest)(rest, request),
  labels: image({ Labels: hostileLabels, Env: ['A=</script>'], Entrypoint: ['sh', '-c', '`id`'] }),
  ...claimingBehaviours,
})

export const hostileLists = (evil: string): Readonly<Record<string, Behaviour>> => ({
  'tags-null': rest => (rest === '/tags/list' ? { body: '{"name":"x","tags":null}' } : undefined),
  'tags-odd': rest =>
    rest === '/tags/list'
      ? { body: json({ name: 'x', tags: ['1', null, 7, '', '../..', '<b>', 'a'.repeat(129), zeros, ['2'], 'ok'] }) }
      : undefined,
  'tags-large-page': rest =>
    rest === '/tags/list'
      ? { body: json({ name: 'x', tags: Array.from({ length: mebibyte }, (_, n) => `t${n}`) }) }
      : undefined,
  'tags-million': (rest, { query }) => {
    if (rest !== '/tags/list') return undefined
    const page = Number(query.get('last') ?? 0)
    const tags = Array.from({ length: 100_000 }, (_, n) => `t${page}-${n}`)
    return { body: json({ name: 'x', tags }), headers: { link: `</v2/x/tags/list?last=${page + 1}>; rel="next"` } }
  },
  'tags-of-one-digest': (rest, request) =>
    rest === '/tags/list'
      ? { body: json({ tags: Array.from({ length: 500 }, (_, n) => `t${n}`) }) }
      : good(rest.replace(/t\d+$/, '1'), request),
  'tags-loop': rest =>
    rest === '/tags/list'
      ? { body: json({ tags: ['1', '2'] }), headers: { link: '</v2/x/tags/list?last=2>; rel="next"' } }
      : undefined,
  'tags-elsewhere': (rest, { query }) =>
    rest === '/tags/list'
      ? query.get('last') === null
        ? { body: json({ tags: ['1'] }), headers: { link: `<${evil}/v2/x/tags/list?last=1&n=5>; rel="next"` } }
        : { body: json({ tags: ['2'] }) }
      : undefined,
  'tags-deep': rest => (rest === '/tags/list' ? { body: '['.repeat(200_000) } : undefined),
  _catalog: () => ({
    body: json({ repositories: ['good', '../../etc', '<script>', null, 'A', 'x'.repeat(300)] }),
    headers: { link: `<${evil}/v2/_catalog?last=good>; rel="next"` },
  }),
})
