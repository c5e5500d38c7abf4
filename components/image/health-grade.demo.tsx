import type { Demos } from '#components/ui/demos'
import { HealthGrade } from './health-grade.tsx'

export const demos: Demos = Object.fromEntries(
  [...'ABCDEF'].map(grade => [`grade ${grade}`, () => <HealthGrade grades={[{ grade }]} />]),
)
