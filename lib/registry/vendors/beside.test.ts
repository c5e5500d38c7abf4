import { expect, it } from 'vitest'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { vendorBench } from '#lib/testing/vendor-bench'
import { pyxisApi } from '#lib/testing/vendors/pyxis'
import { beside } from './beside.ts'

it('tells what was told, and nothing of what was refused', async () => {
  expect(await beside(async () => 1)).toBe(1)
  const refused = async () => {
    throw new AppError('unauthorized', say`No.`)
  }
  expect(await beside(refused)).toBeUndefined()
})

it('does not hide a fault of our own', async () => {
  const broken = async () => {
    throw new TypeError('a bug')
  }
  await expect(beside(broken)).rejects.toThrow('a bug')
})

it('waits for no question beside the one that matters', async () => {
  const api = pyxisApi()
  const { client } = await vendorBench({
    kind: 'red-hat',
    apart: true,
    // The length is never reached.
    api: request =>
      request.path.endsWith('/vendor') ? { headers: { 'content-length': '10' }, body: '{' } : api(request),
  })
  const facts = await client.describeRepository?.('rhel9/httpd-24')
  expect(facts).toMatchObject({ title: 'Apache HTTP Server 2.4', publisher: 'Red Hat, Inc.' })
  expect(facts).not.toHaveProperty('logo')
})
