import type { ExecutionConfig } from '#lib/oci/config/types'
import { joinWords } from '../join-words.ts'
import { makeVisible } from '../make-visible.ts'
import { firstUnprivilegedPort, parsePort } from './plan-ports.ts'
import { isNumeric, planUser } from './plan-user.ts'

/** `good`: nothing to do. `mind`: runs, but a reader should know. `info`: neither. */
export type FitnessVerdict = 'good' | 'mind' | 'info'

export interface FitnessRow {
  readonly topic: 'user' | 'openshift' | 'ports' | 'command' | 'health' | 'rootless'
  readonly verdict: FitnessVerdict
  /** What the config says, in a few words. */
  readonly words: string
  /** What that means, in a sentence or two. */
  readonly meaning: string
}

type Judge = (execution: ExecutionConfig) => Omit<FitnessRow, 'topic'>

type UserKind = 'root' | 'number' | 'name'

function userKind({ user = '' }: ExecutionConfig): UserKind {
  const [name = ''] = user.split(':')
  if (name === '' || name === 'root' || (isNumeric(name) && Number(name) === 0)) return 'root'
  return planUser(user) && isNumeric(name) ? 'number' : 'name'
}

const shown = (text: string) => makeVisible(text.length > 80 ? `${text.slice(0, 80)}…` : text)

const user: Judge = execution => {
  const words: Readonly<Record<UserKind, Omit<FitnessRow, 'topic'>>> = {
    root: {
      verdict: 'mind',
      words: execution.user ? 'Runs as root' : 'Runs as root, because no user is set',
      meaning: 'A process that breaks out of the container is root outside too, unless the engine runs without root.',
    },
    number: {
      verdict: 'good',
      words: `Runs as user ${shown(execution.user ?? '')}, by number`,
      meaning: 'Not root, and a cluster can verify that from the number.',
    },
    name: {
      verdict: 'mind',
      words: `Runs as user ${shown(execution.user ?? '')}, by name`,
      meaning:
        'Not root as far as the name tells. Kubernetes refuses such an image under runAsNonRoot, because only the image knows the number.',
    },
  }
  return words[userKind(execution)]
}

// https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/authentication_and_authorization/managing-pod-security-policies
const openShift: Judge = execution => {
  const assigned = 'OpenShift’s restricted-v2 runs it as a high number of the project’s range, in group 0.'
  const files = 'It works if group 0 may read and write the files it needs.'
  const verdict = userKind(execution) === 'root' ? 'mind' : 'info'
  return { verdict, words: 'Gets another user on OpenShift', meaning: `${assigned} ${files}` }
}

const ports: Judge = ({ exposedPorts }) => {
  const low = [...new Set(exposedPorts.flatMap(text => parsePort(text)?.number ?? []))].filter(
    number => number < firstUnprivilegedPort,
  )
  if (low.length === 0)
    return {
      verdict: 'good',
      words: exposedPorts.length === 0 ? 'Declares no ports' : 'No port below 1024',
      meaning: 'Nothing about its ports needs a privilege.',
    }
  return {
    verdict: 'mind',
    words: `Listens on ${joinWords(low.sort((a, b) => a - b).map(String))}, below 1024`,
    meaning:
      'Without root such a port cannot be published under its own number, and a process that is not root may not be allowed to open it: most images have a setting for a higher one.',
  }
}

const shells = /(?:^|\/)(?:ba|da|a|k|z)?sh$/

/** The command line given to a shell: `["/bin/sh", "-c", "…"]`, which is what the shell form becomes. */
function shellLine({ entrypoint = [], cmd = [] }: ExecutionConfig): string | undefined {
  const [program = '', option = '', line = ''] = entrypoint.length > 0 ? entrypoint : cmd
  return shells.test(program) && /^-[a-z]*c$/.test(option) ? line : undefined
}

// https://docs.docker.com/reference/dockerfile/#shell-form-entrypoint-example
const command: Judge = execution => {
  const { entrypoint = [], cmd = [] } = execution
  if (entrypoint.length + cmd.length === 0)
    return { verdict: 'mind', words: 'Starts nothing by itself', meaning: 'A command has to be given after the image.' }
  const line = shellLine(execution)
  if (line === undefined)
    return {
      verdict: 'good',
      words: 'Starts its program directly',
      meaning: 'The program is process 1 and gets the signal to stop.',
    }
  if (/^\s*exec\s/.test(line))
    return {
      verdict: 'good',
      words: 'A shell that gives way to its program',
      meaning: 'exec makes the program process 1.',
    }
  return {
    verdict: 'mind',
    words: 'Starts through a shell (shell form)',
    meaning: 'The shell is process 1 and may not pass SIGTERM on: stop then waits and kills. The exec form avoids it.',
  }
}

const health: Judge = ({ healthcheck }) => {
  if (!healthcheck || healthcheck.test.length === 0 || healthcheck.test[0] === 'NONE')
    return {
      verdict: 'info',
      words: 'No health check',
      meaning: 'An engine can tell whether the process runs, not whether it answers.',
    }
  return {
    verdict: 'good',
    words: 'Checks its own health',
    meaning: 'Podman and Docker use it. Kubernetes does not: the Deployment below repeats it as a liveness probe.',
  }
}

// https://docs.podman.io/en/latest/markdown/podman.1.html#rootless-mode
const rootless: Judge = execution => ({
  verdict: 'info',
  words: 'What rootless means',
  meaning:
    userKind(execution) === 'root'
      ? 'Run by podman without root, root in the container is you outside: it can do what you can, no more.'
      : 'Run by podman without root, its user becomes one of your subordinate numbers (/etc/subuid) outside: it can do less than you.',
})

const judges: Readonly<Record<FitnessRow['topic'], Judge>> = {
  user,
  rootless,
  openshift: openShift,
  ports,
  command,
  health,
}

/** Where and how well an image runs, from its config alone; nothing is started and no file is read. */
export const assessFitness = (execution: ExecutionConfig): readonly FitnessRow[] =>
  (Object.keys(judges) as FitnessRow['topic'][]).map(topic => ({ topic, ...judges[topic](execution) }))
