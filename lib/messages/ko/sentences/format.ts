/** Sentences of lib/format: what a config says, how to get an image and how to run it. */
export const format: Readonly<Record<string, string>> = {
  // describe-config
  'Runs as root.': 'root로 실행됩니다.',
  'Runs as root, group {0}.': 'root(그룹 {0})로 실행됩니다.',
  'Runs as user {0}.': '사용자 {0}(으)로 실행됩니다.',
  'Runs as user {0}, group {1}.': '사용자 {0}(그룹 {1})(으)로 실행됩니다.',
  'Listens on {0}.': '{0} 포트에서 수신합니다.',
  'Starts nothing by itself: a command has to be given.': '스스로 시작하는 것이 없으므로 명령을 지정해야 합니다.',
  'Starts {0}.': '시작 명령은 {0}입니다.',
  'Works in {0}.': '작업 디렉터리는 {0}입니다.',
  'Keeps data in {0}.': '데이터는 {0}에 보관합니다.',
  'Checks its own health every {0} s.': '{0}초마다 스스로 상태를 점검합니다.',
  'Stops on {0}.': '{0} 시그널을 받으면 종료합니다.',
  'Runs in images built on it: {0}.': '이 이미지를 기반으로 빌드할 때 다음을 실행합니다: {0}.',
  // shown-commands
  'Pull the image': '이미지 pull',
  'The facts of this page': '이 페이지의 정보',
  'The exact bytes of the config': 'config의 원본 바이트',
  'The exact bytes of the manifest': '매니페스트의 원본 바이트',
  'The tags of the repository': '리포지토리의 태그 목록',
  'The same with the OpenShift client': 'OpenShift 클라이언트로 같은 작업',
  // file-commands
  'The file with skopeo and tar': 'skopeo와 tar로 파일 가져오기',
  'The directory with skopeo and tar, without regard to what later layers removed':
    'skopeo와 tar로 디렉터리 가져오기(이후 레이어에서 삭제된 항목은 고려하지 않음)',
  'The config with crane': 'crane으로 보는 config',
  // get: clients
  'Into the local storage': '로컬 저장소에 저장',
  'Into the daemon’s storage': '데몬의 저장소에 저장',
  'Into containerd’s storage': 'containerd의 저장소에 저장',
  'Onto this node, as the kubelet would': 'kubelet과 같은 방식으로 이 노드에 저장',
  'Into containerd, without its CRI settings': 'CRI 설정 없이 containerd에 저장',
  'Into a directory, without an engine': '엔진 없이 디렉터리에 저장',
  'Into an image stream of the project': '프로젝트의 이미지 스트림으로 가져오기',
  'As a Deployment of one replica': '레플리카가 하나인 Deployment로 배포',
  'Into the local storage, to build on': '빌드 기반으로 쓰도록 로컬 저장소에 저장',
  'Into a tar file, without an engine': '엔진 없이 tar 파일로 저장',
  'By digest: exactly these bytes, also later': '다이제스트로: 나중에도 정확히 같은 바이트를 받습니다',
  'By tag: whatever the tag names then': '태그로: 그때 태그가 가리키는 이미지를 받습니다',
  'It keeps no logins: it is told the user name, and asks for the password':
    '로그인을 저장하지 않으므로 사용자 이름을 지정하고 비밀번호는 물을 때 입력합니다',
  // get: FROM
  'Pinned: every build starts from the same bytes': '고정: 모든 빌드가 같은 바이트에서 시작합니다',
  'Floating: a build takes what the tag names then': '유동: 빌드할 때 태그가 가리키는 이미지를 사용합니다',
  // get: logins
  'Sign in once; it asks for the user name and the password':
    '한 번만 로그인하면 됩니다. 사용자 이름과 비밀번호를 묻습니다',
  'Sign in once; it reads the password from standard input':
    '한 번만 로그인하면 됩니다. 비밀번호는 표준 입력에서 읽습니다',
  'Sign in; the cloud’s own tool prints a password that is good for some hours':
    '로그인합니다. 클라우드 도구가 몇 시간 동안 유효한 비밀번호를 출력합니다',
  'With a registry service account, which is not tied to a person: its name has a bar in it, so quote it':
    '사람에게 묶이지 않는 레지스트리 서비스 계정으로 로그인합니다. 이름에 |가 있으므로 따옴표로 감쌉니다',
  'Shows who is signed in there': '누구로 로그인되어 있는지 표시합니다',
  'gone after the next boot; --authfile ~/.config/containers/auth.json keeps it':
    '재부팅하면 사라지며, --authfile ~/.config/containers/auth.json을 쓰면 유지됩니다',
  'or a credential helper named in it': '또는 그 파일에 지정된 자격 증명 헬퍼',
  // get: pull secrets
  'Stores the login in the cluster, so that its nodes can pull':
    '노드가 pull할 수 있도록 로그인을 클러스터에 저장합니다',
  'The same secret as a document, to fill in and apply; keep it out of version control':
    '같은 시크릿을 문서로 작성한 것입니다. 값을 채워 적용하고, 버전 관리에는 넣지 마십시오',
  'Lets the pods of the project pull with it (OpenShift)': '프로젝트의 파드가 이 시크릿으로 pull하게 합니다(OpenShift)',
  'Lets the pods of the namespace pull with it (any Kubernetes)':
    '네임스페이스의 파드가 이 시크릿으로 pull하게 합니다(모든 Kubernetes)',
  'Without the password in the shell’s history: sign in to a file of its own, then store the file':
    '셸 기록에 비밀번호를 남기지 않는 방법입니다. 별도 파일로 로그인한 다음 그 파일을 저장합니다',
  // get: OpenShift
  'Imports every platform into an image stream': '모든 플랫폼을 이미지 스트림으로 가져옵니다',
  'Imports it into an image stream': '이미지 스트림으로 가져옵니다',
  'Keeps the image stream up with the tag': '이미지 스트림이 태그를 계속 따라가게 합니다',
  'Starts it as an application: a Deployment, and a Service for its ports':
    '애플리케이션으로 시작합니다. Deployment와 포트를 위한 Service를 만듭니다',
  'Copies it to another registry, straight from registry to registry': '레지스트리에서 레지스트리로 바로 복사합니다',
  'Unpacks its files into a directory, without an engine': '엔진 없이 파일을 디렉터리에 풉니다',
  // get: skopeo
  'The same bytes, so the same digest': '바이트가 같으므로 다이제스트도 같습니다',
  'Another manifest, so another digest': '매니페스트가 달라지므로 다이제스트도 달라집니다',
  'To a directory: every blob a file by its digest': '디렉터리로: blob마다 다이제스트를 이름으로 하는 파일이 됩니다',
  'To an OCI layout, which other tools read': '다른 도구도 읽을 수 있는 OCI 레이아웃으로',
  'The same, converted to OCI’s manifest': 'OCI 매니페스트로 변환하여 OCI 레이아웃으로',
  'To the archive that docker load and podman load read; it holds one platform':
    'docker load와 podman load가 읽는 아카이브로. 플랫폼 하나만 담깁니다',
  'To a directory, converted to Docker’s manifest of one platform':
    '플랫폼 하나의 Docker 매니페스트로 변환하여 디렉터리로',
  'One tag to a directory, for a machine without a network': '네트워크가 없는 장비를 위해 태그 하나를 디렉터리로',
  'Every tag of the repository to a directory': '리포지토리의 모든 태그를 디렉터리로',
  'Every tag to another registry': '모든 태그를 다른 레지스트리로',
  // get: artifacts
  'The chart as helm packs it; the tag is its version': 'helm이 묶은 그대로의 차트. 태그가 차트 버전입니다',
  'Installs it in the current namespace': '현재 네임스페이스에 설치합니다',
  'Every signature that cosign finds on what this one is about':
    '이 서명의 대상에서 cosign이 찾은 모든 서명을 받습니다',
  'Every attestation that cosign finds on what this one is about':
    '이 증명의 대상에서 cosign이 찾은 모든 증명(attestation)을 받습니다',
  'The SBOM that cosign attached to what this one is about; newer releases only know it as an attestation':
    '대상에 cosign이 붙인 SBOM을 받습니다. 최신 버전은 SBOM을 attestation으로만 다룹니다',
  '{0}. Its files, under the names they carry': '{0}. 파일을 붙어 있는 이름 그대로 저장합니다',
  'The manifest, which lists the blobs': 'blob 목록이 들어 있는 매니페스트',
  'One blob: {0}': 'blob 하나: {0}',
  // run: fitness
  'Runs as root': 'root로 실행',
  'Runs as root, because no user is set': '사용자가 지정되지 않아 root로 실행',
  'A process that breaks out of the container is root outside too, unless the engine runs without root.':
    '엔진을 rootless로 실행하지 않는 한, 컨테이너를 벗어난 프로세스는 밖에서도 root입니다.',
  'Runs as user {0}, by number': '사용자 번호 {0}(으)로 실행',
  'Not root, and a cluster can verify that from the number.':
    'root가 아니며, 클러스터가 번호만 보고 확인할 수 있습니다.',
  'Runs as user {0}, by name': '사용자 이름 {0}(으)로 실행',
  'Not root as far as the name tells. Kubernetes refuses such an image under runAsNonRoot, because only the image knows the number.':
    '이름으로 보아 root는 아닙니다. 그러나 번호는 이미지만 알기 때문에 Kubernetes는 runAsNonRoot에서 이런 이미지를 거부합니다.',
  'Gets another user on OpenShift': 'OpenShift에서는 다른 사용자로 실행',
  'OpenShift’s restricted-v2 runs it as a high number of the project’s range, in group 0. It works if group 0 may read and write the files it needs.':
    'OpenShift의 restricted-v2는 프로젝트 범위의 큰 번호 사용자와 그룹 0으로 실행합니다. 그룹 0이 필요한 파일을 읽고 쓸 수 있으면 동작합니다.',
  'Declares no ports': '선언된 포트 없음',
  'No port below 1024': '1024 미만 포트 없음',
  'Nothing about its ports needs a privilege.': '포트에 특별한 권한이 필요하지 않습니다.',
  'Listens on {0}, below 1024': '1024 미만인 {0} 포트에서 수신',
  'Without root such a port cannot be published under its own number, and a process that is not root may not be allowed to open it: most images have a setting for a higher one.':
    'root가 아니면 이런 포트를 같은 번호로 게시할 수 없고, root가 아닌 프로세스는 열지 못할 수도 있습니다. 대부분의 이미지에는 더 높은 포트로 바꾸는 설정이 있습니다.',
  'Starts nothing by itself': '스스로 시작하는 명령 없음',
  'A command has to be given after the image.': '이미지 뒤에 명령을 지정해야 합니다.',
  'Starts its program directly': '프로그램을 직접 시작',
  'The program is process 1 and gets the signal to stop.': '프로그램이 1번 프로세스이며 종료 시그널을 직접 받습니다.',
  'A shell that gives way to its program': '셸이 프로그램에 자리를 넘김',
  'exec makes the program process 1.': 'exec로 프로그램이 1번 프로세스가 됩니다.',
  'Starts through a shell (shell form)': '셸을 거쳐 시작(shell form)',
  'The shell is process 1 and may not pass SIGTERM on: stop then waits and kills. The exec form avoids it.':
    '셸이 1번 프로세스라서 SIGTERM을 전달하지 않을 수 있으며, 그러면 stop이 기다리다 강제로 종료합니다. exec form을 쓰면 피할 수 있습니다.',
  'No health check': '헬스 체크 없음',
  'An engine can tell whether the process runs, not whether it answers.':
    '엔진은 프로세스가 실행 중인지는 알지만 응답하는지는 알 수 없습니다.',
  'Checks its own health': '헬스 체크 있음',
  'Podman and Docker use it. Kubernetes does not: the Deployment below repeats it as a liveness probe.':
    'Podman과 Docker가 사용합니다. Kubernetes는 사용하지 않으므로 아래 Deployment에서 liveness probe로 다시 지정합니다.',
  'What rootless means': 'rootless의 의미',
  'Run by podman without root, root in the container is you outside: it can do what you can, no more.':
    'podman을 rootless로 실행하면 컨테이너의 root는 밖에서는 실행한 사용자 자신이며, 그 사용자가 할 수 있는 일만 할 수 있습니다.',
  'Run by podman without root, its user becomes one of your subordinate numbers (/etc/subuid) outside: it can do less than you.':
    'podman을 rootless로 실행하면 컨테이너의 사용자는 밖에서 하위 번호(/etc/subuid) 중 하나가 되어, 실행한 사용자보다 권한이 적습니다.',
  // run: lifecycle
  'Shows whether it runs.': '실행 중인지 표시합니다.',
  'Shows its config and state as JSON.': '설정과 상태를 JSON으로 표시합니다.',
  'Shows what it writes to standard output and error, and follows.':
    '표준 출력과 표준 오류를 표시하고 계속 따라갑니다.',
  'Opens a shell in it, if the image has one.': '이미지에 셸이 있으면 컨테이너 안에서 엽니다.',
  'Freezes every process where it stands and keeps its memory; nothing is told, nothing is lost.':
    '모든 프로세스를 그 자리에서 멈추고 메모리를 유지합니다. 프로세스는 알지 못하고 잃는 것도 없습니다.',
  'Lets the frozen processes go on.': '멈춘 프로세스를 다시 진행시킵니다.',
  'Sends {0} so that it can finish, and SIGKILL after {1} seconds; its memory is gone, its files stay.':
    '{0}을(를) 보내 마무리할 시간을 주고 {1}초 뒤에 SIGKILL을 보냅니다. 메모리는 사라지고 파일은 남습니다.',
  'Sends SIGKILL at once: no process can finish what it was doing.':
    'SIGKILL을 바로 보냅니다. 어떤 프로세스도 하던 일을 마칠 수 없습니다.',
  'Stops it as stop does, then starts the same container again.':
    'stop과 같은 방식으로 멈춘 다음 같은 컨테이너를 다시 시작합니다.',
  'Removes the stopped container and its writable layer; named volumes stay.':
    '멈춘 컨테이너와 쓰기 레이어를 삭제합니다. 이름 있는 볼륨은 남습니다.',
  // skopeo-copies
  'A destination is named by its tag: the digest follows from the bytes.':
    '대상은 태그로 지정합니다. 다이제스트는 바이트에서 정해집니다.',
  'Leave out the @ and what comes after it.': '@와 그 뒤를 지우십시오.',
}
