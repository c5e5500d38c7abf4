import RefreshIcon from 'lucide-react/icons/refresh-cw'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'

interface Props {
  readonly onClick?: () => void
  readonly isReading?: boolean
}

/** Has the server read anew the list that it keeps of a registry. */
export function ReadAnewButton({ onClick, isReading = false }: Props) {
  const t = useTranslations('registry.readAnewButton')
  return (
    <Button size="small" tone="quiet" onClick={onClick} disabled={isReading}>
      <RefreshIcon aria-hidden className={`size-3.5 ${isReading ? 'animate-spin motion-reduce:animate-none' : ''}`} />
      {t(isReading ? 'reading' : 'read')}
    </Button>
  )
}
