/** Figures for Prometheus; labels hold kinds and outcomes, never names or numbers of cases. */

import { Counter, collectDefaultMetrics, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof openMetrics>

export function openMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name, help, labelNames, registers: [registry] })
  return {
    registry,
    opened: counter('zhixie_cases_opened_total', 'Cases opened, by kind', ['kind']),
    routed: counter('zhixie_cases_routed_total', 'Routing decisions, sure or left to a coordinator', [
      'sure',
    ]),
    promises: counter('zhixie_promises_total', 'Promises by outcome', ['outcome']),
    swept: counter('zhixie_sweeps_total', 'Sweeps that ran'),
  }
}
