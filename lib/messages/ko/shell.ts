import type { shell as english } from '../en/shell.ts'
import type { Translation } from '../translation.ts'

export const shell: Translation<typeof english> = {
  pageFrame: {
    navigation: '사이트',
    registries: '레지스트리',
    motto: 'Portolan, 내 컨테이너 레지스트리의 해도',
  },
  skipLink: { skip: '본문으로 건너뛰기' },
  wordmark: { home: 'Portolan 홈' },
  omnibox: {
    label: '이미지, 리포지토리 또는 레지스트리 열기',
    placeholder: '이미지, 명령, 다이제스트 또는 주소 붙여넣기',
  },
  themeSwitch: {
    system: '테마: 시스템 설정. 라이트로 바꾸기',
    light: '테마: 라이트. 다크로 바꾸기',
    dark: '테마: 다크. 시스템 설정으로 바꾸기',
  },
  languageSwitch: { label: '언어' },
  breadcrumbs: { label: '레퍼런스' },
  siblingMenu: {
    registries: '다른 레지스트리',
    repositories: '다른 리포지토리',
    tags: '다른 태그',
    all: {
      registries: '모든 레지스트리',
      repositories: '이 레지스트리의 모든 리포지토리',
      tags: '이 리포지토리의 모든 태그',
    },
  },
  siblingList: {
    filter: '필터',
    loading: '레지스트리에서 조회하는 중…',
    none: '일치하는 항목 없음',
    more: '{total, number}개 중 {shown, number}개 표시. 나머지는 필터로 찾을 수 있습니다.',
  },
  classBadge: {
    'red-hat-managed': {
      label: 'Red Hat 관리',
      meaning: 'Red Hat이 운영하며, Red Hat 제품 이미지나 인증 파트너의 이미지를 제공합니다.',
    },
    public: { label: '공개', meaning: '로그인하지 않아도 누구나 pull할 수 있습니다.' },
    private: { label: '비공개', meaning: 'pull하려면 로그인해야 합니다.' },
    enterprise: { label: '사내', meaning: '소속 조직이 자체 이미지를 위해 운영합니다.' },
    'openshift-internal': {
      label: 'OpenShift 내부',
      meaning: 'OpenShift 클러스터에 내장된 이미지 레지스트리로, 빌드와 이미지 스트림이 채웁니다.',
    },
    external: { label: '외부', meaning: '소속 조직의 관리 밖에 있는 공개 호스트입니다.' },
    samples: { label: '샘플', meaning: 'Portolan에 포함된 작은 이미지로, 네트워크 없이 제공됩니다.' },
  },
}
