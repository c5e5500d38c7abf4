/** Next calls this once, before the server answers: a wrong setting stops the start here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { boot } = await import('#lib/server/boot')
  await boot()
}
