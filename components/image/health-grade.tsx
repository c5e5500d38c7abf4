import { useFormatter, useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '#components/ui/badge'
import { ExternalLink } from '#components/ui/external-link'
import type { ImageFacts } from '#lib/contract/vendor'

interface Props {
  /** Today's first, then those that follow. */
  readonly grades: NonNullable<ImageFacts['grades']>
}

const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const tones: Readonly<Record<(typeof letters)[number], BadgeTone>> = {
  A: 'success',
  B: 'success',
  C: 'warning',
  D: 'warning',
  E: 'danger',
  F: 'danger',
}

/** A container health index grade: its letter, the rule behind it in words, and when it drops if nothing is rebuilt. */
export function HealthGrade({ grades }: Props) {
  const t = useTranslations('image.healthGrade')
  const format = useFormatter()
  const [current, next] = grades
  const letter = letters.find(one => one === current?.grade)
  if (letter === undefined) return null
  const drops = next?.from ?? current?.until
  return (
    <div className="flex items-start gap-3">
      <Badge tone={tones[letter]}>
        <span className="text-lg font-semibold">{t('grade', { letter })}</span>
      </Badge>
      <div className="min-w-0">
        <p>{t(`rules.${letter}`)}</p>
        {next && drops !== undefined && (
          <p className="text-muted">
            {t('drops', {
              letter: next.grade,
              date: format.dateTime(new Date(drops), { dateStyle: 'medium', timeZone: 'UTC' }),
            })}
          </p>
        )}
        <p>
          <ExternalLink href="https://access.redhat.com/articles/2803031">{t('how')}</ExternalLink>
        </p>
      </div>
    </div>
  )
}
