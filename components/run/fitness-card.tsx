import CheckIcon from 'lucide-react/icons/circle-check'
import InfoIcon from 'lucide-react/icons/info'
import MindIcon from 'lucide-react/icons/triangle-alert'
import { Card } from '#components/ui/card'
import { assessFitness, type FitnessVerdict } from '#lib/format/run/assess-fitness'
import type { ExecutionConfig } from '#lib/oci/config/types'

interface Props {
  readonly execution: ExecutionConfig
}

const looks = {
  good: { icon: CheckIcon, label: 'Good', className: 'text-success' },
  mind: { icon: MindIcon, label: 'Mind this', className: 'text-warning' },
  info: { icon: InfoIcon, label: 'Note', className: 'text-muted' },
} as const satisfies Readonly<Record<FitnessVerdict, object>>

/** Where and how well the image runs, from its config alone. */
export function FitnessCard({ execution }: Props) {
  return (
    <Card title="Will it run?" aside={<span className="text-xs text-muted">from its config alone</span>}>
      <ul className="space-y-3">
        {assessFitness(execution).map(({ topic, verdict, words, meaning }) => {
          const { icon: Icon, label, className } = looks[verdict]
          return (
            <li key={topic} className="flex gap-2">
              <Icon aria-label={label} role="img" className={`mt-0.5 size-4 shrink-0 ${className}`} />
              <div className="min-w-0 text-sm">
                <p className="font-medium wrap-anywhere">{words}</p>
                <p className="text-muted">{meaning}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
