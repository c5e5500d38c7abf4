'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { type DragEvent, type FormEvent, useId, useState } from 'react'
import { Button } from '#components/ui/button'
import { Notice } from '../feedback/notice.tsx'
import { useApiFailure } from '../feedback/use-api-failure.ts'
import { archiveName } from './archive-name.ts'
import { ImportProgress } from './import-progress.tsx'
import { useImport } from './use-import.ts'

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')

interface Props {
  /** What was dropped elsewhere on the page. */
  readonly dropped?: File
}

/** Where an archive of an image is dropped, or chosen with the keyboard, to be opened in the built-in registry. */
export function ImportArchive({ dropped }: Props) {
  const t = useTranslations('import.importArchive')
  const id = useId()
  const failure = useApiFailure()
  const { state, start, cancel, reset } = useImport()
  const [file, setFile] = useState<File | undefined>(dropped)
  const [name, setName] = useState(dropped ? archiveName(dropped.name) : '')
  const [taken, setTaken] = useState(dropped)
  const [isOver, setIsOver] = useState(false)
  const isBusy = state.kind === 'sending' || state.kind === 'opening'

  // Another one waits until this one is done with.
  if (dropped !== taken && !isBusy) {
    setTaken(dropped)
    choose(dropped)
  }
  function choose(chosen: File | undefined) {
    if (!chosen || isBusy) return
    setFile(chosen)
    setName(archiveName(chosen.name))
    reset()
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    setIsOver(false)
    choose(event.dataTransfer.files[0])
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (file) start(file, name)
  }

  return (
    <section
      aria-labelledby={`${id}-title`}
      onDragOver={event => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={clsx(
        'space-y-3 rounded-lg border border-dashed p-4',
        isOver ? 'border-accent bg-hover' : 'border-border-strong bg-surface',
      )}
    >
      <h2 id={`${id}-title`} className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-prose text-sm text-muted">
        {t.rich('words', { code: parts => <code className="font-mono text-[0.8125rem]">{parts}</code> })}
      </p>
      <form onSubmit={submit} className="space-y-3 noscript:hidden">
        <label className="block space-y-1 text-sm">
          <span className="font-medium">{t('file')}</span>
          <input
            type="file"
            accept=".tar,.gz,.tgz,.zst,application/x-tar"
            disabled={isBusy}
            onChange={event => choose(event.target.files?.[0])}
            className="block w-full max-w-xl text-sm file:me-3 file:h-8 file:rounded-md file:border file:border-solid file:border-border file:bg-surface file:px-3 file:font-medium file:text-text hover:file:bg-hover"
          />
        </label>
        {file && (
          <div className="flex flex-wrap items-end gap-2">
            <label className="min-w-0 max-w-xl flex-1 space-y-1 text-sm">
              <span className="font-medium">{t('name')}</span>
              <input
                value={name}
                onChange={event => setName(event.target.value)}
                required
                disabled={isBusy}
                // biome-ignore lint/a11y/noAutofocus: who has dropped a file goes on by naming it
                autoFocus={dropped !== undefined}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                aria-describedby={`${id}-hint`}
                className="block h-8 w-full min-w-40 rounded-md border border-border-strong bg-surface px-2.5 font-mono text-[0.8125rem]"
              />
            </label>
            <Button type="submit" tone="primary" disabled={isBusy} className="max-w-full min-w-0 shrink">
              {t.rich('import', { file: () => <span className="truncate">{file.name}</span> })}
            </Button>
            <p id={`${id}-hint`} className="w-full text-sm text-muted">
              {t('hint')}
            </p>
          </div>
        )}
      </form>
      <noscript>
        <p className="text-sm">{t('script')}</p>
      </noscript>
      <div role="status" className="space-y-3 empty:hidden">
        {file && isBusy && <ImportProgress state={state} totalBytes={file.size} onCancel={cancel} />}
        {state.kind === 'cancelled' && <p className="text-sm">{t('cancelled')}</p>}
      </div>
      {state.kind === 'failed' && <Notice error={failure(state.error)} level={3} />}
    </section>
  )
}
