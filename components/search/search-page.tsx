import { useTranslations } from 'next-intl'
import { Notice } from '#components/feedback/notice'
import { Link } from '#components/ui/link'
import type { SearchFacts } from '#lib/contract/views/search'
import { openPage, searchPage } from '#lib/routes/pages'
import { useFailure } from '../feedback/use-failure.ts'
import { SearchField } from './search-field.tsx'
import { SearchKeys } from './search-keys.tsx'
import { SearchResults } from './search-results.tsx'

interface Props {
  readonly facts: SearchFacts
}

const examples = ['httpd', 'ubi9 python', 'course/httpd:latest']

/** One question to all registries. */
export function SearchPage({ facts: { text, state, now, found } }: Props) {
  const t = useTranslations('search.page')
  const failure = useFailure()
  return (
    <div data-search="" className="space-y-6">
      <div className="space-y-3">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <SearchField defaultValue={text} />
        <SearchKeys />
      </div>
      {!found && <Explanation />}
      {found && !found.ok && (
        <Notice error={failure(found.error)} level={2}>
          <Link href={openPage(text)}>{t('open')}</Link>
        </Notice>
      )}
      {found?.ok && (
        <>
          {!found.value.isComplete && (
            <noscript>
              {/* Nobody can ask for what comes later without a script, so the page is asked for anew and waits for it. */}
              <meta httpEquiv="refresh" content={`0;url=${searchPage(text, { ...state, waits: true })}`} />
              <Link href={searchPage(text, { ...state, waits: true })}>{t('wait')}</Link>
            </noscript>
          )}
          <SearchResults key={text} text={text} found={found.value} now={now.toISOString()} />
        </>
      )}
    </div>
  )
}

function Explanation() {
  const t = useTranslations('search.page')
  return (
    <div className="max-w-prose space-y-3">
      <p>{t('what')}</p>
      <p className="text-muted">{t('how')}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {examples.map(example => (
          <li key={example}>
            <Link href={searchPage(example)} className="font-mono text-[0.8125rem]">
              {example}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
