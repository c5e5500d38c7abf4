import type { security as english } from '../en/security.ts'
import type { Translation } from '../translation.ts'

export const security: Translation<typeof english> = {
  severities: {
    critical: '심각',
    high: '높음',
    medium: '보통',
    low: '낮음',
    negligible: '미미',
    unknown: '알 수 없음',
  },
  view: {
    explanation:
      '레지스트리의 자체 스캐너와 이미지에 첨부된 보고서의 내용입니다. Portolan은 스캔하지 않으며 보고서의 서명자를 확인하지 않습니다.',
    download: '발견 항목 다운로드',
    clean: '보고된 취약점 없음',
    cleanWords:
      '이미지를 스캔한 모든 출처가 취약점이 없다고 보고했습니다. 이후에 새로 알려진 취약점이 있을 수 있습니다.',
  },
  reports: {
    sources: '출처',
    found: '{count, plural, =0 {발견 항목 없음} other {발견 항목 #개}}',
    states: {
      queued: '스캔 대기 중',
      unsupported: '이 이미지를 스캔할 수 없음',
      failed: '스캔 실패',
      'not-scanned': '이 이미지를 스캔하지 않음',
      'other-image': '다른 이미지에 대한 진술이므로 발견 항목을 표시하지 않음',
    },
    scanned: '스캔: <when></when>',
    undated: '스캔 시각 없음',
    truncated: '읽을 수 있는 양보다 많음',
    aboutIndex: '인덱스에 대한 보고서',
    attached: '{format} 형식으로 첨부됨',
  },
  filter: {
    text: 'ID 또는 패키지로 필터',
    apply: '필터',
    severities: '심각도',
    all: '전체',
    fixes: '수정 버전',
    fixable: '수정 가능',
    shown: '{count, plural, other {발견 항목 #개}} 중 {shown, number}개',
    none: '일치하는 발견 항목 없음',
    noneWords: '해당하는 심각도, 수정 버전, ID, 패키지를 보고한 출처가 없습니다.',
    clear: '모든 발견 항목 표시',
  },
  table: {
    caption: '발견 항목',
    id: '취약점',
    severity: '심각도',
    package: '패키지',
    installed: '설치된 버전',
    fixedIn: '수정된 버전',
    layer: '레이어',
    source: '출처',
    link: '{id}의 링크 {number, number}',
    unknown: '알 수 없음',
    noFix: '알려진 수정 없음',
    pages: '발견 항목의 페이지',
  },
  noSource: {
    title: '이 이미지의 보안에 대한 정보가 없습니다',
    words: '안전하다는 뜻이 아닙니다. 알려진 스캐너 보고서가 없습니다.',
    how: '보고서를 얻는 방법',
    attach:
      '이미지를 스캔하고 보고서를 이미지에 첨부하십시오. 리포지토리를 읽을 수 있는 모든 사람이 여기에서 보고서를 볼 수 있습니다. 첨부하려면 push 권한이 필요합니다.',
    commands: '명령',
    formats:
      'Trivy JSON, 취약점이 있는 CycloneDX, SARIF, in-toto 취약점 증명을 읽습니다. Quay, Harbor, zot, Red Hat 레지스트리는 기능이 켜져 있으면 직접 스캔합니다.',
  },
}
