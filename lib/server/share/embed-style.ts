import 'server-only'
import { createHash } from 'node:crypto'

/** Colours of app/globals.css; small and without files, so that a frame is one request. */
export const embedStyle = `
:root{color-scheme:light dark;--canvas:#fff;--text:#1b2026;--muted:#5a636d;--border:#e4e0da;--accent:#0b5c86;--soft:#e4f0f6}
@media(prefers-color-scheme:dark){:root{--canvas:#141a20;--text:#e6eaee;--muted:#9ba6b1;--border:#29323b;--accent:#74c0e6;--soft:#12303f}}
*{box-sizing:border-box;margin:0}
html,body{height:100%}
body{background:var(--canvas);color:var(--text);font:15px/1.45 Pretendard,system-ui,-apple-system,"Segoe UI","Noto Sans KR",sans-serif}
a{color:inherit;text-decoration:none}
a:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
article{border:1px solid var(--border);border-radius:12px;display:block;height:100%;overflow:auto;padding:16px 20px}
header{align-items:center;color:var(--muted);display:flex;gap:8px;justify-content:space-between;font-size:13px}
.brand{align-items:center;color:var(--text);display:flex;flex:none;font-weight:600;gap:6px}
.place,h1,dd{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.kind{color:var(--accent);font-size:13px;font-weight:600;margin-top:12px}
h1{font-size:21px;line-height:1.3}
.marks{align-items:center;color:var(--muted);display:flex;flex-wrap:wrap;font-size:13px;gap:4px 8px;margin-top:6px}
.mark{background:var(--soft);border-radius:6px;color:var(--accent);font-weight:600;overflow-wrap:anywhere;padding:1px 8px}
.summary{color:var(--muted);display:-webkit-box;font-size:14px;margin-top:8px;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow-wrap:anywhere}
dl{border-top:1px solid var(--border);display:flex;flex-wrap:wrap;gap:6px 28px;margin-top:12px;padding-top:10px}
dl div{max-width:100%;min-width:0}
dt{color:var(--muted);font-size:12px}
dd{font-weight:600}
`

/** What the policy names instead of a nonce: https://www.w3.org/TR/CSP3/#source-list-valid-hashes */
export const embedStyleSource = `'sha256-${createHash('sha256').update(embedStyle).digest('base64')}'`
