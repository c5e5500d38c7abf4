import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { PingResult } from '#lib/registry/types'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { probeRegistries } from './probe-registries.ts'
import { probeRegistry } from './probe-registry.ts'
import { withPatience } from './with-patience.ts'

let test: TestContext
beforeAll(async () => {
  test = await openTestContext()
})
afterAll(() => test.close())

/** Waits like a registry that swallows every packet: until the asker gives up. */
const mute = ({ signal }: { readonly signal?: AbortSignal } = {}) =>
  new Promise<never>((_, reject) => {
    const give = () => reject(new AppError('cancelled', say`The request was cancelled.`))
    signal?.addEventListener('abort', give)
  })

/** The samples beside a registry that comes first and never answers. */
async function besideMute(signal: AbortSignal): Promise<Context> {
  const [silent, samples] = await Promise.all(['quay.io', 'samples.localhost'].map(test.ctx.describeRegistry))
  return {
    ...test.ctx,
    signal,
    knownRegistries: async () => [silent, samples].filter(registry => registry !== undefined),
    registry: async host => ({ ...(await test.ctx.registry(host)), ...(host === 'quay.io' && { ping: mute }) }),
  }
}

describe('probeRegistries', () => {
  it('tells of each as it answers, and of all in the end', async () => {
    const leaving = new AbortController()
    const hosts: string[] = []
    for await (const { registry, reachable, error } of probeRegistries(await besideMute(leaving.signal))) {
      hosts.push(`${registry.host} ${error?.code ?? reachable}`)
      leaving.abort()
    }
    expect(hosts).toEqual(['samples.localhost true', 'quay.io cancelled'])
  })
})

describe('probeRegistry in a hurry', () => {
  it('asks a registry that has answered no more for a minute, and one that failed each time', async () => {
    const asked: string[] = []
    const counting = (host: string, ping: () => Promise<PingResult>): Context => ({
      ...test.ctx,
      registry: async () => ({
        ...(await test.ctx.registry('samples.localhost')),
        ping: () => {
          asked.push(host)
          return ping()
        },
      }),
    })
    const answers = counting('quay.io', async () => ({ scheme: 'none' }))
    const fails = counting('ghcr.io', async () => {
      throw new AppError('unreachable', say`ghcr.io refuses the connection.`)
    })
    for (let look = 0; look < 2; look += 1) {
      expect((await probeRegistry(answers, 'quay.io', true)).reachable).toBe(true)
      expect((await probeRegistry(fails, 'ghcr.io', true)).reachable).toBe(false)
    }
    expect(asked).toEqual(['quay.io', 'ghcr.io', 'ghcr.io'])
  })
})

describe('withPatience', () => {
  it('says that a registry took too long', async () => {
    const late = withPatience(test.ctx, 'quay.io', ({ signal }) => mute({ signal }), 1)
    await expect(late).rejects.toMatchObject({
      code: 'unreachable',
      host: 'quay.io',
      message: 'quay.io did not answer within 0.001 seconds.',
    })
  })

  it('passes on what the work says itself', async () => {
    const refused = new AppError('unreachable', say`${'quay.io'} refuses the connection.`)
    const work = withPatience(test.ctx, 'quay.io', async () => {
      throw refused
    })
    await expect(work).rejects.toBe(refused)
    await expect(withPatience(test.ctx, 'quay.io', async () => 'answer')).resolves.toBe('answer')
  })
})
