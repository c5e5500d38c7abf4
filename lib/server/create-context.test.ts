import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestContext, type TestContext } from '#lib/testing/test-context'

let test: TestContext
beforeAll(async () => {
  test = await openTestContext()
})
afterAll(() => test.close())

const registry = 'samples.localhost'

describe('the context of a request', () => {
  it('has one client a repository, whatever tag or digest is read', async () => {
    const client = await test.ctx.repository({ registry, name: 'course/httpd' })
    const reference = { registry, name: 'course/httpd', tag: 'latest' }
    expect(await test.ctx.repository(reference)).toBe(client)
  })

  it('has a client of its own for each repository', async () => {
    const client = await test.ctx.repository({ registry, name: 'course/httpd' })
    const other = await test.ctx.repository({ registry, name: 'multi/hello' })
    expect(other).not.toBe(client)
    expect(other.repository).toEqual({ registry, name: 'multi/hello' })
  })
})
