import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runTool } from '../run-tool.ts'
import { containerfiles, httpdConf } from './containerfiles.ts'

/** Labels that must be shown as text: markup, a bidirectional override, a long line. */
const HOSTILE_LABELS = [
  `html=<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`,
  'bidi=access\u202egpj.exe',
  `long=${'a very long value '.repeat(400)}`,
]

export interface Workshop {
  /** Holds the root filesystems, buildah's storage and the OCI layout that images are built in. */
  readonly folder: string
  buildah(...args: readonly string[]): Promise<string>
}

/** buildah with storage of its own, without root's containers and without a container runtime. */
export function openWorkshop(folder: string): Workshop {
  const storage = ['--root', join(folder, 'storage'), '--runroot', join(folder, 'run'), '--storage-driver', 'vfs']
  return {
    folder,
    buildah: (...args) =>
      runTool('buildah', [...storage, ...args], { cwd: folder, env: { BUILDAH_ISOLATION: 'chroot' } }),
  }
}

/** Builds the images of containerfiles.ts as `localhost/lab/<name>`, and from two of them an index `lab/multi`. */
export async function buildFromContainerfiles({ folder, buildah }: Workshop): Promise<void> {
  await writeFile(join(folder, 'httpd.conf'), httpdConf)
  for (const { name, format, platform, text } of containerfiles) {
    const file = join(folder, `Containerfile.${name}`)
    await writeFile(file, text.trimStart())
    const target = platform ? ['--platform', platform] : []
    await buildah(
      'bud',
      '--quiet',
      '--layers',
      '--format',
      format,
      ...target,
      '--tag',
      `lab/${name}`,
      '--file',
      file,
      '.',
    )
  }
  await buildah('manifest', 'create', 'lab/multi')
  for (const name of ['multi-amd64', 'multi-arm64'])
    await buildah('manifest', 'add', 'lab/multi', `localhost/lab/${name}`)
}

/** Builds `busybox` and `hostile` in the layout `<folder>/layout` with umoci: one layer, an OCI config without history of RUN. */
export async function buildWithUmoci({ folder }: Workshop): Promise<void> {
  const umoci = (...args: readonly string[]) => runTool('umoci', args, { cwd: folder })
  await umoci('init', '--layout', 'layout')
  await umoci('new', '--image', 'layout:busybox')
  await umoci('insert', '--image', 'layout:busybox', 'busybox', '/')
  await umoci('config', '--image', 'layout:busybox', '--config.cmd', '/bin/sh', '--author', 'Portolan lab')
  const labels = HOSTILE_LABELS.flatMap(label => ['--config.label', label])
  await umoci('config', '--image', 'layout:busybox', '--tag', 'hostile', ...labels)
}
