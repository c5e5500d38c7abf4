import type { Translations } from '../../say.ts'

/** Sentences of lib/registry/egress: connections that fail, and those that are not made. */
export const egress: Translations = {
  // Kinds of addresses; they stand before “입니다” and “로”.
  'an unspecified address': '미지정 주소',
  'a cloud metadata address': '클라우드 메타데이터 주소',
  'a loopback address': '루프백 주소',
  'a private address': '사설 주소',
  'a carrier-grade NAT address': '통신사급 NAT(CGNAT) 주소',
  'a link-local or cloud metadata address': '링크 로컬 주소 또는 클라우드 메타데이터 주소',
  'an address reserved for protocol assignments': '프로토콜 할당용 예약 주소',
  'a documentation address': '문서용 주소',
  'a 6to4 relay address': '6to4 릴레이 주소',
  'a benchmarking address': '벤치마크용 주소',
  'a multicast address': '멀티캐스트 주소',
  'a reserved address': '예약된 주소',
  'a public address': '공인 주소',
  'an IPv4-mapped address': 'IPv4 매핑 주소',
  'a NAT64 address': 'NAT64 주소',
  'a local NAT64 address': '로컬 NAT64 주소',
  'a discard-only address': '폐기 전용 주소',
  'a Teredo address': 'Teredo 주소',
  'a 6to4 address': '6to4 주소',
  'a link-local address': '링크 로컬 주소',
  'a site-local address': '사이트 로컬 주소',
  'not an IP address': 'IP가 아닌 주소',
  '{0} of {1}': '{1}를 담은 {0}',
  '{0} is {1}.': '{0} 호스트는 {1}입니다.',
  '{0} resolves to {1}.': '{0}의 이름을 조회하면 {1}로 이어집니다.',
  '{0} is Portolan itself.': '{0}: Portolan 자신의 주소입니다.',
  'Give the address of a registry instead.': '대신 레지스트리의 주소를 적으십시오.',
  'If this registry is on your own network, name it in portolan.toml or registries.conf; until then only public addresses are dialled for it.':
    '이 레지스트리가 내부 네트워크에 있다면 portolan.toml이나 registries.conf에 적으십시오. 그때까지는 공인 주소로만 연결합니다.',
  'Only a registry that is itself written as localhost may be on this machine.':
    'localhost로 적은 레지스트리만 이 컴퓨터에 있을 수 있습니다.',
  'A registry on localhost may only be on this machine. Check the name and what it resolves to.':
    'localhost 레지스트리는 이 컴퓨터에만 있을 수 있습니다. 이름과 그 이름의 조회 결과를 확인하십시오.',
  'Link-local, cloud metadata, multicast and reserved addresses are never dialled. Check what the name resolves to.':
    '링크 로컬, 클라우드 메타데이터, 멀티캐스트, 예약된 주소에는 연결하지 않습니다. 이름의 조회 결과를 확인하십시오.',
  // answers
  '{0} sent an encoded body although none was accepted.':
    '{0}에서 압축을 요청하지 않았는데도 인코딩된 본문을 보냈습니다.',
  'The registry’s administrator has to switch off compression of answers, also in the proxy before it.':
    '레지스트리 관리자가 앞단 프록시를 포함하여 응답 압축을 꺼야 합니다.',
  '{0} sent endless interim answers.': '{0}에서 중간(1xx) 응답을 끝없이 보냈습니다.',
  '{0} sent more than {1} headers.': '{0}에서 헤더를 {1}개 넘게 보냈습니다.',
  '{0} took too long to answer.': '{0}의 응답이 너무 오래 걸렸습니다.',
  '{0} sends less than {1} bytes a second.': '{0}의 전송 속도가 초당 {1}바이트에 못 미칩니다.',
  'Try again later; if it stays so, the registry’s administrator can see why.':
    '나중에 다시 시도하십시오. 계속되면 레지스트리 관리자가 원인을 확인할 수 있습니다.',
  'Try again later; the registry or the network to it is overloaded.':
    '나중에 다시 시도하십시오. 레지스트리나 그 사이의 네트워크에 부하가 걸려 있습니다.',
  'The registry’s administrator, or whoever runs the proxy before it, can see why.':
    '레지스트리 관리자나 그 앞단 프록시의 운영자가 원인을 확인할 수 있습니다.',
  // failures of connections
  'Check the spelling of the registry name, and that this machine can resolve it.':
    '레지스트리 이름의 철자와, 이 컴퓨터에서 그 이름을 조회할 수 있는지 확인하십시오.',
  'Try again in a moment; if it stays so, the registry’s administrator can see why.':
    '잠시 뒤 다시 시도하십시오. 계속되면 레지스트리 관리자가 원인을 확인할 수 있습니다.',
  'Put the certificate of the authority that signed it into certs.d/<registry>/ca.crt if you trust it.':
    '서명한 인증 기관을 신뢰한다면 그 인증서를 certs.d/<registry>/ca.crt에 두십시오.',
  'The registry’s administrator has to install a valid certificate.':
    '레지스트리 관리자가 유효한 인증서를 설치해야 합니다.',
  'The name {0} does not exist.': '{0}: 존재하지 않는 이름입니다.',
  'The name {0} could not be looked up.': '{0}: 이름을 조회하지 못했습니다.',
  'The DNS server did not answer; check this machine’s network and try again.':
    'DNS 서버가 응답하지 않았습니다. 이 컴퓨터의 네트워크를 확인하고 다시 시도하십시오.',
  '{0} refuses the connection.': '{0}에서 연결을 거부합니다.',
  'Nothing listens on that port: check the port, and that the registry is running.':
    '그 포트에서 수신하는 프로그램이 없습니다. 포트가 맞는지, 레지스트리가 실행 중인지 확인하십시오.',
  'There is no route to {0}.': '{0}까지 가는 네트워크 경로가 없습니다.',
  'Check this machine’s network, VPN or firewall.': '이 컴퓨터의 네트워크, VPN, 방화벽을 확인하십시오.',
  '{0} did not accept a connection in time.': '{0}에서 제한 시간 안에 연결을 받지 않았습니다.',
  'Check this machine’s network, VPN or firewall; the registry may be down.':
    '이 컴퓨터의 네트워크, VPN, 방화벽을 확인하십시오. 레지스트리가 멈춰 있을 수도 있습니다.',
  '{0} accepted the request but did not answer in time.': '{0}에서 요청을 받았지만 제한 시간 안에 응답하지 않았습니다.',
  '{0} stopped in the middle of its answer.': '{0}의 응답이 도중에 멈췄습니다.',
  '{0} closed the connection before its answer was complete.': '{0}에서 응답을 마치기 전에 연결을 끊었습니다.',
  'The TLS certificate of {0} has expired.': '{0}의 TLS 인증서가 만료되었습니다.',
  'The TLS certificate of {0} is not valid yet.': '{0}의 TLS 인증서는 아직 유효 기간이 시작되지 않았습니다.',
  'Check the clock of this machine; otherwise the registry’s administrator has to install a valid certificate.':
    '이 컴퓨터의 시계를 확인하십시오. 시계가 맞다면 레지스트리 관리자가 유효한 인증서를 설치해야 합니다.',
  '{0} presents a self-signed TLS certificate.': '{0}에서 자체 서명한 TLS 인증서를 제시합니다.',
  'Put that certificate into certs.d/<registry>/ca.crt if you trust it.':
    '그 인증서를 신뢰한다면 certs.d/<registry>/ca.crt에 두십시오.',
  'The TLS certificate of {0} is signed by an authority this machine does not know.':
    '{0}의 TLS 인증서는 이 컴퓨터가 모르는 인증 기관이 서명했습니다.',
  'The TLS certificate of {0} is for another name.': '{0}의 TLS 인증서는 다른 이름으로 발급된 것입니다.',
  'Use the name the certificate was issued for, or ask the registry’s administrator to add this one.':
    '인증서가 발급된 이름을 쓰거나, 레지스트리 관리자에게 이 이름을 추가해 달라고 요청하십시오.',
  'The TLS certificate of {0} is not acceptable.': '{0}의 TLS 인증서를 받아들일 수 없습니다.',
  'The TLS certificate of {0} uses keys or signatures that are too weak or wrong.':
    '{0}의 TLS 인증서에 쓰인 키나 서명이 너무 약하거나 잘못되었습니다.',
  '{0} and Portolan have no TLS version in common.': '{0} 서버와 Portolan이 함께 지원하는 TLS 버전이 없습니다.',
  'Portolan speaks TLS 1.2 and newer; the registry’s administrator has to enable one of them.':
    'Portolan은 TLS 1.2 이상을 지원합니다. 레지스트리 관리자가 그중 하나를 켜야 합니다.',
  '{0} refused the TLS handshake.': '{0}에서 TLS 핸드셰이크를 거부했습니다.',
  'It may want a client certificate, in certs.d/<registry>/ as client.cert and client.key; otherwise its administrator can check its TLS settings.':
    '클라이언트 인증서를 요구하는 것일 수 있습니다. certs.d/<registry>/에 client.cert와 client.key로 두십시오. 그것이 아니라면 관리자가 TLS 설정을 확인해야 합니다.',
  '{0} does not speak TLS.': '{0} 서버는 TLS를 사용하지 않습니다.',
  'If this registry is plain HTTP, set insecure = true for it in registries.conf.':
    '이 레지스트리가 일반 HTTP라면 registries.conf에서 insecure = true로 설정하십시오.',
  '{0} wants a client certificate that it accepts.': '{0}에서 유효한 클라이언트 인증서를 요구합니다.',
  'Put the certificate and its key into certs.d/<registry>/ as client.cert and client.key.':
    '인증서와 키를 certs.d/<registry>/에 client.cert와 client.key로 두십시오.',
  '{0} sent headers larger than 16 KiB.': '{0}에서 16 KiB보다 큰 헤더를 보냈습니다.',
  '{0} sent a body of another length than it announced.': '{0}에서 보낸 본문의 길이가 미리 알린 길이와 다릅니다.',
  '{0} sent something that is not valid HTTP.': '{0}에서 올바른 HTTP가 아닌 응답을 보냈습니다.',
  'Check that this is a registry, and whether it is https or plain http on that port.':
    '레지스트리가 맞는지, 그 포트가 https인지 일반 http인지 확인하십시오.',
  'The TLS connection to {0} could not be made.': '{0}에 TLS로 연결하지 못했습니다.',
  'The registry’s administrator can check its TLS settings.': '레지스트리 관리자가 TLS 설정을 확인할 수 있습니다.',
  '{0} cannot be reached.': '{0}에 연결할 수 없습니다.',
  '{0} sent more than the {1} bytes Portolan reads of such an answer.':
    '{0}에서 보낸 응답이 Portolan이 읽는 한도인 {1}바이트를 넘습니다.',
  'Use a command-line tool such as skopeo for content of this size.':
    '이만한 크기의 내용은 skopeo 같은 명령줄 도구로 다루십시오.',
  // redirects
  '{0} redirects a {1}, which is not followed.':
    '{0}에서 {1} 요청을 리디렉션했습니다. 이런 리디렉션은 따르지 않습니다.',
  '{0} redirects a request that must not be redirected.': '{0}에서 리디렉션하면 안 되는 요청을 리디렉션했습니다.',
  '{0} redirects more than {1} times.': '{0}에서 {1}번 넘게 리디렉션했습니다.',
  '{0} redirects from https to plain http.': '{0}에서 https를 일반 http로 리디렉션했습니다.',
  '{0} redirects to {1}, where this kind of content is not taken from.':
    '{0}에서 {1}(으)로 리디렉션했지만, 이런 내용은 그곳에서 받지 않습니다.',
  '{0} redirects to the unusual port {1} of {2}.': '{0}에서 {2}의 일반적이지 않은 포트 {1}번으로 리디렉션했습니다.',
  '{0} redirects without saying where.': '{0}에서 대상 없이 리디렉션했습니다.',
  '{0} redirects to two places at once.': '{0}에서 한꺼번에 두 곳으로 리디렉션했습니다.',
  '{0} redirects to something that is no address.': '{0}에서 주소가 아닌 곳으로 리디렉션했습니다.',
  '{0} redirects to an address with a login in it.': '{0}에서 로그인 정보가 든 주소로 리디렉션했습니다.',
  // requests
  'The request header “{0}” is not one that egress sends.': '요청 헤더 “{0}”: 보낼 수 없는 헤더입니다.',
  'The value for “{0}” holds characters that HTTP headers cannot carry.':
    '“{0}” 값에 HTTP 헤더로 보낼 수 없는 문자가 있습니다.',
  'Remove line breaks and control characters from what was entered or configured.':
    '입력하거나 설정한 값에서 줄바꿈과 제어 문자를 지우십시오.',
  'The name {0} has more than {1} addresses.': '{0}의 주소가 {1}개를 넘습니다.',
  'Check the name; whoever runs its DNS can mend it.': '이름을 확인하십시오. DNS 운영자가 바로잡을 수 있습니다.',
  'A certificate or key configured for this registry cannot be read.':
    '이 레지스트리에 설정된 인증서나 키를 읽을 수 없습니다.',
  'The files in certs.d/<registry>/ must be PEM, and a client key must belong to its certificate.':
    'certs.d/<registry>/의 파일은 PEM 형식이어야 하고, 클라이언트 키는 인증서와 짝이 맞아야 합니다.',
  'Portolan does not speak “{0}”.': '“{0}”: Portolan이 지원하지 않는 프로토콜입니다.',
  'A registry is reached by https, or by http where configuration allows it.':
    '레지스트리에는 https로, 설정에서 허용한 경우에는 http로 연결합니다.',
  'An address must not hold a login.': '주소에 로그인 정보를 넣을 수 없습니다.',
  'Store the login with podman login; Portolan finds it there.':
    'podman login으로 로그인 정보를 저장하십시오. Portolan이 그곳에서 찾습니다.',
}
