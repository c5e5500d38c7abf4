import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Relative luminance and contrast ratio: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Tokens of each theme, in the order in which the stylesheet has them: light, then dark. */
function themes(): readonly Map<string, string>[] {
  const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
  const [, light = '', dark = ''] = css.split(/color-scheme: (?:light|dark);/)
  return [light, dark].map(
    block => new Map([...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(match => [match[1] ?? '', match[2] ?? ''])),
  )
}

const grounds = ['canvas', 'surface', 'sunken', 'raised', 'hover']
const soft = ['accent', 'added', 'removed', 'changed', 'danger', 'warning', 'success']
const textPairs: readonly (readonly [string, string])[] = [
  ...[...soft, 'text', 'muted', 'accent-strong'].flatMap(text => grounds.map(ground => [text, ground] as const)),
  ...soft.map(name => [name, `${name}-soft`] as const),
  ['text', 'accent-soft'],
  ['muted', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
]

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('%s theme', (_, index) => {
  const tokens = themes()[index] ?? new Map<string, string>()
  const ratio = (one: string, other: string): number => {
    const pair = [tokens.get(one), tokens.get(other)]
    if (pair[0] === undefined || pair[1] === undefined) throw new Error(`no token ${one} or ${other}`)
    return contrast(pair[0], pair[1])
  }

  it('defines the same tokens as the other one', () => {
    expect([...tokens.keys()]).toEqual([...(themes()[1 - index]?.keys() ?? [])])
    expect(tokens.size).toBeGreaterThan(30)
  })

  // https://www.w3.org/TR/WCAG22/#contrast-minimum
  it.each(textPairs)('text %s on %s has at least 4.5:1', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  // https://www.w3.org/TR/WCAG22/#non-text-contrast
  it('marks and the edges of controls have at least 3:1', () => {
    const marks = [...tokens.keys()].filter(name => /^(class|mark)-|^border-strong$/.test(name))
    expect(marks.length).toBe(16)
    const weak = marks.filter(name => ['canvas', 'surface'].some(ground => ratio(name, ground) < 3))
    expect(weak).toEqual([])
  })
})
