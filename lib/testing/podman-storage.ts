import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface PodmanStorage extends Disposable {
  /** Runs podman over this storage and returns what it prints; throws with what it says when it fails. */
  run(...args: readonly string[]): string
  /** A file beside the storage, for podman to read. */
  file(name: string, text: string): string
}

/** Podman with a storage and networks of its own, all under one directory that goes with it. */
export function openPodmanStorage(): PodmanStorage {
  const directory = mkdtempSync(join(tmpdir(), 'portolan-podman-'))
  const place = (name: string) => {
    mkdirSync(join(directory, name), { recursive: true })
    return join(directory, name)
  }
  const file = (name: string, text: string) => {
    writeFileSync(join(directory, name), text)
    return join(directory, name)
  }
  // By files and not by options: `podman generate systemd` repeats the options it was called with.
  const storage = `[storage]\ndriver = "vfs"\ngraphroot = "${place('root')}"\nrunroot = "${place('run')}"\n`
  const containers = `[engine]\ntmp_dir = "${place('tmp')}"\n[network]\nnetwork_config_dir = "${place('networks')}"\n`
  const env = {
    ...process.env,
    CONTAINERS_STORAGE_CONF: file('storage.conf', storage),
    CONTAINERS_CONF: file('containers.conf', containers),
  }
  return {
    run(...args) {
      const { status, stdout, stderr } = spawnSync('podman', args, { encoding: 'utf8', env })
      if (status !== 0) throw new Error(`podman ${args[0]} ended with ${status}: ${stderr}`)
      return stdout
    },
    file,
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  }
}
