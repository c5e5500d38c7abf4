import type { layers as english } from '../en/layers.ts'
import type { Translation } from '../translation.ts'

export const layers: Translation<typeof english> = {
  card: {
    layer: '레이어 {number, number}',
    of: '/ {count, number}',
    shared: '베이스 이미지와 공유',
    foreign: '외부 레이어',
    encrypted: '암호화됨',
    notFilesystem: '파일 시스템 레이어가 아님',
    layerDigest: '레이어 다이제스트',
    diffId: 'diff ID',
    created: '생성 시각',
    comment: '설명',
    address: '외부 주소',
    download: '레이어 다운로드',
  },
  tree: {
    layer: '레이어 {number, number}',
    base: '베이스 이미지',
    from: '{name}에서 가져옴',
    config: 'config',
    index: '인덱스',
    absent: '이 레지스트리에 없음',
    unread: '읽을 수 없음',
    noPlatform: '플랫폼 없음',
    platforms: '{count, plural, other {플랫폼 #개}}',
  },
  view: {
    tree: '인덱스, 플랫폼, 레이어',
    noLayer: '레이어 없음',
    evidence: '베이스 이미지를 아는 근거: <words></words>',
    attestations: '{count, plural, other {증명 #개}}',
  },
}
