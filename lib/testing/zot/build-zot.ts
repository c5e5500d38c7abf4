import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findCommand } from '../find-command.ts'
import { projectRoot } from '../runner/run-step.ts'

const version = 'v2.1.20'
const module = `zotregistry.dev/zot/v2/cmd/zot@${version}`

/** Below the git-ignored folder, one for each version. */
const folder = join(projectRoot, '.portolan', 'zot', version)

export const zotBinary = join(folder, 'zot')

const withoutGo = `npm run test:zot builds zot ${version} from its source and needs Go 1.25 or newer.
Install it from https://go.dev/dl/ (Debian: apt-get install golang), then run the command again.`

const withoutSource = `Go could not fetch or build ${module}.
It needs the network, or a Go module proxy (GOPROXY) that serves this module and what it is made of.
Go’s own words are above. Nothing was tested.`

/**
 * Builds zot with its search, unless it was built before. Prints what is missing and resolves to false where it cannot
 * be built. https://go.dev/ref/mod#go-install; the tags are those of zot’s Makefile.
 */
export function ensureZot(): boolean {
  if (existsSync(zotBinary)) return true
  if (findCommand('go') === undefined) {
    console.error(withoutGo)
    return false
  }
  mkdirSync(folder, { recursive: true })
  process.stdout.write(`Building zot ${version}; the first time takes some minutes.\n`)
  const { status } = spawnSync('go', ['install', '-tags', 'search,containers_image_openpgp', module], {
    env: { ...process.env, GOBIN: folder, CGO_ENABLED: '0', GOWORK: 'off' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status === 0 && existsSync(zotBinary)) return true
  console.error(withoutSource)
  return false
}
