import { mapConcurrent } from '#lib/context/map-concurrent'
import type { Distribution } from '#lib/contract/packages'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { osReleasePaths, parseOsRelease } from './distribution.ts'
import { defaultPackageLimits, type PackageLimits } from './limits.ts'
import { Listing } from './listing.ts'
import { matchPattern } from './match-pattern.ts'
import type { PackageListing } from './package-listing.ts'
import type { FilePattern, FoundFile, PackageSource } from './package-source.ts'
import { ReadProblem } from './read-problem.ts'
import type { PackageReader } from './reader.ts'
import { packageReaders } from './readers.ts'

interface Options {
  readonly signal: AbortSignal
  readonly limits?: PackageLimits
}

interface Task {
  readonly reader: PackageReader
  readonly file: FoundFile
}

/** Reads from a layer wait for one another anyway; more at once only hold memory. */
const concurrency = 8
const maxOsReleaseBytes = 64 * 1024
const osReleasePatterns = osReleasePaths.map(glob => ({ glob }))

const matchesAny = (patterns: readonly FilePattern[], file: FoundFile) =>
  patterns.some(pattern => matchPattern(pattern, file))

/**
 * Every package whose record lies in the tree, from the package managers' own files. What cannot be read becomes a
 * remark; the rest is complete. Throws AppError `cancelled` when the signal aborts, and what `source.find` throws.
 */
export async function listPackages(
  source: PackageSource,
  { signal, limits = defaultPackageLimits }: Options,
): Promise<PackageListing> {
  // A timer of our own, not AbortSignal.timeout, so that it does not outlive the listing.
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), limits.timeoutMs)
  try {
    return await list(source, limits, signal, AbortSignal.any([signal, deadline.signal]))
  } finally {
    clearTimeout(timer)
  }
}

async function list(source: PackageSource, limits: PackageLimits, left: AbortSignal, stopped: AbortSignal) {
  const patterns = packageReaders.flatMap(reader => [...reader.patterns, ...(reader.besides ?? [])])
  const found = await source.find([...osReleasePatterns, ...patterns], stopped)
  const besidesPatterns = [...osReleasePatterns, ...packageReaders.flatMap(reader => reader.besides ?? [])]
  const besides = new Map(found.filter(file => matchesAny(besidesPatterns, file)).map(file => [file.path, file]))
  const listing = new Listing(source, limits, stopped, besides)
  listing.distribution = await readDistribution(source, besides, stopped)

  const tasks = packageReaders.flatMap(reader =>
    found.filter(file => matchesAny(reader.patterns, file)).map(file => ({ reader, file })),
  )
  if (tasks.length > limits.maxFiles)
    listing.remark({
      reason: 'limit',
      detail: say`${tasks.length} files tell of packages; ${limits.maxFiles} of them are read.`,
    })
  const givenUp = new Set<string>()
  await mapConcurrent(tasks.slice(0, limits.maxFiles), concurrency, async task => {
    const problem = await readFile(listing, task, left, stopped)
    if (problem) note(listing, task, problem, givenUp)
  })
  assertThere(left)
  const { distribution, rows, remarks } = listing
  return { ...(distribution && { distribution }), packages: rows, remarks }
}

function assertThere(signal: AbortSignal) {
  if (signal.aborted) throw new AppError('cancelled', say`The list of packages is no longer wanted.`)
}

/** Why this file could not be read, if so. */
async function readFile(listing: Listing, { reader, file }: Task, left: AbortSignal, stopped: AbortSignal) {
  assertThere(left)
  if (stopped.aborted) return new ReadProblem('out-of-time', say`Reading took too long.`)
  try {
    await reader.read(listing.scan(reader.ecosystem, file))
    return undefined
  } catch (error) {
    assertThere(left)
    if (stopped.aborted) return new ReadProblem('out-of-time', say`Reading took too long.`)
    if (error instanceof ReadProblem) return error
    if (error instanceof AppError) return new ReadProblem('unread', error.sentences.words)
    throw error
  }
}

/** One remark per file; what stops the whole ecosystem is said once. */
function note(listing: Listing, { reader, file }: Task, problem: ReadProblem, givenUp: Set<string>) {
  const { ecosystem } = reader
  const { reason, words: detail } = problem
  if (reason !== 'limit' && reason !== 'out-of-time')
    return listing.remark({ ecosystem, reason, path: file.path, detail })
  const key = `${ecosystem} ${reason}`
  if (givenUp.has(key)) return
  givenUp.add(key)
  listing.remark({ ecosystem, reason, detail })
}

/** os-release of the tree; one that cannot be read is as if it were not there. */
async function readDistribution(
  source: PackageSource,
  files: ReadonlyMap<string, FoundFile>,
  signal: AbortSignal,
): Promise<Distribution | undefined> {
  const path = osReleasePaths.find(each => files.has(each))
  if (path === undefined) return undefined
  try {
    const bytes = await source.read(path, signal, maxOsReleaseBytes)
    return parseOsRelease(new TextDecoder().decode(bytes))
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}
