/** Sentences of lib/inspect/files and of the page of an image's files. */
export const files: Readonly<Record<string, string>> = {
  'The image has no layer of this digest.': '이미지에 이 다이제스트의 레이어가 없습니다.',
  'Its layers are listed on the page of its layers.': '레이어 목록은 레이어 페이지에 있습니다.',
  'A layer of the image is encrypted.': '이미지의 레이어 하나가 암호화되어 있습니다.',
  'A layer of the image is not kept by the registry.': '이미지의 레이어 하나를 레지스트리가 보관하지 않습니다.',
  'A layer of the image is not an archive of files.': '이미지의 레이어 하나가 파일 아카이브가 아닙니다.',
  'Its descriptor can be read on the page of the layers.': '디스크립터는 레이어 페이지에서 볼 수 있습니다.',
  'The symbolic links of this path lead in a circle.': '이 경로의 심볼릭 링크가 순환합니다.',
  'The image has no such path.': '이미지에 이 경로가 없습니다.',
  'Open a directory above it to see what there is.': '상위 디렉터리를 열어 무엇이 있는지 확인하십시오.',
  'This path is a directory.': '이 경로는 디렉터리입니다.',
  'List it instead.': '대신 목록을 조회하십시오.',
  'This path is not a file.': '이 경로는 파일이 아닙니다.',
  'It has no contents of its own.': '자체 내용이 없습니다.',
  'The symbolic link leads to nothing in this image.': '심볼릭 링크가 가리키는 대상이 이 이미지에 없습니다.',
  'Its target is shown where the directory is listed.': '링크 대상은 디렉터리 목록에 표시됩니다.',
  'The hard link leads to nothing in this image.': '하드 링크가 가리키는 대상이 이 이미지에 없습니다.',
  'Whoever built the image left out the layer that has the file.':
    '이미지를 빌드한 사람이 파일이 담긴 레이어를 빠뜨렸습니다.',
  'Layer {0} is not open.': '레이어 {0}이(가) 열려 있지 않습니다.',
  'The list of packages did not ask for “{0}”.': '패키지 목록이 요청하지 않은 파일입니다: “{0}”.',
  'The registry’s bytes of this blob are not those that its descriptor names.':
    '레지스트리가 보낸 blob이 디스크립터와 일치하지 않습니다.',
  'The download is not complete. Try again; if it stays so, the image has to be pushed again.':
    '다운로드가 완전하지 않습니다. 다시 시도하십시오. 계속되면 이미지를 다시 push해야 합니다.',
  'This is not an image that has files.': '파일이 있는 이미지가 아닙니다.',
  'Its blobs are listed on its overview.': 'blob 목록은 개요에 있습니다.',
}
