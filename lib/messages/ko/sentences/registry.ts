import type { Translations } from '../../say.ts'

/** Sentences of lib/registry/client and lib/registry/auth: what a registry answered, and what to do about it. */
export const registry: Translations = {
  // What was asked for.
  'signing in': '로그인',
  'the list of its repositories': '리포지토리 목록',
  'the tags of {0}': '{0}의 태그 목록',
  'what refers to {0}': '{0}의 리퍼러 목록',
  'the blob {0} of {1}': '{1}의 blob {0}',
  'its entry point /v2/': '진입점 /v2/',
  'The repository list of {0}': '{0}의 리포지토리 목록',
  'The tag list of {0}/{1}': '{0}/{1}의 태그 목록',
  manifest: '매니페스트',
  blob: 'blob',
  // upstream-error
  '{0} {1}': '{0} {1}',
  '{0} did not accept the stored login for {1}.':
    '{0} 레지스트리가 저장된 로그인 정보를 받아들이지 않았습니다. 요청 대상: {1}.',
  '{0} wants a login for {1}.': '{0} 레지스트리가 로그인을 요구합니다. 요청 대상: {1}.',
  '{0} does not let the stored login read {1}.':
    '{0} 레지스트리에서 저장된 로그인 정보에는 읽기 권한이 없습니다. 요청 대상: {1}.',
  '{0} does not let an anonymous caller read {1}.':
    '{0} 레지스트리가 익명 사용자의 읽기를 허용하지 않습니다. 요청 대상: {1}.',
  '{0} does not have {1}.': '{0} 레지스트리에 없습니다. 요청 대상: {1}.',
  '{0} answers for {1}: not found or no access.':
    '{0} 레지스트리가 대상이 없거나 접근 권한이 없다고 응답했습니다. 요청 대상: {1}.',
  '{0} answers too many requests from here and asks to wait.':
    '{0} 레지스트리가 이곳에서 온 요청이 너무 많다며 기다리라고 응답했습니다.',
  '{0} refuses to send {1} because it is too large.':
    '{0} 레지스트리가 너무 커서 보낼 수 없다고 응답했습니다. 요청 대상: {1}.',
  '{0} failed with its own error {1} when asked for {2}.':
    '{0} 레지스트리에 내부 오류({1})가 발생했습니다. 요청 대상: {2}.',
  '{0} answered {1} when asked for {2}, which is not expected here.':
    '{0} 레지스트리가 예상하지 못한 상태 코드 {1}로 응답했습니다. 요청 대상: {2}.',
  'Sign in with {0}, then reload.': '{0} 명령으로 로그인한 뒤 새로 고치십시오.',
  'The login under “{0}” in {1} was presented. Renew it with {2}, or ask the registry’s administrator for access.':
    '{1} 파일의 “{0}” 로그인 정보를 사용했습니다. {2} 명령으로 갱신하거나 레지스트리 관리자에게 접근 권한을 요청하십시오.',
  'Check the spelling. A repository that this login may not see can look like one that does not exist.':
    '철자를 확인하십시오. 현재 로그인으로 볼 수 없는 리포지토리는 없는 것처럼 보일 수 있습니다.',
  'Check the spelling. If the repository is private: {0}': '철자를 확인하십시오. 비공개 리포지토리라면: {0}',
  'Wait, then reload. The limit belongs to the stored login.':
    '잠시 기다린 뒤 새로 고치십시오. 저장된 로그인 계정에 걸린 제한입니다.',
  'Wait, then reload. Signing in with podman login {0} often raises the limit.':
    '잠시 기다린 뒤 새로 고치십시오. podman login {0} 명령으로 로그인하면 제한이 완화되는 경우가 많습니다.',
  'Try again later. If it stays so, the administrator of {0} can tell why.':
    '나중에 다시 시도하십시오. 계속되면 {0} 관리자에게 원인을 문의하십시오.',
  'The administrator of {0} can tell whether it serves the distribution API at this address.':
    '이 주소에서 distribution API를 제공하는지 {0} 관리자에게 확인하십시오.',
  // tokens
  'The token service {0} answered without a token.': '토큰 서비스 {0}의 응답에 토큰이 없습니다.',
  'The administrator of {0} can tell what its token service {1} is.':
    '토큰 서비스 {1}에 관해서는 {0} 관리자에게 문의하십시오.',
  'The registry {0} asks to sign in at {1}, which is not accepted as the token service of {2}.':
    '{0} 레지스트리가 {1}에서 로그인하라고 하지만, 이 주소는 {2}의 토큰 서비스로 인정되지 않습니다.',
  'Nothing was sent there. If the realm changed for a good reason, the administrator of Portolan can name it as the realm of {0} in portolan.toml.':
    '그곳으로는 아무것도 보내지 않았습니다. realm이 정당한 이유로 바뀌었다면 Portolan 관리자가 portolan.toml에서 {0}의 realm으로 지정할 수 있습니다.',
  'The request was cancelled.': '요청이 취소되었습니다.',
  // contents
  '“{0}” is not a repository name.': '“{0}”: 리포지토리 이름이 아닙니다.',
  'A repository name is lowercase words with . _ or - inside, separated by single slashes.':
    '리포지토리 이름은 소문자 단어를 슬래시 하나로 나누어 적으며, 단어 안에는 . _ -를 쓸 수 있습니다.',
  'The blob {0} from {1} ended after {2} of {3} bytes.':
    '{1}에서 받던 blob {0}이(가) {3}바이트 중 {2}바이트에서 끝났습니다.',
  'The blob {0} from {1} changed its length from {2} to {3} bytes while it was read.':
    '{1}에서 읽는 동안 blob {0}의 길이가 {2}바이트에서 {3}바이트로 바뀌었습니다.',
  'The digest algorithm {0} is not known here.': '{0}: 지원하지 않는 다이제스트 알고리즘입니다.',
  'Content is only shown after it was checked against its digest: sha256, sha384 or sha512.':
    '내용은 다이제스트(sha256, sha384, sha512)로 확인한 뒤에만 표시합니다.',
  '{0} answered with {1}.': '{0}에서 상태 코드 {1}로 응답했습니다.',
  'The blob {0} is larger than the {1} bytes that are read at once.':
    'blob {0}의 크기가 한 번에 읽는 {1}바이트를 넘습니다.',
  'Download it as a file instead, for example with skopeo or curl.': '대신 skopeo나 curl 등으로 파일을 내려받으십시오.',
  '{0} sent a {1} with the wrong digest: the bytes are not {2}.':
    '{0}에서 보낸 {1}의 다이제스트가 다릅니다. 받은 바이트가 {2} 값과 일치하지 않습니다.',
  'The bytes were thrown away. The administrator of {0}, or whoever runs a proxy before it, has to repair this.':
    '받은 바이트는 버렸습니다. {0} 관리자나 그 앞단 프록시의 운영자가 바로잡아야 합니다.',
  'The blob {0} has no bytes in the range that was asked for.': 'blob {0}에는 요청한 범위의 바이트가 없습니다.',
  'The range starts behind the end of the blob.': '범위가 blob의 끝보다 뒤에서 시작합니다.',
  'an answer that is no index': '인덱스가 아닌 응답',
  'no content type answered': 'Content-Type 없는 응답',
  '{0} answered': '{0} 응답',
  // lists
  'Open a repository by its name.': '리포지토리를 이름으로 여십시오.',
  '{0} does not list its repositories.': '{0} 레지스트리는 리포지토리 목록을 제공하지 않습니다.',
  '{0} does not list its repositories to anonymous callers.':
    '{0} 레지스트리는 익명 사용자에게 리포지토리 목록을 제공하지 않습니다.',
  '{0} It may list them to a login. {1}': '{0} 로그인하면 목록이 나올 수도 있습니다. {1}',
  'There is no registry at {0}: it answers 404 to /v2/.':
    '{0}에는 레지스트리가 없습니다. /v2/ 요청에 404로 응답합니다.',
  'Check the host and port. A registry serves the distribution API under /v2/.':
    '호스트와 포트를 확인하십시오. 레지스트리는 /v2/ 아래에서 distribution API를 제공합니다.',
  'No endpoint is known for {0}.': '{0}의 엔드포인트를 알 수 없습니다.',
  'No endpoint serves {0}.': '{0}: 제공하는 엔드포인트가 없습니다.',
  'No login for {0} is stored.': '{0}의 로그인 정보가 저장되어 있지 않습니다.',
  'Public repositories may still be readable. {0}': '그래도 공개 리포지토리는 읽을 수 있을 것입니다. {0}',
}
