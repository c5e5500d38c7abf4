import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { timedCommand } from './timed-command.ts'

/** A large layer of this machine's own files. */
export interface PreparedLayer {
  /** The gzip blob. */
  readonly file: string
  readonly digest: string
  readonly diffId: string
  readonly sizeBytes: number
  readonly tarBytes: number
  readonly files: number
}

const wantedBytes = 1_150_000_000
const wantedFiles = 30_000
/** No single file makes up the layer: what is larger is left out. */
const largestBytes = 40_000_000

/** Small files first, until there are enough of them; then large ones, until there are enough bytes. */
async function chooseFiles(): Promise<readonly string[]> {
  const { stdout } = await timedCommand('find', ['/usr', '-xdev', '-type', 'f', '-printf', '%s %p\\n'])
  const found = stdout
    .split('\n')
    .map(line => ({ sizeBytes: Number.parseInt(line, 10), path: line.slice(line.indexOf(' ') + 1) }))
    .filter(({ sizeBytes, path }) => sizeBytes > 0 && sizeBytes < largestBytes && /^[\x20-\x7e]+$/.test(path))
  // In an order that is the same in every run and mixes all kinds.
  const mixed = found
    .map(file => ({ ...file, key: createHash('md5').update(file.path).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const chosen = new Map(mixed.slice(0, wantedFiles + 2_000).map(({ path, sizeBytes }) => [path, sizeBytes]))
  let total = [...chosen.values()].reduce((sum, sizeBytes) => sum + sizeBytes, 0)
  for (const { path, sizeBytes } of mixed.slice(wantedFiles + 2_000)) {
    if (total >= wantedBytes) break
    if (sizeBytes < 200_000) continue
    chosen.set(path, sizeBytes)
    total += sizeBytes
  }
  return [...chosen.keys()].sort()
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(bytes)
  return `sha256:${hash.digest('hex')}`
}

async function build(folder: string): Promise<PreparedLayer> {
  process.stdout.write('Packing a layer of this machine’s files …\n')
  const files = await chooseFiles()
  const list = join(folder, 'files')
  const tar = join(folder, 'layer.tar')
  await writeFile(list, files.map(path => path.slice(1)).join('\n'))
  await timedCommand('tar', ['-C', '/', '--no-recursion', '--hard-dereference', '-cf', tar, '-T', list])
  const diffId = await hashOf(tar)
  const { size: tarBytes } = await stat(tar)
  await timedCommand('gzip', ['-6', '-n', tar])
  const file = `${tar}.gz`
  return { file, digest: await hashOf(file), diffId, sizeBytes: (await stat(file)).size, tarBytes, files: files.length }
}

/** The layer under `cache`, packed on first use (two minutes). */
export async function prepareLayer(cache: string): Promise<PreparedLayer> {
  const folder = join(cache, 'layer')
  const facts = join(folder, 'layer.json')
  try {
    return JSON.parse(await readFile(facts, 'utf8')) as PreparedLayer
  } catch {
    const unfinished = `${folder}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true })
    const layer = await build(unfinished)
    const moved = { ...layer, file: join(folder, 'layer.tar.gz') }
    await writeFile(join(unfinished, 'layer.json'), JSON.stringify(moved))
    await rename(unfinished, folder)
    return moved
  }
}

/** Uploads a file as a blob without holding it: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#post-then-put */
export async function pushFile(
  host: string,
  repository: string,
  { file, digest }: Pick<PreparedLayer, 'file' | 'digest'>,
): Promise<void> {
  const started = await fetch(`http://${host}/v2/${repository}/blobs/uploads/`, { method: 'POST' })
  const location = new URL(started.headers.get('location') ?? '', `http://${host}`)
  location.searchParams.set('digest', digest)
  const child = spawn(
    'curl',
    ['-sSf', '-X', 'PUT', '-H', 'Content-Type: application/octet-stream', '-T', file, location.href],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => (code === 0 ? resolve() : reject(new Error(`curl ended with ${code}`))))
  })
}
