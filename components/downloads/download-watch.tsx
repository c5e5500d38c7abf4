'use client'

import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { ChosenDownload } from './chosen-download.ts'
import type { TrayProps } from './download-tray.tsx'
import { watchedSelector } from './watched-download.ts'

/** https://wicg.github.io/file-system-access/#api-showsavefilepicker; Chromium has it, Firefox and Safari do not. */
type ChooseFile = (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>

/** Loaded when something is downloaded for the first time: until then it costs nothing. */
const load = async () => (await import('./download-tray.tsx')).DownloadTray

const linkOf = ({ target }: MouseEvent) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>(watchedSelector) : null

/** Whether the browser would follow the link right here. */
const isPlain = (event: MouseEvent) =>
  event.button === 0 && !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)

/**
 * Where the browser lets the reader choose a file that the page may write, long downloads are written by the page, which says how
 * far they are and why one failed. Everywhere else the link is one that the browser follows, with its own list of downloads.
 */
export function DownloadWatch() {
  const [chosen, setChosen] = useState<ChosenDownload>()
  const [Tray, setTray] = useState<ComponentType<TrayProps>>()
  const isLoaded = useRef(false)
  useEffect(() => {
    const choose = (window as { showSaveFilePicker?: ChooseFile }).showSaveFilePicker
    if (!choose) return
    async function save(pick: ChooseFile, { href, download }: HTMLAnchorElement) {
      const file = await pick({ suggestedName: download }).catch((refusal: unknown) => {
        // One who closes the picker has changed their mind; where there is none to close, the link does its work.
        if (!(refusal instanceof DOMException && refusal.name === 'AbortError')) location.assign(href)
      })
      if (!file) return
      if (!isLoaded.current) {
        const component = await load()
        isLoaded.current = true
        setTray(() => component)
      }
      setChosen({ url: href, file })
    }
    function onClick(event: MouseEvent) {
      const link = isPlain(event) && linkOf(event)
      if (!link) return
      event.preventDefault()
      void save(choose as ChooseFile, link)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [])
  return Tray && chosen ? <Tray chosen={chosen} /> : null
}
