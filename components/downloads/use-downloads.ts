import { useEffect, useRef, useState } from 'react'
import { type DownloadProgress, saveDownload } from '#lib/queries/save-download'
import type { ChosenDownload } from './chosen-download.ts'

export type DownloadState =
  | { readonly kind: 'asking' }
  | ({ readonly kind: 'saving' } & DownloadProgress)
  | { readonly kind: 'saved'; readonly sizeBytes: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: Error }

export interface Download {
  readonly id: number
  readonly name: string
  readonly state: DownloadState
}

/** Pieces come more often than anybody reads. */
const shownEveryMs = 100

export const isRunning = ({ kind }: DownloadState) => kind === 'asking' || kind === 'saving'

function keepPage(event: BeforeUnloadEvent) {
  event.preventDefault()
}

/** Saves each download that is chosen, several at a time. Closing the page ends them; the browser asks before it does. */
export function useDownloads(chosen: ChosenDownload) {
  const [downloads, setDownloads] = useState<readonly Download[]>([])
  const begun = useRef(new Map<ChosenDownload, { readonly id: number; readonly leaving: AbortController }>())
  const isAnyRunning = downloads.some(({ state }) => isRunning(state))

  useEffect(() => {
    if (begun.current.has(chosen)) return
    const id = begun.current.size
    const leaving = new AbortController()
    begun.current.set(chosen, { id, leaving })
    const { name } = chosen.file
    setDownloads(all => [...all, { id, name, state: { kind: 'asking' } }])
    const show = (state: DownloadState) =>
      setDownloads(all => all.map(download => (download.id === id ? { ...download, state } : download)))
    void save(chosen, leaving.signal, show)
  }, [chosen])

  useEffect(() => {
    if (!isAnyRunning) return
    addEventListener('beforeunload', keepPage)
    return () => removeEventListener('beforeunload', keepPage)
  }, [isAnyRunning])

  return {
    downloads,
    cancel: (id: number) => [...begun.current.values()].find(one => one.id === id)?.leaving.abort(),
    dismiss: (id: number) => setDownloads(all => all.filter(download => download.id !== id)),
  }
}

async function save({ url, file }: ChosenDownload, signal: AbortSignal, show: (state: DownloadState) => void) {
  let shownAt = Number.NEGATIVE_INFINITY
  let receivedBytes = 0
  const onProgress = (progress: DownloadProgress) => {
    receivedBytes = progress.receivedBytes
    if (performance.now() - shownAt < shownEveryMs) return
    shownAt = performance.now()
    show({ kind: 'saving', ...progress })
  }
  try {
    await saveDownload({ url, file, signal, onProgress })
    show({ kind: 'saved', sizeBytes: receivedBytes })
  } catch (error) {
    show(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error: error as Error })
  }
}
