/** Every text of a catalog by its dotted key: `shell.omnibox.label`. */
export function listTexts(messages: object, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...listTexts(value as object, `${prefix}${key}.`)],
    ),
  )
}

/** Values and tags that a text takes, e.g. `count`, `<link>`. */
export const placesOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)(?=[,}])|(<\w+)/g)].map(([, value, tag]) => value ?? `${tag}>`))].sort()
