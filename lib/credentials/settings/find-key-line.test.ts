import { describe, expect, it } from 'vitest'
import { findKeyLine, type KeyPath } from './find-key-line.ts'

const text = `# portolan.toml
mode = "personal"
title = """
port = 9
"""
port = 80

[[registry]]
host = "a.com"
featured = [
  "x", # port
  "y",
]
kind = "quay"
[[registry]]
  host = "b.com" ; kind = "z"
`.replace(' ; kind', '\n  kind')

describe('findKeyLine', () => {
  it.each<[KeyPath, number | undefined]>([
    [['mode'], 2],
    [['port'], 6],
    [['title'], 3],
    [['registry', 0], 8],
    [['registry', 0, 'featured'], 10],
    [['registry', 0, 'kind'], 14],
    [['registry', 1], 15],
    [['registry', 1, 'host'], 16],
    [['registry', 1, 'kind'], 17],
    // Not there: the nearest statement around it.
    [['registry', 1, 'title'], 15],
    [['listen'], undefined],
  ])('finds %j at line %s', (path, line) => {
    expect(findKeyLine(text, path)).toBe(line)
  })

  it('knows inline and dotted forms', () => {
    expect(findKeyLine('a = 1\nregistry = [{ host = "a" }]', ['registry', 0, 'host'])).toBe(2)
    expect(findKeyLine('a = 1\n\nb.c.d = 2', ['b', 'c', 'd'])).toBe(3)
    expect(findKeyLine('a = 1\r\nb = 2\r\n', ['b'])).toBe(2)
    expect(findKeyLine('[b.c]\nd = 1', ['b', 'c', 'd'])).toBe(2)
  })
})
