import { VisibleText } from '#components/ui/visible-text'

interface Props {
  readonly words: readonly string[]
}

/** A command in the exec form of a Containerfile, which shows where each word ends. */
export function CommandWords({ words }: Props) {
  return (
    <code className="font-mono">
      <VisibleText text={`[${words.map(word => JSON.stringify(word)).join(', ')}]`} limit={1_000} />
    </code>
  )
}
