/** What goes wrong with a call. `lose-answer` does the work and then breaks the connection. */
export type Fault =
  | { kind: 'http'; status: number }
  | { kind: 'rate-limited'; retryAfter: number }
  | { kind: 'hang' }
  | { kind: 'drop' }
  | { kind: 'lose-answer' }
  | { kind: 'error'; error: string }

export type Planned = {
  /** A method's name, or `*` for any. */
  method: string
  fault: Fault
  /** How many calls it strikes; Infinity: until cleared. Default 1. */
  times?: number | undefined
  /** Only calls with this channel, by id. */
  channel?: string | undefined
}

export type Faults = ReturnType<typeof makeFaults>

/** Faults to come, for tests; the first that fits a call strikes it. */
export function makeFaults() {
  let planned: (Planned & { left: number })[] = []
  return {
    plan(fault: Planned): void {
      planned.push({ ...fault, left: fault.times ?? 1 })
    },
    clear(): void {
      planned = []
    },
    strike(call: { method: string; channel: unknown }): Fault | undefined {
      const struck = planned.find((candidate) => fits(candidate, call))
      if (!struck) return undefined
      struck.left -= 1
      planned = planned.filter(({ left }) => left > 0)
      return struck.fault
    },
  }
}

function fits({ method, channel }: Planned, call: { method: string; channel: unknown }): boolean {
  return (method === '*' || method === call.method) && (channel === undefined || channel === call.channel)
}
