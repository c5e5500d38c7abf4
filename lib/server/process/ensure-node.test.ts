import { describe, expect, it } from 'vitest'
import { nodeDecision } from './ensure-node.mjs'

describe('nodeDecision', () => {
  it('stays on a Node that runs TypeScript', () => {
    expect(nodeDecision({ version: '26.10.0', runsTypeScript: true, ownNode: '/own/node' })).toEqual({ kind: 'stay' })
  })

  it('hands over to the project’s own Node from an older one', () => {
    expect(nodeDecision({ version: '20.20.2', runsTypeScript: false, ownNode: '/own/node' })).toEqual({
      kind: 'reexec',
      command: '/own/node',
      flags: [],
    })
  })

  it.each(['20.20.2', '22.11.0', '18.0.0'])('refuses %s where there is no own Node, saying what to do', version => {
    const decision = nodeDecision({ version, runsTypeScript: false, ownNode: undefined })
    expect(decision.kind).toBe('refuse')
    expect(decision.message).toContain('22.12')
    expect(decision.message).toContain(version)
    expect(decision.message).toContain('npm ci')
  })

  // https://nodejs.org/docs/latest-v22.x/api/typescript.html: type stripping needs the flag before 22.18.
  it('turns type stripping on where Node has it behind a flag', () => {
    expect(nodeDecision({ version: '22.12.0', runsTypeScript: false, ownNode: undefined })).toEqual({
      kind: 'reexec',
      command: process.execPath,
      flags: ['--experimental-strip-types'],
    })
  })
})
