import { type Sentence, say } from '#lib/messages/say'
import type { ExecutionConfig, ImageConfig } from '#lib/oci/config/types'
import { makeVisible } from './make-visible.ts'
import { runsAs } from './runs-as.ts'
import { shellQuote } from './shell-quote.ts'
import { truncateMiddle } from './truncate-middle.ts'

const longestCommand = 160

function user({ user: declared }: ExecutionConfig): Sentence {
  const { root, name, group } = runsAs(declared?.split(':').map(makeVisible).join(':'))
  if (group) return root ? say`Runs as root, group ${group}.` : say`Runs as user ${name}, group ${group}.`
  return root ? say`Runs as root.` : say`Runs as user ${name}.`
}

/** TCP is what a port is unless it says otherwise. */
const port = (exposed: string) => {
  const [number = '', protocol = 'tcp'] = exposed.split('/')
  return protocol.toLowerCase() === 'tcp' ? number : `${number} (${protocol.toUpperCase()})`
}

const byNumber = (a: string, b: string) => (Number.parseInt(a, 10) || 0) - (Number.parseInt(b, 10) || 0)

const list = (words: readonly string[], sentence: (words: readonly string[]) => Sentence) =>
  words.length > 0 ? sentence(words.map(makeVisible)) : undefined

const ports = ({ exposedPorts }: ExecutionConfig) =>
  list([...exposedPorts].sort(byNumber).map(port), words => say`Listens on ${words}.`)

const shownCommand = (text: string) => makeVisible(truncateMiddle(text, longestCommand))

function command({ entrypoint = [], cmd = [] }: ExecutionConfig): Sentence {
  const words = [...entrypoint, ...cmd]
  if (words.length === 0) return say`Starts nothing by itself: a command has to be given.`
  return say`Starts ${shownCommand(words.map(shellQuote).join(' '))}.`
}

const defaultIntervalNs = 30e9

function healthcheck({ healthcheck: check }: ExecutionConfig): Sentence | undefined {
  if (!check || check.test.length === 0 || check.test[0] === 'NONE') return undefined
  return say`Checks its own health every ${(check.intervalNs || defaultIntervalNs) / 1e9} s.`
}

const sentences: readonly ((config: ExecutionConfig) => Sentence | undefined)[] = [
  user,
  ports,
  command,
  ({ workingDir }) => (workingDir && workingDir !== '/' ? say`Works in ${makeVisible(workingDir)}.` : undefined),
  ({ volumes }) => list([...volumes].sort(), words => say`Keeps data in ${words}.`),
  healthcheck,
  ({ stopSignal }) => (stopSignal ? say`Stops on ${makeVisible(stopSignal)}.` : undefined),
  ({ onBuild }) => list(onBuild.map(shownCommand), words => say`Runs in images built on it: ${words}.`),
]

/**
 * What a container of the image does, in sentences: `Runs as user 1001. Listens on 8080 and 8443. Starts
 * /usr/bin/run-httpd.` Characters that cannot be seen are written out.
 */
export const describeConfig = ({ execution }: ImageConfig): readonly Sentence[] =>
  sentences.flatMap(describe => describe(execution) ?? [])
