import { type Sentence, say } from '#lib/messages/say'
import type { ExecutionConfig } from '#lib/oci/config/types'
import { makeVisible } from '../make-visible.ts'
import { firstUnprivilegedPort, parsePort } from './plan-ports.ts'
import { isNumeric, planUser } from './plan-user.ts'

/** `good`: nothing to do. `mind`: runs, but a reader should know. `info`: neither. */
export type FitnessVerdict = 'good' | 'mind' | 'info'

export interface FitnessRow {
  readonly topic: 'user' | 'openshift' | 'ports' | 'command' | 'health' | 'rootless'
  readonly verdict: FitnessVerdict
  /** What the config says, in a few words. */
  readonly words: Sentence
  /** What that means, in a sentence or two. */
  readonly meaning: Sentence
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
      words: execution.user ? say`Runs as root` : say`Runs as root, because no user is set`,
      meaning: say`A process that breaks out of the container is root outside too, unless the engine runs without root.`,
    },
    number: {
      verdict: 'good',
      words: say`Runs as user ${shown(execution.user ?? '')}, by number`,
      meaning: say`Not root, and a cluster can verify that from the number.`,
    },
    name: {
      verdict: 'mind',
      words: say`Runs as user ${shown(execution.user ?? '')}, by name`,
      meaning: say`Not root as far as the name tells. Kubernetes refuses such an image under runAsNonRoot, because only the image knows the number.`,
    },
  }
  return words[userKind(execution)]
}

// https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/authentication_and_authorization/managing-pod-security-policies
const openShift: Judge = execution => {
  const verdict = userKind(execution) === 'root' ? 'mind' : 'info'
  return {
    verdict,
    words: say`Gets another user on OpenShift`,
    meaning: say`OpenShift’s restricted-v2 runs it as a high number of the project’s range, in group 0. It works if group 0 may read and write the files it needs.`,
  }
}

const ports: Judge = ({ exposedPorts }) => {
  const low = [...new Set(exposedPorts.flatMap(text => parsePort(text)?.number ?? []))].filter(
    number => number < firstUnprivilegedPort,
  )
  if (low.length === 0)
    return {
      verdict: 'good',
      words: exposedPorts.length === 0 ? say`Declares no ports` : say`No port below 1024`,
      meaning: say`Nothing about its ports needs a privilege.`,
    }
  return {
    verdict: 'mind',
    words: say`Listens on ${low.sort((a, b) => a - b).map(String)}, below 1024`,
    meaning: say`Without root such a port cannot be published under its own number, and a process that is not root may not be allowed to open it: most images have a setting for a higher one.`,
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
    return {
      verdict: 'mind',
      words: say`Starts nothing by itself`,
      meaning: say`A command has to be given after the image.`,
    }
  const line = shellLine(execution)
  if (line === undefined)
    return {
      verdict: 'good',
      words: say`Starts its program directly`,
      meaning: say`The program is process 1 and gets the signal to stop.`,
    }
  if (/^\s*exec\s/.test(line))
    return {
      verdict: 'good',
      words: say`A shell that gives way to its program`,
      meaning: say`exec makes the program process 1.`,
    }
  return {
    verdict: 'mind',
    words: say`Starts through a shell (shell form)`,
    meaning: say`The shell is process 1 and may not pass SIGTERM on: stop then waits and kills. The exec form avoids it.`,
  }
}

const health: Judge = ({ healthcheck }) => {
  if (!healthcheck || healthcheck.test.length === 0 || healthcheck.test[0] === 'NONE')
    return {
      verdict: 'info',
      words: say`No health check`,
      meaning: say`An engine can tell whether the process runs, not whether it answers.`,
    }
  return {
    verdict: 'good',
    words: say`Checks its own health`,
    meaning: say`Podman and Docker use it. Kubernetes does not: the Deployment below repeats it as a liveness probe.`,
  }
}

// https://docs.podman.io/en/latest/markdown/podman.1.html#rootless-mode
const rootless: Judge = execution => ({
  verdict: 'info',
  words: say`What rootless means`,
  meaning:
    userKind(execution) === 'root'
      ? say`Run by podman without root, root in the container is you outside: it can do what you can, no more.`
      : say`Run by podman without root, its user becomes one of your subordinate numbers (/etc/subuid) outside: it can do less than you.`,
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
