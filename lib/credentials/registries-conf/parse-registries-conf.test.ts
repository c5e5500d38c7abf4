import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors/app-error'
import { parseRegistriesConf } from './parse-registries-conf.ts'

const parse = (text: string) => parseRegistriesConf(text, 'registries.conf')

// The example of containers-registries.conf(5).
const example = `
unqualified-search-registries = ["example.com"]

[[registry]]
prefix = "example.com/foo"
insecure = false
blocked = false
location = "internal-registry-for-example.com/bar"

[[registry.mirror]]
location = "example-mirror-0.local/mirror-for-foo"

[[registry.mirror]]
location = "example-mirror-1.local/mirrors/foo"
insecure = true

[[registry]]
location = "registry.com"

[[registry.mirror]]
location = "mirror.registry.com"
`

describe('parseRegistriesConf', () => {
  it('reads the manual’s example', () => {
    const file = 'registries.conf'
    const mirror = { insecure: false, use: 'all' }
    expect(parse(example)).toEqual({
      unqualifiedSearchRegistries: ['example.com'],
      aliases: new Map(),
      registries: [
        {
          prefix: 'example.com/foo',
          location: 'internal-registry-for-example.com/bar',
          insecure: false,
          blocked: false,
          mirrors: [
            { ...mirror, location: 'example-mirror-0.local/mirror-for-foo' },
            { ...mirror, location: 'example-mirror-1.local/mirrors/foo', insecure: true },
          ],
          file,
        },
        {
          prefix: 'registry.com',
          location: 'registry.com',
          insecure: false,
          blocked: false,
          mirrors: [{ ...mirror, location: 'mirror.registry.com' }],
          file,
        },
      ],
    })
  })

  it('reads modes, helpers and aliases', () => {
    const conf = parse(
      'short-name-mode = "enforcing"\ncredential-helpers = ["pass"]\n[aliases]\n"ubi9" = "registry.access.redhat.com/ubi9"\n"old" = ""\n',
    )
    expect(conf.shortNameMode).toBe('enforcing')
    expect(conf.credentialHelpers).toEqual(['pass'])
    expect([...conf.aliases]).toEqual([
      ['ubi9', 'registry.access.redhat.com/ubi9'],
      ['old', ''],
    ])
  })

  it('gives each mirror the references it serves', () => {
    const uses = (text: string) => parse(text).registries[0]?.mirrors.map(({ use }) => use)
    const mirror = '[[registry.mirror]]\nlocation = "m"\n'
    expect(uses(`[[registry]]\nlocation = "a"\nmirror-by-digest-only = true\n${mirror}`)).toEqual(['digest-only'])
    expect(uses(`[[registry]]\nlocation = "a"\n${mirror}pull-from-mirror = "tag-only"\n${mirror}`)).toEqual([
      'tag-only',
      'all',
    ])
  })

  it.each([
    ['[registries.search]\nregistries = ["a.com"]', 'is version 1 of the format'],
    ['[[registry]]\nlocation = "a"\n[registries.block]\nregistries = ["a.com"]', 'mixes version 1'],
    ['[[registry]]\ninsecure = true', 'neither “prefix” nor “location”'],
    ['[[registry]]\nprefix = "a.com"', 'has no “location”'],
    ['[[registry]]\nprefix = "*.example.com/foo"', 'only as in *.example.com'],
    ['[[registry]]\nprefix = "example.*.com"', 'only as in *.example.com'],
    ['[[registry]]\nlocation = "https://a.com"', 'without http(s)://'],
    ['[[registry]]\nlocation = "a.com"\npull-from-mirror = "all"', 'belongs into its [[registry.mirror]]'],
    ['[[registry]]\nlocation = "a.com"\n[[registry.mirror]]\ninsecure = true', 'has no “location”'],
    [
      '[[registry]]\nlocation = "a"\nmirror-by-digest-only = true\n[[registry.mirror]]\nlocation = "m"\npull-from-mirror = "all"',
      'sets both',
    ],
    [
      '[[registry]]\nlocation = "a"\n[[registry.mirror]]\nlocation = "m"\npull-from-mirror = "never"',
      'one of all, digest-only, tag-only',
    ],
    ['[[registry]]\nlocation = "a"\nblocked = true\n[[registry]]\nprefix = "b"\nlocation = "a"', 'different “blocked”'],
    ['[[registry]]\nlocation = "a"\ninsecure = "yes"', '“insecure” must be true or false'],
    ['[registry]\nlocation = "a"', 'written as [[registry]]'],
    ['unqualified-search-registries = ["a.com/ns"]', 'not a host'],
    ['short-name-mode = "ask"', 'one of enforcing, permissive, disabled'],
    ['[aliases]\n"quay.io/x" = "quay.io/y"', 'no short name'],
    ['[aliases]\n"x" = "y"', 'host/repository'],
    ['[aliases]\n"x" = "quay.io/y:latest"', 'without tag'],
    ['location = ', 'line 1'],
  ])('refuses %j', (text, words) => {
    expect(() => parse(text)).toThrow(AppError)
    expect(() => parse(text)).toThrow(words)
    expect(() => parse(text)).toThrow(/^registries\.conf/)
  })

  it('throws nothing but AppError, whatever is cut or put in', () => {
    const edit = fc.tuple(fc.nat(example.length), fc.nat(20), fc.string({ maxLength: 4 }))
    fc.assert(
      fc.property(edit, ([at, cut, put]) => {
        try {
          parse(example.slice(0, at) + put + example.slice(at + cut))
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
