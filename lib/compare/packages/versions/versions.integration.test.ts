import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dpkgOrder } from './dpkg-order.ts'
import { rpmOrder } from './rpm-order.ts'

/** Made of the parts that the rules speak of, so that ties and near ties are common. */
const parts = (signs: string) =>
  fc.array(fc.constantFrom('0', '1', '01', '10', '9', 'a', 'b', 'Z', 'rc', ...signs), { minLength: 1, maxLength: 7 })
const runs = 300

describe('versions are ordered as their own tools order them', () => {
  it('dpkg', { timeout: 120_000 }, () => {
    const text = parts('~+.').map(words => `1${words.join('')}`)
    const version = fc
      .tuple(fc.constantFrom('', '0:', '1:'), text, fc.constantFrom('', '-1', '-1~bpo1', '-1+deb12u2'))
      .map(words => words.join(''))
    fc.assert(
      fc.property(version, version, (a, b) => {
        const says = (operator: string) => spawnSync('dpkg', ['--compare-versions', a, operator, b]).status === 0
        const theirs = says('lt') ? -1 : says('eq') ? 0 : 1
        expect(Math.sign(dpkgOrder(a, b) ?? Number.NaN), `${a} and ${b}`).toBe(theirs)
      }),
      { numRuns: runs },
    )
  })

  it('rpm', { timeout: 120_000 }, () => {
    const text = parts('~^._').map(words => `1${words.join('')}`)
    const version = fc.tuple(fc.constantFrom('', '0:', '2:'), text, fc.constantFrom('', '-1', '-1.el9', '-10.el9'))
    fc.assert(
      fc.property(fc.array(fc.tuple(version, version), { minLength: 50, maxLength: 50 }), pairs => {
        const texts = pairs.map(([a, b]) => [a.join(''), b.join('')] as const)
        const script = texts.map(([a, b]) => `print(rpm.vercmp('${a}', '${b}') .. ' ')`).join(' ')
        const theirs = execFileSync('rpm', ['--eval', `%{lua: ${script}}`], { encoding: 'utf8' })
          .trim()
          .split(' ')
        for (const [index, [a, b]] of texts.entries())
          expect(Math.sign(rpmOrder(a, b) ?? Number.NaN), `${a} and ${b}`).toBe(Number(theirs[index]))
      }),
      { numRuns: 20 },
    )
  })
})
