import type { ImportAnswer } from '#lib/contract/imports'
import { fromWire } from '#lib/errors/wire'
import { apiUrl } from '#lib/routes/api'
import { ApiError } from './fetch-api.ts'

interface Upload {
  readonly file: Blob
  /** `repository` or `repository:tag` of the built-in registry. */
  readonly name: string
  readonly signal: AbortSignal
  /** Told how much of the file has been sent. */
  readonly onProgress: (sentBytes: number) => void
}

function answerOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText)
  } catch {
    return null
  }
}

/**
 * Sends an archive to be imported. By XMLHttpRequest, because fetch tells nothing of how much has been sent; the file is
 * read as it goes. Rejects with ApiError; aborting the signal ends the request, and nothing of the archive is kept.
 */
export function uploadArchive({ file, name, signal, onProgress }: Upload): Promise<ImportAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const abort = () => request.abort()
    request.open('POST', apiUrl('import', { name }))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept', 'application/json')
    request.upload.onprogress = ({ loaded }) => onProgress(loaded)
    request.onload = () => {
      const answer = answerOf(request)
      if (request.status === 200) resolve(answer as ImportAnswer)
      else reject(new ApiError({ failure: fromWire(answer), status: request.status }))
    }
    request.onerror = () => reject(new ApiError({}))
    request.onabort = () => reject(new ApiError({ cause: signal.reason }))
    request.onloadend = () => signal.removeEventListener('abort', abort)
    signal.addEventListener('abort', abort)
    request.send(file)
  })
}
