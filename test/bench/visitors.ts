// Forked by pages.ts: visitors who come again as soon as they are answered, over connections that stay open.
import { Agent, request } from 'node:http'

export type Visit = {
  url: string
  count: number
  inFlight: number
  method: 'GET' | 'POST'
  headers: Record<string, string>
  /** `#` is the number of the request. */
  body: string
  /** First number of their addresses, of which each has its own. */
  network?: number
}
export type Visited = { rate: number; p99: number; statuses: Record<string, number> }

process.on('message', (visit: Visit) => {
  void visitAll(visit).then((visited) => process.send?.(visited))
})

async function visitAll(visit: Visit): Promise<Visited> {
  const agent = new Agent({ keepAlive: true, maxSockets: visit.inFlight })
  const times: number[] = []
  const statuses: Record<string, number> = {}
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: visit.inFlight }, async () => {
      while (next < visit.count) {
        const turn = next++
        const start = performance.now()
        const status = await once(visit, agent, turn)
        times.push(performance.now() - start)
        statuses[status] = (statuses[status] ?? 0) + 1
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  times.sort((one, other) => one - other)
  return { rate: visit.count / seconds, p99: times[Math.floor(times.length * 0.99)] ?? 0, statuses }
}

function once(
  { url, method, headers, body, network = 10 }: Visit,
  agent: Agent,
  turn: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const from = `${network}.${turn >> 16}.${(turn >> 8) & 255}.${turn & 255}`
    const sent = request(
      url,
      { agent, method, headers: { ...headers, 'X-Forwarded-For': from } },
      (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
      },
    )
    sent.on('error', reject)
    sent.end(method === 'POST' ? body.replaceAll('#', String(turn)) : undefined)
  })
}
