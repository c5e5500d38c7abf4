import { apiUrl } from '#lib/routes/api'

interface Props {
  /** As references are written. */
  readonly repository: string
}

/** The logo as our own server hands it out: the browser asks no stranger. Beside the name, it says nothing by itself. */
export function RepositoryLogo({ repository }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: the picture is checked and served as it is
    <img
      src={apiUrl('logo', { repository })}
      alt=""
      width={40}
      height={40}
      loading="lazy"
      decoding="async"
      className="size-10 shrink-0 rounded-md bg-white object-contain"
    />
  )
}
