import { spawnSync } from 'node:child_process'
import { findChromium, findCommand } from './find-command.ts'

interface Tool {
  readonly isThere: () => boolean
  /** Debian packages that bring it. */
  readonly packages: readonly string[]
  /** What the tests do with it. */
  readonly use: string
}

const command = (name: string, packages: readonly string[], use: string): Tool => ({
  isThere: () => findCommand(name) !== undefined,
  packages,
  use,
})

/** Everything the tests run that is no npm package. */
export const tools: readonly Tool[] = [
  {
    isThere: () => findChromium() !== undefined,
    packages: ['chromium', 'fonts-dejavu-core'],
    use: 'the browser of the e2e tests (or set PORTOLAN_CHROMIUM)',
  },
  command('docker-registry', ['docker-registry'], 'the registries that tests talk to'),
  command('skopeo', ['skopeo'], 'fills the registries; the oracle for inspect, config and list-tags'),
  command('umoci', ['umoci'], 'builds images in OCI layouts'),
  command('buildah', ['buildah'], 'builds images from a Containerfile'),
  command('podman', ['podman'], 'writes the legacy unit; the oracle for podman run and for Deployments'),
  command('catatonit', ['catatonit'], 'the pause container of podman kube play'),
  command('systemd-analyze', ['systemd'], 'verifies units and reads their command lines'),
  command('htpasswd', ['apache2-utils'], 'the password file of a registry'),
  command('openssl', ['openssl'], 'the certificate of the token server'),
  command('jq', ['jq'], 'reads documents in shown commands'),
  command('zstd', ['zstd'], 'the oracle for zstd layers'),
  command('unzip', ['unzip'], 'the oracle for downloaded zip archives'),
  command('pigz', ['pigz'], 'layers as parallel gzip writes them'),
  command('rpmbuild', ['rpm'], 'builds packages and their databases; the oracle for lists of packages'),
  command('db5.3_load', ['db5.3-util'], 'writes rpm databases as RHEL 8 has them'),
  command('gem', ['ruby'], 'the oracle for lists of gems'),
  {
    isThere: () => spawnSync('python3', ['-c', 'import ensurepip, venv']).status === 0,
    packages: ['python3-venv'],
    use: 'the oracle for lists of Python packages',
  },
  command('zbarimg', ['zbar-tools'], 'reads QR codes from pictures'),
  command('curl', ['curl'], 'the yardstick of the bench'),
  command('apt-get', ['apt'], 'fetches the Debian packages that images are made of'),
  command('dpkg-deb', ['dpkg'], 'unpacks them'),
]

const aptGet = (...args: readonly string[]) =>
  spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'inherit', 'inherit'],
  }).status === 0

const installArguments = (packages: readonly string[]) => ['install', '-y', '--no-install-recommends', ...packages]

/** The message for a machine where the tests cannot install anything themselves. */
export function installAdvice(missing: readonly Tool[]): string {
  const packages = missing.flatMap(tool => tool.packages)
  return [
    'These tools are missing, so the tests cannot run:',
    ...missing.map(tool => `  ${tool.packages.join(', ')}: ${tool.use}`),
    'On Debian or Ubuntu run:',
    `  sudo apt-get update && sudo apt-get ${installArguments(packages).join(' ')}`,
    'Elsewhere install the same tools by your system’s package manager.',
  ].join('\n')
}

/** Installs what is missing where this process may (root with apt-get); otherwise says what to install. */
export function ensureDebianPackages(): boolean {
  const missing = tools.filter(tool => !tool.isThere())
  if (missing.length === 0) return true
  if (process.getuid?.() !== 0 || !findCommand('apt-get')) {
    console.error(installAdvice(missing))
    return false
  }
  process.stdout.write('── installing Debian packages\n')
  aptGet('update')
  aptGet(...installArguments(missing.flatMap(tool => tool.packages)))
  const stillMissing = tools.filter(tool => !tool.isThere())
  if (stillMissing.length > 0) console.error(installAdvice(stillMissing))
  return stillMissing.length === 0
}
