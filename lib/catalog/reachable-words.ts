import type { Capabilities } from '#lib/context/known-registry'
import type { RegistryAnswer } from '#lib/contract/registries'
import type { Locale } from '#lib/messages/locale'
import { type Sentence, say } from '#lib/messages/say'

interface Answered {
  readonly capabilities: Capabilities
  readonly repositories: RegistryAnswer['repositories']
}

/**
 * One line about a registry that answers. Told here and not where it is shown: the first figure that a browser writes in
 * a language holds up its page for 50 to 100 ms, for which Chromium reads what it knows of all languages.
 */
export function reachableWords({ capabilities, repositories }: Answered, locale: Locale): Sentence {
  // Of a registry whose vendor lists them, a page of many does not ask how many there are.
  if (!repositories)
    return capabilities.list.can === 'yes' ? say`Reachable` : say`Reachable · does not list repositories`
  const { count, more } = repositories
  if (count === 1 && !more) return say`Reachable · 1 repository`
  const figure = count.toLocaleString(locale)
  return more ? say`Reachable · ${figure} and more repositories` : say`Reachable · ${figure} repositories`
}
