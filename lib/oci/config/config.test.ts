import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors/app-error'
import * as everyMember from './fixtures/every-member.ts'
import { formatGoTime } from './format-go-time.ts'
import { mapHistory } from './map-history.ts'
import { marshalOciConfig } from './marshal-oci-config.ts'
import { parseConfig } from './parse-config.ts'

const bytes = (document: unknown) =>
  new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document))

describe('parseConfig', () => {
  it('keeps everything', () => {
    expect(parseConfig(bytes(everyMember.config))).toMatchObject({
      created: '2024-01-02T03:04:05.120000000Z',
      author: '<a&b>',
      architecture: 'arm64',
      variant: 'v8',
      os: 'linux',
      osVersion: '10.0',
      osFeatures: ['win32k'],
      dockerVersion: '20',
      execution: {
        user: '1001',
        exposedPorts: ['8080/tcp', '53/udp'],
        env: ['A=b'],
        cmd: ['x'],
        volumes: ['/b', '/a'],
        workingDir: '/w',
        labels: { z: '1', a: '<&>\u2028' },
        stopSignal: 'SIGTERM',
        stopTimeout: 3,
        healthcheck: { test: ['CMD', 'true'], intervalNs: 1 },
        onBuild: ['RUN x'],
        shell: ['/bin/bash', '-c'],
        argsEscaped: true,
      },
      history: [
        { createdBy: 'x', author: 'me', comment: 'c', emptyLayer: false },
        { emptyLayer: true },
        { emptyLayer: false },
      ],
      others: {
        id: 'abc',
        parent: 'x',
        container: 'c',
        container_config: { Cmd: ['x'] },
        'config.Hostname': 'h',
        'config.Memory': 3,
      },
    })
  })

  it('takes nulls, nothing, and numbers as text', () => {
    const config = {
      Env: null,
      Cmd: 'sh',
      Labels: null,
      Healthcheck: { Test: null, Retries: '3', Interval: 1e9 },
      StopTimeout: null,
    }
    expect(
      parseConfig(bytes({ architecture: 'amd64', os: 'linux', config, rootfs: null, history: null })),
    ).toMatchObject({
      execution: { env: [], cmd: ['sh'], labels: {}, healthcheck: { test: [], retries: 3, intervalNs: 1e9 } },
      diffIds: [],
      history: [],
    })
    expect(parseConfig(bytes({})).execution).toEqual({
      exposedPorts: [],
      env: [],
      volumes: [],
      labels: {},
      onBuild: [],
    })
  })

  it.each([
    [{ config: { Env: { A: 'b' } } }, '“Env” that is not a list'],
    [{ config: { Labels: { a: 1 } } }, '“Labels["a"]” that is not a string'],
    [{ config: { ExposedPorts: ['80'] } }, '“ExposedPorts” that is not an object'],
    [{ config: [] }, 'not a JSON object'],
    [{ history: [{ empty_layer: 'yes' }] }, '“history[0]” has a “empty_layer” that is not true or false'],
    [{ rootfs: { diff_ids: ['nonsense'] } }, '“diff_ids[0]” that is not a digest'],
    [{ os: 1 }, '“os” that is not a string'],
  ])('refuses %j', (document, words) => expect(() => parseConfig(bytes(document))).toThrow(words))

  it('throws nothing but AppError', () => {
    const name = fc.constantFrom(
      'config',
      'rootfs',
      'history',
      'created',
      'os',
      'Env',
      'Labels',
      'diff_ids',
      'created_by',
    )
    const value: fc.Arbitrary<unknown> = fc.letrec(tie => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.dictionary(name, tie('node')),
        fc.array(tie('node'), { maxLength: 3 }),
      ),
    })).node
    fc.assert(
      fc.property(fc.dictionary(name, value), document => {
        try {
          parseConfig(bytes(document))
          marshalOciConfig(bytes(document))
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      }),
    )
  })
})

describe('marshalOciConfig', () => {
  it('is what skopeo inspect --config prints, in its order', () => {
    const printed = JSON.parse(everyMember.printed)
    const ours = marshalOciConfig(bytes(everyMember.config))
    expect(ours).toEqual(printed)
    expect(JSON.stringify(ours)).toBe(JSON.stringify(printed))
  })

  // As skopeo 1.9.3 prints them.
  it.each([
    [
      '{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}',
      '{"architecture":"amd64","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":[]}}',
    ],
    [
      '{"os":"linux","config":null,"history":[],"rootfs":{"type":"layers","diff_ids":null},"Architecture":"weird","created":"0001-01-01T00:00:00Z"}',
      '{"created":"0001-01-01T00:00:00Z","architecture":"weird","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":null}}',
    ],
  ])('%s', (config, printed) => expect(JSON.stringify(marshalOciConfig(bytes(config)))).toBe(printed))
})

describe('formatGoTime', () => {
  // By the documentation of Go's RFC3339Nano: trailing zeros are removed, an offset of zero is Z.
  it.each([
    ['2024-01-02T03:04:05Z', '2024-01-02T03:04:05Z'],
    ['2024-01-02T03:04:05.000Z', '2024-01-02T03:04:05Z'],
    ['2024-01-02T03:04:05.1234567899Z', '2024-01-02T03:04:05.123456789Z'],
    ['2024-01-02T03:04:05.10+09:00', '2024-01-02T03:04:05.1+09:00'],
    ['2024-01-02T03:04:05+00:00', '2024-01-02T03:04:05Z'],
    ['yesterday', 'yesterday'],
  ])('%s', (text, printed) => expect(formatGoTime(text)).toBe(printed))
})

describe('mapHistory', () => {
  const made = (createdBy: string) => ({ createdBy, emptyLayer: false })
  const empty = (createdBy: string) => ({ createdBy, emptyLayer: true })
  const indexes = (history: Parameters<typeof mapHistory>[0], layers: number) => {
    const { entries, undescribedLayers, surplusEntries } = mapHistory(history, layers)
    return [entries.map(({ layerIndex }) => layerIndex ?? '-').join(''), undescribedLayers, surplusEntries]
  }

  it('gives each layer to the entry that made it', () =>
    expect(indexes([made('ADD x /'), empty('CMD sh'), made('RUN y'), made('WORKDIR /z')], 3)).toEqual(['0-12', [], 0]))
  it('leaves layers over when history is short', () => expect(indexes([made('RUN x')], 3)).toEqual(['0', [1, 2], 0]))
  it('has no history at all', () => expect(indexes([], 2)).toEqual(['', [0, 1], 0]))
  it('has no layers', () => expect(indexes([empty('CMD x'), made('RUN y')], 0)).toEqual(['--', [], 1]))
  it('knows config instructions when the marks were lost', () =>
    expect(
      indexes(
        [
          made('/bin/sh -c #(nop) ADD file:a in /'),
          made('/bin/sh -c #(nop)  CMD ["sh"]'),
          made('/bin/sh -c make'),
          made('EXPOSE map[80/tcp:{}]'),
        ],
        2,
      ),
    ).toEqual(['0-1-', [], 0]))
  it('counts what is left when that does not help', () =>
    expect(indexes([made('RUN a'), made('RUN b'), made('RUN c')], 2)).toEqual(['01-', [], 1]))
})
