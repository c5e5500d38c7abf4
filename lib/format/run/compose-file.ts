import { type YamlValue, yamlText } from '../yaml-text.ts'
import { formatUser } from './plan-user.ts'
import { publishPort } from './podman-run.ts'
import type { RunPlan } from './run-plan.ts'

/** https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md */
const literal = (text: string) => text.replaceAll('$', '$$$$')

const unlessEmpty = (value: YamlValue & object): YamlValue | undefined =>
  Object.keys(value).length > 0 ? value : undefined

/** A Compose file of one service. https://github.com/compose-spec/compose-spec/blob/main/spec.md */
export function composeFile({ name, image, ports, volumes, variables, user, stopTimeout }: RunPlan): string {
  const environment = Object.fromEntries(variables.map(variable => [variable.name, literal(variable.value)]))
  return yamlText({
    services: {
      [name]: {
        image,
        ports: unlessEmpty(ports.map(publishPort)),
        environment: unlessEmpty(environment),
        user: user && formatUser(user),
        volumes: unlessEmpty(volumes.map(volume => `${volume.name}:${volume.path}`)),
        stop_grace_period: stopTimeout === undefined ? undefined : `${stopTimeout}s`,
        restart: 'unless-stopped',
      },
    },
    volumes: unlessEmpty(Object.fromEntries(volumes.map(volume => [volume.name, {}]))),
  })
}
