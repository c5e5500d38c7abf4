import { known, LooseObject } from '#lib/registry/vendors/loose-json'
import { severityOfWord } from '#lib/registry/vendors/severity'
import type { Finding, Severity } from '#lib/registry/vendors/vendor-facts'
import { type ParsedReport, parsedReport, severityOfScore, titleOf, webLinks } from './parsed-report.ts'

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317648 */
const levels: Readonly<Record<string, Severity>> = { error: 'high', warning: 'medium', note: 'low', none: 'negligible' }

/** Scanners of images; what another tool found nothing of says nothing about vulnerabilities. */
const scanners = /trivy|grype|clair|snyk|scout|osv|xray|anchore/i

const vulnerabilityId = /\b(?:CVE|GHSA|RHSA|ALAS|ELSA|DSA|USN|OSV|GO|PYSEC|RUSTSEC|SNYK)-[\w.:-]+/i

/**
 * SARIF has no place for packages and versions. Trivy writes `Installed Version: …` into each result, Grype `Version: …`
 * into the help of each rule: https://github.com/aquasecurity/trivy/blob/main/pkg/report/sarif.go,
 * https://github.com/anchore/grype/blob/main/grype/presenter/sarif/presenter.go
 */
function readLines(...texts: readonly (string | undefined)[]): ReadonlyMap<string, string> {
  const lines = texts.flatMap(text => text?.split('\n') ?? [])
  const pairs = lines.flatMap(line => {
    const [, key, value] = /^([A-Za-z][A-Za-z ]{0,30}):\s*(\S.*)$/.exec(line.trim()) ?? []
    return key === undefined || value === undefined ? [] : [[key.toLowerCase(), value.trim()] as const]
  })
  return new Map(pairs.toReversed())
}

interface Rule {
  readonly id: string | undefined
  readonly tags: readonly string[]
  readonly rule: LooseObject
}

function rate(words: ReadonlyMap<string, string>, rule: LooseObject, level: string | undefined) {
  const score = severityOfScore(rule.object('properties').number('security-severity'))
  return severityOfWord(words.get('severity')) ?? score ?? levels[level ?? 'warning'] ?? 'unknown'
}

/** `CVE-2026-0001-openssl` is how Grype names a rule: the id alone stands in its help. */
function idOf(message: string | undefined, help: string | undefined, ruleId: string): string {
  const [named] = /^Vulnerability:? (\S+)$/m.exec(`${message ?? ''}\n${help ?? ''}`)?.slice(1) ?? []
  return named ?? ruleId
}

function readFinding(result: LooseObject, rules: readonly Rule[], byId: ReadonlyMap<string, Rule>): Finding[] {
  const byIndex = rules[result.count('ruleIndex') ?? -1]
  const ruleId = result.text('ruleId') ?? byIndex?.id
  if (ruleId === undefined) return []
  const found = byId.get(ruleId) ?? byIndex
  if (!vulnerabilityId.test(ruleId) && !found?.tags.includes('vulnerability')) return []
  const rule = found?.rule ?? new LooseObject(undefined)
  const message = result.object('message').text('text')
  const help = rule.object('help').text('text')
  const words = readLines(message, help)
  return [
    {
      id: idOf(message, help, ruleId),
      severity: rate(words, rule, result.text('level')),
      ...known({
        severityWord: words.get('severity'),
        title: titleOf(rule.object('shortDescription').text('text') ?? rule.object('fullDescription').text('text')),
        package: words.get('package'),
        installed: words.get('installed version') ?? words.get('version'),
        fixedIn: words.get('fixed version') ?? words.get('fix version'),
      }),
      links: webLinks(rule.text('helpUri')),
    },
  ]
}

function readRun(run: LooseObject): readonly Finding[] {
  const rules = run
    .object('tool')
    .object('driver')
    .objects('rules')
    .map(rule => ({ rule, id: rule.text('id'), tags: rule.object('properties').texts('tags') }))
  const byId = new Map(rules.flatMap(rule => (rule.id === undefined ? [] : [[rule.id, rule] as const])))
  return run.objects('results').flatMap(result => readFinding(result, rules, byId))
}

/** Results that are vulnerabilities; those of linters and of searches for secrets are left out. */
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
export function readSarif(document: LooseObject): ParsedReport | undefined {
  if (!document.text('version')?.startsWith('2.1') || !Array.isArray(document.get('runs'))) return undefined
  const runs = document.objects('runs')
  const findings = runs.flatMap(readRun)
  const drivers = runs.map(run => run.object('tool').object('driver'))
  const names = drivers.map(driver => [driver.text('name'), driver.text('semanticVersion') ?? driver.text('version')])
  const source = [...new Set(names.map(parts => parts.filter(part => part !== undefined).join(' ')))].join(', ')
  if (findings.length === 0 && !scanners.test(source)) return undefined
  const [scannedAt] = runs.flatMap(run => run.objects('invocations').flatMap(one => one.date('endTimeUtc') ?? []))
  return parsedReport(source || 'SARIF', findings, scannedAt)
}
