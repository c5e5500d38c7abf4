import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPaste } from './read-paste.ts'
import { maxPasteLength } from './types.ts'

/** CPU time, so that other work on the machine does not count. */
function cpuMs(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const fill = (unit: string, start = '') =>
  (start + unit.repeat(Math.ceil(maxPasteLength / unit.length))).slice(0, maxPasteLength)

/** What this machine needs to look at 1 MiB once: some 10 ms on a usual one, ten times that on a busy one. */
function plainLoopMs(): number {
  const text = fill('a ')
  const blanks = new Set([' ', '\n'])
  return cpuMs(() => {
    let found = 0
    for (let at = 0; at < text.length; at++) if (blanks.has(text.charAt(at))) found++
    expect(found).toBe(text.length / 2)
  })
}

// Each is bad for some way of reading: nesting, openings never closed, empty items, long lines, hard line breaks.
const units = [
  ...[' ', 'a', '\n', '[', '{', '- ', '---\n', '"', "'", '\t', 'a: ', '&a ', '? ', '#', '# \n', ': ', '|\n', 'a/b '],
  ...['a/b\n', 'docker pull a\n', 'FROM a\n', 'FROM a\nRUN <<X\n', '`', '$(', '${a:-', "don't ", '\\', '\\\n', 'a:b\n'],
  ...[
    'image: a\n',
    '- image: a/b:1\n',
    '{{ a }}\n',
    'a=b ',
    '-- ',
    'x@',
    '/',
    'https://',
    'a/b,',
    '<',
    '\u2028',
    '\r\n',
  ],
  ...['docker run -e a ', 'ARG a=$a\n', '# a=b\n', '\u{1F600}', '\uD800'],
]
const starts = ['', 'FROM a\n', 'a:\n', 'podman pull "']

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('')

const files: Readonly<Record<string, string>> = {
  'a list of images': lines(60_000, index => `quay.io/a/b:${index}\n`),
  'a Containerfile': lines(50_000, index => `FROM q/b:${index}\n`),
  'a script': lines(40_000, index => `podman pull q/b:${index}\n`),
  'Compose YAML': `services:\n${lines(20_000, index => `  s${index}:\n    image: quay.io/a/b:${index}\n`)}`,
  'deep YAML': lines(1400, index => `${' '.repeat(index)}a:\n`),
  'JSON of one line': JSON.stringify({
    items: Array.from({ length: 8000 }, (_, index) => ({
      kind: 'Pod',
      spec: { containers: [{ image: `a/b:${index}` }] },
    })),
  }),
}

describe('1 MiB of anything', () => {
  const limitMs = Math.max(200, 10 * plainLoopMs())

  it('is read in 200 ms', () => {
    const texts = Object.entries(files)
    for (const start of starts) for (const unit of units) texts.push([JSON.stringify(start + unit), fill(unit, start)])
    // What a busy machine made slow once is fast another time; what is slow by itself is not.
    const bestMs = (text: string, tries: number): number => {
      const ms = cpuMs(() => readPaste(text))
      return ms <= limitMs || tries === 1 ? ms : Math.min(ms, bestMs(text, tries - 1))
    }
    const slow = texts.map(([name, text]) => ({ name, ms: bestMs(text, 3) })).filter(({ ms }) => ms > limitMs)
    expect(slow).toEqual([])
  }, 120_000)

  it('answers no more than can be shown, and says how much there was', () => {
    const paste = readPaste(files['Compose YAML'] ?? '')
    expect(paste).toMatchObject({ kind: 'references', file: 'compose', omitted: 14_499, readLines: 30_000 })
    expect(paste.kind === 'references' && paste.found.length).toBe(500)
  })

  it('is refused beyond', () => {
    expect(readPaste(`${fill('a')}a`)).toMatchObject({ kind: 'unknown', why: 'The text is longer than 1 MiB.' })
  })
})

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...units,
      ...starts,
      'quay.io/a/b:1',
      'sha256:',
      'pkg:docker/',
      'image:',
      ' AS b',
      '--platform=',
      '\n',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const paste = readPaste(pieces.join(''))
        if (paste.kind === 'references')
          for (const found of paste.found) expect(found.reference ?? found.problem).toBeDefined()
        if (paste.kind === 'unknown') expect(paste.why).not.toBe('')
      }),
      { numRuns: 5000 },
    )
  })

  it('gives the same for the same reference, however it is wrapped', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,12}$/)
    const reference = fc.tuple(word, word, word).map(([host, name, tag]) => `${host}.example/${name}:${tag}`)
    fc.assert(
      fc.property(reference, text => {
        const plain = readPaste(text)
        expect(plain.kind).toBe('reference')
        for (const wrapped of [
          `"${text}"`,
          `docker pull ${text}`,
          `FROM ${text}`,
          `image: ${text}`,
          `https://${text}`,
          ` ${text}\n`,
        ])
          expect(readPaste(wrapped), wrapped).toEqual(plain)
      }),
    )
  })
})
