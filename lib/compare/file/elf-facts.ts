import type { FileDiff } from '#lib/contract/compare/file'
import { rangeOf } from '#lib/inspect/packages/byte-range'
import { ByteView } from '#lib/inspect/packages/byte-view'
import { type Elf, isElf, readElf } from '#lib/inspect/packages/go/elf'
import { ReadProblem } from '#lib/inspect/packages/read-problem'

type ElfFacts = NonNullable<NonNullable<FileDiff['elf']>['from']>

/** https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.dynamic.html */
const tags = { end: 0, needed: 1, soname: 14 } as const
const maxEntries = 100_000
const maxNameBytes = 4096

/** Bytes of one entry of a table, by the word of the file's class. */
const entryBytes = { 4: { dynamic: 8, symbol: 16 }, 8: { dynamic: 16, symbol: 24 } } as const

function dynamicTexts(bytes: Uint8Array, { section, endian }: Elf, word: 4 | 8) {
  const dynamic = section('.dynamic')
  const strings = section('.dynstr')
  const needed: string[] = []
  let soname: string | undefined
  if (!dynamic || !strings) return { needed }
  const view = new ByteView(bytes, say`The ELF file`, endian)
  const read = (at: number) => (word === 8 ? view.u64(at) : view.u32(at))
  const step = entryBytes[word].dynamic
  for (let index = 0; index < Math.min(dynamic.sizeBytes / step, maxEntries); index++) {
    const at = dynamic.offset + index * step
    const tag = read(at)
    if (tag === tags.end) break
    if (tag !== tags.needed && tag !== tags.soname) continue
    const text = view.zeroEnded(strings.offset + read(at + word), maxNameBytes)
    if (tag === tags.needed) needed.push(text)
    else soname = text
  }
  return { needed, ...(soname !== undefined && { soname }) }
}

/** What a program or library links to, and how many dynamic symbols it has; undefined for what is no readable ELF file. */
export async function elfFacts(bytes: Uint8Array): Promise<ElfFacts | undefined> {
  if (!isElf(bytes)) return undefined
  try {
    const elf = await readElf(rangeOf(bytes))
    if (!elf) return undefined
    const word = bytes[4] === 2 ? 8 : 4
    const symbols = elf.section('.dynsym')
    return {
      ...dynamicTexts(bytes, elf, word),
      // The first entry stands for no symbol.
      ...(symbols && { symbols: Math.max(0, Math.floor(symbols.sizeBytes / entryBytes[word].symbol) - 1) }),
    }
  } catch (error) {
    if (error instanceof ReadProblem) return undefined
    throw error
  }
}

import { say } from '#lib/messages/say'
