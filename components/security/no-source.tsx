import { useTranslations } from 'next-intl'
import { Empty } from '#components/feedback/empty'
import { CodeBlock } from '#components/ui/code-block'
import type { SecurityFacts } from '#lib/contract/views/security'
import { attachReportCommand } from '#lib/format/security-commands'
import { parseDigest } from '#lib/oci/digest/digest'

/** That nobody has said anything, which is no clean bill, and how somebody could. */
export function NoSource({ answer, reference, plainHost }: Pick<SecurityFacts, 'answer' | 'reference' | 'plainHost'>) {
  const t = useTranslations('security.noSource')
  return (
    <div className="space-y-4">
      <Empty
        title={t('title')}
        level={2}
        words={
          <>
            {t('words')} <span className="block">{answer.vendor.why}</span>
          </>
        }
      />
      <section className="space-y-2 text-sm">
        <h2 className="text-base font-semibold">{t('how')}</h2>
        <p className="max-w-prose text-muted">{t('attach')}</p>
        <CodeBlock text={attachReportCommand(reference, parseDigest(answer.digest), plainHost)} what={t('commands')} />
        <p className="max-w-prose text-muted">{t('formats')}</p>
      </section>
    </div>
  )
}
