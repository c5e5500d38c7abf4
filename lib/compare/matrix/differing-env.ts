import type { MatrixEnvRow } from '#lib/contract/matrix'

/** A name that is set twice has its last value, as in a process. */
function variables(env: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    env.map(text => {
      const end = text.indexOf('=')
      return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)]
    }),
  )
}

/** Variables that are not the same in all images, by name. An image that is undefined could not be read and counts for nothing. */
export function differingEnv(images: readonly (readonly string[] | undefined)[]): MatrixEnvRow[] {
  const known = images.map(env => env && variables(env))
  const names = new Set(known.flatMap(image => [...(image?.keys() ?? [])]))
  return [...names]
    .sort()
    .map(name => ({ name, values: known.map(image => image?.get(name) ?? null) }))
    .filter(({ values }) => new Set(values.filter((_, index) => known[index])).size > 1)
}
