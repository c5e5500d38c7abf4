import CheckIcon from 'lucide-react/icons/circle-check'
import InfoIcon from 'lucide-react/icons/info'
import MindIcon from 'lucide-react/icons/triangle-alert'
import { useTranslations } from 'next-intl'
import { Card } from '#components/ui/card'
import { assessFitness, type FitnessVerdict } from '#lib/format/run/assess-fitness'
import type { ExecutionConfig } from '#lib/oci/config/types'
import { useTell } from '../ui/use-tell.ts'

interface Props {
  readonly execution: ExecutionConfig
}

const looks = {
  good: { icon: CheckIcon, className: 'text-success' },
  mind: { icon: MindIcon, className: 'text-warning' },
  info: { icon: InfoIcon, className: 'text-muted' },
} as const satisfies Readonly<Record<FitnessVerdict, object>>

/** Where and how well the image runs, from its config alone. */
export function FitnessCard({ execution }: Props) {
  const t = useTranslations('run.fitness')
  const tell = useTell()
  return (
    <Card title={t('title')} aside={<span className="text-xs text-muted">{t('source')}</span>}>
      <ul className="space-y-3">
        {assessFitness(execution).map(({ topic, verdict, words, meaning }) => {
          const { icon: Icon, className } = looks[verdict]
          return (
            <li key={topic} className="flex gap-2">
              <Icon aria-label={t(verdict)} role="img" className={`mt-0.5 size-4 shrink-0 ${className}`} />
              <div className="min-w-0 text-sm">
                <p className="font-medium wrap-anywhere">{tell(words)}</p>
                <p className="text-muted">{tell(meaning)}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
