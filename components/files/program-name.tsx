import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { FilesPlace, ProgramLink } from '#lib/contract/views/files'
import { placePage } from './files-address.ts'

interface Props {
  readonly program: ProgramLink
  readonly place: FilesPlace
}

/** A word that names a file of the image, which it leads to where there is one. */
export function ProgramName({ program: { text, path }, place }: Props) {
  const name = (
    <code className="font-mono text-[0.8125rem]">
      <VisibleText text={text} limit={200} />
    </code>
  )
  return path === undefined ? (
    <span className="text-muted">{name}</span>
  ) : (
    <Link href={placePage(place, path)}>{name}</Link>
  )
}
