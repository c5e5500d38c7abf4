import type { QuotaFacts } from '#lib/contract/vendor'

/** Allowances as vendors tell them. */
export const sampleQuotas = {
  pulls: { counts: 'pulls', limit: 100, remaining: 76, windowSeconds: 21_600, countedFor: '192.0.2.7' },
  requests: { counts: 'requests', limit: 5_000, remaining: 12, windowSeconds: 3600, resetsAt: '2026-11-22T10:30:00Z' },
  storage: {
    counts: 'bytes',
    used: 3_000_000_000,
    limit: 10_000_000_000,
    remaining: 7_000_000_000,
    countedFor: 'team',
  },
  fullStorage: {
    counts: 'bytes',
    used: 9_900_000_000,
    limit: 10_000_000_000,
    remaining: 100_000_000,
    countedFor: 'ci',
  },
  endlessStorage: { counts: 'bytes', used: 1_500_000, countedFor: 'library' },
} as const satisfies Readonly<Record<string, QuotaFacts>>
