import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { memoryTree } from '#lib/testing/package-trees'
import { listPackages } from '../list-packages.ts'

// Programs of Go 1.26, of which `objcopy --only-section=.go.buildinfo` kept what is read here; beside each stands what
// `go version -m` printed for the whole program.
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
/** Real programs are larger than what is looked into at all. */
const asProgram = (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.alloc(1024 * 1024)])
const signal = new AbortController().signal

const list = async (bytes: Uint8Array) => {
  const { packages, remarks } = await listPackages(memoryTree({ 'usr/bin/hello': bytes }), { signal })
  return { packages: packages.map(({ name, version, purl }) => ({ name, version, purl })), remarks }
}

/** A string of Go before 1.18: the build information points to it, and it points to its text. */
function pointedProgram(pointerBytes: 4 | 8, endian: 'little' | 'big'): Buffer {
  const base = 0x400000
  const wide = pointerBytes === 8
  const bytes = Buffer.alloc(0x400)
  const number = (value: number, at: number, size: number) =>
    endian === 'little' ? bytes.writeUIntLE(value, at, size) : bytes.writeUIntBE(value, at, size)
  const pointer = (value: number, at: number) => number(value, endian === 'big' && wide ? at + 4 : at, 4)
  bytes.write('\x7fELF', 0, 'latin1')
  bytes[4] = wide ? 2 : 1
  bytes[5] = endian === 'little' ? 1 : 2
  // One loaded, writable segment of the whole file and no sections: a program after sstrip.
  pointer(0x40, wide ? 0x20 : 0x1c)
  number(wide ? 56 : 32, wide ? 0x36 : 0x2a, 2)
  number(1, wide ? 0x38 : 0x2c, 2)
  number(1, 0x40, 4)
  number(6, 0x40 + (wide ? 4 : 0x18), 4)
  pointer(base, 0x40 + (wide ? 0x10 : 0x08))
  pointer(bytes.byteLength, 0x40 + (wide ? 0x20 : 0x10))
  const modules = `0123456789abcdefpath\tx\nmod\texample.com/x\tv1.0.0\t\nfedcba9876543210`
  bytes.write('\xff Go buildinf:', 0x100, 'latin1')
  bytes[0x10e] = pointerBytes
  bytes[0x10f] = endian === 'little' ? 0 : 1
  pointer(base + 0x180, 0x110)
  pointer(base + 0x1a0, 0x110 + pointerBytes)
  pointer(base + 0x200, 0x180)
  pointer('go1.17.13'.length, 0x180 + pointerBytes)
  pointer(base + 0x240, 0x1a0)
  pointer(modules.length, 0x1a0 + pointerBytes)
  bytes.write('go1.17.13', 0x200)
  bytes.write(modules, 0x240)
  return bytes
}

describe('Go programs', () => {
  it.each(['amd64', '386'])('tell their modules as `go version -m` does (%s)', async architecture => {
    const printed = fixture(`hello-${architecture}.txt`).toString()
    expect(printed).toContain(': go1.26.8\n')
    expect(printed).toContain('=>\trsc.io/sampler\tv1.99.99\t')
    const { packages, remarks } = await list(asProgram(fixture(`hello-${architecture}.elf`)))
    expect(remarks).toEqual([])
    expect(packages).toEqual([
      { name: 'example.com/hello', version: '(devel)', purl: 'pkg:golang/example.com/hello' },
      {
        name: 'golang.org/x/text',
        version: 'v0.0.0-20170915032832-14c0d48ead0c',
        purl: 'pkg:golang/golang.org/x/text@v0.0.0-20170915032832-14c0d48ead0c',
      },
      { name: 'rsc.io/quote', version: 'v1.5.2', purl: 'pkg:golang/rsc.io/quote@v1.5.2' },
      { name: 'rsc.io/sampler', version: 'v1.99.99', purl: 'pkg:golang/rsc.io/sampler@v1.99.99' },
      { name: 'stdlib', version: 'go1.26.8', purl: 'pkg:golang/stdlib@1.26.8' },
    ])
  })

  it.each([
    [4, 'little'],
    [4, 'big'],
    [8, 'little'],
    [8, 'big'],
  ] as const)('of before 1.18 point to their texts (%s bytes, %s-endian)', async (pointerBytes, endian) => {
    const { packages, remarks } = await list(asProgram(pointedProgram(pointerBytes, endian)))
    expect(remarks).toEqual([])
    expect(packages).toEqual([
      { name: 'example.com/x', version: 'v1.0.0', purl: 'pkg:golang/example.com/x@v1.0.0' },
      { name: 'stdlib', version: 'go1.17.13', purl: 'pkg:golang/stdlib@1.17.13' },
    ])
  })

  it('are told from other programs', async () => {
    const other = asProgram(pointedProgram(8, 'little').fill(0, 0x100, 0x120))
    expect(await list(other)).toEqual({ packages: [], remarks: [] })
  })

  it('that point outside of themselves get a remark', async () => {
    const bytes = pointedProgram(8, 'little')
    bytes.writeUInt32LE(0x7fffffff, 0x110)
    const { packages, remarks } = await list(asProgram(bytes))
    expect(packages).toEqual([])
    expect(remarks).toMatchObject([{ ecosystem: 'go', reason: 'malformed', path: 'usr/bin/hello' }])
  })
})
