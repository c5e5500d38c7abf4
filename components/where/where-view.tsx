import { useTranslations } from 'next-intl'
import { Empty } from '#components/feedback/empty'
import { CodeBlock } from '#components/ui/code-block'
import type { WhereFacts } from '#lib/contract/views/where'
import { digestOfEach } from '#lib/format/many-commands'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { imagePage } from '#lib/routes/pages'
import { waitingPage } from '../files/waiting-page.ts'
import { AskingWhere } from './asking-where.tsx'
import { WhereTable } from './where-table.tsx'

/** The same tag and the same digest in mirrors and in other registries. */
export function WhereView({ reference, platform, places, answer, plainHosts, now }: WhereFacts) {
  const t = useTranslations('where.view')
  const { tag, digest } = reference
  if (places.length === 0) return <Empty title={t('nowhere')} words={t('configure')} />
  return (
    <div className="space-y-4">
      <p className="max-w-prose text-sm text-muted">{t('words')}</p>
      {answer ? (
        <WhereTable
          places={places}
          rows={answer.rows}
          now={now}
          {...(tag !== undefined && { tag })}
          {...(answer.created !== undefined && { created: answer.created })}
        />
      ) : (
        <AskingWhere
          reference={formatCanonical(reference)}
          waitingPage={waitingPage(imagePage('where', reference, { platform }))}
          places={places}
          now={now}
          {...(tag !== undefined && { tag })}
          {...(platform !== undefined && { platform })}
        />
      )}
      <section aria-label={t('commands')} className="space-y-1.5">
        <p className="text-sm text-muted">{t('same')}</p>
        <CodeBlock
          text={digestOfEach({
            references: places.map(({ registry, name }) =>
              tag === undefined ? { registry, name, ...(digest && { digest }) } : { registry, name, tag },
            ),
            plainHosts,
          })}
          what={t('command')}
          wrap
        />
      </section>
    </div>
  )
}
