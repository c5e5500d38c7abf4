import type { Translations } from '../../say.ts'

/** Sentences of lib/compare: the summary of two images as text, and why they cannot be compared. */
export const compare: Translations = {
  'The compare is no longer wanted.': '비교 요청이 취소되었습니다.',
  'Neither image has such a path.': '두 이미지 모두에 이 경로가 없습니다.',
  'Both references lead to the same digest.': '두 참조가 같은 다이제스트를 가리킵니다.',
  'The image is the same; only the indexes around it differ.': '이미지는 같고 이를 담은 인덱스만 다릅니다.',
  'The image of this platform is the same; other platforms differ.':
    '이 플랫폼의 이미지는 같고 다른 플랫폼이 다릅니다.',
  'The config is the same, and with it all files.': 'config가 같으므로 모든 파일이 같습니다.',
  'The config and all files are the same; the layers are packed otherwise.':
    'config와 모든 파일이 같고 레이어의 압축만 다릅니다.',
  'Everything that differs is left out by rules.': '차이점은 모두 규칙에 따라 제외됩니다.',
  'The layers have the same files.': '레이어의 파일이 같습니다.',
  'All files are the same; the config differs.': '모든 파일이 같고 config가 다릅니다.',
  'All files are the same, in other layers.': '모든 파일이 같고 레이어 구성만 다릅니다.',
  'All files are the same; layers and config differ.': '모든 파일이 같고 레이어와 config가 다릅니다.',
  'The files are the same.': '파일이 같습니다.',
  'The images have different contents.': '이미지의 내용이 다릅니다.',
  'Whether they are the same has not been decided: their files have not been compared.':
    '파일을 비교하지 않아 같은지 아직 판단하지 않았습니다.',
  'Same. {0}': '같음. {0}',
  'Different. {0}': '다름. {0}',
  'Files: +{0} −{1} ~{2}, {3} with other metadata only, {4} renamed.':
    '파일: +{0} −{1} ~{2}, 메타데이터만 다름 {3}개, 이름 변경 {4}개.',
  '{0} of them may also stand in layers that both share, which were not read.':
    '이 중 {0}개는 읽지 않은 공유 레이어에도 있을 수 있습니다.',
  'Packages: {0} up, {1} down, {2} added, {3} removed, {4} otherwise changed.':
    '패키지: 상향 {0}개, 하향 {1}개, 추가 {2}개, 제거 {3}개, 그 밖의 변경 {4}개.',
  'Platforms: {0} added, {1} removed, {2} changed.': '플랫폼: 추가 {0}개, 제거 {1}개, 변경 {2}개.',
  'Rules left nothing out.': '규칙에 따라 제외된 항목이 없습니다.',
  'Left out by rules: {0}.': '규칙에 따라 제외됨: {0}.',
  'Config: {0} changes.': 'config: 변경 {0}개.',
  'Layers: {0} shared, of {1} and {2}.': '레이어: 공유 {0}개(각각 {1}개와 {2}개 중).',
  'Size: {0}.': '크기: {0}.',
  'Whoever holds the first downloads {0} for the second, and {1} the other way.':
    '첫째 이미지가 있으면 둘째를 위해 {0}, 반대 방향은 {1}를 내려받습니다.',
  Reference: '참조',
  Digest: '다이제스트',
  Platform: '플랫폼',
  Created: '생성 시각',
  Size: '크기',
  Layers: '레이어',
  What: '변경',
  From: '이전',
  To: '이후',
  Packages: '패키지',
  Ecosystem: '생태계',
  Package: '패키지',
  Files: '파일',
  Path: '경로',
  'Differs in': '차이',
  Config: 'config',
  Member: '항목',
  Instruction: '명령',
  Index: '인덱스',
  '… and {0} more.': '… 외 {0}개.',
}
