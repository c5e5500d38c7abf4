import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inEnglish } from '#lib/messages/say'
import { parseConfig } from '#lib/oci/config/parse-config'
import { parseDigest } from '#lib/oci/digest/digest'
import { describeConfig } from './describe-config.ts'
import { formatBytes } from './format-bytes.ts'
import { formatDate } from './format-date.ts'
import { formatExactBytes } from './format-exact-bytes.ts'
import { formatRelativeTime } from './format-relative-time.ts'
import { makeVisible } from './make-visible.ts'
import { parseTimestamp } from './parse-timestamp.ts'
import { shellQuote } from './shell-quote.ts'
import { shortDigest } from './short-digest.ts'
import { truncateMiddle } from './truncate-middle.ts'

describe('formatBytes', () => {
  // As `podman images` prints them (go-units HumanSizeWithPrecision, three digits).
  it.each([
    [0, '0 B'],
    [1, '1 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [1234, '1.23 kB'],
    [1083595, '1.08 MB'],
    [112_000_000, '112 MB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [1_500_000_000, '1.5 GB'],
  ])('%d is %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text))

  it('has an exact form', () => {
    expect(formatExactBytes(1083595)).toBe('1,083,595 bytes')
    expect(formatExactBytes(1)).toBe('1 byte')
  })
})

describe('times', () => {
  const now = new Date('2024-11-05T12:00:00Z')
  it.each([
    ['2024-11-05T12:00:00Z', 'now'],
    ['2024-11-05T11:59:59.500Z', 'now'],
    ['2024-11-05T11:59:30Z', '30 seconds ago'],
    ['2024-11-05T11:00:00Z', '1 hour ago'],
    ['2024-11-02T11:00:00Z', '3 days ago'],
    ['2024-10-05T12:00:00Z', '4 weeks ago'],
    ['2024-05-05T12:00:00Z', '6 months ago'],
    ['2020-11-05T12:00:00Z', '4 years ago'],
    ['2024-11-05T14:30:00Z', 'in 2 hours'],
  ])('%s was %s', (time, text) => expect(formatRelativeTime(new Date(time), now)).toBe(text))

  it('speaks Korean', () => expect(formatRelativeTime(new Date('2024-11-02T11:00:00Z'), now, 'ko')).toBe('3일 전'))

  it('reads what builders write and prints it without a time zone of its own', () => {
    const date = parseTimestamp('2024-11-02T22:37:05.123456789+09:00')
    expect(date && formatDate(date)).toBe('2024-11-02 13:37 UTC')
    expect(parseTimestamp('0001-01-01T00:00:00Z')).toBeUndefined()
    expect(parseTimestamp('yesterday')).toBeUndefined()
    expect(parseTimestamp(undefined)).toBeUndefined()
  })
})

describe('shellQuote', () => {
  it('leaves plain words alone', () => expect(shellQuote('quay.io/a/b:1@sha256:0a')).toBe('quay.io/a/b:1@sha256:0a'))
  it.each(['', "it's", '$HOME', '~', 'a=b', 'a b', '`id`', '*', '\\', '"', '!x', '#x', 'a\nb', '𝒳'])(
    'gives %j back from sh',
    text => {
      expect(execFileSync('/bin/sh', ['-c', `printf %s ${shellQuote(text)}`], { encoding: 'utf8' })).toBe(text)
    },
  )
  it('gives any text back from sh', () => {
    const texts = fc.sample(
      fc.string({ unit: 'grapheme' }).filter(text => !text.includes('\0')),
      60,
    )
    const output = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${texts.map(shellQuote).join(' ')}`], {
      encoding: 'utf8',
    })
    expect(output.split('\0').slice(0, -1)).toEqual(texts)
  })
})

describe('text', () => {
  it('cuts in the middle', () => {
    expect(truncateMiddle('abcdefghij', 10)).toBe('abcdefghij')
    expect(truncateMiddle('abcdefghij', 5)).toBe('ab…ij')
    expect(truncateMiddle('abcdefghij', 4)).toBe('ab…j')
    expect(truncateMiddle('abcdefghij', 2)).toBe('a…')
    expect(truncateMiddle('😀😀😀😀', 3)).toBe('😀…😀')
  })
  it('shows what cannot be seen', () => {
    expect(makeVisible('a\u202eb\u2066c\u200dd\ufeff')).toBe('a⟨U+202E⟩b⟨U+2066⟩c⟨U+200D⟩d⟨U+FEFF⟩')
    expect(makeVisible('\x00\n\x1b[31m\x7f\x85\ud800')).toBe('␀␊␛[31m␡⟨U+0085⟩⟨U+D800⟩')
    expect(makeVisible('한국어 café')).toBe('한국어 café')
  })
  it('shortens digests', () =>
    expect(shortDigest(parseDigest(`sha256:${'0123456789abcdef'.repeat(4)}`))).toBe('sha256:0123456789ab'))
})

describe('describeConfig', () => {
  const describeJson = (config: object) =>
    describeConfig(
      parseConfig(new TextEncoder().encode(JSON.stringify({ architecture: 'amd64', os: 'linux', config }))),
    )
      .map(inEnglish)
      .join(' ')

  it('says what a web server does', () => {
    const config = { User: '1001', ExposedPorts: { '8443/tcp': {}, '8080/tcp': {} }, Cmd: ['/usr/bin/run-httpd'] }
    expect(describeJson(config)).toBe('Runs as user 1001. Listens on 8080 and 8443. Starts /usr/bin/run-httpd.')
  })
  it('says everything there is to say', () => {
    const config = {
      User: 'app:0',
      ExposedPorts: { '53/udp': {} },
      Entrypoint: ['/bin/sh', '-c'],
      Cmd: ['echo "$A"'],
      WorkingDir: '/srv',
      Volumes: { '/data': {}, '/cache': {} },
      Healthcheck: { Test: ['CMD', 'true'], Interval: 5e9 },
      StopSignal: 'SIGINT',
      OnBuild: ['COPY . /app'],
    }
    expect(describeJson(config)).toBe(
      `Runs as user app, group 0. Listens on 53 (UDP). Starts /bin/sh -c 'echo "$A"'. Works in /srv. ` +
        'Keeps data in /cache and /data. Checks its own health every 5 s. Stops on SIGINT. Runs in images built on it: COPY . /app.',
    )
  })
  it('knows root and nothing to start', () =>
    expect(describeJson({})).toBe('Runs as root. Starts nothing by itself: a command has to be given.'))
  it('does not let a config reorder the sentence', () =>
    expect(describeJson({ User: 'a\u202eb' })).toContain('a⟨U+202E⟩b'))
})
