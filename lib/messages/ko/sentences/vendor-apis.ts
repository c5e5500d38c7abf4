import type { Translations } from '../../say.ts'

/** Sentences of the adapters of lib/registry/vendors and of what asks them: APIs beside the distribution API. */
export const vendorApis: Translations = {
  // What was asked for.
  'a search': '검색',
  'the description of {0}': '{0}의 설명',
  'the pulls that are left': '남은 pull 횟수',
  'the project {0}': '프로젝트 {0}',
  'the provider of {0}': '{0}의 제공자',
  'the quota of {0}': '{0}의 할당량',
  'the quotas of its projects': '프로젝트별 할당량',
  'the account of the login': '로그인한 계정',
  'The answer of {0}': '{0}의 응답',
  'No vendor names a logo of {0}.': '{0}의 로고를 제공하는 공급자가 없습니다.',
  'The address of the logo that {0} names is not opened.': '{0}에서 알려 준 로고 주소는 열지 않습니다.',
  '{0} does not have the logo.': '{0}에 로고가 없습니다.',
  'What {0} has as the logo is no picture.': '{0}에서 로고로 제공하는 것은 이미지가 아닙니다.',
  'The kubeconfig signs in to {0} by running {1}, and Portolan runs no programs of a kubeconfig.':
    'kubeconfig가 {1}을(를) 실행하여 {0}에 로그인하도록 설정되어 있지만 Portolan은 kubeconfig의 프로그램을 실행하지 않습니다.',
  'Sign in with oc login {0}, which stores a token, or store the token of a service account in the kubeconfig, then reload.':
    'oc login {0} 명령으로 로그인하여 토큰을 저장하거나, 서비스 계정의 토큰을 kubeconfig에 저장한 다음 새로고침하십시오.',
  // What cannot be asked, and what it takes.
  'The API of {0} answers this.': '{0} API에서 조회합니다.',
  '{0} has no API for this that Portolan knows.': '{0}에는 Portolan이 여기에 쓸 수 있는 API가 없습니다.',
  'Docker Hub lists no names to anybody; its search finds them.':
    'Docker Hub는 누구에게도 이름 목록을 제공하지 않습니다. 검색으로 찾으십시오.',
  'Docker Scout’s reports have no public API.': 'Docker Scout 보고서에는 공개 API가 없습니다.',
  // Failures.
  '{0} did not answer within {1} seconds.': '{0}에서 {1}초 안에 응답하지 않았습니다.',
  'Portolan shows what the registry itself tells. Try again later for the rest.':
    'Portolan은 레지스트리 자체에서 제공하는 정보를 표시합니다. 나머지는 나중에 다시 시도하십시오.',
  'The registry itself may still be readable. What the vendor’s API takes as a login is told at the registry’s page.':
    '레지스트리 자체는 읽을 수 있을지도 모릅니다. 공급업체 API에 쓰이는 로그인은 레지스트리 페이지에서 확인하십시오.',
  'The registry itself may have it all the same.': '레지스트리 자체에는 있을 수도 있습니다.',
  '“{0}” is no path of an API.': '“{0}”은(는) API 경로가 아닙니다.',
  'Azure lists them to a login that may read the catalog.':
    'Azure는 카탈로그 읽기 권한이 있는 로그인에 목록을 제공합니다.',
  'Azure tells the digest and date of a hundred tags at a time; platforms are read from the registry.':
    'Azure는 태그 100개의 다이제스트와 날짜를 한 번에 제공합니다. 플랫폼은 레지스트리에서 읽습니다.',
  'Google lists what is below a name: write project/repository as far as you know it.':
    'Google은 이름 아래에 있는 것을 나열합니다. 아는 데까지 project/repository 형식으로 입력하십시오.',
  'Google tells digest, size and date of every tag in one answer; platforms are read from the registry.':
    'Google은 모든 태그의 다이제스트, 크기, 날짜를 응답 하나로 제공합니다. 플랫폼은 레지스트리에서 읽습니다.',
  'Artifactory’s query language finds images, for a login that may use it.':
    'Artifactory의 질의 언어로 이미지를 찾습니다. 사용 권한이 있는 로그인이 필요합니다.',
  'Artifactory tells the digest and date of 500 tags at a time, to a login; platforms are read from the registry.':
    'Artifactory는 로그인에 태그 500개의 다이제스트와 날짜를 한 번에 제공합니다. 플랫폼은 레지스트리에서 읽습니다.',
  'JFrog Xray’s reports need an API of their own that Portolan does not ask.':
    'JFrog Xray 보고서는 별도의 API를 쓰며 Portolan은 이를 조회하지 않습니다.',
  'The ECR Public Gallery is searched, as its website does.': 'ECR Public Gallery 웹사이트와 같은 방식으로 검색합니다.',
  'The gallery shows no scans to the public.': '갤러리는 스캔 결과를 공개하지 않습니다.',
  'Amazon ECR’s own API takes signatures of an AWS account, which a registry login cannot make.':
    'Amazon ECR API에는 AWS 계정의 서명이 필요하며 레지스트리 로그인으로는 만들 수 없습니다.',
  'GitHub lists packages to a personal access token (classic) that has read:packages: podman login {0} with it as the password.':
    'GitHub는 read:packages 권한이 있는 개인 액세스 토큰(classic)에 패키지 목록을 제공합니다. 이 토큰을 비밀번호로 podman login {0} 명령을 실행하십시오.',
  'the packages of {0}': '{0}의 패키지 목록',
  'the requests that are left': '남은 요청 횟수',
  'GitHub lists the packages of the login’s account; without a login it lists none.':
    'GitHub는 로그인한 계정의 패키지를 나열합니다. 로그인이 없으면 나열하지 않습니다.',
  'GitHub lists the packages of an owner, to a login: write the owner’s name, and words after a slash.':
    'GitHub는 로그인에 소유자의 패키지를 나열합니다. 소유자 이름을 쓰고 슬래시 뒤에 단어를 쓰십시오.',
  'GitHub tells the digest and date of a hundred versions at a time, to a login; platforms are read from the registry.':
    'GitHub는 로그인에 버전 100개의 다이제스트와 날짜를 한 번에 제공합니다. 플랫폼은 레지스트리에서 읽습니다.',
  'GitLab lists the projects of a personal access token that has read_api. Its search finds public projects.':
    'GitLab은 read_api 권한이 있는 개인 액세스 토큰의 프로젝트를 나열합니다. 공개 프로젝트는 검색으로 찾을 수 있습니다.',
  'GitLab lists the projects of the login; without one it lists none.':
    'GitLab은 로그인한 계정의 프로젝트를 나열합니다. 로그인이 없으면 나열하지 않습니다.',
  'GitLab finds projects; each may have a repository of its own name.':
    'GitLab은 프로젝트를 찾습니다. 프로젝트마다 같은 이름의 리포지토리가 있을 수 있습니다.',
  'GitLab tells a tag’s digest and size one tag at a time, so the registry is asked instead.':
    'GitLab은 다이제스트와 크기를 태그 하나씩만 제공하므로 레지스트리에서 읽습니다.',
  'GitLab keeps its scans with the pipelines that made them.': 'GitLab은 스캔 결과를 해당 파이프라인에 보관합니다.',
  'the vulnerabilities of the image': '이미지의 취약점',
  'Harbor’s API lists what the login may see; without one, public projects.':
    'Harbor API는 로그인으로 볼 수 있는 것을 나열합니다. 로그인이 없으면 공개 프로젝트만 나열합니다.',
  'Harbor tells the storage of all projects to administrators, and of one project to its members.':
    'Harbor는 관리자에게 모든 프로젝트의 저장 용량을, 프로젝트 구성원에게 해당 프로젝트의 저장 용량을 알려 줍니다.',
  'Harbor shows the last report of its scanner, where the artifact was scanned.':
    'Harbor는 스캔된 아티팩트의 마지막 스캐너 보고서를 제공합니다.',
  'Nexus finds components; where its registry has a port of its own, name the address of Nexus as “api” in portolan.toml.':
    'Nexus는 컴포넌트를 찾습니다. 레지스트리가 별도의 포트를 쓰면 portolan.toml의 “api”에 Nexus 주소를 지정하십시오.',
  'Nexus tells fifty tags at a time and no digest of an index, so the registry is asked instead.':
    'Nexus는 한 번에 태그 50개만 제공하고 인덱스의 다이제스트는 제공하지 않으므로 레지스트리에서 읽습니다.',
  'Quay lists what the stored login may read, robot accounts included, then public repositories.':
    'Quay는 저장된 로그인(로봇 계정 포함)으로 읽을 수 있는 리포지토리를 먼저, 공개 리포지토리를 그다음에 나열합니다.',
  'Quay describes public repositories; of private ones it tells a login named $oauthtoken with an OAuth token.':
    'Quay는 공개 리포지토리를 설명합니다. 비공개 리포지토리의 설명은 사용자 이름이 $oauthtoken인 OAuth 토큰 로그인이 필요합니다.',
  'Quay tells the storage of an organisation to its members, by a login named $oauthtoken with an OAuth token.':
    'Quay는 조직의 저장 용량을 구성원에게 알려 줍니다. 사용자 이름이 $oauthtoken인 OAuth 토큰 로그인이 필요합니다.',
  'Quay scans images with Clair, where that is switched on.': 'Clair가 켜져 있으면 Quay가 이미지를 스캔합니다.',
  'Quay tells the digest and date of a hundred tags at a time; platforms are read from the registry.':
    'Quay는 태그 100개의 다이제스트와 날짜를 한 번에 제공합니다. 플랫폼은 레지스트리에서 읽습니다.',
  'the image {0}': '이미지 {0}',
  'the packages of the image': '이미지의 패키지',
  'the images of {0}': '{0}의 이미지 목록',
  'The Red Hat Ecosystem Catalog lists them, without a login.':
    'Red Hat Ecosystem Catalog에서 로그인 없이 목록을 제공합니다.',
  'The Red Hat Ecosystem Catalog is searched, without a login.': 'Red Hat Ecosystem Catalog를 로그인 없이 검색합니다.',
  'The Red Hat Ecosystem Catalog describes them, without a login.':
    'Red Hat Ecosystem Catalog에서 로그인 없이 설명을 제공합니다.',
  'The Red Hat Ecosystem Catalog knows the vulnerabilities of each image, without a login.':
    'Red Hat Ecosystem Catalog에서 로그인 없이 각 이미지의 취약점을 제공합니다.',
  'the entry {0}': '항목 {0}',
  'zot’s search extension answers, where it is switched on.': 'search 확장이 켜져 있으면 zot에서 응답합니다.',
  'the list of its ImageStreams': 'ImageStream 목록',
  'the list of your projects': '프로젝트 목록',
  'the ImageStream {0}': 'ImageStream {0}',
  'the signatures of {0}': '{0}의 서명',
  'The cluster’s API server lists its ImageStreams to a token.':
    '클러스터의 API 서버가 토큰이 있으면 ImageStream 목록을 제공합니다.',
  'Names are filtered here, in the list of ImageStreams.': '이름은 여기 ImageStream 목록에서 걸러집니다.',
  'The same as a document: what it asks of the cluster, once':
    '같은 요청을 문서로 표현한 것: 클러스터에 한 번 요청하는 내용',
}
