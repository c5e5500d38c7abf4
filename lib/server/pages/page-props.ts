import 'server-only'

/** What Next hands to a page. https://nextjs.org/docs/app/api-reference/file-conventions/page */
export interface PageProps<Params> {
  readonly params: Promise<Params>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** A parameter given twice counts once: the first. */
export const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value
