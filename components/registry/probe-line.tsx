import { useTranslations } from 'next-intl'
import { Skeleton } from '#components/ui/skeleton'
import type { RegistryAnswer } from '#lib/contract/registries'
import type { ErrorCode } from '#lib/errors/codes'

interface State {
  /** Absent until it comes. */
  readonly answer: RegistryAnswer | undefined
  /** The question itself failed. */
  readonly failed: boolean
}

interface Props extends State {
  /** Is read out when it changes; a page full of them would not stop talking. */
  readonly live?: boolean
}

function markOf({ answer, failed }: State): string {
  if (failed || answer?.error) return 'bg-danger'
  return answer ? 'bg-success' : 'bg-border-strong'
}

/** Whether a registry answers, and how many repositories it lists. */
export function ProbeLine({ answer, failed, live = false }: Props) {
  return (
    <p
      className="flex min-h-5 noscript:hidden items-center gap-1.5 text-sm text-muted"
      {...(live && { 'aria-live': 'polite' })}
    >
      <span aria-hidden className={`mx-1 size-2 shrink-0 rounded-full ${markOf({ answer, failed })}`} />
      {answer || failed ? (
        <span className="min-w-0">
          <Words answer={answer} failed={failed} />
        </span>
      ) : (
        <Skeleton width="9rem" still={!live} />
      )}
    </p>
  )
}

function Words({ answer, failed }: State) {
  if (failed) return <NotAsked />
  return answer?.error ? <Failure code={answer.error.code} /> : answer?.words
}

function NotAsked() {
  const t = useTranslations('registry.probeLine')
  return t('failed')
}

function Failure({ code }: { readonly code: ErrorCode }) {
  const t = useTranslations('feedback.notice')
  return t(`titles.${code}`)
}
