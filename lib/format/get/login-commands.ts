import { say } from '#lib/messages/say'
import { shellQuote } from '../shell-quote.ts'
import { command, type GetBlock, type GetTarget, hostOf } from './get-target.ts'

/** Quoted: the shell must not read `<` and `>`. */
export const userPlaceholder = shellQuote('<user name>')
export const passwordPlaceholder = shellQuote('<password>')

/** A login that a cloud's own tool makes up: the user name, and the command that prints the password. */
interface MintedLogin {
  readonly user: string
  readonly password: (host: string) => string
}

const awsRegion = (host: string) => /\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(host)?.[1] ?? '<region>'
const azureName = (host: string) => host.split('.')[0] ?? host

const minted: Readonly<Record<string, MintedLogin>> = {
  // https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html
  ecr: { user: 'AWS', password: host => `aws ecr get-login-password --region ${shellQuote(awsRegion(host))}` },
  // https://cloud.google.com/artifact-registry/docs/docker/authentication#token
  'artifact-registry': { user: 'oauth2accesstoken', password: () => 'gcloud auth print-access-token' },
  // https://learn.microsoft.com/azure/container-registry/container-registry-authentication#az-acr-login-with---expose-token
  acr: {
    user: '00000000-0000-0000-0000-000000000000',
    password: host =>
      `az acr login --name ${shellQuote(azureName(host))} --expose-token --output tsv --query accessToken`,
  },
  // https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/registry/accessing-the-registry
  openshift: { user: 'openshift', password: () => 'oc whoami --show-token' },
}

/** Signs a tool in: `podman login HOST`, or with what the cloud's own tool prints. */
export function loginCommand(target: GetTarget, tool: readonly string[]): GetBlock {
  const host = hostOf(target)
  const cloud = minted[target.registryKind]
  if (!cloud)
    return tool[0] === 'crane'
      ? // https://github.com/google/go-containerregistry/blob/main/cmd/crane/doc/crane_auth_login.md
        command(
          say`Sign in once; it reads the password from standard input`,
          ...[tool, '--username', userPlaceholder, '--password-stdin', shellQuote(host)],
        )
      : command(say`Sign in once; it asks for the user name and the password`, tool, shellQuote(host))
  return command(
    say`Sign in; the cloud’s own tool prints a password that is good for some hours`,
    `${cloud.password(host)} |`,
    tool,
    ['--username', shellQuote(cloud.user), '--password-stdin', shellQuote(host)],
  )
}

/** Where the tools keep what was typed in, for those who look for it. */
export const authFiles = [
  {
    tools: 'podman, skopeo, buildah',
    // https://github.com/containers/image/blob/main/docs/containers-auth.json.5.md
    file: '$XDG_RUNTIME_DIR/containers/auth.json',
    words: say`gone after the next boot; --authfile ~/.config/containers/auth.json keeps it`,
  },
  { tools: 'docker, nerdctl, crane', file: '~/.docker/config.json', words: say`or a credential helper named in it` },
] as const

/** What signing in takes at this registry beyond the one command. */
export function loginBlocks(target: GetTarget): readonly GetBlock[] {
  const host = shellQuote(hostOf(target))
  const podman = loginCommand(target, ['podman', 'login'])
  const serviceAccount = command(
    say`With a registry service account, which is not tied to a person: its name has a bar in it, so quote it`,
    ...['podman', 'login', '--username', shellQuote('<number>|<account name>'), host],
  )
  const who = command(say`Shows who is signed in there`, 'podman', 'login', '--get-login', host)
  return [podman, ...(target.serviceAccounts ? [serviceAccount] : []), who]
}
