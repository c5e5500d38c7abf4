import { useTranslations } from 'next-intl'
import { Menu, type MenuLink } from './menu.tsx'

interface Props {
  /** What is chosen, e.g. `Platform`. */
  readonly label: string
  readonly options: readonly MenuLink[]
}

/** A choice that lives in the address: every option is a link, the button shows the current one. */
export function SelectLinks({ label, options }: Props) {
  const t = useTranslations('ui.selectLinks')
  const current = options.find(option => option.current)
  return (
    <Menu label={label} links={options}>
      <span className="font-normal text-muted">{label}</span>
      <span className="max-w-48 truncate">{current?.label ?? t('any')}</span>
    </Menu>
  )
}
