import type { Translations } from '../../say.ts'

/** Sentences of lib/oci beside references and pastes: documents that break their format, and base images. */
export const oci: Translations = {
  'The document': '문서',
  'The manifest': '매니페스트',
  'The image config': '이미지 config',
  'The image config’s “config”': '이미지 config의 “config”',
  '{0}’s “{1}”': '{0}의 “{1}”',
  '{0}’s “{1}[{2}]”': '{0}의 “{1}[{2}]”',
  '{0}’s “protected”': '{0}의 “protected”',
  'a string': '문자열',
  'true or false': 'true 또는 false',
  'a whole number of bytes': '바이트 단위 정수',
  'an object': '객체',
  'a list': '목록',
  '{0} has a “{1}” that is not {2}.': '{0}의 “{1}” 값이 올바르지 않습니다. 필요한 형식: {2}.',
  '{0} has no “{1}”.': '{0}에 “{1}” 항목이 없습니다.',
  '{0} spells the member “{1}” in more than one way.': '{0}에 “{1}” 항목이 대소문자만 다르게 여러 번 있습니다.',
  '{0} names the member “{1}” twice in one object.': '{0}의 한 객체에 “{1}” 항목이 두 번 있습니다.',
  '{0} is not a JSON object.': '{0}: JSON 객체가 아닙니다.',
  '{0} is not valid JSON.': '{0}: 올바른 JSON이 아닙니다.',
  '{0} is not valid UTF-8.': '{0}: 올바른 UTF-8이 아닙니다.',
  '{0} is not base64url.': '{0}: base64url이 아닙니다.',
  '{0} has {1} bytes; at most {2} are read.': '{0}: 크기가 {1}바이트입니다. {2}바이트까지만 읽습니다.',
  '{0} is nested more than {1} levels deep.': '{0}: 중첩이 {1}단계보다 깊습니다.',
  'Registries themselves refuse documents of this size. Download it to look at it.':
    '이런 크기의 문서는 레지스트리도 거부합니다. 내려받아서 살펴보십시오.',
  'No image document needs that depth. Whoever pushed it has to push a valid one.':
    '이만한 깊이가 필요한 이미지 문서는 없습니다. push한 사람이 올바른 문서를 다시 push해야 합니다.',
  'Whoever pushed this document has to push a valid one; the exact bytes can still be looked at in the raw view.':
    '이 문서를 push한 사람이 올바른 문서를 다시 push해야 합니다. 원본 바이트는 원본 보기에서 볼 수 있습니다.',
  'The image config’s “rootfs” has a “diff_ids[{0}]” that is not a digest.':
    '이미지 config의 “rootfs”에 있는 “diff_ids[{0}]” 값이 다이제스트가 아닙니다.',
  '{0} has a “digest” that is not a digest.': '{0}의 “digest” 값이 다이제스트가 아닙니다.',
  '{0} has a “blobSum” that is not a digest.': '{0}의 “blobSum” 값이 다이제스트가 아닙니다.',
  'The manifest is shorter than its signature says.': '매니페스트가 서명에 적힌 길이보다 짧습니다.',
  'The schema 1 manifest does not have one history entry for each of its layers.':
    '스키마 1 매니페스트의 이력 항목 수가 레이어 수와 다릅니다.',
  'The manifest is ambiguous: as {0} it must not have {1}.':
    '매니페스트의 형식이 모호합니다. {0} 형식에는 다음 항목이 있으면 안 됩니다: {1}.',
  'The manifest is called {0} but has no “{1}”.': '매니페스트의 형식은 {0}인데 “{1}” 항목이 없습니다.',
  '“{0}” is not a digest.': '“{0}”: 다이제스트가 아닙니다.',
  'A digest is an algorithm and its hex value, for example sha256: followed by 64 characters 0-9 and a-f.':
    '다이제스트는 알고리즘과 16진수 값으로 이루어집니다. 예: sha256: 뒤에 0-9와 a-f로 된 64자.',
  // base-layers
  'History says that the build began FROM {0}.': '이력에 따르면 빌드가 FROM {0}에서 시작했습니다.',
  'History sets a CMD and then goes on: base images usually end with their CMD.':
    '이력에 CMD를 설정한 뒤 이어지는 단계가 있습니다. 베이스 이미지는 보통 CMD로 끝납니다.',
  'The first layer adds a whole root filesystem.': '첫 레이어가 루트 파일 시스템 전체를 추가합니다.',
  'The manifest’s annotations name {0} as the base image.':
    '매니페스트의 어노테이션에 베이스 이미지가 {0}(으)로 적혀 있습니다.',
  'The labels name {0} as the base image.': '레이블에 베이스 이미지가 {0}(으)로 적혀 있습니다.',
  // containerfile
  'From the config; history does not mention it.': 'config에서 가져왔습니다. 이력에는 나오지 않습니다.',
  'Built on {0}; history does not tell which of the instructions are from there.':
    '{0} 위에 빌드했습니다. 어느 명령까지가 그 이미지의 것인지는 이력에 나오지 않습니다.',
  'The builder made one layer of several instructions; it stands at the last of them.':
    '빌더가 여러 명령을 레이어 하나로 만들었습니다. 레이어는 그중 마지막 명령에 표시합니다.',
  'History was written by more than one builder: {0}.': '여러 빌더가 이력을 작성했습니다: {0}.',
  'History does not speak of {0} of the layers.': '레이어 {0}개가 이력에 나오지 않습니다.',
  'History speaks of {0} layers more than the image has.': '이력에는 이미지보다 레이어가 {0}개 더 나옵니다.',
  'RUN in exec form is recorded without its quotes.': 'exec 형식의 RUN은 따옴표 없이 기록됩니다.',
  'BuildKit does not record the options of COPY and ADD, such as --from and --chown.':
    'BuildKit은 --from, --chown과 같은 COPY와 ADD의 옵션을 기록하지 않습니다.',
  'The names of copied files are not recorded; file:, dir: and multi: with a digest stand for them.':
    '복사한 파일의 이름은 기록되지 않으며, 다이제스트가 붙은 file:, dir:, multi:가 그 자리에 있습니다.',
  'Commands of several lines are written as here-documents.': '여러 줄로 된 명령은 here-document로 적었습니다.',
  'Run with the build arguments {0}.': '다음 빌드 인수로 실행했습니다: {0}.',
  'Lists that history prints without quotes are split at their spaces.':
    '이력에 따옴표 없이 적힌 목록은 공백에서 나누었습니다.',
  'Quotes around values are restored; a value that was replaced later may end elsewhere.':
    '값을 감싼 따옴표는 복원한 것입니다. 나중에 바뀐 값은 끝나는 곳이 다를 수 있습니다.',
}
