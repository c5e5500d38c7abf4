const aliasesOfDockerHub = new Set(['index.docker.io', 'registry-1.docker.io'])

/** Whether the part before the first slash is a host: the rule of every Docker-compatible client. */
const isHost = (part: string) => part === 'localhost' || /[.:]/.test(part) || part !== part.toLowerCase()

export interface SplitReference {
  readonly registry: string
  /** Repository name with any `:tag` and `@digest` still on it. */
  readonly remainder: string
}

/**
 * Splits text into host and the rest, with Docker Hub's short forms written out. Nothing is validated.
 * https://pkg.go.dev/github.com/distribution/reference#ParseNormalizedNamed
 */
export function splitReference(text: string): SplitReference {
  const slash = text.indexOf('/')
  const first = text.slice(0, Math.max(slash, 0))
  if (slash < 0 || !isHost(first)) return ofDockerHub(text)
  const remainder = text.slice(slash + 1)
  if (first === 'docker.io' || aliasesOfDockerHub.has(first)) return ofDockerHub(remainder)
  return { registry: first, remainder }
}

const ofDockerHub = (name: string): SplitReference => ({
  registry: 'docker.io',
  remainder: name.includes('/') ? name : `library/${name}`,
})
