import type { ExecutionConfig } from '#lib/oci/config/types'
import { canBeSaid } from './can-be-said.ts'

/** A health check as a command, durations in seconds. */
export interface PlannedProbe {
  readonly command: readonly string[]
  readonly period: number
  readonly timeout: number
  readonly failures: number
  readonly initialDelay?: number
}

// https://docs.docker.com/reference/dockerfile/#healthcheck
const defaults = { period: 30, timeout: 30, failures: 3 } as const
const defaultShell = ['/bin/sh', '-c'] as const

const seconds = (ns: number | undefined): number | undefined =>
  ns && ns > 0 && ns < 1e15 ? Math.max(1, Math.round(ns / 1e9)) : undefined

function commandOf([form, ...words]: readonly string[], shell: readonly string[]): readonly string[] {
  if (form === 'CMD') return words
  return form === 'CMD-SHELL' && words.length > 0 ? [...shell, words.join(' ')] : []
}

const maxLength = 2_000

/** The health check of a config; undefined where there is none, or where it is switched off with `NONE`. */
export function planProbe({ healthcheck, shell }: ExecutionConfig): PlannedProbe | undefined {
  if (!healthcheck) return undefined
  const command = commandOf(healthcheck.test, shell && shell.length > 0 ? shell : defaultShell)
  if (command.length === 0 || !canBeSaid(command.join(' '), maxLength)) return undefined
  const { retries } = healthcheck
  const initialDelay = seconds(healthcheck.startPeriodNs)
  return {
    command,
    period: seconds(healthcheck.intervalNs) ?? defaults.period,
    timeout: seconds(healthcheck.timeoutNs) ?? defaults.timeout,
    failures: retries && Number.isSafeInteger(retries) && retries > 0 && retries < 1e6 ? retries : defaults.failures,
    ...(initialDelay !== undefined && { initialDelay }),
  }
}
