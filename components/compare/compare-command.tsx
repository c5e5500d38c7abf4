import { useTranslations } from 'next-intl'
import { CodeBlock } from '#components/ui/code-block'
import type { CompareFacts, ComparePlace } from '#lib/contract/views/compare'
import {
  type CommandPair,
  compareConfigs,
  compareContents,
  compareDiffIds,
  compareInspections,
  compareListings,
  compareManifests,
  comparePackageLists,
} from '#lib/format/compare-commands'
import { shellQuote } from '#lib/format/shell-quote'
import { parsePlatform } from '#lib/oci/manifest/platform'
import { compareApiUrl } from './compare-state.ts'

interface Props {
  readonly place: ComparePlace
  readonly facts: CompareFacts
}

/** The same on the command line: with the tools one has, and by our own API, whose exit status tells. */
export function CompareCommand({ place, facts }: Props) {
  const t = useTranslations('compare.command')
  const levels = place.view === 'summary' ? {} : { view: place.view }
  const api = `curl -fsS ${shellQuote(`${place.origin}${compareApiUrl(place, { ...levels, expect: 'same' })}`)}`
  return (
    <section aria-label={t('title')} className="space-y-2">
      <CodeBlock text={commandOf(place, facts)} what={t('command')} caption={t('tools')} wrap />
      <CodeBlock text={api} what={t('command')} caption={t('api')} wrap />
    </section>
  )
}

function commandOf(place: ComparePlace, facts: CompareFacts): string {
  const { from, to } = facts.answer.summary
  const pair: CommandPair = {
    from: place.pinned.from,
    to: place.pinned.to,
    plainHosts: place.plainHosts,
    ...(from.isIndex && from.platform !== undefined && { platform: parsePlatform(from.platform) }),
    ...(to.isIndex && to.platform !== undefined && { toPlatform: parsePlatform(to.platform) }),
  }
  switch (place.view) {
    case 'summary':
      return compareInspections(pair)
    case 'config':
      return compareConfigs(pair)
    case 'layers':
      return compareDiffIds(pair)
    case 'index':
      return compareManifests(pair)
    case 'packages':
      return comparePackageLists(pair, facts.answer.packages?.packages[0]?.ecosystem ?? '')
    case 'files':
      return facts.file?.ok ? compareContents(pair, place.state.path ?? '') : compareListings(pair)
  }
}
