import { describe, expect, it } from 'vitest'
import { semanticRuleNames } from '#lib/contract/compare/rules'
import { openPushedImages, type PushedImage } from '#lib/testing/pushed-images'
import { type CompareOptions, compareImages } from '../compare-images.ts'

const plain: PushedImage = {
  layers: [],
  execution: {
    Env: ['PATH=/bin', 'A=1', 'B=2'],
    Labels: { version: '1', 'build-date': 'monday', 'vcs-ref': 'abc' },
    ExposedPorts: { '80/tcp': {} },
    Volumes: { '/data': {} },
    Entrypoint: ['/run'],
    User: '1001',
    Healthcheck: { Test: ['CMD', 'true'], Interval: 1_000_000_000 },
  },
}
const other: PushedImage = {
  layers: [],
  created: '2026-02-02T00:00:00Z',
  annotations: { 'org.opencontainers.image.created': '2026-02-02' },
  execution: {
    Env: ['PATH=/bin', 'C=3', 'A=2'],
    Labels: { version: '2', 'build-date': 'friday', 'vcs-ref': 'def' },
    ExposedPorts: { '8080/tcp': {} },
    Entrypoint: ['/run', '--fast'],
    WorkingDir: '/srv',
    Healthcheck: { Test: ['CMD', 'true'], Interval: 2_000_000_000 },
  },
}

async function compare(from: PushedImage, to: PushedImage, options: CompareOptions = {}) {
  const images = await openPushedImages()
  try {
    const pair = { from: await images.push('from', from), to: await images.push('to', to) }
    return await compareImages(images.ctx, pair, { levels: ['config'], ...options })
  } finally {
    await images.close()
  }
}

const tell = (answer: Awaited<ReturnType<typeof compare>>, ignored: boolean) =>
  (answer.config?.changes ?? [])
    .filter(({ ignoredBy }) => (ignoredBy !== undefined) === ignored)
    .map(({ section, key = '', state, from = '', to = '' }) => [section, key, state, from, to].join(' | '))

const told = [
  'env | A | changed | 1 | 2',
  'env | B | removed | 2 | ',
  'env | C | added |  | 3',
  'labels | version | changed | 1 | 2',
  'entrypoint |  | changed | ["/run"] | ["/run","--fast"]',
  'user |  | removed | 1001 | ',
  'workdir |  | added |  | /srv',
  'ports | 80/tcp | removed | 80/tcp | ',
  'ports | 8080/tcp | added |  | 8080/tcp',
  'volumes | /data | removed | /data | ',
  'healthcheck | Interval | changed | 1000000000 | 2000000000',
]

describe('configs', () => {
  it('differ by key, value and member', async () => {
    const answer = await compare(plain, other)
    expect(tell(answer, false)).toEqual(
      expect.arrayContaining([
        ...told,
        'labels | build-date | changed | monday | friday',
        'labels | vcs-ref | changed | abc | def',
      ]),
    )
    expect(answer.summary).toMatchObject({ same: false, reason: 'layers' })
  })

  it('differ by what is left once rules have left out theirs', async () => {
    const answer = await compare(plain, other, { rules: semanticRuleNames })
    expect(tell(answer, false)).toEqual(told)
    const rules = Object.fromEntries(answer.summary.ignored.map(({ rule, count }) => [rule, count]))
    expect(rules).toMatchObject({ 'image-times': 3, 'build-labels': 1, history: 0 })
  })

  it('that name their variables in another order differ in that alone, which a rule leaves out', async () => {
    const turned = { ...plain, execution: { ...plain.execution, Env: ['B=2', 'A=1', 'PATH=/bin'] } }
    const strict = await compare(plain, turned)
    expect(tell(strict, false)).toEqual(['env |  | changed | ["PATH","A","B"] | ["B","A","PATH"]'])
    expect((await compare(plain, turned, { rules: ['env-order'] })).summary).toMatchObject({
      same: true,
      reason: 'ignored',
    })
  })
})
