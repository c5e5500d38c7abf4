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
  /** Who can do something about it. */
  readonly fixer: string
  /** A command that takes the next step, where one is known from the failure alone. */
  readonly command?: (error: WireError) => string | undefined
}

const registryAdmin = "the registry's administrator"
const portolanAdmin = 'whoever runs this Portolan'

/** Host names and ports only: the command is pasted into a shell. */
const shellSafeHost = /^\w[\w.-]*(:\d+)?$/
const login = ({ host }: WireError): string | undefined =>
  host !== undefined && shellSafeHost.test(host) ? `podman login ${host}` : undefined

export const noticeLooks: Readonly<Record<ErrorCode, NoticeLook>> = {
  unreachable: { icon: UnplugIcon, tone: 'danger', fixer: `you, if it is your network; otherwise ${registryAdmin}` },
  unauthorized: { icon: LockIcon, tone: 'warning', fixer: 'you, with an account at this registry', command: login },
  'not-found': { icon: SearchXIcon, tone: 'warning', fixer: 'you, by checking the name; or whoever publishes it' },
  'rate-limited': { icon: HourglassIcon, tone: 'warning', fixer: 'you, by waiting; a login often raises the limit' },
  'not-listable': {
    icon: ListXIcon,
    tone: 'neutral',
    fixer: `${registryAdmin}; you can still open any repository by name`,
  },
  'too-large': { icon: ScaleIcon, tone: 'warning', fixer: 'nobody: it is beyond what Portolan reads at once' },
  malformed: { icon: FileWarningIcon, tone: 'danger', fixer: `whoever pushed it, or ${registryAdmin}` },
  'invalid-reference': { icon: TypeIcon, tone: 'warning', fixer: 'you, by correcting the reference' },
  'invalid-request': { icon: TypeIcon, tone: 'warning', fixer: 'you, by correcting the address' },
  'forbidden-address': { icon: ShieldIcon, tone: 'danger', fixer: portolanAdmin },
  'confirmation-needed': { icon: HandIcon, tone: 'neutral', fixer: 'you, by confirming it once' },
  blocked: { icon: BanIcon, tone: 'warning', fixer: `${portolanAdmin}, in registries.conf` },
  'invalid-configuration': { icon: SettingsIcon, tone: 'danger', fixer: portolanAdmin },
  cancelled: { icon: CircleStopIcon, tone: 'neutral', fixer: 'you, by asking again' },
  internal: { icon: BugIcon, tone: 'danger', fixer: `${portolanAdmin}; the log says more` },
}
