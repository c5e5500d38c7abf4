/** Letters of a JSON Web Token's header: at least `{"alg":` in base64url, which always begins with `eyJ`. */
const shortestHeader = 11

const holdsHeader = (part: string): boolean => {
  const at = part.indexOf('eyJ')
  return at >= 0 && part.length - at >= shortestHeader
}

/**
 * A text with every JSON Web Token replaced. Looks at whole dotted words, so that a text made of beginnings of
 * tokens takes no longer than any other. https://www.rfc-editor.org/rfc/rfc7519#section-3.1
 */
export const redactWebTokens = (text: string): string =>
  text.replace(/[\w.-]+/g, word => (word.split('.').slice(0, -1).some(holdsHeader) ? '[redacted]' : word))
