import { z } from 'zod'
import type { WireError } from '#lib/errors/wire'
import { failure } from './failure.ts'
import { digestText, flag, platformText, referenceText, timestamp } from './primitives.ts'

/** From the worst down; `unknown` is what a source could not rate. */
export const severities = ['critical', 'high', 'medium', 'low', 'negligible', 'unknown'] as const
export const severity = z.enum(severities)

export const securityFormats = ['json', 'csv'] as const

export const securityQuery = z.strictObject({
  ref: referenceText,
  platform: platformText.optional(),
  severity: severity.optional().describe('findings of this severity only'),
  fixable: flag.optional().describe('`1`: findings that a newer version mends only'),
  filter: z.string().trim().max(200).optional().describe('findings whose id or package contains this text only'),
  format: z
    .enum(securityFormats)
    .default('json')
    .describe('`json` as described here, `csv` for a table of all findings, each once with everybody who tells it'),
})

export const finding = z.strictObject({
  id: z.string().describe('`CVE-…`, `GHSA-…`, `RHSA-…`'),
  severity,
  severityWord: z.string().optional().describe('the source’s own word'),
  title: z.string().optional(),
  package: z.string().optional(),
  installed: z.string().optional(),
  fixedIn: z.string().optional(),
  layer: z.string().optional().describe('digest or diffID of the layer that brought it'),
  advisory: z.string().optional(),
  published: timestamp.optional(),
  links: z.array(z.string()).readonly(),
})

export const securityReport = z.strictObject({
  source: z.string().describe('who says so, e.g. `Clair, quay.io`'),
  state: z
    .enum(['scanned', 'queued', 'unsupported', 'failed', 'not-scanned', 'other-image'])
    .describe(
      '`scanned` without findings is a clean bill; the others say why there is none; `other-image`: what is attached is a statement about another image',
    ),
  scannedAt: timestamp.optional(),
  findings: z.array(finding).readonly(),
  truncated: z.literal(true).optional().describe('more were found than are read'),
  links: z
    .array(z.strictObject({ label: z.string().optional(), url: z.string() }))
    .readonly()
    .optional(),
  subject: digestText.describe('the manifest that the report is about'),
  attached: z
    .strictObject({ manifest: digestText, format: z.string() })
    .optional()
    .describe('where the report is attached to the image; absent where the registry’s vendor tells it'),
})

export const unreadReport = z.strictObject({
  source: z.string().describe('host that was asked, or digest of what is attached'),
  error: failure,
})

export const securityAnswer = z.strictObject({
  /** Of the image that the reports are about, not of the index that led to it. */
  digest: digestText,
  reports: z.array(securityReport).readonly(),
  unread: z.array(unreadReport).readonly().describe('what could not be read, and why'),
  vendor: z
    .strictObject({ asked: z.boolean(), why: z.string() })
    .describe('whether the registry’s own API is a source of reports'),
})

export type Severity = z.infer<typeof severity>
export type Finding = z.infer<typeof finding>
export type SecurityReport = z.infer<typeof securityReport>
/** Its failures as they are told to a reader. */
export interface SecurityAnswer extends Omit<z.infer<typeof securityAnswer>, 'unread'> {
  readonly unread: readonly { readonly source: string; readonly error: WireError }[]
}
export type SecurityFormat = (typeof securityFormats)[number]
