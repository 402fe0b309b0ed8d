import type { NewDispute } from '../../../src/actions/dispute/open-dispute.ts'
import { openDispute } from '../../../src/actions/dispute/open-dispute.ts'
import type { Office } from '../../../src/actions/office.ts'
import type { Case } from '../../../src/rules/cases/case.ts'
import { isRefused } from '../../../src/rules/refusal.ts'

export const market = 'cq-yuzhong-market'
export const urban = 'cq-yuzhong-urban'

/** A dispute between two bureaus of one district, but for what is said. */
export async function aDispute(office: Office, but: Partial<NewDispute> = {}): Promise<Case<'dispute'>> {
  const opened = await openDispute(office, {
    matter: '民生路夜市占道卖散装熟食，由谁管辖',
    kind: 'both-decline',
    applicant: market,
    parties: [market, urban],
    positions: [],
    origin: { key: `test:${performance.now()}`, door: 'cli' },
    by: { kind: 'bot' },
    ...but,
  })
  if (isRefused(opened)) throw new Error(`Refused: ${JSON.stringify(opened)}`)
  return opened.file
}

/** Names of the clocks that run. */
export const running = ({ clocks }: Case): string[] =>
  clocks.filter(({ status }) => status === 'running').map(({ name }) => name)
