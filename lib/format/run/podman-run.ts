import { shellQuote } from '../shell-quote.ts'
import type { PlannedPort } from './plan-ports.ts'
import { formatUser } from './plan-user.ts'
import type { RunPlan } from './run-plan.ts'

/** `8080:80`, `8053:53/udp`: host port, container port, and the protocol where it is not TCP. */
export const publishPort = ({ hostPort, number, protocol }: PlannedPort): string =>
  `${hostPort}:${number}${protocol === 'tcp' ? '' : `/${protocol}`}`

/** What stands between `podman run -d` and the end, word by word: https://docs.podman.io/en/latest/markdown/podman-run.1.html */
export function podmanArguments(plan: RunPlan): readonly string[] {
  const { name, ports, volumes, variables, user, stopTimeout, plainHttp, image } = plan
  return [
    ...['--name', name],
    ...(plainHttp ? ['--tls-verify=false'] : []),
    ...ports.flatMap(port => ['-p', publishPort(port)]),
    ...volumes.flatMap(volume => ['-v', `${volume.name}:${volume.path}`]),
    ...variables.flatMap(variable => ['-e', `${variable.name}=${variable.value}`]),
    ...(user ? ['--user', formatUser(user)] : []),
    // Podman does not read it from the image.
    ...(stopTimeout === undefined ? [] : ['--stop-timeout', String(stopTimeout)]),
    image,
  ]
}

/** Each option on a line of its own, with what belongs to it; the last word follows the last option. */
export function groupOptions(words: readonly string[]): readonly string[] {
  const groups: string[] = []
  for (const word of words) {
    const last = groups.length - 1
    if (word.startsWith('-') || last < 0) groups.push(word)
    else groups[last] += ` ${word}`
  }
  return groups
}

/** `=` means an assignment in front of a command only. */
const argument = (word: string): string => (/^[\w@%+,.:/=-]+$/.test(word) ? word : shellQuote(word))

const continuation = ' \\\n  '

/** `podman run`, without root, as the image declares its ports, volumes, variables and user. */
export function podmanRun(plan: RunPlan): string {
  const words = podmanArguments(plan)
  const options = groupOptions(words.slice(0, -1).map(argument))
  return ['podman run -d', ...options, ...words.slice(-1).map(argument)].join(continuation)
}
