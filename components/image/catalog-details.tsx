import { useTranslations } from 'next-intl'
import { CodeBlock } from '#components/ui/code-block'
import { Disclosure } from '#components/ui/disclosure'
import { VisibleText } from '#components/ui/visible-text'
import type { ImageFacts } from '#lib/contract/vendor'

interface Props {
  readonly facts: ImageFacts
}

/** A catalog lists hundreds of packages; the packages view has them all from the image itself. */
const shownPackages = 500

/** The long lists of what a catalog knows of an image, folded. */
export function CatalogDetails({ facts: { packages, containerfile, labels } }: Props) {
  const t = useTranslations('image.catalogDetails')
  return (
    <div className="space-y-2 empty:hidden">
      {containerfile !== undefined && (
        <Disclosure summary={t('containerfile')}>
          <CodeBlock text={containerfile} what={t('containerfile')} />
        </Disclosure>
      )}
      {packages && (
        <Disclosure summary={t('packages', { count: packages.length })}>
          <div className="max-h-96 overflow-auto">
            <table className="w-full text-start text-xs">
              <thead>
                <tr>
                  {(['name', 'version', 'source', 'signedBy'] as const).map(column => (
                    <th key={column} scope="col" className="pe-3 text-start font-medium">
                      {t(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {packages.slice(0, shownPackages).map(one => (
                  <tr key={`${one.name} ${one.version} ${one.architecture}`}>
                    {[one.name, one.version, one.source, one.signedBy].map((text = '', index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: four columns that never move
                      <td key={index} className="pe-3 wrap-anywhere">
                        <VisibleText text={text} limit={120} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Disclosure>
      )}
      {labels && (
        <Disclosure summary={t('labels', { count: labels.length })}>
          <dl className="text-xs">
            {labels.slice(0, 200).map(({ name, value }) => (
              <div key={name} className="flex gap-2">
                <dt className="text-muted wrap-anywhere">
                  <VisibleText text={name} limit={120} />
                </dt>
                <dd className="min-w-0 wrap-anywhere">
                  <VisibleText text={value} limit={300} />
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </div>
  )
}
