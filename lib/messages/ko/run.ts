import type { run as english } from '../en/run.ts'
import type { Translation } from '../translation.ts'

export const run: Translation<typeof english> = {
  fitness: { title: '실행할 수 있습니까?', source: 'config만 보고 판단', good: '좋음', mind: '주의', info: '참고' },
  service: {
    title: '서비스로 실행: Quadlet',
    quadlet: 'Podman 4.4 이상이 이 파일로 systemd 서비스를 만듭니다. root 권한은 필요하지 않습니다.',
    before: 'Quadlet 이전 방식: podman generate systemd --new',
    deprecated: '지원 중단 예정',
    legacy: '예전 podman이 만들던 유닛입니다. 지금도 동작하지만 더는 기능이 추가되지 않습니다.',
    unit: '유닛',
    save: '{file} 파일로 저장',
    commands: '명령',
    steps: '불러오기, 시작, 상태 확인, 로그아웃 후에도 유지',
  },
  view: {
    now: '바로 실행',
    command: '명령',
    declared: '백그라운드에서 rootless로 실행합니다. 포트, 볼륨, 환경 변수, 사용자는 이미지가 선언한 대로입니다',
    leaveOut:
      '바꾸지 않을 옵션은 빼도 됩니다. 환경 변수와 사용자는 이미지가 직접 설정합니다. 너무 길거나 붙여넣기에 안전하지 않은 값은 넣지 않았습니다.',
    whileItRuns: '실행 중 명령',
    compose: 'Compose로 실행',
    composeFile: 'Compose 파일',
    composeUse: 'compose.yaml, podman compose up -d로 실행',
    cluster: '클러스터에서 실행',
    local:
      '클러스터는 이 컴퓨터에 있는 레지스트리에 접근할 수 없습니다. 먼저 클러스터가 접근할 수 있는 레지스트리로 이미지를 복사하십시오.',
    manifests: '매니페스트',
    manifestsUse: 'Deployment와 Service, kubectl apply -f 또는 oc apply -f로 적용',
    emptyDir: 'emptyDir은 파드와 함께 사라집니다. 데이터를 보관하려면 그 자리에 persistentVolumeClaim을 넣으십시오.',
    route: 'Route',
    routeUse: 'OpenShift 전용: Route가 Service에 공개 이름을 부여합니다',
  },
}
