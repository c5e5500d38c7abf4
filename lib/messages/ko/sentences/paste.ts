import type { Translations } from '../../say.ts'

/** Sentences of lib/oci/paste, and of the platform it reads: why a pasted text or an image in it cannot be opened. */
export const paste: Translations = {
  'The platform is not written as os/architecture.': '플랫폼이 os/architecture 형식이 아닙니다.',
  'Write it like linux/amd64 or linux/arm64/v8.': 'linux/amd64나 linux/arm64/v8처럼 적으십시오.',
  'It holds a variable that only the shell knows.': '셸만 아는 변수가 들어 있습니다.',
  '{0}: leads to this machine, not to a registry.': '{0}: 레지스트리가 아니라 이 컴퓨터를 가리킵니다.',
  'This tool wants a transport before the name: docker://.':
    '이 도구는 이름 앞에 전송 방식(docker://)을 적어야 합니다.',
  'FROM names no image.': 'FROM에 이미지 이름이 없습니다.',
  'The file gives no value for {0}.': '파일에 다음 변수의 값이 없습니다: {0}.',
  'The file has no anchor of this name.': '파일에 이 이름의 앵커가 없습니다.',
  'It is a template that was not filled in.': '값을 채우지 않은 템플릿입니다.',
  'It holds a variable that the file gives no value for.': '파일에 값이 없는 변수가 들어 있습니다.',
  'No reference is longer than {0} characters.': '레퍼런스는 {0}자를 넘을 수 없습니다.',
  '{0} is not an image reference.': '{0}: 이미지 레퍼런스가 아닙니다.',
  'The command {0} names no image that Portolan can find.': '{0} 명령에서 이미지 이름을 찾지 못했습니다.',
  'The pasted command names no image that Portolan can find.': '붙여넣은 명령에서 이미지 이름을 찾지 못했습니다.',
  'Paste the image’s reference alone.': '이미지 레퍼런스만 붙여넣으십시오.',
  '{0} is not the host of a registry.': '{0}: 레지스트리 호스트가 아닙니다.',
  'No image reference, command, file or address was recognised in this text.':
    '이 텍스트에서 이미지 레퍼런스, 명령, 파일, 주소를 찾지 못했습니다.',
  '{0} is not a reference with a registry, a tag or a digest.':
    '{0}: 레지스트리나 태그, 다이제스트가 있는 레퍼런스가 아닙니다.',
  'The text is longer than 1 MiB.': '텍스트가 1 MiB보다 깁니다.',
  'Paste the part of it that names the images.': '이미지 이름이 있는 부분만 붙여넣으십시오.',
  'Nothing was typed.': '입력한 내용이 없습니다.',
  'This address does not name an image.': '이 주소에는 이미지 이름이 없습니다.',
  'This package URL is too long.': '이 패키지 URL(purl)은 너무 깁니다.',
  'This package URL is of the type “{0}”, not oci or docker.':
    '이 패키지 URL(purl)의 유형은 oci나 docker가 아니라 “{0}”입니다.',
  'Only images and other OCI artifacts can be opened.': '이미지와 그 밖의 OCI 아티팩트만 열 수 있습니다.',
  'This package URL has no name.': '이 패키지 URL(purl)에는 이름이 없습니다.',
  'This package URL does not say which repository it is in.':
    '이 패키지 URL(purl)만으로는 어느 리포지토리에 있는지 알 수 없습니다.',
  'Its qualifier repository_url would.': 'repository_url 한정자가 있으면 알 수 있습니다.',
  'This package URL does not name an image.': '이 패키지 URL(purl)은 이미지를 가리키지 않습니다.',
  'Harbor’s address names the project by a number that only its API explains.':
    'Harbor의 주소는 프로젝트를 번호로 나타내며, 그 번호의 뜻은 Harbor API만 압니다.',
  'This is not a valid web address.': '올바른 웹 주소가 아닙니다.',
  'This page of {0} is not about one image, or not in a form that is known.':
    '{0}의 이 페이지는 이미지 하나에 관한 것이 아니거나 알려진 형식이 아닙니다.',
  'Open the page of one image there and paste its address, or paste the image’s reference.':
    '그곳에서 이미지 하나의 페이지를 열어 그 주소를 붙여넣거나, 이미지 레퍼런스를 붙여넣으십시오.',
  'The page {0} is none of those that are known to show images, and its path is no reference.':
    '{0}: 이미지를 보여 주는 것으로 알려진 사이트가 아니며, 경로도 레퍼런스가 아닙니다.',
  'Paste the image’s reference instead.': '대신 이미지 레퍼런스를 붙여넣으십시오.',
  'A project’s page can list several repositories; the one named like the project itself may be meant.':
    '프로젝트 페이지에는 리포지토리가 여러 개 있을 수 있습니다. 프로젝트와 이름이 같은 리포지토리일 수 있습니다.',
  'This page names its repository by a number that only GitLab’s API explains.':
    '이 페이지는 리포지토리를 번호로 나타내며, 그 번호의 뜻은 GitLab API만 압니다.',
  'This address holds only a number that the catalog’s API explains.':
    '이 주소에는 카탈로그 API만 뜻을 아는 번호가 있을 뿐입니다.',
  'The address does not say which of Red Hat’s registries has this image.':
    '주소만으로는 Red Hat의 어느 레지스트리에 있는 이미지인지 알 수 없습니다.',
}
