import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashOf, type PreparedLayer } from './prepare-layer.ts'
import { timedCommand } from './timed-command.ts'

/** Another large layer of the same files. */
export interface TwinLayer extends PreparedLayer {
  /** Files that only the first has. */
  readonly dropped: number
  /** Files with another time and the same contents. */
  readonly touched: number
}

const isDropped = (_: string, index: number) => index % 50 === 49
const isTouched = (_: string, index: number) => index % 20 === 10

async function build(layer: PreparedLayer, folder: string): Promise<TwinLayer> {
  process.stdout.write('Packing the same files once more …\n')
  const paths = (await readFile(join(dirname(layer.file), 'files'), 'utf8')).split('\n').filter(path => path !== '')
  const kept = paths.filter((path, index) => !isDropped(path, index))
  const touched = kept.filter(isTouched)
  const tar = join(folder, 'twin.tar')
  const pack = async (name: string, list: readonly string[], ...flags: readonly string[]) => {
    await writeFile(join(folder, name), list.join('\n'))
    await timedCommand('tar', [
      ...['-C', '/', '--no-recursion', '--hard-dereference', ...flags, '-f', tar, '-T', join(folder, name)],
    ])
  }
  await pack(
    'kept',
    kept.filter((path, index) => !isTouched(path, index)),
    '-c',
  )
  await pack('touched', touched, '-r', '--mtime=@1')
  const diffId = await hashOf(tar)
  const { size: tarBytes } = await stat(tar)
  await timedCommand('gzip', ['-6', '-n', tar])
  const file = `${tar}.gz`
  const sizes = { sizeBytes: (await stat(file)).size, tarBytes, files: kept.length }
  const counts = { dropped: paths.length - kept.length, touched: touched.length }
  return { file, digest: await hashOf(file), diffId, ...sizes, ...counts }
}

/** The layer's twin under `cache`, packed on first use (two minutes). */
export async function prepareTwin(cache: string, layer: PreparedLayer): Promise<TwinLayer> {
  const folder = join(cache, 'twin')
  const facts = join(folder, 'twin.json')
  try {
    return JSON.parse(await readFile(facts, 'utf8')) as TwinLayer
  } catch {
    const unfinished = `${folder}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true })
    const twin = { ...(await build(layer, unfinished)), file: join(folder, 'twin.tar.gz') }
    await writeFile(join(unfinished, 'twin.json'), JSON.stringify(twin))
    await rename(unfinished, folder)
    return twin
  }
}
