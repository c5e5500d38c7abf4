import { useTranslations } from 'next-intl'
import { Empty } from '#components/feedback/empty'
import { buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'
import { PageLinks } from '#components/ui/page-links'
import { VisibleText } from '#components/ui/visible-text'
import type { PackagesFacts } from '#lib/contract/views/packages'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { apiUrl } from '#lib/routes/api'
import { packagesPage } from '#lib/routes/pages'
import { narrowPackages } from './narrow-packages.ts'
import { PackageFilter } from './package-filter.tsx'
import { PackageRemarks } from './package-remarks.tsx'
import { PackageTable } from './package-table.tsx'

/** What is installed in an image, and which file says so. */
export function PackagesView(facts: PackagesFacts) {
  const { answer, reference, state } = facts
  const { distribution, packages, remarks } = answer
  const t = useTranslations('packages.view')
  const filter = useTranslations('packages.filter')
  const table = useTranslations('packages.table')
  const narrowed = narrowPackages(packages, state)
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="max-w-prose text-sm text-muted">
          {t('explanation')}{' '}
          {distribution &&
            t.rich('distribution', {
              name: () => <VisibleText text={distribution.prettyName ?? distribution.id} limit={200} />,
            })}
        </p>
        {packages.length > 0 && <Downloads facts={facts} />}
      </div>
      <PackageRemarks remarks={remarks} reference={reference} platform={state.platform} />
      {packages.length === 0 ? (
        <Empty title={t('empty')} level={2} words={remarks.length === 0 ? t('emptyWords') : t('emptyBroken')} />
      ) : (
        <>
          <PackageFilter facts={facts} narrowed={narrowed} />
          {narrowed.countShown === 0 ? (
            <Empty title={filter('none')} level={2} words={filter('noneWords')}>
              <Link href={packagesPage(reference, { platform: state.platform })}>{filter('clear')}</Link>
            </Empty>
          ) : (
            <>
              <PackageTable rows={narrowed.rows} reference={reference} state={state} />
              <PageLinks
                label={table('pages')}
                page={narrowed.page}
                pages={narrowed.pages}
                hrefOf={page => packagesPage(reference, { ...state, page })}
              />
            </>
          )}
        </>
      )}
    </div>
  )
}

/** Format of a document → what it is called. */
const documents = { cyclonedx: 'CycloneDX', spdx: 'SPDX', json: 'JSON' } as const

/** Always of the whole list, whatever is shown. */
function Downloads({ facts: { reference, state } }: { readonly facts: PackagesFacts }) {
  const t = useTranslations('packages.view')
  const ref = formatCanonical(reference)
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form, therefore no fieldset
    <div role="group" aria-label={t('download')} className="flex flex-wrap items-center gap-2 text-sm">
      <span className="text-muted">{t('download')}</span>
      {Object.entries(documents).map(([format, name]) => (
        <a
          key={format}
          href={apiUrl('packages', { ref, platform: state.platform, format })}
          download
          className={buttonStyles({ size: 'small' })}
        >
          {name}
        </a>
      ))}
    </div>
  )
}
