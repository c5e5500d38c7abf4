import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { CodeBlock } from '#components/ui/code-block'
import { VisibleText } from '#components/ui/visible-text'
import type { RegistryAnswer } from '#lib/errors/app-error'
import type { ErrorCode } from '#lib/errors/codes'
import type { WireError } from '#lib/errors/wire'
import { type NoticeLook, noticeLooks } from './notice-looks.ts'
import { RetryCountdown } from './retry-countdown.tsx'

const tones: Readonly<Record<NoticeLook['tone'], string>> = {
  danger: 'bg-danger-soft text-danger',
  warning: 'bg-warning-soft text-warning',
  neutral: 'bg-sunken text-muted',
}

interface Props {
  readonly error: WireError
  /** Rank of the title: 1 where the notice is the page. */
  readonly level?: 1 | 2 | 3
  /** The next step as a command; without it, the one the code's table row knows. */
  readonly command?: string
  /** Further next steps: a button, a field, links. */
  readonly children?: ReactNode
}

/** The one way a failure is shown: what happened, in whose words, who can mend it and how. */
export function Notice({ error, level = 2, command, children }: Props) {
  const t = useTranslations('feedback.notice')
  const id = useId()
  const look = noticeLooks[error.code]
  const Heading = `h${level}` as const
  const nextCommand = command ?? look.command?.(error)
  return (
    <article aria-labelledby={id} className="flex min-w-0 gap-3 rounded-lg border bg-surface p-4 sm:gap-4 sm:p-5">
      <span className={clsx('flex size-9 shrink-0 items-center justify-center rounded-full', tones[look.tone])}>
        <look.icon aria-hidden className="size-5" />
      </span>
      <div className="min-w-0 flex-1 space-y-3">
        <div className="max-w-prose">
          <Heading id={id} className="pt-1 text-lg font-semibold wrap-anywhere">
            <Title code={error.code} host={error.host} />
          </Heading>
          <div className="mt-1">
            <VisibleText text={error.message} />
          </div>
          {error.hint !== undefined && (
            <div className="mt-1">
              <VisibleText text={error.hint} />
            </div>
          )}
          <p className="mt-1 text-sm text-muted">{t(`fixers.${error.code}`)}</p>
        </div>
        {nextCommand !== undefined && <CodeBlock text={nextCommand} what={t('command')} />}
        {error.retryAfterMs !== undefined && <RetryCountdown afterMs={error.retryAfterMs} />}
        {children}
        {error.registry && <RegistryWords answer={error.registry} />}
        {error.tried !== undefined && error.tried.length > 0 && <Tried places={error.tried} />}
      </div>
    </article>
  )
}

function Title({ code, host }: { readonly code: ErrorCode; readonly host: string | undefined }) {
  const t = useTranslations('feedback.notice')
  const title = t(`titles.${code}`)
  if (host === undefined) return title
  return t.rich('titleWithHost', {
    title,
    host: () => (
      <span className="font-mono text-[0.9em] font-medium">
        <VisibleText text={host} />
      </span>
    ),
  })
}

function RegistryWords({ answer }: { readonly answer: RegistryAnswer }) {
  const t = useTranslations('feedback.notice')
  return (
    <div className="text-sm">
      <span className="text-muted">{t('said')}</span>{' '}
      <span className="font-mono text-[0.8125rem]">
        {answer.status}
        {answer.code !== undefined && (
          <>
            {' '}
            <VisibleText text={answer.code} limit={200} />
          </>
        )}
      </span>
      {answer.message !== undefined && (
        <>
          {' '}
          <q className="quotes-none">
            <VisibleText text={answer.message} limit={1_000} />
          </q>
        </>
      )}
    </div>
  )
}

function Tried({ places }: { readonly places: readonly string[] }) {
  const t = useTranslations('feedback.notice')
  return (
    <div className="text-sm">
      <p className="text-muted">{t('lookedIn')}</p>
      <ol className="mt-0.5 list-decimal ps-5 marker:text-muted">
        {places.map(place => (
          <li key={place} className="font-mono text-[0.8125rem]">
            <VisibleText text={place} />
          </li>
        ))}
      </ol>
    </div>
  )
}
