import 'server-only'
import { pino } from 'pino'
import type { Log } from '#lib/context/context'
import { redact, redactText } from './redact.ts'

/** JSON lines on standard output, one redactor for everything that is written. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: label => ({ level: label }),
      log: fields => redact(fields) as Record<string, unknown>,
    },
    hooks: {
      logMethod(args, method) {
        method.apply(
          this,
          args.map(arg => (typeof arg === 'string' ? redactText(arg) : arg)) as Parameters<typeof method>,
        )
      },
    },
  })
}
