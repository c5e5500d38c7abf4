import { describe, expect, it } from 'vitest'
import { parseRegistriesConf } from './parse-registries-conf.ts'
import { resolveEndpoints } from './resolve-endpoints.ts'
import { resolveShortName } from './resolve-short-name.ts'

function resolve(text: string, full: string) {
  const [registry = '', ...name] = full.split('/')
  return resolveEndpoints(parseRegistriesConf(text, 'registries.conf'), { registry, name: name.join('/') })
}

const places = (text: string, full: string) =>
  resolve(text, full).map(({ location, name }) => (name === '' ? location : `${location}/${name}`))

const remap = (prefix: string, location: string) => `[[registry]]\nprefix = "${prefix}"\nlocation = "${location}"\n`

describe('resolveEndpoints', () => {
  it('leaves a repository that nothing names where it is', () => {
    expect(resolve('', 'quay.io/org/app')).toEqual([
      { location: 'quay.io', name: 'org/app', insecure: false, role: 'primary', serves: 'all' },
    ])
  })

  it('tries mirrors in order and the registry’s own place last', () => {
    const text =
      `${remap('example.com/foo', 'internal.example.net/bar')}insecure = true\n` +
      '[[registry.mirror]]\nlocation = "mirror-0.local/foo"\npull-from-mirror = "digest-only"\n' +
      '[[registry.mirror]]\nlocation = "mirror-1.local:5000"\n'
    const common = { insecure: false, role: 'mirror' }
    expect(resolve(text, 'example.com/foo/image')).toEqual([
      { ...common, location: 'mirror-0.local', name: 'foo/image', serves: 'digest-only' },
      { ...common, location: 'mirror-1.local:5000', name: 'image', serves: 'all' },
      { location: 'internal.example.net', name: 'bar/image', insecure: true, role: 'primary', serves: 'all' },
    ])
  })

  // Rows of TestRewriteReferenceSuccess and TestRefMatchingPrefix in containers/image.
  it.each([
    ['example.com', 'example.com', 'example.com/image', 'example.com/image'],
    ['example.com:5000', 'example.com:5000', 'example.com:5000/image', 'example.com:5000/image'],
    ['example.com/foo', 'example.com', 'example.com/foo/image', 'example.com/image'],
    ['example.com/foo', 'example.com/path', 'example.com/foo/image', 'example.com/path/image'],
    ['docker.io/library', 'example.com', 'docker.io/library/image', 'example.com/image'],
    ['docker.io', 'example.com', 'docker.io/library/image', 'example.com/library/image'],
    ['docker.io/library/prefix', 'example.com', 'docker.io/library/prefix/image', 'example.com/image'],
    ['docker.io/library', 'example.com', 'docker.io/libraryy/image', 'docker.io/libraryy/image'],
    ['example.com:5000', 'example.com', 'example.com:50000/image', 'example.com:50000/image'],
    ['*.example.com', 'example.com', 'foo.bar.example.com/image', 'example.com/image'],
    ['*.example.com', 'example.net', 'example.com/image', 'example.com/image'],
    ['*.example.com', 'example.net', 'x.example.com.evil.net/image', 'x.example.com.evil.net/image'],
    ['*.example.com', 'example.net', 'evil.net/x.example.com', 'evil.net/x.example.com'],
    ['quay.io', 'mirror.local', 'quay.io', 'mirror.local'],
  ])('with %s at %s reads %s from %s', (prefix, location, full, expected) => {
    expect(places(remap(prefix, location), full)).toEqual([expected])
  })

  it('chooses the longest prefix, whatever the order', () => {
    const text = remap('a.com/x', 'one.com') + remap('a.com/x/y', 'two.com') + remap('a.com', 'three.com')
    expect(places(text, 'a.com/x/y/z')).toEqual(['two.com/z'])
    expect(places(text, 'a.com/x/yy')).toEqual(['one.com/yy'])
    expect(places(text, 'a.com/b')).toEqual(['three.com/b'])
  })

  it('applies a wildcard without location to the name as it is', () => {
    expect(resolve('[[registry]]\nprefix = "*.example.com"\ninsecure = true\n', 'blah.example.com/foo')).toEqual([
      { location: 'blah.example.com', name: 'foo', insecure: true, role: 'primary', serves: 'all' },
    ])
  })

  it('refuses what is blocked, and names file and table', () => {
    const text = '[[registry]]\nlocation = "deny.example.com"\nblocked = true\n'
    expect(() => resolve(text, 'deny.example.com/app')).toThrow(
      expect.objectContaining({ code: 'blocked', message: 'deny.example.com/app is blocked by registries.conf.' }),
    )
  })

  it('does not reach a blocked place under another name', () => {
    const blocked = '[[registry]]\nlocation = "deny.example.com"\nblocked = true\n'
    const mirror = '[[registry]]\nlocation = "a.com"\n[[registry.mirror]]\nlocation = "deny.example.com/m"\n'
    expect(places(blocked + mirror, 'a.com/x')).toEqual(['a.com/x'])
    const elsewhere = remap('b.com', 'deny.example.com/b')
    expect(() => resolve(blocked + elsewhere, 'b.com/x')).toThrow('b.com/x is blocked by registries.conf.')
  })

  it.each([
    ['docker.io/library/ubuntu', 'mirror.local', 'docker.io/library/ubuntu'],
    ['example.com', 'example.com:5000', 'example.com:5000/image'],
    ['example.com', 'UPPER/Case', 'example.com/image'],
  ])('tells when the prefix %s at %s leaves no repository for %s', (prefix, location, full) => {
    expect(() => resolve(remap(prefix, location), full)).toThrow(
      expect.objectContaining({ code: 'invalid-configuration', message: expect.stringContaining('registries.conf') }),
    )
  })
})

describe('resolveShortName', () => {
  const conf = {
    aliases: new Map([
      ['ubi9', 'registry.access.redhat.com/ubi9'],
      ['gone', ''],
    ]),
    unqualifiedSearchRegistries: ['registry.fedoraproject.org', 'docker.io'],
  }

  it.each([
    ['ubi9', ['registry.access.redhat.com/ubi9']],
    ['gone', ['registry.fedoraproject.org/gone', 'docker.io/library/gone']],
    ['org/app', ['registry.fedoraproject.org/org/app', 'docker.io/org/app']],
  ])('takes %s for %j', (name, expected) => {
    expect(resolveShortName(conf, name)).toEqual(expected)
  })
})
