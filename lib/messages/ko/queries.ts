import type { queries as english } from '../en/queries.ts'
import type { Translation } from '../translation.ts'

export const queries: Translation<typeof english> = {
  apiFailure: {
    down: 'Portolan이 응답하지 않습니다.',
    running: '아직 실행 중인지 확인하십시오.',
    status: 'Portolan이 상태 코드 {status}로 응답했습니다.',
  },
}
