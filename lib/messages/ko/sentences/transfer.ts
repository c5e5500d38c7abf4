import type { Translations } from '../../say.ts'

/** Sentences of lib/transfer: archives that are imported into the built-in registry. */
export const transfer: Translations = {
  'Visitors cannot import images here.': '이곳에서는 방문자가 이미지를 가져올 수 없습니다.',
  'Start Portolan on your own machine to open archives.':
    '아카이브를 열려면 자신의 컴퓨터에서 Portolan을 시작하십시오.',
  '“{0}” is not a name for an image.': '“{0}”은(는) 이미지 이름으로 쓸 수 없습니다.',
  'Use lower-case letters, digits and - . _ /, then a tag if you like, for example team/app:1.2.':
    '소문자, 숫자와 - . _ /를 쓰고 필요하면 태그를 붙이십시오. 예: team/app:1.2',
  '“{0}” is the name of a sample.': '“{0}”은(는) 샘플의 이름입니다.',
  'Choose another name.': '다른 이름을 고르십시오.',
  'This is an archive, but not of an image: it has neither “oci-layout” nor “manifest.json”.':
    '아카이브이지만 이미지의 아카이브가 아닙니다. “oci-layout”도 “manifest.json”도 없습니다.',
  'The archive has {0} images; one tag cannot name them all.':
    '아카이브에 이미지가 {0}개 있어서 태그 하나로 모두를 가리킬 수 없습니다.',
  'Leave the tag away: then each image keeps its own.': '태그를 비워 두면 이미지마다 자신의 태그를 유지합니다.',
  'The archive names two images “{0}”.': '아카이브에서 이미지 두 개가 “{0}”이라는 같은 이름을 씁니다.',
  'Nothing of it was kept. Make the archive again with podman save, docker save or skopeo copy.':
    '아무것도 저장하지 않았습니다. podman save, docker save 또는 skopeo copy로 아카이브를 다시 만드십시오.',
  'The archive has more than {0} bytes; larger ones are not imported.':
    '아카이브가 {0}바이트보다 큽니다. 이보다 큰 아카이브는 가져오지 않습니다.',
  'Push the image to a registry instead, and open it from there.':
    '대신 이미지를 레지스트리에 push한 다음 그곳에서 여십시오.',
  'There is not enough room on the disk for this archive.': '디스크에 이 아카이브를 저장할 공간이 부족합니다.',
  'Make room where Portolan keeps its data, and import the archive again. Nothing of it was kept.':
    'Portolan이 데이터를 두는 곳에 공간을 마련한 다음 다시 가져오십시오. 아무것도 저장하지 않았습니다.',
  'The import was stopped. Nothing of the archive was kept.':
    '가져오기를 중단했습니다. 아카이브에서 아무것도 저장하지 않았습니다.',
  'The archive lacks “{0}”, which one of its images needs.': '아카이브에 이미지가 필요로 하는 “{0}”이(가) 없습니다.',
  '“{0}” in the archive is not what docker or podman write there.':
    '아카이브의 “{0}”이(가) docker나 podman이 쓰는 형식이 아닙니다.',
  '“{0}” in the archive is no layer.': '아카이브의 “{0}”은(는) 레이어가 아닙니다.',
  '“{0}” is not the layer that its image’s config names: its diffId is {1}.':
    '“{0}”은(는) 이미지 config가 가리키는 레이어가 아닙니다. diffId가 {1}입니다.',
  'A blob of the archive is not what it is named by: {0}.': '아카이브의 blob이 이름과 다릅니다: {0}.',
  'The archive has {0} layers of an image whose config names {1}.':
    '아카이브에는 이미지의 레이어가 {0}개 있지만 config에는 {1}개가 적혀 있습니다.',
  'The archive lists no image.': '아카이브의 목록에 이미지가 없습니다.',
  'The archive has an “oci-layout” but no “index.json”.': '아카이브에 “oci-layout”은 있지만 “index.json”이 없습니다.',
  'The archive’s “index.json” is not that of an OCI image layout.':
    '아카이브의 “index.json”이 OCI 이미지 레이아웃의 것이 아닙니다.',
  'The archive’s indexes are nested too deeply.': '아카이브의 인덱스가 너무 깊게 중첩되어 있습니다.',
  'The archive lists something of the media type “{0}” where an image is expected.':
    '아카이브에서 이미지가 있어야 할 자리에 미디어 타입이 “{0}”인 항목이 있습니다.',
  '{0} calls itself “{1}”, and is listed as “{2}”.':
    '{0}은(는) 스스로 “{1}”이라고 하지만 목록에는 “{2}”로 적혀 있습니다.',
  'The archive has none of the images that its index lists.': '아카이브에 인덱스가 가리키는 이미지가 하나도 없습니다.',
  '{0} in the archive is no manifest of an image.': '아카이브의 {0}은(는) 이미지의 매니페스트가 아닙니다.',
  'The archive lacks {0}, which one of its images needs.': '아카이브에 이미지가 필요로 하는 {0}이(가) 없습니다.',
  '{0} in the archive has {1} bytes; its descriptor says {2}.':
    '아카이브의 {0}은(는) {1}바이트이지만 디스크립터에는 {2}바이트로 적혀 있습니다.',
  'The archive lacks {0}, which it lists.': '아카이브의 목록에 있는 {0}이(가) 아카이브에 없습니다.',
  'The archive has an entry whose name leads out of it or is too long.':
    '아카이브에 바깥을 가리키거나 너무 긴 이름의 항목이 있습니다.',
  '“{0}” in the archive is a sparse file.': '아카이브의 “{0}”은(는) 스파스 파일입니다.',
  'The archive is damaged or cut off.': '아카이브가 손상되었거나 잘렸습니다.',
  '“{0}” in the archive has more than {1} bytes.': '아카이브의 “{0}”이(가) {1}바이트보다 큽니다.',
  'The archive has “{0}” twice.': '아카이브에 “{0}”이(가) 두 번 있습니다.',
  'The archive is damaged or cut off: it cannot be decompressed.':
    '아카이브가 손상되었거나 잘려서 압축을 풀 수 없습니다.',
  'This is no archive of an image: it is neither a tar nor a compressed one.':
    '이미지의 아카이브가 아닙니다. tar도 압축된 tar도 아닙니다.',
}
