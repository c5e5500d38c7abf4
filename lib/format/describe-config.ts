import type { ExecutionConfig, ImageConfig } from '#lib/oci/config/types'
import { joinWords } from './join-words.ts'
import { makeVisible } from './make-visible.ts'
import { shellQuote } from './shell-quote.ts'
import { truncateMiddle } from './truncate-middle.ts'

const longestCommand = 160

function user({ user = '' }: ExecutionConfig): string {
  const [name = '', group] = user.split(':')
  const who = name === '' || name === '0' || name === 'root' ? 'root' : `user ${name}`
  return `Runs as ${who}${group ? `, group ${group}` : ''}.`
}

/** TCP is what a port is unless it says otherwise. */
const port = (exposed: string) => {
  const [number = '', protocol = 'tcp'] = exposed.split('/')
  return protocol.toLowerCase() === 'tcp' ? number : `${number} (${protocol.toUpperCase()})`
}

const byNumber = (a: string, b: string) => (Number.parseInt(a, 10) || 0) - (Number.parseInt(b, 10) || 0)

function ports({ exposedPorts }: ExecutionConfig): string | undefined {
  return exposedPorts.length > 0 ? `Listens on ${joinWords([...exposedPorts].sort(byNumber).map(port))}.` : undefined
}

function command({ entrypoint = [], cmd = [] }: ExecutionConfig): string {
  const words = [...entrypoint, ...cmd]
  if (words.length === 0) return 'Starts nothing by itself: a command has to be given.'
  return `Starts ${truncateMiddle(words.map(shellQuote).join(' '), longestCommand)}.`
}

const list = (words: readonly string[], sentence: (joined: string) => string) =>
  words.length > 0 ? sentence(joinWords(words)) : undefined

const defaultIntervalNs = 30e9

function healthcheck({ healthcheck: check }: ExecutionConfig): string | undefined {
  if (!check || check.test.length === 0 || check.test[0] === 'NONE') return undefined
  return `Checks its own health every ${(check.intervalNs || defaultIntervalNs) / 1e9} s.`
}

const sentences: readonly ((config: ExecutionConfig) => string | undefined)[] = [
  user,
  ports,
  command,
  ({ workingDir }) => (workingDir && workingDir !== '/' ? `Works in ${workingDir}.` : undefined),
  ({ volumes }) => list([...volumes].sort(), joined => `Keeps data in ${joined}.`),
  healthcheck,
  ({ stopSignal }) => (stopSignal ? `Stops on ${stopSignal}.` : undefined),
  ({ onBuild }) => list(onBuild, joined => `Runs in images built on it: ${truncateMiddle(joined, longestCommand)}.`),
]

/**
 * What a container of the image does, in sentences: `Runs as user 1001. Listens on 8080 and 8443. Starts
 * /usr/bin/run-httpd.` Characters that cannot be seen are written out.
 */
export const describeConfig = ({ execution }: ImageConfig): readonly string[] =>
  sentences.flatMap(describe => describe(execution) ?? []).map(makeVisible)
