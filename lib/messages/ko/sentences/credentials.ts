import type { Translations } from '../../say.ts'

/** Sentences of lib/credentials: where logins were looked for, and files that cannot be used. */
export const credentials: Translations = {
  '{0} cannot be used: {1}.': '{0} 파일을 사용할 수 없습니다: {1}.',
  '{0} ({1})': '{0}({1})',
  '{0} ({1}: {2})': '{0}({1}: {2})',
  '{0}: {1}': '{0}: {1}',
  '{0} (entry {1})': '{0}({1} 항목)',
  '{0} (not found)': '{0}(파일 없음)',
  '{0} (no entry)': '{0}(항목 없음)',
  '{0} ({1} has no entry)': '{0}({1}에 항목 없음)',
  'not found': '파일 없음',
  'not readable': '읽을 수 없음',
  'not a regular file': '일반 파일이 아님',
  'larger than {0} KiB': '{0} KiB보다 큼',
  empty: '비어 있음',
  'not valid JSON': '올바른 JSON이 아님',
  'not a JSON object': 'JSON 객체가 아님',
  'the entry is not an object': '항목이 객체가 아님',
  '“auths” is not an object': '“auths” 값이 객체가 아님',
  '“credHelpers” is not an object': '“credHelpers” 값이 객체가 아님',
  '“auth” is not base64': '“auth” 값이 base64가 아님',
  '“auth” is not UTF-8 text': '“auth” 값이 UTF-8 텍스트가 아님',
  '“auth” has no colon between username and password': '“auth” 값에 사용자 이름과 비밀번호를 나누는 콜론이 없음',
  'It must be a JSON file of logins. Its owner can put one there, or remove it.':
    '로그인 정보가 든 JSON 파일이어야 합니다. 파일 소유자가 올바른 파일로 바꾸거나 지울 수 있습니다.',
  'The user that runs Portolan must be allowed to read it.':
    'Portolan을 실행하는 사용자에게 읽기 권한이 있어야 합니다.',
  'Correct the file, or write it anew with “podman login” or “docker login”. Its owner can do that.':
    '파일 소유자가 내용을 고치거나 “podman login” 또는 “docker login”으로 다시 만들 수 있습니다.',
  // certs.d
  'A directory of certs.d holds *.crt (authorities), and *.cert with *.key of the same name (client), all PEM.':
    'certs.d의 디렉터리에는 *.crt(인증 기관)와, 이름이 같은 *.cert와 *.key(클라이언트)를 모두 PEM 형식으로 둡니다.',
  'It belongs to {0}. Note that authorities are named *.crt. {1}':
    '{0}의 짝이 되는 파일입니다. 인증 기관의 인증서는 이름이 *.crt여야 합니다. {1}',
  'no PEM {0} in it': 'PEM 형식의 {0} 없음',
  // helpers
  'The credential helper': '자격 증명 헬퍼',
  '{0} gave no login: {1}.': '{0}에서 로그인 정보를 얻지 못했습니다: {1}.',
  'Whoever set up this machine’s logins can check that {0} is installed and works in a terminal.':
    '이 컴퓨터의 로그인을 설정한 사람이 {0} 설치 여부와 터미널에서의 동작을 확인할 수 있습니다.',
  'its name is not valid': '이름이 올바르지 않음',
  'it was ended by a signal': '시그널로 종료됨',
  'it ended with status {0}': '종료 코드 {0}',
  'its answer is not JSON': '응답이 JSON이 아님',
  'its answer is not a login': '응답이 로그인 정보가 아님',
  'no answer within {0} s': '{0}초 안에 응답 없음',
  'its answer exceeds {0} KiB': '응답이 {0} KiB를 넘음',
  'not installed': '설치되어 있지 않음',
  'it could not be started': '시작할 수 없음',
}
