import { type Dialect, splitInstruction } from './dialect.ts'

/** kaniko: the instruction as it was written. https://github.com/GoogleContainerTools/kaniko/blob/main/pkg/constants/constants.go */
export const kaniko: Dialect = {
  name: 'kaniko',
  recognises: ({ author, createdBy = '' }) => author === 'kaniko' && splitInstruction(createdBy) !== undefined,
  translate: createdBy => ({ text: createdBy.trim() }),
}
