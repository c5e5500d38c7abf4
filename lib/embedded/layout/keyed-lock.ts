const tails = new Map<string, Promise<void>>()

/** Runs `work` after every earlier work of this process under the same key has settled. */
export function withLock<T>(key: string, work: () => Promise<T>): Promise<T> {
  const run = (tails.get(key) ?? Promise.resolve()).then(work)
  const settled = run.then(
    () => {},
    () => {},
  )
  tails.set(key, settled)
  void settled.then(() => {
    if (tails.get(key) === settled) tails.delete(key)
  })
  return run
}
