import type { Translations } from '../../say.ts'

/** Sentences of lib/server, lib/routes and lib/embedded: who may ask, what may be opened, what pages lack. */
export const server: Translations = {
  'A digest has no next tag.': '다이제스트에는 다음 태그가 없습니다.',
  'Name a tag of the repository.': '리포지토리의 태그를 지정하십시오.',
  'No tag follows {0} in {1}.': '{1}에는 {0} 다음 태그가 없습니다.',
  'No tag comes before {0} in {1}.': '{1}에는 {0} 이전 태그가 없습니다.',
  'Choose another tag to compare with.': '비교할 다른 태그를 선택하십시오.',
  // addresses and requests
  'The address is not valid percent-encoding.': '주소의 퍼센트 인코딩이 올바르지 않습니다.',
  'Paste the image reference into the search field instead.': '대신 이미지 레퍼런스를 검색란에 붙여넣으십시오.',
  'The address does not say what to compare: “{0}” is missing.': '비교할 대상이 주소에 없습니다. 빠진 항목: “{0}”.',
  'A comparison has two references, from and to.': '비교하려면 레퍼런스가 두 개(from과 to) 필요합니다.',
  'The body must be JSON.': '본문은 JSON이어야 합니다.',
  'Send content-type: application/json.': 'content-type: application/json 헤더를 보내십시오.',
  'The body is larger than {0} bytes.': '본문이 {0}바이트를 넘습니다.',
  'The body is not valid JSON.': '본문이 올바른 JSON이 아닙니다.',
  'The request is not valid: {0}.': '요청이 올바르지 않습니다: {0}.',
  'See /api/v1/openapi.json for what this endpoint takes.':
    '이 엔드포인트가 받는 값은 /api/v1/openapi.json에서 확인하십시오.',
  'The reader left.': '요청한 쪽이 연결을 끊었습니다.',
  'Portolan failed in a way it does not know.': 'Portolan에서 알 수 없는 오류가 발생했습니다.',
  'The server’s log has the details. Please report it.': '자세한 내용은 서버 로그에 있습니다. 오류를 알려 주십시오.',
  'Portolan does not answer under this host name.': 'Portolan은 이 호스트 이름으로 온 요청에 응답하지 않습니다.',
  'Open it as http://localhost or http://127.0.0.1 with its port.':
    '포트 번호와 함께 http://localhost 또는 http://127.0.0.1 주소로 여십시오.',
  'Open it under the public URL that it is configured with.': '설정에 지정된 공개 URL로 여십시오.',
  'Other sites may not call this API.': '다른 사이트는 이 API를 호출할 수 없습니다.',
  'Call it from a program on this machine, or from Portolan’s own pages.':
    '이 컴퓨터의 프로그램이나 Portolan 페이지에서 호출하십시오.',
  'Only Portolan’s own pages may change something.': 'Portolan 페이지에서만 변경할 수 있습니다.',
  'Use the button on the page.': '페이지의 버튼을 사용하십시오.',
  // what may be opened
  '“{0}” is not a host that can be connected to.': '“{0}”: 연결할 수 있는 호스트가 아닙니다.',
  'Check its spelling; a port is a number up to 65535.': '철자를 확인하십시오. 포트는 65535 이하의 숫자입니다.',
  'Link-local, cloud metadata, multicast and reserved addresses are never dialled.':
    '링크 로컬, 클라우드 메타데이터, 멀티캐스트, 예약된 주소에는 연결하지 않습니다.',
  '{0} is another spelling of the address {1}.': '{0}: {1} 주소를 다르게 적은 것입니다.',
  'Write it as {0}.': '다음과 같이 적으십시오: {0}.',
  'Portolan has not talked to {0} yet, and it is on this machine or your network.':
    '{0} 호스트는 이 컴퓨터나 내부 네트워크에 있으며, Portolan이 아직 통신한 적이 없습니다.',
  'Confirm once that you want to open it. Portolan then remembers it.':
    '열어도 되는지 한 번만 확인해 주십시오. Portolan이 기억합니다.',
  'This Portolan does not open {0}.': '이 Portolan에서는 {0} 레지스트리를 열 수 없습니다.',
  'It shows only the registries that its administrator named.': '관리자가 지정한 레지스트리만 보여 줍니다.',
  'Visitors cannot add registries here.': '방문자는 레지스트리를 추가할 수 없습니다.',
  'The administrator of this Portolan can name the registry in portolan.toml.':
    '이 Portolan의 관리자가 portolan.toml에 레지스트리를 지정할 수 있습니다.',
  'No endpoint for {0}.': '{0}의 엔드포인트가 없습니다.',
  'The samples do not lead to another host.': '샘플은 다른 호스트로 이어지지 않습니다.',
  '{0} is not the index of an OCI image layout.': '{0}: OCI 이미지 레이아웃의 인덱스가 아닙니다.',
  'The administrator of Portolan can delete this directory; sample images are built again at the next start.':
    'Portolan 관리자가 이 디렉터리를 지워도 됩니다. 샘플 이미지는 다음에 시작할 때 다시 만들어집니다.',
  // registries
  'Portolan serves these small images itself, without any network.':
    'Portolan이 네트워크 없이 직접 제공하는 작은 이미지입니다.',
  'Portolan serves these images itself.': 'Portolan이 직접 제공하는 이미지입니다.',
  'It runs on this machine.': '이 컴퓨터에서 실행됩니다.',
  'Its address is on a private network.': '사설 네트워크의 주소입니다.',
  'Its name is that of an OpenShift cluster’s image registry.': 'OpenShift 클러스터의 이미지 레지스트리 이름입니다.',
  'It is a public host outside your organisation.': '조직 외부의 공개 호스트입니다.',
  'Its address is one that is never dialled.': '연결하지 않는 주소입니다.',
  'Your configuration says so.': '설정에서 그렇게 지정했습니다.',
  'The list of repositories is optional; Portolan asks for it.':
    '리포지토리 목록은 선택 기능이므로 Portolan이 요청해 봅니다.',
  'It lists what your login may see.': '현재 로그인으로 볼 수 있는 리포지토리를 나열합니다.',
  'It lists its repositories to nobody. {0}': '누구에게도 리포지토리 목록을 제공하지 않습니다. {0}',
  'It lists repositories to a login only. {0}': '로그인한 경우에만 리포지토리 목록을 제공합니다. {0}',
  'It has the referrers API.': 'referrers API를 제공합니다.',
  'It has no referrers API; Portolan reads the referrers tag instead.':
    'referrers API가 없으므로 Portolan이 대신 referrers 태그를 읽습니다.',
  'Where the referrers API is missing, Portolan reads the referrers tag instead.':
    'referrers API가 없으면 Portolan이 대신 referrers 태그를 읽습니다.',
  'Names are filtered here, in the list of repositories.': '이름 필터링은 Portolan의 리포지토리 목록에서 합니다.',
  // pasted texts
  '“{0}” can be the host of a registry, or the name of an image.':
    '“{0}”: 레지스트리 호스트일 수도 있고 이미지 이름일 수도 있습니다.',
  '“{0}” has no host, and registries.conf names several registries to look in.':
    '“{0}”: 호스트가 없고, registries.conf에 찾아볼 레지스트리가 여러 개 지정되어 있습니다.',
  'This digest was not seen in any repository yet.': '아직 어느 리포지토리에서도 본 적이 없는 다이제스트입니다.',
  'A digest alone does not say where it is. Write the repository in front of it: name@sha256:….':
    '다이제스트만으로는 어디에 있는지 알 수 없습니다. 앞에 리포지토리를 적으십시오: name@sha256:….',
  'This digest was seen in several repositories.': '여러 리포지토리에서 본 다이제스트입니다.',
  'The command reads the first of these images and writes the second.':
    '명령은 첫째 이미지를 읽어 둘째 이미지로 씁니다.',
  'Copy the pull command or the reference from that page instead of its address.':
    '페이지 주소 대신 그 페이지의 pull 명령이나 레퍼런스를 복사하십시오.',
  // pages
  'Not read: here each manifest that is read counts as a pull.':
    '읽지 않았습니다. 이 레지스트리에서는 매니페스트를 읽을 때마다 pull 한 번으로 계산됩니다.',
  'This blob is not a text document.': '이 blob은 텍스트 문서가 아닙니다.',
  'A layer’s facts are on the layers page; the bytes come with the shown commands.':
    '레이어 정보는 레이어 페이지에 있습니다. 바이트는 표시된 명령으로 받을 수 있습니다.',
  'The manifest has no blob of this digest.': '매니페스트에 이 다이제스트의 blob이 없습니다.',
  'Open the raw manifest to see what it lists.': '무엇이 있는지 보려면 원본 매니페스트를 여십시오.',
  'the index': '인덱스',
  'the manifest': '매니페스트',
  'the image': '이미지',
  'The index lists an image for this platform, but the registry does not have it.':
    '인덱스에는 이 플랫폼의 이미지가 있지만 레지스트리에는 없습니다.',
  'Choose another platform. Whoever copied the index here left some of its images out.':
    '다른 플랫폼을 선택하십시오. 인덱스를 이곳으로 복사한 사람이 이미지 일부를 빠뜨렸습니다.',
}
