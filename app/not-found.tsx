import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Empty } from '#components/feedback/empty'
import { buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app.notFound')
  return { title: t('tab') }
}

export default function NotFound() {
  const t = useTranslations('app.notFound')
  return (
    <Empty level={1} title={t('title')} words={t('words')}>
      <Link href="/" tone="bare" className={buttonStyles()}>
        {t('home')}
      </Link>
    </Empty>
  )
}
