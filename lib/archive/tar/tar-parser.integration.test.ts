import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTar } from './read-tar.ts'

const run = promisify(execFile)
const environment = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' }
let work: string

const tar = async (...args: readonly string[]) =>
  (await run('tar', args, { env: environment, maxBuffer: 1 << 28 })).stdout

const long = 'a-directory-with-a-long-name/'.repeat(5)

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'portolan-tar-'))
  const tree = join(work, 'tree')
  await mkdir(join(tree, 'dir', 'empty'), { recursive: true })
  await writeFile(join(tree, 'dir', 'file'), 'contents\n')
  await writeFile(join(tree, 'dir', 'block'), 'x'.repeat(512))
  await writeFile(join(tree, 'dir', '문서 with spaces'), 'y'.repeat(1000))
  await run('ln', ['-s', '../file', join(tree, 'dir', 'link')])
  await run('ln', [join(tree, 'dir', 'file'), join(tree, 'dir', 'same')])
  await run('mkfifo', [join(tree, 'dir', 'pipe')])
  await run('touch', ['-d', '1999-12-31T23:59:59.25Z', join(tree, 'dir', 'block')])
  await run('chmod', ['4751', join(tree, 'dir', 'block')])
})
afterAll(() => rm(work, { recursive: true, force: true }))

const kinds = {
  file: '-',
  directory: 'd',
  symlink: 'l',
  hardlink: 'h',
  fifo: 'p',
  'char-device': 'c',
  'block-device': 'b',
} as const

/** `rwxr-xr-x` with setuid and so on. */
function permissions(mode: number): string {
  const bits = [...'rwxrwxrwx'].map((letter, index) => (mode & (0o400 >> index) ? letter : '-'))
  const special = [
    [0o4000, 2, 's'],
    [0o2000, 5, 's'],
    [0o1000, 8, 't'],
  ] as const
  for (const [bit, at, letter] of special) {
    if (mode & bit) bits[at] = bits[at] === '-' ? letter.toUpperCase() : letter
  }
  return bits.join('')
}

/** The archive as `tar --list --verbose --numeric-owner --full-time` prints it. */
function listing(archive: Uint8Array): readonly string[] {
  return readTar(archive).entries.map(entry => {
    const { type, mode, uid, gid, sizeBytes, modifiedAt, device } = entry
    const size = device ? `${device.major},${device.minor}` : String(sizeBytes)
    const date = new Date(Math.floor(modifiedAt) * 1000).toISOString().slice(0, 19).replace('T', ' ')
    const links = { symlink: ' -> ', hardlink: ' link to ' } as const
    const arrow = type === 'symlink' || type === 'hardlink' ? links[type] + Buffer.from(entry.linkTarget ?? []) : ''
    return `${kinds[type]}${permissions(mode)} ${uid}/${gid} ${size} ${date} ${Buffer.from(entry.name)}${arrow}`
  })
}

/** GNU tar pads columns and prints fractions of seconds where there are any. */
const gnuListing = async (archive: string) =>
  (await tar('--list', '--verbose', '--numeric-owner', '--full-time', '--quoting-style=literal', '-f', archive))
    .trimEnd()
    .split('\n')
    .map(line => line.replace(/^(\S+ \S+) +/, '$1 ').replace(/(\d\d:\d\d:\d\d)(\.\d+)? +/, '$1 '))

async function create(name: string, ...args: readonly string[]) {
  const archive = join(work, `${name}.tar`)
  await tar('--create', '--file', archive, '--directory', join(work, 'tree'), ...args)
  return archive
}

describe('GNU tar', () => {
  it.each(['v7', 'oldgnu', 'gnu', 'ustar', 'pax'])('lists the same of an archive in format %s', async format => {
    // V7 has no fifos, and tar fails when it meets one.
    const without = format === 'v7' ? ['--exclude=pipe'] : []
    const archive = await create(format, `--format=${format}`, '--sort=name', ...without, 'dir')
    expect(listing(await readFile(archive))).toEqual(await gnuListing(archive))
  })

  it.each(['gnu', 'pax'])('lists the same of long names in format %s', async format => {
    const tree = join(work, 'tree')
    await mkdir(join(tree, 'long', long), { recursive: true })
    await writeFile(join(tree, 'long', long, 'file'), 'deep')
    await rm(join(tree, 'long', 'link'), { force: true })
    await run('ln', ['-s', `${long}file`, join(tree, 'long', 'link')])
    const archive = await create(`long-${format}`, `--format=${format}`, '--sort=name', 'long')
    expect(listing(await readFile(archive))).toEqual(await gnuListing(archive))
  })

  it('lists the same of owners, times before 1970 and names as options set them', async () => {
    const options = ['--owner=nobody:4000000', '--group=staff:3000000', '--mtime=1950-01-02T03:04:05Z', '--mode=7777']
    for (const format of ['gnu', 'pax']) {
      const archive = await create(`owners-${format}`, `--format=${format}`, ...options, 'dir')
      expect(listing(await readFile(archive))).toEqual(await gnuListing(archive))
      const [entry] = readTar(await readFile(archive)).entries
      expect(entry).toMatchObject({ userName: 'nobody', groupName: 'staff', mode: 0o7777 })
    }
  })

  it('lists the same of global headers, which it says', async () => {
    const archive = await create('global', '--format=pax', '--pax-option=uname=someone,mtime=1000000000', 'dir/file')
    expect(listing(await readFile(archive))).toEqual(await gnuListing(archive))
    expect(readTar(await readFile(archive)).entries[0]).toMatchObject({
      userName: 'someone',
      ambiguities: ['global-header'],
    })
  })

  it.each([
    ['gnu', []],
    ['oldgnu', []],
    ['pax', ['--sparse-version=0.0']],
    ['pax', ['--sparse-version=0.1']],
    ['pax', ['--sparse-version=1.0']],
  ])('stores sparse files (%s %j), and we know where their bytes are', async (format, options) => {
    const path = join(work, 'tree', 'sparse')
    await rm(path, { force: true })
    await writeFile(path, '')
    const contents = Buffer.alloc(3_000_000)
    for (let at = 0; at < 30; at++) contents.write(`block ${at}`, at * 98_304)
    await run('sh', [
      '-c',
      'for i in $(seq 0 29); do printf "block %s" $i | dd of=$1 bs=1 seek=$((i * 98304)) conv=notrunc status=none; done',
      'sh',
      path,
    ])
    await truncate(path, contents.length)
    const archive = await create('sparse', `--format=${format}`, '--sparse', ...options, 'sparse', 'dir/file')
    const bytes = await readFile(archive)
    expect(listing(bytes)).toEqual(await gnuListing(archive))
    const [entry] = readTar(bytes).entries
    if (!entry?.sparse) throw new Error('not stored as a sparse file')
    const read = Buffer.alloc(entry.sizeBytes)
    let from = entry.dataOffset
    for (const segment of entry.sparse) {
      bytes.copy(read, segment.offset, from, from + segment.sizeBytes)
      from += segment.sizeBytes
    }
    expect(entry.sparse.length).toBeGreaterThan(4)
    expect(read.equals(contents)).toBe(true)
  })

  it('lists the same of devices', async () => {
    const archive = await create('devices', '--format=gnu', '-C', '/dev', 'null')
    expect(listing(await readFile(archive))).toEqual(await gnuListing(archive))
  })

  it('extracts the very bytes at the offsets', async () => {
    const archive = await create('offsets', '--format=pax', 'dir')
    const bytes = await readFile(archive)
    for (const { name, type, dataOffset, storedBytes } of readTar(bytes).entries) {
      if (type !== 'file') continue
      const wanted = await readFile(join(work, 'tree', Buffer.from(name).toString()))
      expect(bytes.subarray(dataOffset, dataOffset + storedBytes).equals(wanted)).toBe(true)
    }
  })
})
