import { useTranslations } from 'next-intl'
import { Disclosure } from '#components/ui/disclosure'
import { Link } from '#components/ui/link'

interface Props {
  /** Places of the images. */
  readonly images: readonly number[]
  readonly names: readonly string[]
  readonly hrefOf: (image: number) => string
  /** How many stand there before the others are folded away. */
  readonly shown?: number
}

/** Images by their names; where there are many, the rest opens on demand. */
export function ImageLinks({ images, names, hrefOf, shown = 8 }: Props) {
  const t = useTranslations('genealogy.links')
  const list = (some: readonly number[]) => (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {some.map(image => (
        <li key={image}>
          <Link href={hrefOf(image)} className="wrap-anywhere">
            {names[image]}
          </Link>
        </li>
      ))}
    </ul>
  )
  const rest = images.slice(shown)
  return (
    <>
      {images.length > 0 && list(images.slice(0, shown))}
      {rest.length > 0 && <Disclosure summary={t('more', { count: rest.length })}>{list(rest)}</Disclosure>}
    </>
  )
}
