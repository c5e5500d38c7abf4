import { Button } from '#components/ui/button'
import { crashTexts } from '#lib/messages/crash-texts'
import type { Locale } from '#lib/messages/locale'

interface Props {
  /** Given by the caller: here may be nothing left that knows it. */
  readonly locale: Locale
  /** Finds the entry in the server's log. */
  readonly digest?: string
  readonly onRetry: () => void
}

/** A bug of ours: nothing is known but that it happened. Part of every page, therefore small. */
export function Crash({ locale, digest, onRetry }: Props) {
  const { title, words, logEntry, retry } = crashTexts[locale]
  return (
    <section className="mx-auto max-w-prose px-4 py-16">
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="mt-2">{words}</p>
      {digest !== undefined && (
        <p className="mt-2 text-sm text-muted">
          {logEntry} <code className="font-mono">{digest}</code>
        </p>
      )}
      <div className="mt-5 flex gap-2">
        <Button tone="primary" onClick={onRetry}>
          {retry}
        </Button>
      </div>
    </section>
  )
}
