import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { runChild } from './run-child.ts'

const node = (script: string, drainMs: number, onOutput?: (text: string) => void) =>
  runChild(process.execPath, ['-e', script], { cwd: tmpdir(), drainMs, ...(onOutput && { onOutput }) })

/** What a process manager does, without signalling the test runner itself. */
const askToStop = (output: string) => {
  if (output.includes('up')) process.emit('SIGTERM')
}

describe('runChild', () => {
  it('resolves to the exit code of the command', async () => {
    expect(await node('process.exit(3)', 1_000)).toBe(3)
  })

  it('resolves to 0 when the command ends after a stop signal', async () => {
    const script = `process.on('SIGTERM', () => process.exit(143)); setInterval(() => {}, 1e3); console.log('up')`
    expect(await node(script, 10_000, askToStop)).toBe(0)
  })

  it('ends a command that does not stop within the drain time', async () => {
    const script = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1e3); console.log('up')`
    const started = Date.now()
    expect(await node(script, 200, askToStop)).toBe(0)
    expect(Date.now() - started).toBeLessThan(5_000)
  })

  it('rejects when the command does not exist', async () => {
    await expect(runChild('/no/such/command', [], { cwd: tmpdir(), drainMs: 1 })).rejects.toThrow('ENOENT')
  })
})
