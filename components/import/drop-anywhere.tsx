'use client'

import { type ComponentType, type ReactNode, useEffect, useState } from 'react'

interface Props {
  /** Says that one can drop something, and shows where else an archive is chosen. */
  readonly children: ReactNode
  /** Shown while a file is held over the page. */
  readonly over: string
}

/** Loaded when a file is held over the page for the first time: until then importing costs nothing. */
const load = async () => (await import('./import-archive.tsx')).ImportArchive

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
/** A drop zone further in has taken it. */
const isTaken = (event: DragEvent) => event.defaultPrevented

/** Takes an archive that is dropped anywhere on the page, and shows what becomes of it where this stands. */
export function DropAnywhere({ children, over }: Props) {
  const [dropped, setDropped] = useState<File>()
  const [isOver, setIsOver] = useState(false)
  const [Import, setImport] = useState<ComponentType<{ readonly dropped?: File }>>()
  useEffect(() => {
    function onDragOver(event: DragEvent) {
      const isOurs = !isTaken(event) && hasFiles(event)
      setIsOver(isOurs)
      if (!isOurs) return
      event.preventDefault()
      // The next file that is held over the page tries again.
      load().then(
        component => setImport(() => component),
        () => {},
      )
    }
    // Left for nothing: the pointer is outside the window.
    const onDragLeave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setIsOver(false)
    function onDrop(event: DragEvent) {
      setIsOver(false)
      const file = event.dataTransfer?.files[0]
      if (isTaken(event) || !file) return
      event.preventDefault()
      setDropped(file)
    }
    addEventListener('dragover', onDragOver)
    addEventListener('dragleave', onDragLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragover', onDragOver)
      removeEventListener('dragleave', onDragLeave)
      removeEventListener('drop', onDrop)
    }
  }, [])
  return (
    <>
      {isOver && (
        <p className="pointer-events-none fixed inset-3 z-40 flex items-center justify-center rounded-xl border-2 border-dashed border-accent bg-surface/80 text-xl font-semibold">
          {over}
        </p>
      )}
      {dropped && Import ? (
        <div className="mt-5 text-start">
          <Import dropped={dropped} />
        </div>
      ) : (
        children
      )}
    </>
  )
}
