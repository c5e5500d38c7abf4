import { expect, it } from 'vitest'
import { scripted } from '#lib/testing/registry-bench'
import { pyxisApi, pyxisRepository } from '#lib/testing/vendors/pyxis'
import { openVendorContext } from '#lib/testing/vendors/vendor-context'
import { openText } from './open-text.ts'

const conf = { registriesConf: { unqualifiedSearchRegistries: [], aliases: new Map() } }

it.each([
  [`detail/${pyxisRepository._id}`, '/repo/registry.redhat.io/rhel9/httpd-24'],
  [`rhel9/httpd-24/${pyxisRepository._id}?tag=1-2`, '/image/registry.redhat.io/rhel9/httpd-24:1-2'],
])('opens the address %s of the catalog by what its id stands for', async (path, page) => {
  const script = pyxisApi()
  const api = await scripted(request => script(request) ?? { status: 404 })
  const test = await openVendorContext('red-hat', api.origin, 'registry.access.redhat.com')
  try {
    const opened = await openText(conf, test.ctx, `https://catalog.redhat.com/software/containers/${path}`)
    expect(opened).toEqual({ kind: 'page', page })
  } finally {
    await test.close()
  }
})
