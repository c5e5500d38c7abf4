// Entry of `npm start`, `npm run dev` and `npm run build`.
import { ensureNode } from './ensure-node.mjs'

if (await ensureNode()) {
  const { runCommand } = await import('./commands.ts')
  process.exitCode = await runCommand(process.argv.slice(2))
}
