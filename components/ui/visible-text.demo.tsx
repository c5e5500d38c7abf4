import type { Demos } from './demos.tsx'
import { VisibleText } from './visible-text.tsx'

export const demos: Demos = {
  plain: () => <VisibleText text="Apache HTTP Server 2.4" />,
  'bidi override': () => <VisibleText text={'invoice\u202Efdp.exe'} />,
  controls: () => <VisibleText text={'\u001b[31mred\u0007 and zero\u200bwidth'} />,
  html: () => <VisibleText text="<img src=x onerror=alert(1)> & more" />,
  'very long': () => <VisibleText text={'long '.repeat(13_107)} limit={120} />,
}
