import { describe, expect, it } from 'vitest'
import { TemporaryHome } from '../temporary-home.ts'
import { loadRegistriesConf } from './load-registries-conf.ts'

const load = (home: TemporaryHome, env: Record<string, string> = {}) =>
  loadRegistriesConf({ env, home: home.path, uid: 1000, platform: 'linux', systemDir: `${home.path}/etc` })

const search = (host: string) => `unqualified-search-registries = ["${host}"]\n`

// The precedence of containers-registries.conf.d(5).
describe('loadRegistriesConf', () => {
  it('is empty without any file', async () => {
    using home = new TemporaryHome()
    expect(await load(home)).toEqual({
      registries: [],
      unqualifiedSearchRegistries: [],
      aliases: new Map(),
      shortNameMode: 'permissive',
      credentialHelpers: ['containers-auth.json'],
      files: [],
    })
  })

  it('applies the system’s drop-ins in their order, then the user’s', async () => {
    using home = new TemporaryHome()
    home.write('etc/registries.conf', `${search('main.com')}[[registry]]\nlocation = "a.com"\n`)
    home.write('etc/registries.conf.d/10.conf', `${search('ten.com')}short-name-mode = "disabled"\n`)
    home.write('etc/registries.conf.d/20.conf', '[[registry]]\nprefix = "a.com"\nlocation = "b.com"\n')
    home.write('etc/registries.conf.d/30.ignore', 'not = toml = at all')
    home.write('.config/containers/registries.conf.d/01.conf', search('own.com'))
    const conf = await load(home)
    expect(conf.unqualifiedSearchRegistries).toEqual(['own.com'])
    expect(conf.shortNameMode).toBe('disabled')
    expect(conf.registries.map(({ prefix, location }) => [prefix, location])).toEqual([['a.com', 'b.com']])
    expect(conf.files).toEqual([
      `${home.path}/etc/registries.conf`,
      `${home.path}/etc/registries.conf.d/10.conf`,
      `${home.path}/etc/registries.conf.d/20.conf`,
      '~/.config/containers/registries.conf.d/01.conf',
    ])
  })

  it('reads only the user’s files where the user has a registries.conf', async () => {
    using home = new TemporaryHome()
    home.write('etc/registries.conf', search('main.com'))
    home.write('etc/registries.conf.d/10.conf', search('ten.com'))
    home.write('.config/containers/registries.conf', search('own.com'))
    expect((await load(home)).unqualifiedSearchRegistries).toEqual(['own.com'])
  })

  it('reads the file of CONTAINERS_REGISTRIES_CONF in place of the others, which must exist', async () => {
    using home = new TemporaryHome()
    home.write('.config/containers/registries.conf', search('own.com'))
    const path = home.write('mine.conf', search('mine.com'))
    expect((await load(home, { CONTAINERS_REGISTRIES_CONF: path })).unqualifiedSearchRegistries).toEqual(['mine.com'])
    await expect(load(home, { CONTAINERS_REGISTRIES_CONF: `${path}.gone` })).rejects.toMatchObject({
      code: 'invalid-configuration',
      message: expect.stringContaining('not found'),
    })
  })

  it('lets later aliases win, recorded ones last, and empty ones erase', async () => {
    using home = new TemporaryHome()
    home.write('etc/registries.conf', '[aliases]\na = "one.com/a"\nb = "one.com/b"\nc = "one.com/c"\n')
    home.write('etc/registries.conf.d/x.conf', '[aliases]\na = "two.com/a"\nb = ""\nc = "two.com/c"\n')
    home.write('.cache/containers/short-name-aliases.conf', '[aliases]\nc = "recorded.com/c"\n')
    expect(Object.fromEntries((await load(home)).aliases)).toEqual({ a: 'two.com/a', b: '', c: 'recorded.com/c' })
  })

  it('names the drop-in that is broken', async () => {
    using home = new TemporaryHome()
    home.write('.config/containers/registries.conf.d/x.conf', '\n[[registry]\n')
    await expect(load(home)).rejects.toThrow(/^~\/\.config\/containers\/registries\.conf\.d\/x\.conf, line 2/)
  })
})
