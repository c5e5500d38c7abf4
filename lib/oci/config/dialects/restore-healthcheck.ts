import type { Healthcheck } from '../types.ts'
import { execForm } from './exec-form.ts'
import { parseGoQuotedList, unescapeGo } from './go-quoted.ts'

function command([kind, ...words]: readonly string[]): string | undefined {
  if (kind === 'NONE') return 'NONE'
  if (kind === 'CMD') return `CMD ${execForm(words)}`
  if (kind === 'CMD-SHELL') return `CMD ${words.join(' ')}`
  return undefined
}

const flags = ['--interval', '--timeout', '--start-period', '--start-interval'] as const

function assemble(durations: readonly string[], retries: number, test: readonly string[]): string | undefined {
  const check = command(test)
  if (check === undefined || check === 'NONE') return check && `HEALTHCHECK ${check}`
  const options = durations.flatMap((duration, index) =>
    duration === '0s' || duration === '' ? [] : [`${flags[index]}=${duration}`],
  )
  if (retries > 0) options.push(`--retries=${retries}`)
  return ['HEALTHCHECK', ...options, check].join(' ')
}

/**
 * Reads Go's `%q` of a health check, as Docker and BuildKit print it: test, interval, timeout, start period, in newer
 * versions start interval, and the retries as a quoted rune, e.g. `&{["CMD-SHELL" "true"] "30s" "0s" "0s" '\x03'}`.
 */
export function restoreHealthcheck(rest: string): string | undefined {
  if (!rest.startsWith('&{') || !rest.endsWith('}')) return undefined
  const test = parseGoQuotedList(rest, 2)
  if (!test) return undefined
  const fields = /^((?: "[^"]*"){3,4}) '((?:[^'\\]|\\.+?))'\}$/su.exec(rest.slice(test.end))
  if (!fields) return undefined
  const durations = [...(fields[1] ?? '').matchAll(/"([^"]*)"/g)].map(match => match[1] ?? '')
  return assemble(durations, unescapeGo(fields[2] ?? '').codePointAt(0) ?? 0, test.words)
}

const duration = (nanoseconds: number | undefined) => (nanoseconds ? `${nanoseconds / 1e9}s` : '')

/** The instruction that gives the health check of a config. */
export const healthcheckInstruction = (check: Healthcheck): string | undefined =>
  assemble(
    [check.intervalNs, check.timeoutNs, check.startPeriodNs, check.startIntervalNs].map(duration),
    check.retries ?? 0,
    check.test,
  )
