import type { Translations } from '../../say.ts'

/** Sentences of lib/credentials/registries-conf: what is wrong with the file, as remarks, and what it blocks. */
export const registriesConf: Translations = {
  'The user that runs Portolan must be allowed to read it; CONTAINERS_REGISTRIES_CONF may name another file.':
    'Portolan을 실행하는 사용자에게 읽기 권한이 있어야 합니다. CONTAINERS_REGISTRIES_CONF로 다른 파일을 지정할 수도 있습니다.',
  'Whoever set up this machine’s container tools can correct it; podman and skopeo refuse the file as well.':
    '이 컴퓨터의 컨테이너 도구를 설정한 사람이 고칠 수 있습니다. podman과 skopeo도 이 파일을 거부합니다.',
  '“unqualified-search-registries” has “{0}”, not a host':
    '“unqualified-search-registries”에 호스트가 아닌 “{0}” 값이 있음',
  'it mixes version 1 of the format ([registries.{0}]) with version 2':
    '버전 1 형식([registries.{0}])과 버전 2 형식이 섞여 있음',
  '[registries.{0}] is version 1 of the format, which is no longer read':
    '[registries.{0}] 항목은 더 이상 읽지 않는 버전 1 형식임',
  'Write it in version 2: “unqualified-search-registries” in place of registries.search, and [[registry]] tables with “insecure” or “blocked” in place of the other two. See containers-registries.conf(5).':
    '버전 2 형식으로 적으십시오. registries.search 대신 “unqualified-search-registries”를, 나머지 둘 대신 “insecure”나 “blocked”가 든 [[registry]] 테이블을 씁니다. containers-registries.conf(5)를 참고하십시오.',
  'a [[registry]] has neither “prefix” nor “location”': '“prefix”와 “location”이 모두 없는 [[registry]]가 있음',
  'the prefix “{0}” may have a wildcard only as in *.example.com':
    '“{0}” prefix: 와일드카드는 *.example.com과 같은 형식으로만 쓸 수 있음',
  '[[registry]] “{0}” has no “location”': '[[registry]] “{0}” 항목에 “location”이 없음',
  '“pull-from-mirror” of “{0}” belongs into its [[registry.mirror]]':
    '“{0}” 항목의 “pull-from-mirror”는 [[registry.mirror]] 안에 적어야 함',
  'a mirror of “{0}” has no “location”': '“{0}” 항목의 미러에 “location”이 없음',
  '“{0}” sets both “mirror-by-digest-only” and “pull-from-mirror”':
    '“{0}” 항목에 “mirror-by-digest-only”와 “pull-from-mirror”가 함께 있음',
  '“{0}” is defined twice with different “{1}”': '“{0}” 항목이 서로 다른 “{1}” 값으로 두 번 정의되어 있음',
  '“aliases” is not a table': '“aliases” 값이 테이블이 아님',
  'the alias “{0}” is not text': '별칭 “{0}” 값이 텍스트가 아님',
  'the alias “{0}” names a registry and so is no short name': '별칭 “{0}”에 레지스트리가 들어 있어 짧은 이름이 아님',
  'the alias “{0}” must stand for host/repository without tag or digest':
    '별칭 “{0}” 값은 태그와 다이제스트가 없는 host/repository여야 함',
  '“{0}” must be written as [[{1}]]': '“{0}” 항목은 [[{1}]] 형식으로 적어야 함',
  '“{0}” must be a list of texts': '“{0}” 값은 텍스트 목록이어야 함',
  '“{0}” must be true or false': '“{0}” 값은 true 또는 false여야 함',
  '“{0}” must be one of {1}': '“{0}” 값은 다음 중 하나여야 함: {1}',
  '“{0}” must be text': '“{0}” 값은 텍스트여야 함',
  '“{0}” must be host[:port] without http(s)://': '“{0}” 값은 http(s):// 없이 host[:port] 형식이어야 함',
  'the prefix “{0}” turns {1} into {2}, which is no repository':
    '“{0}” prefix를 적용하면 {1}의 이름이 리포지토리가 아닌 {2}(으)로 바뀜',
  'Whoever set up this machine’s container tools can correct “prefix” and “location” of that [[registry]].':
    '이 컴퓨터의 컨테이너 도구를 설정한 사람이 해당 [[registry]]의 “prefix”와 “location”을 고칠 수 있습니다.',
  '{0} is blocked by {1}.': '{0}: {1} 파일에서 차단한 대상입니다.',
  'Whoever set up this machine’s container tools can remove “blocked” from the [[registry]] “{0}”.':
    '이 컴퓨터의 컨테이너 도구를 설정한 사람이 [[registry]] “{0}” 항목에서 “blocked”를 지울 수 있습니다.',
}
