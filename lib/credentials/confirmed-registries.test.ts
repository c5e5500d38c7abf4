import { readdirSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createConfirmedRegistries } from './confirmed-registries.ts'
import { TemporaryHome } from './temporary-home.ts'

const now = () => new Date('2026-11-21T12:00:00Z')

describe('confirmed registries', () => {
  it('are remembered over a restart, once each, with the time', async () => {
    using home = new TemporaryHome()
    const dir = `${home.path}/data/portolan`
    const confirmed = createConfirmedRegistries(dir, now)
    expect(await confirmed.has('registry.lan:5000')).toBe(false)
    await confirmed.add('registry.lan:5000')
    await confirmed.add('registry.lan:5000')
    expect(await createConfirmedRegistries(dir).list()).toEqual([
      { host: 'registry.lan:5000', confirmedAt: '2026-11-21T12:00:00.000Z' },
    ])
    expect(await createConfirmedRegistries(dir).has('registry.lan')).toBe(false)
  })

  it('are not lost when many are added at the same time, and leave no temporary file', async () => {
    using home = new TemporaryHome()
    const confirmed = createConfirmedRegistries(home.path, now)
    const hosts = Array.from({ length: 20 }, (_, index) => `r${index}.lan`)
    await Promise.all(hosts.map(host => confirmed.add(host)))
    expect((await confirmed.list()).map(({ host }) => host)).toEqual(hosts)
    expect(readdirSync(home.path)).toEqual(['confirmed-registries.json'])
    expect(statSync(`${home.path}/confirmed-registries.json`).mode & 0o777).toBe(0o600)
  })

  it.each(['', '{"registries": [{"host"', 'null', '[]', '{"registries": 7}', '{"registries": [null, {"host": 7}]}'])(
    'count as none when the file holds %j, and can be added again',
    async text => {
      using home = new TemporaryHome()
      home.write('confirmed-registries.json', text)
      const confirmed = createConfirmedRegistries(home.path, now)
      expect(await confirmed.list()).toEqual([])
      await confirmed.add('registry.lan')
      expect(await confirmed.has('registry.lan')).toBe(true)
    },
  )
})
