import { say } from '#lib/messages/say'
import { resourceName } from '../run/resource-name.ts'
import { shellQuote } from '../shell-quote.ts'
import { yamlText } from '../yaml-text.ts'
import { command, type GetBlock, type GetTarget, hostOf } from './get-target.ts'
import { passwordPlaceholder, userPlaceholder } from './login-commands.ts'

export type ClusterClient = 'oc' | 'kubectl'

/** Name of the secret that holds the login of a registry, e.g. `registry-redhat-io-pull`. */
export const pullSecretName = (host: string): string => `${resourceName(host)}-pull`

const secretOf = (target: GetTarget) => pullSecretName(target.repository.registry)

/** Docker Hub's logins stand under this key. https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/ */
const serverOf = (host: string) => (host === 'docker.io' ? 'https://index.docker.io/v1/' : host)

/** `oc create secret docker-registry …` */
export const createPullSecret = (target: GetTarget, client: ClusterClient): GetBlock =>
  command(say`Stores the login in the cluster, so that its nodes can pull`, [
    ...[client, 'create', 'secret', 'docker-registry', shellQuote(secretOf(target))],
    `--docker-server=${shellQuote(serverOf(hostOf(target)))}`,
    ...[`--docker-username=${userPlaceholder}`, `--docker-password=${passwordPlaceholder}`],
  ])

/** The secret as YAML, with places to fill in. https://kubernetes.io/docs/concepts/configuration/secret/#docker-config-secrets */
export const pullSecretYaml = (target: GetTarget): GetBlock => ({
  why: say`The same secret as a document, to fill in and apply; keep it out of version control`,
  what: 'document',
  text: yamlText({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: secretOf(target) },
    type: 'kubernetes.io/dockerconfigjson',
    stringData: {
      '.dockerconfigjson': JSON.stringify({
        auths: { [serverOf(hostOf(target))]: { username: '<user name>', password: '<password>' } },
      }),
    },
  }),
})

/** How a cluster comes to a login and who may use it. */
export function pullSecretBlocks(target: GetTarget): readonly GetBlock[] {
  const name = shellQuote(secretOf(target))
  const host = shellQuote(hostOf(target))
  const patch = shellQuote(JSON.stringify({ imagePullSecrets: [{ name: secretOf(target) }] }))
  return [
    createPullSecret(target, 'oc'),
    command(
      say`Lets the pods of the project pull with it (OpenShift)`,
      ...['oc', 'secrets', 'link', 'default', name, '--for=pull'],
    ),
    createPullSecret(target, 'kubectl'),
    command(
      say`Lets the pods of the namespace pull with it (any Kubernetes)`,
      ...['kubectl', 'patch', 'serviceaccount', 'default', '--patch', patch],
    ),
    command(
      say`Without the password in the shell’s history: sign in to a file of its own, then store the file`,
      ...['podman', 'login', '--authfile', './pull-secret.json', host, '&&'],
      ...['oc', 'create', 'secret', 'generic', name, '--from-file=.dockerconfigjson=./pull-secret.json'],
      '--type=kubernetes.io/dockerconfigjson',
    ),
    pullSecretYaml(target),
  ]
}
