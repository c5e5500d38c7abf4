/** Who a container runs as by the `user` of its config: nothing, `0` and `root` are all root. */
export function runsAs(user = ''): { readonly root: boolean; readonly name: string; readonly group?: string } {
  const [name = '', group] = user.split(':')
  const root = name === '' || name === '0' || name === 'root'
  return { root, name: root ? 'root' : name, ...(group && { group }) }
}
