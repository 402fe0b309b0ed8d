/** A notice that was sent in, as it was read: what importing it would do, and the button that does it. Pure. */

import type { Button, KnownBlock } from '@slack/web-api'
import type { Proposal } from '../../actions/plan/propose-plan.ts'
import type { UnitId } from '../../rules/city.ts'
import { doubtInWords } from '../../words/cases/plan/doubts.ts'
import { importWords } from '../../words/cases/plan/import.ts'
import { planNotices } from '../../words/cases/plan/notices.ts'
import { clip, plain } from '../../words/clip.ts'
import { plainText } from '../modals/fields.ts'
import { packLines } from '../modals/look/pack-lines.ts'
import { actions, context, header, section, withinLimits } from './blocks.ts'

const firstTasks = 5
const mostDoubts = 8
const mostChanges = 10

export function proposalBlocks(
  { draft, preview, replaces }: Proposal,
  nameOf: (unit: UnitId) => string,
): KnownBlock[] {
  const named = preview.owners.slice(0, importWords.mostOwners)
  const more = preview.owners.length - named.length
  return withinLimits([
    header(importWords.title),
    section(importWords.read(draft)),
    section(importWords.counts(preview)),
    ...(draft.milestones.length > 0 ? [section(importWords.milestones(draft.milestones))] : []),
    ...packLines([
      `*${importWords.owners}*`,
      ...named.map((owner) => importWords.owner({ ...owner, units: owner.units.map(nameOf) })),
      ...(more > 0 ? [importWords.moreOwners(more)] : []),
    ]),
    ...doubts(draft.warnings),
    ...packLines([`*${importWords.first}*`, ...draft.tasks.slice(0, firstTasks).map(taskLine)]),
    ...changes(replaces),
    ...actions(buttons({ draft, replaces })),
    context(importWords.hint),
  ])
}

const taskLine = ({ no, marker, text, units, deadlineText }: Proposal['draft']['tasks'][number]) =>
  importWords.task(
    no === null ? marker : String(no),
    clip(text, 60),
    clip(units.join('、'), 60),
    deadlineText ?? '',
  )

function doubts(warnings: Proposal['draft']['warnings']): KnownBlock[] {
  if (warnings.length === 0) return []
  const shown = warnings.slice(0, mostDoubts)
  return packLines([
    `*${importWords.doubts(warnings.length)}*`,
    ...shown.map(({ line, message }) => importWords.doubt(line, plain(clip(doubtInWords(message), 150)))),
  ])
}

function changes(replaces: Proposal['replaces']): KnownBlock[] {
  if (!replaces) return []
  const { added, changed, dropped, same } = replaces.compared
  const lines = [
    ...changed.map(({ task, what }) =>
      importWords.changed(task.no, what.map((one) => importWords.changes[one]).join('、')),
    ),
    ...added.map(({ draft }) => importWords.added(clip(draft.text, 60))),
    ...dropped.map(({ no, facts }) => importWords.dropped(no, clip(facts.text, 60))),
  ]
  const more = lines.length > mostChanges ? ['…'] : []
  return packLines([
    `*${importWords.compare(added.length, changed.length, dropped.length, same.length)}*`,
    ...lines.slice(0, mostChanges),
    ...more,
  ])
}

function buttons({ draft, replaces }: Pick<Proposal, 'draft' | 'replaces'>): Button[] {
  const one = (action_id: string, value: string, text: string): Button => ({
    type: 'button',
    action_id,
    value,
    style: 'primary',
    text: plainText(text),
  })
  if (!replaces) return [one('importPlan', draft.id, importWords.confirm)]
  const { style: _style, ...asNew } = one('importPlan', draft.id, importWords.asNew)
  return [one('revisePlan', `${draft.id} ${replaces.plan.id}`, importWords.revise), asNew]
}

/** Names that stand for no unit we know of, each with a button to say whom. */
export function ownersAskedBlocks(names: readonly string[]): KnownBlock[] {
  return withinLimits([
    header(planNotices.unknownOwners(names.length)),
    ...names.slice(0, 40).map((name): KnownBlock => {
      const text = plainText(planNotices.nameOwner)
      const accessory: Button = { type: 'button', action_id: 'nameOwner', value: name, text }
      return { ...section(plain(clip(name, 300))), accessory }
    }),
    context(planNotices.unknownHint),
  ])
}
