import type { Pages } from '../open-pages.ts'

export type Answer = { status: number; headers: Headers; text: string }

const formType = { 'Content-Type': 'application/x-www-form-urlencoded' }

/** A browser as the server sees it: it keeps its cookie, sends forms, and goes where it is sent. */
export function aVisitor(pages: Pick<Pages, 'app'>, from = '203.0.113.1') {
  let cookie = ''

  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers)
    if (cookie) headers.set('Cookie', cookie)
    const incoming = { socket: { remoteAddress: from } }
    const answer = await pages.app.request(path, { ...init, headers }, { incoming })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }

  const send = (path: string, fields: Record<string, string>, more: RequestInit = {}): Promise<Answer> =>
    ask(path, { method: 'POST', headers: formType, body: new URLSearchParams(fields).toString(), ...more })

  const hiddenIn = (page: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

  return {
    ask,
    send,
    hiddenIn,
    /** Opens the form and sends it. */
    async files(fields: Record<string, string>): Promise<Answer> {
      const { text } = await ask('/')
      return send('/complaints', { seal: hiddenIn(text, 'seal'), mode: 'named', ...fields })
    },
    /** Files, and reads number and code from the receipt. */
    async hasFiled(fields: Record<string, string>): Promise<{ no: string; code: string; receipt: Answer }> {
      const sent = await this.files(fields)
      const receipt = await ask(sent.headers.get('location') ?? '')
      const [no = '', code = ''] = [...receipt.text.matchAll(/class="big[^"]*">([^<]+)</g)].map(
        ([, found]) => found,
      )
      return { no, code, receipt }
    },
    forget: () => {
      cookie = ''
    },
  }
}
