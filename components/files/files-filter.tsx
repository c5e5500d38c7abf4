import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { FilterInput } from '#components/ui/filter-input'
import { Link } from '#components/ui/link'
import type { FilesFilter, FilesPlace } from '#lib/contract/views/files'
import { sizePattern, writeSize } from '#lib/format/size-text'
import { filesPage } from '#lib/routes/pages'
import { placePage } from './files-address.ts'

interface Props {
  readonly place: FilesPlace
  readonly filter: FilesFilter
}

const types = ['file', 'directory', 'symlink', 'hardlink'] as const
const changes = ['added', 'changed', 'removed'] as const

const sizes = [
  { key: 'min', label: 'smallest' },
  { key: 'max', label: 'largest' },
] as const

/** What makes a list shorter than the directory. */
const narrowing = ['name', 'glob', 'type', 'change', 'min', 'max'] as const satisfies readonly (keyof FilesFilter)[]

const sizeOf = (sizeBytes: number | undefined) => (sizeBytes === undefined ? '' : writeSize(sizeBytes))

const selectStyles = 'h-8 rounded-md border border-border-strong bg-surface px-2 text-sm'

/** A GET form: what is searched for is part of the address. */
export function FilesFilterForm({ place, filter }: Props) {
  const t = useTranslations('files.filesFilter')
  const isFiltered = narrowing.some(key => filter[key] !== undefined)
  return (
    <form method="get" action={filesPage(place.reference, place.path)} className="flex flex-wrap items-center gap-2">
      {place.platform !== undefined && <input type="hidden" name="platform" value={place.platform} />}
      {place.layer !== undefined && <input type="hidden" name="layer" value={place.layer} />}
      {place.whole && <input type="hidden" name="whole" value="1" />}
      <input type="hidden" name="recursive" value="1" />
      <FilterInput
        label={t('glob')}
        name="glob"
        placeholder={t('example')}
        {...(filter.glob !== undefined && { defaultValue: filter.glob })}
      />
      <select name="type" aria-label={t('type')} defaultValue={filter.type ?? ''} className={selectStyles}>
        <option value="">{t('anyType')}</option>
        {types.map(type => (
          <option key={type} value={type}>
            {t(type)}
          </option>
        ))}
      </select>
      <select name="change" aria-label={t('change')} defaultValue={filter.change ?? ''} className={selectStyles}>
        <option value="">{t('anyChange')}</option>
        {changes.map(change => (
          <option key={change} value={change}>
            {t(change)}
          </option>
        ))}
      </select>
      {sizes.map(({ key, label }) => (
        <label key={key} className="flex items-center gap-1.5 text-sm">
          {t(label)}
          <input
            name={key}
            defaultValue={sizeOf(filter[key])}
            placeholder={t(`${label}Example`)}
            autoComplete="off"
            spellCheck={false}
            pattern={sizePattern}
            title={t('sizeHint')}
            className={`${selectStyles} w-20 sm:w-24`}
          />
        </label>
      ))}
      {/* What a layer removed is part of what it did. */}
      {(place.layer === undefined || place.whole) && (
        <label className="flex items-center gap-1.5 text-sm">
          <input type="checkbox" name="removed" value="1" defaultChecked={filter.removed} className="accent-accent" />
          {t('showRemoved')}
        </label>
      )}
      <Button type="submit">{t('search')}</Button>
      {isFiltered && (
        <Link href={placePage(place, place.path)} className="text-sm">
          {t('clear')}
        </Link>
      )}
    </form>
  )
}
