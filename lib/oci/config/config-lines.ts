import { say } from '#lib/messages/say'
import type { ContainerfileLine } from './containerfile-types.ts'
import { execForm } from './dialects/exec-form.ts'
import { healthcheckInstruction } from './dialects/restore-healthcheck.ts'
import { environmentOf, quoteValue } from './dialects/restore-pairs.ts'
import type { ExecutionConfig } from './types.ts'

const pairs = (keyword: string, entries: Iterable<readonly [string, string]>): readonly string[] =>
  [...entries].map(([key, value]) => `${keyword} ${key}=${quoteValue(value)}`)

/** Labels that the builder adds by itself. */
const isBuildersOwn = (label: string) => label === 'io.buildah.version'

/** Each instruction that leaves its effect in the config, in the order a Containerfile usually has them. */
const instructions: Readonly<Record<string, (config: ExecutionConfig) => readonly (string | undefined)[]>> = {
  LABEL: ({ labels }) =>
    pairs(
      'LABEL',
      Object.entries(labels).filter(([label]) => !isBuildersOwn(label)),
    ),
  ENV: config => pairs('ENV', environmentOf(config)),
  SHELL: ({ shell }) => (shell ? [`SHELL ${execForm(shell)}`] : []),
  WORKDIR: ({ workingDir }) => (workingDir ? [`WORKDIR ${workingDir}`] : []),
  EXPOSE: ({ exposedPorts }) => (exposedPorts.length > 0 ? [`EXPOSE ${exposedPorts.join(' ')}`] : []),
  VOLUME: ({ volumes }) => (volumes.length > 0 ? [`VOLUME ${execForm(volumes)}`] : []),
  USER: ({ user }) => (user ? [`USER ${user}`] : []),
  STOPSIGNAL: ({ stopSignal }) => (stopSignal ? [`STOPSIGNAL ${stopSignal}`] : []),
  HEALTHCHECK: ({ healthcheck }) => (healthcheck ? [healthcheckInstruction(healthcheck)] : []),
  ENTRYPOINT: ({ entrypoint }) => (entrypoint ? [`ENTRYPOINT ${execForm(entrypoint)}`] : []),
  CMD: ({ cmd }) => (cmd ? [`CMD ${execForm(cmd)}`] : []),
  ONBUILD: ({ onBuild }) => onBuild.map(trigger => `ONBUILD ${trigger}`),
}

/**
 * Lines for what the config holds and `lines` have no instruction of: BuildKit leaves ONBUILD out of history, other
 * builders leave everything out.
 */
export function configLines(
  config: ExecutionConfig,
  lines: readonly ContainerfileLine[],
): readonly ContainerfileLine[] {
  const present = new Set(lines.map(({ text }) => text.split(/\s/, 1)[0]))
  return Object.entries(instructions)
    .filter(([keyword]) => !present.has(keyword))
    .flatMap(([, write]) => write(config))
    .filter(text => text !== undefined)
    .map(text => ({ text, comment: say`From the config; history does not mention it.` }))
}
