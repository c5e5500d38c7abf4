import { openDownload } from './fetch-api.ts'

export interface DownloadProgress {
  readonly receivedBytes: number
  /** Absent where nobody knows before the end, as with what is compressed on the way. */
  readonly totalBytes?: number
}

interface Saving {
  readonly url: string
  readonly file: FileSystemFileHandle
  readonly signal: AbortSignal
  readonly onProgress: (progress: DownloadProgress) => void
}

/**
 * Writes what an address of our own answers with into a file, piece by piece: no piece is asked for before the one before it
 * is on disk. What fails or is cancelled leaves the file as it was, and none where there was none.
 * https://fs.spec.whatwg.org/#api-filesystemwritablefilestream. Throws ApiError, and what the disk says.
 */
export async function saveDownload({ url, file, signal, onProgress }: Saving): Promise<void> {
  try {
    const { body, ...total } = await openDownload(url, signal)
    let receivedBytes = 0
    const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      start: () => onProgress({ receivedBytes, ...total }),
      transform(chunk, controller) {
        receivedBytes += chunk.byteLength
        onProgress({ receivedBytes, ...total })
        controller.enqueue(chunk)
      },
    })
    await body.pipeThrough(counted).pipeTo(await file.createWritable(), { signal })
  } catch (error) {
    await removeEmpty(file).catch(() => {})
    throw error
  }
}

/** Choosing a name has made an empty file of it; one that was there before keeps its bytes. */
async function removeEmpty(file: FileSystemFileHandle & { readonly remove?: () => Promise<void> }): Promise<void> {
  if ((await file.getFile()).size === 0) await file.remove?.()
}
