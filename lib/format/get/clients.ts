import { type Sentence, say } from '#lib/messages/say'
import { resourceName } from '../run/resource-name.ts'
import { shellQuote } from '../shell-quote.ts'
import {
  command,
  type GetBlock,
  type GetTarget,
  imageByDigest,
  imageByTag,
  overrideOptions,
  platformOption,
  shortName,
  unlessTls,
} from './get-target.ts'
import { loginCommand, userPlaceholder } from './login-commands.ts'
import { createPullSecret } from './pull-secret.ts'

export const clientNames = [
  'podman',
  'docker',
  'nerdctl',
  'crictl',
  'ctr',
  'skopeo',
  'oc',
  'kubectl',
  'buildah',
  'crane',
] as const
export type ClientName = (typeof clientNames)[number]

type Words = readonly (string | readonly string[])[]

interface Client {
  /** The command that gets `image`, which is quoted. */
  readonly get: (target: GetTarget, image: string, suffix: string) => Words
  /** What signing in is done with; where the tool keeps no logins, the command that gets the image with one. */
  readonly login: (target: GetTarget) => GetBlock
}

const signIn =
  (...tool: readonly string[]): Client['login'] =>
  target =>
    loginCommand(target, tool)

const withUser =
  (words: (target: GetTarget, image: string) => Words): Client['login'] =>
  target =>
    command(
      say`It keeps no logins: it is told the user name, and asks for the password`,
      ...words(target, shellQuote(imageByDigest(target))),
    )

/** `name:tag`, or `name` for an image that is named by digest alone. */
const streamTag = (target: GetTarget) =>
  shellQuote(resourceName(shortName(target)) + (target.tag === undefined ? '' : `:${target.tag}`))

const clients: Readonly<Record<ClientName, Client>> = {
  podman: {
    get: (target, image) => ['podman', 'pull', platformOption(target), unlessTls(target, '--tls-verify=false'), image],
    login: signIn('podman', 'login'),
  },
  docker: {
    // The daemon speaks plain HTTP to localhost by itself.
    get: (target, image) => ['docker', 'pull', platformOption(target), image],
    login: signIn('docker', 'login'),
  },
  nerdctl: {
    get: (target, image) => [
      ...['nerdctl', unlessTls(target, '--insecure-registry'), 'pull'],
      ...[platformOption(target), image],
    ],
    login: signIn('nerdctl', 'login'),
  },
  crictl: {
    // Plain HTTP and platforms are the runtime's own configuration.
    get: (_target, image) => ['crictl', 'pull', image],
    login: withUser((_target, image) => ['crictl', 'pull', '--username', userPlaceholder, image]),
  },
  ctr: {
    get: (target, image) => [
      ...['ctr', 'images', 'pull', platformOption(target)],
      ...[unlessTls(target, '--plain-http'), image],
    ],
    login: withUser((target, image) => [
      ...['ctr', 'images', 'pull', platformOption(target)],
      ...[unlessTls(target, '--plain-http'), '--user', userPlaceholder, image],
    ]),
  },
  skopeo: {
    get: (target, image, suffix) => [
      ...['skopeo', overrideOptions(target), 'copy', unlessTls(target, '--src-tls-verify=false')],
      ...[`docker://${image}`, shellQuote(`oci:${shortName(target)}${suffix}`)],
    ],
    login: signIn('skopeo', 'login'),
  },
  oc: {
    get: (target, image) => [
      ...['oc', 'import-image', streamTag(target), `--from=${image}`],
      ...[unlessTls(target, '--insecure=true'), '--confirm'],
    ],
    login: target => createPullSecret(target, 'oc'),
  },
  kubectl: {
    get: (target, image) => [
      ...['kubectl', 'create', 'deployment', shellQuote(resourceName(shortName(target)))],
      `--image=${image}`,
    ],
    login: target => createPullSecret(target, 'kubectl'),
  },
  buildah: {
    get: (target, image) => ['buildah', 'pull', platformOption(target), unlessTls(target, '--tls-verify=false'), image],
    login: signIn('buildah', 'login'),
  },
  crane: {
    get: (target, image) => [
      ...['crane', 'pull', platformOption(target), unlessTls(target, '--insecure')],
      ...[image, shellQuote(`${shortName(target)}.tar`)],
    ],
    login: signIn('crane', 'auth', 'login'),
  },
}

/** Where the image ends up, in a few words. */
export const clientEffects: Readonly<Record<ClientName, Sentence>> = {
  podman: say`Into the local storage`,
  docker: say`Into the daemon’s storage`,
  nerdctl: say`Into containerd’s storage`,
  crictl: say`Onto this node, as the kubelet would`,
  ctr: say`Into containerd, without its CRI settings`,
  skopeo: say`Into a directory, without an engine`,
  oc: say`Into an image stream of the project`,
  kubectl: say`As a Deployment of one replica`,
  buildah: say`Into the local storage, to build on`,
  crane: say`Into a tar file, without an engine`,
}

/** The blocks of one client: by digest, by tag where there is one, and signing in where that may be needed. */
export function clientBlocks(name: ClientName, target: GetTarget): readonly GetBlock[] {
  const { get, login } = clients[name]
  const byTag = imageByTag(target)
  const suffix = target.tag === undefined ? '' : `:${target.tag}`
  const digest = command(
    say`By digest: exactly these bytes, also later`,
    ...get(target, shellQuote(imageByDigest(target)), suffix),
  )
  if (byTag === undefined) return [digest, ...(target.login === 'no' ? [] : [login(target)])]
  const tag = command(say`By tag: whatever the tag names then`, ...get(target, shellQuote(byTag), suffix))
  return [digest, tag, ...(target.login === 'no' ? [] : [login(target)])]
}
