'use client'

import MonitorIcon from 'lucide-react/icons/monitor'
import MoonIcon from 'lucide-react/icons/moon'
import SunIcon from 'lucide-react/icons/sun'
import { useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { useSyncExternalStore } from 'react'
import { buttonStyles } from '#components/ui/button'

const themes = {
  system: { icon: MonitorIcon, next: 'light' },
  light: { icon: SunIcon, next: 'dark' },
  dark: { icon: MoonIcon, next: 'system' },
} as const

const isTheme = (name: string | undefined): name is keyof typeof themes =>
  name !== undefined && Object.hasOwn(themes, name)
const subscribe = () => () => {}

/** Steps through system, light and dark. What is chosen is only known in the browser: the server shows "system". */
export function ThemeSwitch() {
  const t = useTranslations('shell.themeSwitch')
  const { theme, setTheme } = useTheme()
  const inBrowser = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
  const current = inBrowser && isTheme(theme) ? theme : 'system'
  const { icon: Icon, next } = themes[current]
  const label = t(current)
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => setTheme(next)}
      className={buttonStyles({ tone: 'quiet', size: 'icon-large' }, 'noscript:hidden')}
    >
      <Icon aria-hidden className="size-4" />
    </button>
  )
}
