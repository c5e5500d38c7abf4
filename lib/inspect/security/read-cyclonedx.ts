import { known, LooseObject } from '#lib/registry/vendors/loose-json'
import { severityOfWord } from '#lib/registry/vendors/severity'
import { type Finding, type Severity, severities } from '#lib/registry/vendors/vendor-facts'
import { type ParsedReport, parsedReport, severityOfScore, titleOf, webLinks } from './parsed-report.ts'

/** States of an analysis that say the image is not affected: https://cyclonedx.org/docs/1.6/json/#vulnerabilities_items_analysis_state */
const harmlessStates: readonly string[] = ['not_affected', 'false_positive', 'resolved', 'resolved_with_pedigree']

/** Several raters may differ: the worst of what they say counts, and nobody's word is left out for another's. */
function rate(vulnerability: LooseObject): Pick<Finding, 'severity' | 'severityWord'> {
  const ratings = vulnerability.objects('ratings').map(rating => ({
    word: rating.text('severity'),
    severity:
      severityOfWord(rating.text('severity')) ?? severityOfScore(rating.number('score')) ?? ('unknown' as const),
  }))
  const rank = (severity: Severity) => severities.indexOf(severity)
  const [worst] = ratings.toSorted((one, other) => rank(one.severity) - rank(other.severity))
  return { severity: worst?.severity ?? 'unknown', ...known({ severityWord: worst?.word }) }
}

/** Trivy and Syft note the layer in properties of their own. */
const layerProperties: readonly string[] = ['aquasecurity:trivy:LayerDigest', 'syft:location:0:layerID']

const layerOf = (component: LooseObject | undefined) =>
  component
    ?.objects('properties')
    .find(property => layerProperties.includes(property.text('name') ?? ''))
    ?.text('value')

function nameOf(component: LooseObject): string | undefined {
  const name = component.text('name')
  const group = component.text('group')
  return name === undefined || group === undefined ? name : `${group}/${name}`
}

/** What of a version range is a single version that is not affected: what mends it. */
const fixedIn = (affected: LooseObject) =>
  affected
    .objects('versions')
    .flatMap(version => (version.text('status') === 'unaffected' ? (version.text('version') ?? []) : []))
    .join(', ')

function readFindings(vulnerability: LooseObject, components: ReadonlyMap<string, LooseObject>): Finding[] {
  const id = vulnerability.text('id')
  if (id === undefined || harmlessStates.includes(vulnerability.object('analysis').text('state') ?? '')) return []
  const base = {
    id,
    ...rate(vulnerability),
    ...known({ title: titleOf(vulnerability.text('description')), published: vulnerability.date('published') }),
    links: webLinks(
      vulnerability.object('source').text('url'),
      ...vulnerability.objects('advisories').map(advisory => advisory.text('url')),
    ),
  }
  const affects = vulnerability.objects('affects').map(affected => {
    const component = components.get(affected.text('ref') ?? '')
    return known({
      package: component && nameOf(component),
      installed: component?.text('version'),
      fixedIn: fixedIn(affected) || undefined,
      layer: layerOf(component),
    })
  })
  return affects.length === 0 ? [base] : affects.map(affected => ({ ...base, ...affected }))
}

/** Tools are a list of names up to version 1.4, and components from 1.5 on. */
function toolOf(metadata: LooseObject): string {
  const [tool] = [...metadata.objects('tools'), ...metadata.object('tools').objects('components')]
  return [tool?.text('name') ?? 'CycloneDX', tool?.text('version')].filter(part => part !== undefined).join(' ')
}

/** A bill of materials that lists vulnerabilities, or a VEX document; one that has no such list is no report. */
// https://cyclonedx.org/docs/1.6/json/#vulnerabilities
export function readCycloneDx(document: LooseObject): ParsedReport | undefined {
  if (document.text('bomFormat') !== 'CycloneDX' || !Array.isArray(document.get('vulnerabilities'))) return undefined
  const metadata = document.object('metadata')
  const components = new Map(
    [new LooseObject(metadata.get('component')), ...document.objects('components')].flatMap(component => {
      const ref = component.text('bom-ref')
      return ref === undefined ? [] : [[ref, component] as const]
    }),
  )
  const findings = document.objects('vulnerabilities').flatMap(entry => readFindings(entry, components))
  return parsedReport(toolOf(metadata), findings, metadata.date('timestamp'))
}
