import { expect, it } from 'vitest'
import { createChunkMemory, slotAt, slotBytes, slotCount, touchPages } from './chunk-memory.ts'

it('has its pages touched without losing what was written before', () => {
  const memory = createChunkMemory()
  for (let slot = 0; slot < slotCount; slot += 1) slotAt(memory, slot).fill(slot + 1)
  touchPages(memory)
  for (let slot = 0; slot < slotCount; slot += 1)
    expect(Buffer.compare(slotAt(memory, slot), Buffer.alloc(slotBytes, slot + 1))).toBe(0)
})
