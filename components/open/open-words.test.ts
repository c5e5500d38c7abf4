import { expect, it } from 'vitest'
import { readPaste } from '#lib/oci/paste/read-paste'
import { examples, pinningOf } from './open-words.ts'

it.each(examples)('the example %s opens', text => expect(readPaste(text).kind).toBe('reference'))

it('calls pinned what has a digest, with or without a tag', () => {
  const digest = `sha256:${'a'.repeat(64)}`
  const read = (text: string) => {
    const paste = readPaste(text)
    return paste.kind === 'reference' ? pinningOf(paste) : paste.kind
  }
  expect([`a/b:1@${digest}`, `a/b@${digest}`, 'a/b:1', 'a/b'].map(read)).toEqual(['digest', 'digest', 'tag', 'nothing'])
})
