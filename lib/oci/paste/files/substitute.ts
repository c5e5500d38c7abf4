export interface Substituted {
  readonly text: string
  /** Names without a value and without a default. */
  readonly missing: readonly string[]
}

/**
 * Puts variables in: `$name`, `${name}`, `${name:-default}`, `${name-default}`, `${name:+other}`; `$$` is a dollar sign
 * in Compose. A default may itself hold a variable.
 * https://docs.docker.com/reference/dockerfile/#environment-replacement
 * https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md
 */
export function substitute(text: string, values: ReadonlyMap<string, string>): Substituted {
  if (!text.includes('$')) return { text, missing: [] }
  const missing: string[] = []
  const result = text.replace(variable, (whole, plain?: string, name?: string, operator?: string, other = '') => {
    if (whole === '$$') return '$'
    const key = plain ?? name ?? ''
    const value = values.get(key)
    if (operator === undefined) {
      if (value === undefined) missing.push(key)
      return value ?? whole
    }
    if (operator.endsWith('+')) return value ? substituteOnce(other, values, missing) : ''
    if (value !== undefined && (value !== '' || operator === '-')) return value
    // `${name:?message}` demands a value.
    if (operator.endsWith('?')) {
      missing.push(key)
      return whole
    }
    return substituteOnce(other, values, missing)
  })
  return { text: result, missing }
}

// The default is up to the next brace, after any variables inside it.
const variable = /\$(?:\$|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+?])((?:[^{}]|\{[^{}]*\})*))?\})/g

function substituteOnce(text: string, values: ReadonlyMap<string, string>, missing: string[]): string {
  return text.replace(/\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?::?-([^{}]*))?\})/g, (whole, plain, name, other) => {
    const value = values.get(plain ?? name) ?? other
    if (value === undefined) missing.push(plain ?? name)
    return value ?? whole
  })
}
