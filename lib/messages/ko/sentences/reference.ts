import type { Translations } from '../../say.ts'

/** Sentences of lib/oci/reference: what is wrong with a reference, and what a tag's name tells. */
export const reference: Translations = {
  '“{0}” is not an image reference.': '“{0}”: 이미지 레퍼런스가 아닙니다.',
  'An IPv6 host is written without its zone, e.g. [fe80::1]:5000.':
    'IPv6 호스트는 존(zone) 없이 적습니다. 예: [fe80::1]:5000.',
  'An IPv6 host is written in square brackets, e.g. [::1]:5000/name.':
    'IPv6 호스트는 대괄호로 묶어 적습니다. 예: [::1]:5000/name.',
  'After the host’s colon comes a port number.': '호스트 뒤의 콜론 다음에는 포트 번호가 와야 합니다.',
  '“{0}” is not a host name with an optional port.': '“{0}”: 호스트 이름(필요하면 포트 포함)이 아닙니다.',
  'The name of a repository is missing after the host.': '호스트 뒤에 리포지토리 이름이 없습니다.',
  'A repository name has at most {0} characters; this one has {1}.':
    '리포지토리 이름은 최대 {0}자이지만 입력한 이름은 {1}자입니다.',
  'Repository names are lowercase: did you mean {0}?':
    '리포지토리 이름에는 소문자만 쓸 수 있습니다. 혹시 이 이름입니까? {0}',
  'A part of the name is empty: leave out the doubled or last slash.':
    '이름에 빈 부분이 있습니다. 겹쳐 쓴 슬래시나 마지막 슬래시를 지우십시오.',
  '“{0}” is not a valid part of a name: letters a-z and digits, joined by single dots, one or two underscores, or dashes.':
    '“{0}” 부분은 이름에 쓸 수 없습니다. 소문자 a-z와 숫자를 쓰고, 그 사이는 점 하나, 밑줄 한두 개 또는 하이픈으로 잇습니다.',
  'Type a reference such as registry.access.redhat.com/ubi9:latest.':
    'registry.access.redhat.com/ubi9:latest와 같은 레퍼런스를 입력하십시오.',
  'Leave out “{0}” at the start: a reference begins with the host.':
    '앞의 “{0}” 부분을 지우십시오. 레퍼런스는 호스트로 시작합니다.',
  'A reference has no spaces or line breaks in it.': '레퍼런스에는 공백이나 줄바꿈을 쓸 수 없습니다.',
  'Sixty-four hexadecimal digits are an image ID or digest, not a name. Write name@sha256: followed by them.':
    '16진수 64자리는 이름이 아니라 이미지 ID나 다이제스트입니다. name@sha256: 뒤에 적으십시오.',
  'A digest needs the repository it is in: name@sha256:….':
    '다이제스트는 그것이 들어 있는 리포지토리와 함께 적어야 합니다: name@sha256:….',
  'A reference has only ASCII letters, digits and . _ - / : @ [ ].':
    '레퍼런스에는 ASCII 영문자와 숫자, 그리고 . _ - / : @ [ ] 문자만 쓸 수 있습니다.',
  'The tag after the colon is empty.': '콜론 뒤의 태그가 비어 있습니다.',
  'A tag has at most 128 characters; this one has {0}.': '태그는 최대 128자이지만 입력한 태그는 {0}자입니다.',
  '“{0}” is not a tag: letters, digits, underscores, dots and dashes, not starting with a dot or dash.':
    '“{0}”: 태그로 쓸 수 없습니다. 영문자, 숫자, 밑줄, 점, 하이픈만 쓸 수 있고 점이나 하이픈으로 시작할 수 없습니다.',
  'After the @ comes a digest: sha256: (or sha384:, sha512:) and its hexadecimal value.':
    '@ 뒤에는 다이제스트가 와야 합니다: sha256:(또는 sha384:, sha512:)과 16진수 값.',
  'A {0} digest has {1} characters 0-9 and a-f after the colon; this one has {2} characters.':
    '{0} 다이제스트는 콜론 뒤가 0-9와 a-f로 된 {1}자이지만 입력한 값은 {2}자입니다.',
  'After the host’s colon comes a port number, at most 65535.':
    '호스트 뒤의 콜론 다음에는 65535 이하의 포트 번호가 와야 합니다.',
  'A registry is named by its host alone, e.g. quay.io or localhost:5000.':
    '레지스트리는 호스트만으로 지정합니다. 예: quay.io, localhost:5000.',
  '“{0}” does not name a registry.': '“{0}”: 레지스트리 이름이 아닙니다.',
  '“{0}” names an image, not a repository.': '“{0}”: 리포지토리가 아니라 이미지의 이름입니다.',
  'A repository is named without a tag and without a digest.': '리포지토리는 태그와 다이제스트 없이 지정합니다.',
  // What a tag's name tells.
  'Tools rewrite this tag whenever something is attached to the digest in its name.':
    '이름에 든 다이제스트에 무언가 첨부될 때마다 도구가 이 태그를 다시 씁니다.',
  'The name says that it moves to each new build.': '이름으로 보아 새 빌드가 나올 때마다 옮겨 갑니다.',
  'Snapshot and nightly tags are usually overwritten by the next build.':
    'snapshot과 nightly 태그는 보통 다음 빌드가 덮어씁니다.',
  'The name carries the date of a build.': '이름에 빌드 날짜가 들어 있습니다.',
  'The name carries the time of a build in seconds.': '이름에 빌드 시각(초 단위)이 들어 있습니다.',
  'The name looks like the commit it was built from.': '이름이 빌드에 쓰인 커밋으로 보입니다.',
  'A full version is usually published once, though it may be rebuilt.':
    '전체 버전은 보통 한 번만 게시하지만 다시 빌드될 수도 있습니다.',
  'A version with a release number names one build.': '릴리스 번호가 붙은 버전은 빌드 하나를 가리킵니다.',
  'A short version usually moves to each newer patch release.':
    '짧은 버전은 보통 새 패치 릴리스가 나올 때마다 옮겨 갑니다.',
  'The name carries no version of its own, so it may move.': '이름에 고유한 버전이 없으므로 옮겨 갈 수 있습니다.',
}
