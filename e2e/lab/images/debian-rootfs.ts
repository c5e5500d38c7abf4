import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runTool } from '../run-tool.ts'

/** Real files for two layers: a root filesystem with a static shell, and a program with its libraries on top. */
const BASE_PACKAGES = ['base-files', 'netbase', 'busybox-static', 'libc6']
const TOP_PACKAGES = ['bash', 'libtinfo6', 'ca-certificates']
/** Has no machine code, so its files are right on any architecture. */
const ARCHITECTURE_INDEPENDENT = ['netbase', 'ca-certificates']

async function download(folder: string, packages: readonly string[]): Promise<void> {
  await mkdir(folder)
  // apt would hand the download to another user, who may not write here.
  const args = ['--quiet', '--quiet', '--option', 'APT::Sandbox::User=root', 'download', ...packages]
  await runTool('apt-get', args, { cwd: folder }).catch(async () => {
    // On a machine whose package lists were never fetched, or are too old for the mirror.
    await runTool('apt-get', ['--quiet', '--quiet', 'update'])
    await runTool('apt-get', args, { cwd: folder })
  })
}

/** The package's paragraph in dpkg's database, as it is after an installation. */
async function statusParagraph(archive: string): Promise<string> {
  const [first, ...rest] = (await runTool('dpkg-deb', ['--field', archive])).trimEnd().split('\n')
  return `${[first, 'Status: install ok installed', ...rest].join('\n')}\n`
}

async function unpack(debs: string, packages: readonly string[], root: string): Promise<string> {
  const archives = await readdir(debs)
  const wanted = packages.map(name => archives.find(archive => archive.startsWith(`${name}_`)) ?? name)
  await mkdir(root)
  for (const archive of wanted) await runTool('dpkg-deb', ['--extract', join(debs, archive), root])
  const paragraphs = await Promise.all(wanted.map(archive => statusParagraph(join(debs, archive))))
  return paragraphs.join('\n')
}

async function writeStatus(root: string, status: string): Promise<void> {
  await mkdir(join(root, 'var/lib/dpkg'), { recursive: true })
  await writeFile(join(root, 'var/lib/dpkg/status'), status)
}

/** A tar with stable order, owners and times. */
const pack = (root: string, tar: string) =>
  runTool('tar', [
    ...['--create', '--file', tar, '--directory', root, '--sort=name', '--mtime=2026-01-01 00:00Z'],
    ...['--owner=0', '--group=0', '--numeric-owner', '.'],
  ])

/** Puts `base.tar`, `top.tar`, `any.tar` and the folder `busybox/` (a root filesystem of one program) into `folder`. */
export async function makeRootFilesystems(folder: string): Promise<void> {
  const debs = join(folder, 'debs')
  const at = (name: string) => join(folder, name)
  await download(debs, [...BASE_PACKAGES, ...TOP_PACKAGES])

  const baseStatus = await unpack(debs, BASE_PACKAGES, at('base'))
  await writeStatus(at('base'), baseStatus)
  await symlink('busybox', at('base/bin/sh'))
  const topStatus = await unpack(debs, TOP_PACKAGES, at('top'))
  await writeStatus(at('top'), `${baseStatus}\n${topStatus}`)
  await unpack(debs, ARCHITECTURE_INDEPENDENT, at('any'))

  await mkdir(at('busybox/bin'), { recursive: true })
  await cp(at('base/bin/busybox'), at('busybox/bin/busybox'))
  for (const name of ['sh', 'ls', 'cat']) await symlink('busybox', at(`busybox/bin/${name}`))
  for (const name of ['base', 'top', 'any']) await pack(at(name), at(`${name}.tar`))
}
