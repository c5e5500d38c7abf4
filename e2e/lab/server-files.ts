import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LabRegistry } from './lab.ts'
import { type LabVendor, vendorTables } from './vendor-registries.ts'

export interface ServerFilesOptions {
  readonly folder: string
  readonly registries: { readonly open: LabRegistry; readonly htpasswd: LabRegistry; readonly token: LabRegistry }
  readonly vendors: readonly LabVendor[]
  readonly stalling: string
  readonly tokenServer: string
}

const basic = ({ login }: LabRegistry) => Buffer.from(`${login?.username}:${login?.password}`).toString('base64')

/** A login for a whole host and one for a namespace: https://github.com/containers/image/blob/main/docs/containers-auth.json.5.md */
function authFile({ htpasswd, token }: ServerFilesOptions['registries']): string {
  const auths = {
    [htpasswd.host]: { auth: basic(htpasswd) },
    [`${token.host}/private`]: { auth: basic(token) },
  }
  return JSON.stringify({ auths }, null, 2)
}

/** https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md */
function registriesConf(registries: readonly LabRegistry[]): string {
  const tables = registries.map(({ host }) => `[[registry]]\nlocation = "${host}"\ninsecure = true\n`)
  return ['unqualified-search-registries = []\n', ...tables].join('\n')
}

function portolanToml({
  registries: { open, htpasswd, token },
  vendors,
  stalling,
  tokenServer,
}: ServerFilesOptions): string {
  return `
[[registry]]
host = "${open.host}"
title = "Lab, open"
class = ["enterprise"]
featured = ["course/httpd", "tools/busybox"]

[[registry]]
host = "${htpasswd.host}"
title = "Lab, password file"
class = ["enterprise", "private"]

[[registry]]
host = "${token.host}"
title = "Lab, token server"
class = ["enterprise"]
realm = "${tokenServer}/token"
insecure = true

[[registry]]
host = "${stalling}"
title = "Lab, stalling"
class = ["enterprise"]
insecure = true
hidden = true
${vendorTables(vendors)}`.trimStart()
}

/**
 * Writes the files of a user who has logged in to the lab, and resolves to the environment that makes Portolan, skopeo
 * and buildah use them and nothing else of this machine.
 */
export async function writeServerFiles(options: ServerFilesOptions): Promise<Readonly<Record<string, string>>> {
  const at = (name: string) => join(options.folder, name)
  const { open, htpasswd, token } = options.registries
  // skopeo of Debian 12 knows no CONTAINERS_REGISTRIES_CONF, so the file lies where it looks by itself.
  const containers = at('home/.config/containers')
  const registriesConfFile = join(containers, 'registries.conf')
  const folders = { XDG_RUNTIME_DIR: at('run'), XDG_DATA_HOME: at('data'), DOCKER_CONFIG: at('docker') }
  for (const folder of [containers, ...Object.values(folders)]) await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(at('auth.json'), authFile(options.registries), { mode: 0o600 })
  await writeFile(registriesConfFile, registriesConf([open, htpasswd, token]))
  await writeFile(at('portolan.toml'), portolanToml(options))
  return {
    ...folders,
    HOME: at('home'),
    XDG_CONFIG_HOME: at('home/.config'),
    REGISTRY_AUTH_FILE: at('auth.json'),
    CONTAINERS_REGISTRIES_CONF: registriesConfFile,
    PORTOLAN_CONFIG: at('portolan.toml'),
  }
}
