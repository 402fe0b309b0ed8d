import { faults, texts } from '../texts.js'
import { change, state, take } from './store.js'
import { toast } from './toast.js'

const soonest = 500
const latest = 5000

/** Keeps a line open on which the server tells every change; comes back by itself when it breaks. */
export function connect(wait = soonest) {
  const address = new URL('live', document.baseURI)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(address)
  let next = Math.min(wait * 2, latest)
  socket.addEventListener('open', () => {
    next = soonest
    change({ online: true })
  })
  socket.addEventListener('message', ({ data }) => take(JSON.parse(data)))
  socket.addEventListener('close', () => {
    change({ online: false })
    setTimeout(() => connect(next), wait)
  })
}

/** Does something as the person shown; resolves with the server's answer, or with undefined after saying what failed. */
export async function act(what, { quiet = false } = {}) {
  const answer = await post({ as: state.me, ...what })
  if (answer.ok) return answer
  if (!quiet) toast(faults[answer.code] ?? texts.failed(answer.message ?? answer.code))
  return undefined
}

/** Puts a file there; resolves with what the server calls it. */
export async function upload(file) {
  const answer = await act({ act: 'upload', file: { name: file.name, content: await contentOf(file) } })
  return answer?.file
}

/** The bytes of a file in base64. */
export async function contentOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let signs = ''
  for (let start = 0; start < bytes.length; start += 32_768)
    signs += String.fromCharCode(...bytes.subarray(start, start + 32_768))
  return btoa(signs)
}

async function post(body) {
  try {
    const response = await fetch('act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return await response.json()
  } catch {
    return { ok: false, code: 'offline' }
  }
}
