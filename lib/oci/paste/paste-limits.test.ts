import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allInEnglish } from '#lib/testing/all-in-english'
import { files, fill, starts, units } from './fixtures/large-texts.ts'
import { readPaste } from './read-paste.ts'

describe('1 MiB of anything', () => {
  it('answers no more than can be shown, and says how much there was', () => {
    const paste = readPaste(files['Compose YAML'] ?? '')
    expect(paste).toMatchObject({ kind: 'references', file: 'compose', omitted: 14_499, readLines: 30_000 })
    expect(paste.kind === 'references' && paste.found.length).toBe(500)
  })

  it('is refused beyond', () => {
    expect(allInEnglish(readPaste(`${fill('a')}a`))).toMatchObject({
      kind: 'unknown',
      why: 'The text is longer than 1 MiB.',
    })
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
      { numRuns: 2000 },
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
