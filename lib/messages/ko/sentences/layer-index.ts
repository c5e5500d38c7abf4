import type { Translations } from '../../say.ts'

/** Sentences of lib/archive: layers that cannot be decompressed, verified or indexed. */
export const layerIndex: Translations = {
  // compression
  encrypted: '암호화되어 있습니다',
  'a zip archive': 'zip 아카이브입니다',
  'a squashfs file system': 'squashfs 파일 시스템입니다',
  'an EROFS file system': 'EROFS 파일 시스템입니다',
  'neither gzip, zstd nor tar': 'gzip, zstd, tar 가운데 어느 것도 아닙니다',
  'named by a kind of digest that Portolan cannot verify':
    'Portolan이 검증할 수 없는 종류의 다이제스트로 지정되어 있습니다',
  'The bytes are not gzip.': '바이트가 gzip 형식이 아닙니다.',
  'The bytes are not zstd.': '바이트가 zstd 형식이 아닙니다.',
  'The gzip data ends in the middle of a member.': 'gzip 데이터가 멤버 중간에서 끝납니다.',
  'The gzip data has another checksum than it says.': 'gzip 데이터의 체크섬이 적힌 것과 다릅니다.',
  'The gzip data has another length than it says.': 'gzip 데이터의 길이가 적힌 것과 다릅니다.',
  'The gzip data is damaged: {0}': 'gzip 데이터가 손상되었습니다: {0}',
  'There are no bytes to decode.': '디코딩할 바이트가 없습니다.',
  'The zstd data ends in the middle of a frame.': 'zstd 데이터가 프레임 중간에서 끝납니다.',
  'The zstd data is damaged: {0}': 'zstd 데이터가 손상되었습니다: {0}',
  'A zstd block has a type that does not exist.': 'zstd 블록의 유형이 존재하지 않는 값입니다.',
  'A zstd frame needs {0} bytes of memory; Portolan gives it {1}.':
    'zstd 프레임에 메모리 {0}바이트가 필요하지만 Portolan은 {1}바이트까지 허용합니다.',
  'A zstd frame needs a dictionary, which layers do not have.':
    'zstd 프레임에 사전이 필요하지만 레이어에는 사전이 없습니다.',
  'A zstd frame uses what the format reserves.': 'zstd 프레임이 형식에서 예약된 값을 사용합니다.',
  'A zstd frame was given up.': 'zstd 프레임 읽기를 중단했습니다.',
  // index
  'The layer cannot be opened: it is {0}.': '레이어를 열 수 없습니다: {0}.',
  'Portolan reads layers that are a tar, plain or compressed with gzip or zstd. The blob itself can be downloaded.':
    'Portolan은 압축하지 않았거나 gzip 또는 zstd로 압축한 tar 레이어를 읽습니다. blob 자체는 내려받을 수 있습니다.',
  'The registry sent other bytes than the layer’s digest stands for: asked for {0}, got {1}. Nothing of them was kept.':
    '레지스트리가 레이어의 다이제스트와 다른 바이트를 보냈습니다. 요청한 것은 {0}, 받은 것은 {1}입니다. 받은 내용은 저장하지 않았습니다.',
  'The layer is not the one the image’s config lists: its diffId is {0}, the config has {1}.':
    '이미지 config에 적힌 레이어가 아닙니다. 레이어의 diffId는 {0}, config에는 {1}(으)로 적혀 있습니다.',
  'The layer has {0} bytes, its manifest says {1}.': '레이어는 {0}바이트인데 매니페스트에는 {1}바이트로 적혀 있습니다.',
  'The layer has {0} bytes; Portolan opens layers up to {1}.':
    '레이어가 {0}바이트입니다. Portolan은 {1}바이트까지의 레이어를 엽니다.',
  'The layer needed more memory or time than Portolan gives to one, so reading it was stopped.':
    '레이어 하나에 허용된 메모리나 시간을 넘어 읽기를 중단했습니다.',
  'Reading the layer was stopped because nobody waits for it any more.':
    '기다리는 사람이 없어 레이어 읽기를 중단했습니다.',
  'Reading the layer failed: {0}': '레이어를 읽지 못했습니다: {0}',
  'The registry sends other bytes for this layer than those its digest was checked for.':
    '레지스트리가 다이제스트를 확인했을 때와 다른 바이트를 보냅니다.',
  'The stored chunks of a layer are damaged.': '저장된 레이어 청크가 손상되었습니다.',
  'The stored windows of a layer are damaged.': '저장해 둔 레이어 윈도우가 손상되었습니다.',
  'A stored layer index is damaged.': '저장된 레이어 인덱스가 손상되었습니다.',
  'This entry of the layer has no contents of its own.': '레이어의 이 항목에는 자체 내용이 없습니다.',
  'Links, directories and devices have none; open what a link points to.':
    '링크, 디렉터리, 장치에는 내용이 없습니다. 링크가 가리키는 대상을 여십시오.',
  'Whoever built the image has to push it again; nothing of this layer was kept.':
    '이미지를 빌드한 사람이 다시 push해야 합니다. 이 레이어의 내용은 저장하지 않았습니다.',
  'Try again; if it stays so, the registry or something on the way to it damages or replaces blobs: tell its administrator.':
    '다시 시도하십시오. 계속되면 레지스트리나 그 경로에서 blob이 손상되거나 바뀌는 것이므로 관리자에게 알리십시오.',
}
