/** What a transfer has come to, as pairs of label and line: for its cards and its page. */

import { packetItems } from '../../../rules/cases/transfers/criminal.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { clip, plain } from '../../clip.ts'
import { transferWords as words } from './forms.ts'
import { clueKinds, packetLabels } from './labels.ts'

export type Line = { label: string; value: string }

const said = (text: string, most = 400): string => plain(clip(text, most))

/** What is transferred, in one text; of a clue it stands on its page alone. */
export function subjectOf({ facts }: CaseView['file']): string {
  if ('matter' in facts) return facts.matter
  return 'summary' in facts ? facts.summary : ''
}

/** Pairs without a value are left out. */
export function transferLines(view: CaseView): Line[] {
  const { file } = view
  if (file.kind === 'criminal-transfer') return filled(criminal(view, file.facts))
  if (file.kind === 'transfer') {
    const { to, papers, runningDates, why, complaint } = file.facts
    return filled([
      [words.to, said(to)],
      [words.complaint, complaint],
      [words.why, said(why)],
      [words.papers, said(papers)],
      [words.runningDates, said(runningDates)],
    ])
  }
  if (file.kind !== 'clue') return []
  return filled([
    [words.clueKind, clueKinds[file.facts.kind]],
    [words.evidence, said(file.facts.evidence)],
    [words.to, file.facts.sentTo],
  ])
}

type Facts = Extract<CaseView['file'], { kind: 'criminal-transfer' }>['facts']

function criminal({ nameOf }: CaseView, facts: Facts): [string, string | undefined][] {
  const { receiver, officers, packet, passedTo, complaint } = facts
  return [
    [words.to, nameOf(receiver)],
    [words.complaint, complaint],
    [words.officers, officers?.map((name) => plain(name)).join('、')],
    [words.passedTo, passedTo],
    [
      words.packet,
      packet &&
        [
          packetItems
            .map((item) => `${packet.items.includes(item) ? '☑' : '☐'} ${packetLabels[item]}`)
            .join('　'),
          ...(packet.lacking ? [said(packet.lacking)] : []),
          packet.copied ? words.copied : words.notCopied(said(packet.notCopied)),
        ].join('\n'),
    ],
  ]
}

const filled = (pairs: readonly (readonly [string, string | undefined])[]): Line[] =>
  pairs.flatMap(([label, value]) => (value ? [{ label, value }] : []))
