import type { LucideIcon } from 'lucide-react'
import BanIcon from 'lucide-react/icons/ban'
import CircleStopIcon from 'lucide-react/icons/circle-stop'
import FileWarningIcon from 'lucide-react/icons/file-warning'
import HandIcon from 'lucide-react/icons/hand'
import HourglassIcon from 'lucide-react/icons/hourglass'
import ListXIcon from 'lucide-react/icons/list-x'
import LockIcon from 'lucide-react/icons/lock-keyhole'
import BugIcon from 'lucide-react/icons/octagon-alert'
import ScaleIcon from 'lucide-react/icons/scale'
import SearchXIcon from 'lucide-react/icons/search-x'
import SettingsIcon from 'lucide-react/icons/settings'
import ShieldIcon from 'lucide-react/icons/shield-ban'
import TypeIcon from 'lucide-react/icons/text-cursor-input'
import UnplugIcon from 'lucide-react/icons/unplug'
import type { ErrorCode } from '#lib/errors/codes'
import type { WireError } from '#lib/errors/wire'

export interface NoticeLook {
  readonly icon: LucideIcon
  /** `neutral`: nothing is wrong, the registry simply does not offer it. */
  readonly tone: 'danger' | 'warning' | 'neutral'
  /** A command that takes the next step, where one is known from the failure alone. */
  readonly command?: (error: WireError) => string | undefined
}

/** Host names and ports only: the command is pasted into a shell. */
const shellSafeHost = /^\w[\w.-]*(:\d+)?$/
const login = ({ host }: WireError): string | undefined =>
  host !== undefined && shellSafeHost.test(host) ? `podman login ${host}` : undefined

export const noticeLooks: Readonly<Record<ErrorCode, NoticeLook>> = {
  unreachable: { icon: UnplugIcon, tone: 'danger' },
  unauthorized: { icon: LockIcon, tone: 'warning', command: login },
  'not-found': { icon: SearchXIcon, tone: 'warning' },
  'rate-limited': { icon: HourglassIcon, tone: 'warning' },
  'not-listable': {
    icon: ListXIcon,
    tone: 'neutral',
  },
  'too-large': { icon: ScaleIcon, tone: 'warning' },
  malformed: { icon: FileWarningIcon, tone: 'danger' },
  'invalid-reference': { icon: TypeIcon, tone: 'warning' },
  'invalid-request': { icon: TypeIcon, tone: 'warning' },
  'forbidden-address': { icon: ShieldIcon, tone: 'danger' },
  'confirmation-needed': { icon: HandIcon, tone: 'neutral' },
  blocked: { icon: BanIcon, tone: 'warning' },
  'invalid-configuration': { icon: SettingsIcon, tone: 'danger' },
  cancelled: { icon: CircleStopIcon, tone: 'neutral' },
  internal: { icon: BugIcon, tone: 'danger' },
}
