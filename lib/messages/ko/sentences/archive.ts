import type { Translations } from '../../say.ts'

/** Sentences of lib/archive: layers whose archive breaks its format or is too large. */
export const archive: Translations = {
  '{0} (at byte {1} of the uncompressed layer).': '{0}(압축을 푼 레이어의 {1}바이트 위치).',
  'Whoever built the image has to build this layer again; the layer itself can still be downloaded as it is.':
    '이미지를 빌드한 사람이 이 레이어를 다시 빌드해야 합니다. 레이어 자체는 그대로 내려받을 수 있습니다.',
  'Such a layer is not read here. Download it and look into it with tar.':
    '이런 레이어는 여기에서 읽지 않습니다. 내려받아 tar로 살펴보십시오.',
  'device number': '장치 번호',
  mode: '모드',
  owner: '소유자',
  size: '크기',
  time: '시각',
  'The {0} of an entry is not a number': '항목의 {0} 값이 숫자가 아닙니다',
  'The device number of an entry is negative': '항목의 장치 번호가 음수입니다',
  'A header of the archive has a wrong checksum': '아카이브 헤더의 체크섬이 잘못되었습니다',
  'An entry of the archive has an impossible size': '아카이브 항목의 크기가 있을 수 없는 값입니다',
  'A name in an extended header has a NUL in it': '확장 헤더의 이름에 NUL 문자가 있습니다',
  'An extended header has a record that is not valid': '확장 헤더에 올바르지 않은 레코드가 있습니다',
  'An extended header has a number that is not valid': '확장 헤더에 올바르지 않은 숫자가 있습니다',
  'An extended header has a time that is not valid': '확장 헤더에 올바르지 않은 시각이 있습니다',
  'A header in the layer has {0} bytes; at most {1} are read.':
    '레이어에 {0}바이트인 헤더가 있습니다. {1}바이트까지만 읽습니다.',
  'The global headers of the layer have more than {0} bytes.': '레이어의 전역 헤더가 {0}바이트를 넘습니다.',
  'A sparse file has a map that is not valid': '스파스 파일의 맵이 올바르지 않습니다',
  'A sparse file has a map that is out of order': '스파스 파일의 맵이 순서대로 되어 있지 않습니다',
  'A sparse file has a map that does not fit its size': '스파스 파일의 맵이 파일 크기와 맞지 않습니다',
  'The layer has more than {0} bytes when it is uncompressed.': '압축을 푼 레이어가 {0}바이트를 넘습니다.',
  'The archive is cut off after {0} entries': '아카이브가 항목 {0}개 뒤에서 끊겨 있습니다',
  'A sparse file in the layer has too long a map.': '레이어에 맵이 너무 긴 스파스 파일이 있습니다.',
  'The layer has more than {0} entries.': '레이어의 항목이 {0}개를 넘습니다.',
  'A file in the layer has {0} bytes, which is more than is read.':
    '레이어에 {0}바이트인 파일이 있어 읽을 수 있는 크기를 넘습니다.',
  'Stored data is no {0} of version {1}.': '저장된 데이터가 버전 {1}의 {0} 형식이 아닙니다.',
  'It is built again from the layer; nothing has to be done.': '레이어에서 다시 만들므로 따로 할 일은 없습니다.',
  'The names in the layer take too much memory.': '레이어에 든 이름이 메모리를 너무 많이 차지합니다.',
  'The stored list of a layer’s files is damaged.': '저장된 레이어 파일 목록이 손상되었습니다.',
  // toc
  'The table of contents': '목차(TOC)',
  'The layer is read from its beginning instead, as one without a table of contents.':
    '대신 목차가 없는 레이어처럼 처음부터 읽습니다.',
  'The SOCI index has an offset that leads out of it.': 'SOCI 인덱스에 자신의 범위를 벗어나는 오프셋이 있습니다.',
  'The SOCI index is of a version that is not known.': '알 수 없는 버전의 SOCI 인덱스입니다.',
  'The SOCI index is about a layer of another size.': 'SOCI 인덱스가 크기가 다른 레이어에 관한 것입니다.',
  'The SOCI index has a text that is too long.': 'SOCI 인덱스에 지나치게 긴 텍스트가 있습니다.',
  'The SOCI index has an entry of a type that is not known.': 'SOCI 인덱스에 알 수 없는 유형의 항목이 있습니다.',
  'The table of contents is of a version that is not known.': '레이어 목차(TOC)의 버전을 알 수 없습니다.',
  'The table of contents has a chunk that belongs to no file.':
    '레이어 목차(TOC)에 어느 파일에도 속하지 않는 청크가 있습니다.',
  '{0} has a “{1}” that is no count.': '{0}의 “{1}” 값이 개수를 나타내는 정수가 아닙니다.',
  '{0} is of a type that is not known.': '{0}: 알 수 없는 유형입니다.',
  'The table of contents has chunks that do not fit together.': '레이어 목차(TOC)의 청크가 서로 이어지지 않습니다.',
  'The table of contents has a chunk outside the layer.': '레이어 목차(TOC)에 레이어를 벗어나는 청크가 있습니다.',
  'The table of contents has chunks that do not fill their file.':
    '레이어 목차(TOC)의 청크가 파일 전체를 채우지 못합니다.',
  'The footer of the layer leads to no table of contents.': '레이어 꼬리말이 가리키는 곳에 목차(TOC)가 없습니다.',
  'The table of contents does not have the digest that the manifest says.':
    '레이어 목차(TOC)의 다이제스트가 매니페스트에 적힌 것과 다릅니다.',
  'The table of contents of the layer cannot be read.': '레이어 목차(TOC)를 읽을 수 없습니다.',
  'The table of contents of the layer is too long.': '레이어 목차(TOC)가 너무 깁니다.',
  'The table of contents is not as long as the manifest says.':
    '레이어 목차(TOC)의 길이가 매니페스트에 적힌 것과 다릅니다.',
  // write
  '“{0}” does not have the {1} bytes that were announced.': '“{0}”의 크기가 예고된 {1}바이트와 다릅니다.',
  'The download is not complete. Try again; if it stays so, the layer has to be built again.':
    '다운로드가 완전하지 않습니다. 다시 시도해 보고, 계속 그러면 레이어를 다시 빌드해야 합니다.',
  'The manifest names no table of contents for the layer.': '매니페스트가 이 레이어의 목차를 가리키지 않습니다.',
  'The table of contents has a chunk without a digest.': '목차에 다이제스트가 없는 청크가 있습니다.',
  'The table of contents has a chunk of more than {0} bytes.': '목차에 {0}바이트보다 큰 청크가 있습니다.',
  'Reading a table of contents failed: {0}': '목차를 읽지 못했습니다: {0}',
}
