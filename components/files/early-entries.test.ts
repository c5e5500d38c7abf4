import { expect, it } from 'vitest'
import { addEarlyEntries } from './early-entries.ts'

const file = (path: string, sizeBytes = 1) => ({ path, type: 'file', sizeBytes })

it('lists what is in the directory, whatever is below it', () => {
  const first = addEarlyEntries(new Map(), 'usr', [
    { path: 'usr', type: 'directory', sizeBytes: 0 },
    file('usr/bin/sh', 10),
    file('etc/hosts'),
  ])
  const second = addEarlyEntries(first, 'usr', [file('usr/bin/ls', 5), file('usr/note', 2), file('usrx/a')])
  expect([...second.values()]).toEqual([
    { path: 'usr/bin', isDirectory: true, sizeBytes: 15 },
    { path: 'usr/note', isDirectory: false, sizeBytes: 2 },
  ])
})

it('shows a file as the layer read last has it', () => {
  const first = addEarlyEntries(new Map(), '', [file('motd', 3)])
  expect(addEarlyEntries(first, '', [file('motd', 8)]).get('motd')?.sizeBytes).toBe(8)
})
