export interface PlannedUser {
  /** A name or a number, as the image has it. */
  readonly user: string
  readonly group?: string
}

const account = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/

/** The `User` of a config, `user[:group]`; undefined where none is set or it is no account name. */
export function planUser(text: string | undefined): PlannedUser | undefined {
  const [user = '', group, ...rest] = (text ?? '').split(':')
  if (!account.test(user) || rest.length > 0) return undefined
  if (group === undefined) return { user }
  return account.test(group) ? { user, group } : undefined
}

export const isNumeric = (account: string): boolean => /^\d+$/.test(account)

/** `1001:0`, as `--user` takes it. */
export const formatUser = ({ user, group }: PlannedUser): string => (group === undefined ? user : `${user}:${group}`)
