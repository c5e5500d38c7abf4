import { Button } from '#components/ui/button'

interface Props {
  /** Finds the entry in the server's log. */
  readonly digest?: string
  readonly onRetry: () => void
}

/** A bug of ours: nothing is known but that it happened. Part of every page, therefore small. */
export function Crash({ digest, onRetry }: Props) {
  return (
    <section className="mx-auto max-w-prose px-4 py-16">
      <h1 className="text-xl font-semibold">Something went wrong in Portolan</h1>
      <p className="mt-2">
        This is a mistake in Portolan and not in what you did. Trying again may help; whoever runs this Portolan finds
        the cause in its log.
      </p>
      {digest !== undefined && (
        <p className="mt-2 text-sm text-muted">
          Log entry <code className="font-mono">{digest}</code>
        </p>
      )}
      <div className="mt-5 flex gap-2">
        <Button tone="primary" onClick={onRetry}>
          Try again
        </Button>
      </div>
    </section>
  )
}
