import type { get as english } from '../en/get.ts'
import type { Translation } from '../translation.ts'

export const get: Translation<typeof english> = {
  view: {
    get: '이 이미지 받기',
    build: '기반 이미지로 빌드',
    openshift: 'OpenShift 클라이언트로',
    local:
      '클러스터는 이 컴퓨터에 있는 레지스트리에 접근할 수 없습니다. 먼저 클러스터가 접근할 수 있는 레지스트리로 이미지를 복사하십시오.',
    copy: '복사',
    files: '파일로: dir, oci, docker-archive',
    sync: '한꺼번에: skopeo sync',
  },
  archiveLinks: { words: '클라이언트 없이 파일 하나로:' },
  artifact: {
    get: '이 아티팩트 받기',
    notByEngines:
      'podman, docker 같은 엔진으로는 pull할 수 없습니다. 이미지처럼 저장되어 있지만 이미지가 아니기 때문입니다.',
    noTool: '이 유형과 주소로 받을 수 있는 도구를 찾지 못했습니다. 전체를 복사하거나 blob을 하나씩 읽으십시오.',
    copy: '전체를 OCI 레이아웃으로 복사',
    signIn: '전용 도구로 로그인',
    parts: '매니페스트와 blob',
  },
  blockList: { command: '명령', line: 'Containerfile 줄', document: 'YAML' },
  clientChoice: { label: '클라이언트' },
  copyDestination: {
    destination: '대상',
    format: '매니페스트 형식',
    keep: '그대로',
    oci: 'OCI로 변환',
    v2s2: 'Docker v2s2로 변환',
    command: '명령',
    same: '바이트가 같으므로 다이제스트도 같습니다',
    other: '매니페스트가 달라지므로 다이제스트도 달라집니다',
    notAName:
      '리포지토리 이름이 아닙니다. registry.example.com/team/app:1.0처럼 호스트, 소문자 이름, 필요하면 태그 순으로 쓰십시오.',
    digest: '대상은 태그로 지정합니다. 다이제스트는 바이트에서 정해지므로 @와 그 뒤를 지우십시오.',
  },
  signIn: {
    title: '로그인',
    no: '이 레지스트리는 로그인 없이 누구나 사용할 수 있습니다.',
    maybe: '비공개 리포지토리에만 로그인이 필요합니다.',
    needed: '이 레지스트리에서 pull하려면 항상 로그인이 필요합니다.',
    secret: 'Kubernetes와 OpenShift용 pull 시크릿',
    keep: '{tools}의 저장 위치',
  },
}
