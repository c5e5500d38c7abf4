import { describe, expect, it } from 'vitest'
import { FlatTable } from './flat-buffer.ts'

/** A buffer of one table with one text, laid out as https://flatbuffers.dev/internals/ says. */
function bufferWith(text: string): Buffer {
  const head = Buffer.alloc(24)
  head.writeUInt32LE(12, 0) // to the table
  head.writeUInt16LE(6, 4) // bytes of the vtable
  head.writeUInt16LE(8, 6) // bytes of the table
  head.writeUInt16LE(4, 8) // the first field, in the table
  head.writeInt32LE(8, 12) // back to the vtable
  head.writeUInt32LE(4, 16) // on to the text
  head.writeUInt32LE(Buffer.byteLength(text), 20)
  return Buffer.concat([head, Buffer.from(text)])
}

describe('a text of a FlatBuffer', () => {
  it.each(['', '1.0', 'etc/환경'])('%j is read', text => expect(FlatTable.root(bufferWith(text)).text(0)).toBe(text))

  it('that is left out is empty', () => expect(FlatTable.root(bufferWith('1.0')).text(1)).toBe(''))

  it('that is longer than any path is refused', () => {
    expect(() => FlatTable.root(bufferWith('x'.repeat(8193))).text(0)).toThrow('too long')
  })
})
