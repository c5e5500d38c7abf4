import type { Translations } from '../../say.ts'

/** Sentences of lib/registry/vendors: what is known of registries before they are asked. */
export const vendors: Translations = {
  'The login is a Red Hat Customer Portal account, or a registry service account made at https://access.redhat.com/terms-based-registry/.':
    'Red Hat 고객 포털 계정이나, https://access.redhat.com/terms-based-registry/ 에서 만든 레지스트리 서비스 계정으로 로그인합니다.',
  'The login is a Red Hat Customer Portal account.': 'Red Hat 고객 포털 계정으로 로그인합니다.',
  'The login is a Quay account with an encrypted password, or a robot account named organisation+robot.':
    'Quay 계정과 암호화된 비밀번호, 또는 organisation+robot 형식의 로봇 계정으로 로그인합니다.',
  'The login is a Docker ID with a personal access token as the password.':
    'Docker ID로 로그인하며, 비밀번호로는 개인 액세스 토큰을 씁니다.',
  'The login is a GitHub user name with a personal access token (classic) that has read:packages.':
    'GitHub 사용자 이름과, read:packages 권한이 있는 개인 액세스 토큰(classic)으로 로그인합니다.',
  'The login is a GitLab user name with a personal access token, or a deploy token, that has read_registry.':
    'GitLab 사용자 이름과, read_registry 권한이 있는 개인 액세스 토큰 또는 배포 토큰으로 로그인합니다.',
  'The login is a Harbor user with the CLI secret of the user profile, or a robot account named robot$….':
    'Harbor 사용자와 사용자 프로필의 CLI secret, 또는 robot$…로 시작하는 로봇 계정으로 로그인합니다.',
  'The login is any user name with an OpenShift token as the password: oc registry login stores it.':
    '사용자 이름은 아무것이나 쓰고 비밀번호로는 OpenShift 토큰을 씁니다. oc registry login 명령이 저장해 줍니다.',
  'The login is the user AWS with the password that aws ecr get-login-password prints, valid for 12 hours.':
    '사용자 이름은 AWS이고, 비밀번호는 aws ecr get-login-password 명령이 출력하는 값입니다. 12시간 동안 유효합니다.',
  'The login is oauth2accesstoken with the token that gcloud auth print-access-token prints, or _json_key.':
    '사용자 이름은 oauth2accesstoken이고 비밀번호는 gcloud auth print-access-token 명령이 출력하는 토큰입니다. _json_key도 쓸 수 있습니다.',
  'The login comes from az acr login, or from a token made in the registry.':
    'az acr login 명령이나 레지스트리에서 만든 토큰으로 로그인합니다.',
  'The login is an Artifactory user with an API key, a reference token or an access token.':
    'Artifactory 사용자와, API 키나 참조 토큰 또는 액세스 토큰으로 로그인합니다.',
  'The login is a Nexus user, or a user token.': 'Nexus 사용자 또는 사용자 토큰으로 로그인합니다.',
  // titles of registries; names of products stay as they are
  Samples: '샘플',
  'OCI registry': 'OCI 레지스트리',
  'Kubernetes registry': 'Kubernetes 레지스트리',
  'OpenShift image registry': 'OpenShift 이미지 레지스트리',
  'Red Hat registry': 'Red Hat 레지스트리',
  'Red Hat Registry': 'Red Hat 레지스트리',
  'Red Hat Registry (with login)': 'Red Hat 레지스트리(로그인 필요)',
  'Red Hat Partner Registry': 'Red Hat 파트너 레지스트리',
  // classes
  'A public service outside your organisation runs it.': '조직 외부의 공개 서비스가 운영합니다.',
  'Public repositories can be pulled without a login.': '공개 리포지토리는 로그인 없이 pull할 수 있습니다.',
  'Every repository needs a login of its cloud account.': '모든 리포지토리에 해당 클라우드 계정의 로그인이 필요합니다.',
  'It is the service name of the cluster’s image registry.': '클러스터 이미지 레지스트리의 서비스 이름입니다.',
  'It is the default route of the cluster’s image registry.': '클러스터 이미지 레지스트리의 기본 라우트입니다.',
  'Red Hat runs this registry.': 'Red Hat이 운영하는 레지스트리입니다.',
  'Red Hat runs Quay.io as a public service.': 'Red Hat이 공개 서비스로 운영하는 레지스트리입니다.',
  'Every image needs a login with a Red Hat account.': '모든 이미지에 Red Hat 계정의 로그인이 필요합니다.',
  'Images can be pulled without a login.': '로그인 없이 이미지를 pull할 수 있습니다.',
  // What to do where nothing is listed.
  'Search at https://hub.docker.com/search, then open the repository by its name.':
    'https://hub.docker.com/search 에서 검색한 뒤 리포지토리를 이름으로 여십시오.',
  'Open the Packages tab of the owner on https://github.com, then open the repository by its name.':
    'https://github.com 에서 소유자의 Packages 탭을 확인한 뒤 리포지토리를 이름으로 여십시오.',
  'Search at https://fleet.linuxserver.io, then open the repository by its name.':
    'https://fleet.linuxserver.io 에서 검색한 뒤 리포지토리를 이름으로 여십시오.',
  'Open Deploy, Container registry of the project on https://gitlab.com, then open the repository by its name.':
    'https://gitlab.com 에서 프로젝트의 Deploy, Container registry를 확인한 뒤 리포지토리를 이름으로 여십시오.',
  'Search at https://gallery.ecr.aws, then open the repository by its name.':
    'https://gallery.ecr.aws 에서 검색한 뒤 리포지토리를 이름으로 여십시오.',
  'See https://explore.ggcr.dev/?repo=registry.k8s.io or the project’s documentation for the name.':
    '이름은 https://explore.ggcr.dev/?repo=registry.k8s.io 나 프로젝트 문서에서 확인하십시오.',
  'List them with aws ecr describe-repositories, then open one by its name.':
    'aws ecr describe-repositories 명령으로 목록을 확인한 뒤 리포지토리를 이름으로 여십시오.',
  'Search at https://catalog.redhat.com/software/containers/search, then open the repository by its name.':
    'https://catalog.redhat.com/software/containers/search 에서 검색한 뒤 리포지토리를 이름으로 여십시오.',
  'Search at https://quay.io/search, then open the repository by its name.':
    'https://quay.io/search 에서 검색한 뒤 리포지토리를 이름으로 여십시오.',
  // facts of Red Hat's registries
  'Red Hat product images': 'Red Hat 제품 이미지',
  'Certified partners’ images': '인증 파트너의 이미지',
  'Anyone’s images; builds from source triggers, scans, robot accounts':
    '누구나 올리는 이미지. 소스 트리거 빌드, 취약점 스캔, 로봇 계정 제공',
  No: '아니요',
  'Yes, Customer Portal': '예, 고객 포털 계정',
  'Yes, Customer Portal or a registry service account': '예, 고객 포털 계정 또는 레지스트리 서비스 계정',
  'For private repositories only': '비공개 리포지토리만',
  'A product subscription applies to non-UBI images': 'UBI가 아닌 이미지에는 제품 서브스크립션 적용',
  'Red Hat account': 'Red Hat 계정',
  'Quay account; private repositories come with a paid plan': 'Quay 계정. 비공개 리포지토리는 유료 요금제에 포함',
  'UBI-based images only': 'UBI 기반 이미지만',
  'At the partner’s discretion; a partner licence may apply': '파트너가 결정. 파트너 라이선스가 적용될 수 있음',
  'As each publisher decides': '게시자마다 결정',
}
