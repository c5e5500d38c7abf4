import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { securityReport } from '#lib/contract/security'
import { imageFacts, quota, repositoryFacts, repositorySummary } from '#lib/contract/vendor'
import { attempt } from '#lib/errors/attempt'
import type { VendorQuestion } from '#lib/registry/vendors/adapter'
import { vendorBench } from '#lib/testing/vendor-bench'
import type { VendorScript } from '#lib/testing/vendors/json-answer'
import { ask, vendorRows } from '#lib/testing/vendors/vendor-questions'

/** What any answer of a question becomes: what the API of ours passes on is of these shapes. */
const shapes: Readonly<Record<VendorQuestion, z.ZodType>> = {
  listRepositories: z.object({ repositories: z.array(repositorySummary) }),
  search: z.object({ repositories: z.array(repositorySummary) }),
  findDigest: z.object({ repositories: z.array(repositorySummary) }),
  describeRepository: repositoryFacts,
  describeTags: z.object({ tags: z.array(z.object({ tag: z.string() })) }),
  describeImage: imageFacts,
  securityReport: securityReport.omit({ subject: true, attached: true }),
  quotas: z.array(quota),
  resolveId: z.object({}),
}

/** Texts that somebody may have put wherever an API has one. */
const evil = '\u202e\u0000\ud800<img src=x onerror=alert(1)>"\');--\n../../'
const hostile: readonly (readonly [string, (text: string) => string])[] = [
  ['every text', () => evil],
  ['the end of every text', text => `${text}${evil}`],
  ['every text, at length', text => `${text}${'€'.repeat(5_000)}`],
]

function spoilt(value: unknown, spoil: (text: string) => string): unknown {
  if (typeof value === 'string') return spoil(value)
  if (Array.isArray(value)) return value.map(one => spoilt(one, spoil))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoilt(one, spoil)]))
}

/** What the server of a kind answers, with other texts in it; what is no JSON stays. */
const spoiling =
  (script: VendorScript, spoil: (text: string) => string): VendorScript =>
  request => {
    const answer = script(request)
    const text = typeof answer?.body === 'string' ? answer.body : ''
    if (!/^[{[]/.test(text)) return answer
    return { ...answer, body: JSON.stringify(spoilt(JSON.parse(text), spoil)) }
  }

const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : []

describe.each(vendorRows)('%s, %s', (kind, question, server) => {
  it.each(hostile)('is not led astray by %s', async (_, spoil) => {
    const { client } = await vendorBench({
      kind,
      apart: server.apart,
      api: spoiling(server.api(), spoil),
      ...(server.registry && { registry: server.registry }),
      login: { username: server.username },
    })
    const result = await attempt(async () => ask[question](client, server))
    // What the answer no longer names is not there.
    if (!result.ok) return expect(result.error.code).toBe('not-found')
    expect(() => shapes[question].parse(result.value)).not.toThrow()
    for (const text of textsOf(result.value)) {
      expect(text.isWellFormed()).toBe(true)
      expect(text.length).toBeLessThanOrEqual(256 * 1024)
    }
  })
})
