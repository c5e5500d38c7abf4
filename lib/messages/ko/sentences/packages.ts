import type { Translations } from '../../say.ts'

/** Sentences of lib/inspect/packages: what of an image's packages could not be read, and why. */
export const packages: Translations = {
  'Reading took too long.': '읽는 데 시간이 너무 오래 걸렸습니다.',
  '{0} files tell of packages; {1} of them are read.':
    '패키지 정보가 든 파일이 {0}개 있습니다. 그중 {1}개까지만 읽습니다.',
  'There are more than {0} packages.': '패키지가 {0}개를 넘습니다.',
  'More than {0} bytes would have to be read.': '읽어야 할 데이터가 {0}바이트를 넘습니다.',
  'The file has {0} bytes; at most {1} are read.': '파일 크기가 {0}바이트입니다. {1}바이트까지만 읽습니다.',
  '{0} of {1} bytes came back.': '{1}바이트를 요청했지만 {0}바이트만 받았습니다.',
  'Byte {0} and the {1} that follow lie outside of the file.':
    '오프셋 {0}부터 {1}바이트를 읽어야 하지만 파일 범위를 벗어납니다.',
  '{0} has a text without end.': '{0}에 NUL로 끝나지 않는 문자열이 있습니다.',
  '{0} points outside of itself (at byte {1}).': '{0}에 범위를 벗어나는 오프셋이 있습니다(오프셋 {1}).',
  'The file': '파일',
  // deb, apk
  'A paragraph has no Package or no Version.': 'Package나 Version 필드가 없는 단락이 있습니다.',
  'A paragraph has no P: (name) or V: (version).': 'P:(이름)나 V:(버전) 필드가 없는 단락이 있습니다.',
  // rpm
  'A package header': '패키지 헤더',
  'A package header announces {0} tags and {1} bytes, and is shorter.':
    '패키지 헤더에 태그 {0}개, 데이터 {1}바이트라고 적혀 있지만 실제 길이는 그보다 짧습니다.',
  'A package header has no name, no version or no release.':
    '이름, 버전, 릴리스 중 하나가 빠진 패키지 헤더가 있습니다.',
  'The database': '데이터베이스',
  'The database refers to more headers than it has room for.':
    '데이터베이스가 가리키는 헤더가 파일 크기에 들어갈 수 있는 것보다 많습니다.',
  'The write-ahead log beside it ({0} bytes) is not read.': '함께 있는 WAL(미리 쓰기 로그, {0}바이트)은 읽지 않습니다.',
  'The file is no hash database of Berkeley DB.': 'Berkeley DB 해시 데이터베이스 파일이 아닙니다.',
  'Version {0} of the hash format, or its encryption, is not known.':
    '알 수 없는 버전({0})의 해시 형식이거나 암호화되어 있습니다.',
  'Pages of {0} bytes do not exist.': '페이지 크기 {0}바이트는 있을 수 없는 값입니다.',
  'An item of page {0} lies outside of it.': '페이지 {0}의 항목이 페이지 범위를 벗어납니다.',
  'A header of {0} bytes does not fit into the database.': '{0}바이트짜리 헤더는 데이터베이스에 들어갈 수 없습니다.',
  'The chain of page {0} breaks at page {1}.': '페이지 {0}에서 시작하는 체인이 페이지 {1}에서 끊깁니다.',
  'The file is no ndb database.': 'ndb 데이터베이스 파일이 아닙니다.',
  'Version {0} of the ndb format is not known.': '알 수 없는 버전({0})의 ndb 형식입니다.',
  'The slot at byte {0} has no magic.': '오프셋 {0}의 슬롯에 매직 넘버가 없습니다.',
  'The package at byte {0} is not the one its slot announces.': '오프셋 {0}의 패키지가 슬롯에 적힌 패키지와 다릅니다.',
  'A row of the database holds no package header.': '데이터베이스에 패키지 헤더가 없는 행이 있습니다.',
  'SQLite says: {0}.': 'SQLite 오류 메시지: {0}.',
  'Node {0} does not open SQLite databases from memory.':
    'Node {0}에서는 메모리에 있는 SQLite 데이터베이스를 열 수 없습니다.',
  'The file is too short for an SQLite database.': '파일이 SQLite 데이터베이스라고 하기에는 너무 짧습니다.',
  'The database has no table of packages as librpm makes it.':
    '데이터베이스에 librpm이 만드는 형태의 Packages 테이블이 없습니다.',
  // npm, python, gem
  'The file is not valid JSON.': '파일이 올바른 JSON이 아닙니다.',
  'The file is no JSON object.': '파일의 최상위 값이 JSON 객체가 아닙니다.',
  'The metadata have no Name or no Version.': '메타데이터에 Name이나 Version 필드가 없습니다.',
  'The specification states no name or no version.': 'gemspec에 이름이나 버전이 없습니다.',
  // go
  'The ELF header': 'ELF 헤더',
  'An ELF table': 'ELF 테이블',
  'The ELF file': 'ELF 파일',
  'The table of section names': '섹션 이름 테이블',
  'The table of strings': '문자열 테이블',
  'The dynamic section': 'dynamic 섹션',
  'The interpreter': '인터프리터 경로',
  'The note': 'note 섹션',
  'The file is neither 32-bit nor 64-bit ELF.': '32비트 ELF도 64비트 ELF도 아닌 파일입니다.',
  'A table of {0} entries is not read.': '항목이 {0}개인 테이블은 읽지 않습니다.',
  'The build information': '빌드 정보',
  'A string of Go': 'Go 문자열',
  'Pointers of {0} bytes do not exist.': '포인터 크기 {0}바이트는 있을 수 없는 값입니다.',
  'The build information points outside of the program.': '빌드 정보가 프로그램 범위를 벗어난 곳을 가리킵니다.',
  'Build information of {0} bytes is not read.': '{0}바이트짜리 빌드 정보는 읽지 않습니다.',
  // java
  'The archive’s directory': '아카이브의 디렉터리',
  'The archive’s end': '아카이브의 끝부분',
  'The archive entry': '아카이브 항목',
  'An archive entry': '아카이브 항목',
  'The archive holds more than {0} archives.': '아카이브에 든 아카이브가 {0}개를 넘습니다.',
  'Archives nested deeper than {0} are not read.': '{0}단계보다 깊이 중첩된 아카이브는 읽지 않습니다.',
  '{0} is too large.': '파일이 너무 큽니다: {0}.',
  'The archive’s directory has {0} entries in {1} bytes.':
    '아카이브의 디렉터리가 너무 큽니다. 항목이 {0}개, 크기가 {1}바이트입니다.',
  'The archive’s directory is damaged at byte {0}.': '아카이브의 디렉터리가 오프셋 {0}에서 손상되었습니다.',
  'The file is no zip archive: it has no end record.': 'zip 아카이브가 아닙니다. 끝 레코드가 없습니다.',
  'The archive’s zip64 record is not there.': '아카이브에 zip64 레코드가 없습니다.',
  'The archive entry is encrypted.': '아카이브 항목이 암호화되어 있습니다.',
  'The archive entry is not where the directory says.': '아카이브 항목이 디렉터리에 적힌 위치에 없습니다.',
  'Compression method {0} of an archive entry is not known.': '아카이브 항목의 압축 방식 {0}을(를) 알 수 없습니다.',
  'An archive entry is larger than the {0} bytes that are read.':
    '아카이브 항목이 읽을 수 있는 크기인 {0}바이트보다 큽니다.',
  'The archive entry cannot be inflated.': '아카이브 항목의 압축을 풀 수 없습니다.',
}
