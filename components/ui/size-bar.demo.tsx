import type { Demos } from './demos.tsx'
import { SizeBar } from './size-bar.tsx'

export const demos: Demos = {
  parts: () => (
    <div className="grid w-48 gap-2">
      {[100, 38, 0.1, 0].map(part => (
        <SizeBar key={part} part={part} whole={100} />
      ))}
    </div>
  ),
}
