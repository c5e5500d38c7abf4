import { expect, it } from 'vitest'
import { earlyFiles } from './early-files.ts'

const entry = (name: string) => ({ name, type: 'file', mode: 0o644, sizeBytes: 1, modifiedAt: 0 }) as const

it('tells paths as addresses have them', () => {
  const names = ['./', './etc/hosts', '/usr/bin/', '100%']
  expect(earlyFiles(names.map(entry)).map(({ path }) => path)).toEqual(['etc/hosts', 'usr/bin', '100%25'])
})

it('leaves out whiteouts and what leads out of the root', () => {
  expect(earlyFiles(['etc/.wh.motd', 'srv/.wh..wh..opq', '../../etc/passwd'].map(entry))).toEqual([])
})
