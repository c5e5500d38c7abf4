import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { SearchSource, SettledLine } from '#lib/contract/search'
import { isRepositoryName } from '#lib/oci/reference/name-grammar'
import { registryPage, repositoryPage } from '#lib/routes/pages'
import type { SearchProgress } from './search-progress.ts'

interface Props {
  readonly progress: SearchProgress
  /** Absent where there are no scripts to ask with. */
  readonly onAsk?: ((host: string) => void) | undefined
}

/** Every registry with how it went: what it found, what kept it, or why it cannot be searched. */
export function SourceList({ progress: { asked, settled, isEnded }, onAsk }: Props) {
  const t = useTranslations('search.sources')
  return (
    <ul aria-label={t('label')} className="divide-y rounded-lg border bg-surface">
      {asked?.sources.map(source => (
        <li key={source.host} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-3 py-2 text-sm sm:px-4">
          <Link href={registryPage(source.host)} tone="quiet" className="font-medium wrap-anywhere">
            {source.host}
          </Link>
          <span className="min-w-0 flex-1 basis-64 text-muted">
            {source.ways.length === 0 ? (
              <Unsearched source={source} words={asked.words} />
            ) : (
              <HowItWent settled={settled.get(source.host)} isEnded={isEnded} />
            )}
          </span>
          {onAsk && isEnded && source.ways.length > 0 && settled.get(source.host)?.state !== 'answered' && (
            <Button size="small" onClick={() => onAsk(source.host)}>
              {t('again')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** It neither lists nor searches, but a repository whose name is known opens all the same. */
function Unsearched({ source, words }: { readonly source: SearchSource; readonly words: readonly string[] }) {
  const t = useTranslations('search.sources')
  const [name = ''] = words
  return (
    <>
      {source.why}
      {words.length === 1 && name.includes('/') && isRepositoryName(name) && (
        <>
          {' '}
          <Link href={repositoryPage({ registry: source.host, name })}>
            {t('open', { name: `${source.host}/${name}` })}
          </Link>
        </>
      )}
    </>
  )
}

interface HowProps {
  readonly settled: SettledLine | undefined
  readonly isEnded: boolean
}

function HowItWent({ settled, isEnded }: HowProps) {
  const t = useTranslations('search.sources')
  const notice = useTranslations('feedback.notice')
  const format = useFormatter()
  if (!settled) return t(isEnded ? 'slow' : 'asking')
  const seconds = format.number(settled.tookMs / 1000, { maximumFractionDigits: 1 })
  if (settled.error)
    return (
      <>
        {notice(`titles.${settled.error.code}`)}: <VisibleText text={settled.error.message} limit={300} />
      </>
    )
  if (settled.state === 'slow') return t('slow')
  return t('answered', { count: settled.total, seconds })
}
