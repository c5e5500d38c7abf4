import { ExternalLink } from '#components/ui/external-link'

interface Props {
  /** Our own words; an address in them becomes a link. */
  readonly text: string
}

/** The full stop of a sentence is not part of the address before it. */
const address = /(https:\/\/\S+?)(?=[.,;]?(?:\s|$))/

export function LinkedText({ text }: Props) {
  return text.split(address).map(part =>
    part.startsWith('https://') ? (
      <ExternalLink key={part} href={part}>
        {part.replace('https://', '').replace(/\/$/, '')}
      </ExternalLink>
    ) : (
      part
    ),
  )
}
