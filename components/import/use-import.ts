import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { uploadArchive } from '#lib/queries/upload-archive'
import { openPage } from '#lib/routes/pages'

export type ImportState =
  | { readonly kind: 'idle' }
  /** All has been sent when `sentBytes` is the file's size; then it is being verified. */
  | { readonly kind: 'sending'; readonly sentBytes: number }
  | { readonly kind: 'opening' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: Error }

/** Sends an archive and opens the image it held. Cancelling, or leaving the page, ends it with nothing kept. */
export function useImport() {
  const router = useRouter()
  const [state, setState] = useState<ImportState>({ kind: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  async function start(file: File, name: string): Promise<void> {
    const leaving = new AbortController()
    running.current = leaving
    setState({ kind: 'sending', sentBytes: 0 })
    try {
      const onProgress = (sentBytes: number) => setState({ kind: 'sending', sentBytes })
      const { images } = await uploadArchive({ file, name, signal: leaving.signal, onProgress })
      setState({ kind: 'opening' })
      router.push(openPage(images[0]?.reference ?? ''))
    } catch (error) {
      setState(leaving.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error: error as Error })
    }
  }

  return {
    state,
    start: (file: File, name: string) => void start(file, name),
    cancel: () => running.current?.abort(),
    reset: () => setState({ kind: 'idle' }),
  }
}
