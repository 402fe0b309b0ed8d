/** 详情: all that one person may see of a case, and all that they may do with it. Pure. */

import type { Button, KnownBlock, ModalView } from '@slack/web-api'
import type { Case } from '../../../rules/cases/case.ts'
import type { UnitId } from '../../../rules/city.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { cardTitle, clockLine } from '../../../words/cards.ts'
import { detailWords, formWords } from '../../../words/chat/modals.ts'
import { plain } from '../../../words/clip.ts'
import { moveButton } from '../../buttons/move-button.ts'
import { actions, button, context, header, section } from '../../cards/blocks.ts'
import { whatItIs } from '../../cards/complaint-card.ts'
import { partyCard } from '../../cards/dispute-card.ts'
import { transferCard } from '../../cards/transfer-card.ts'
import { taskBlocks } from '../../commands/plan/task-blocks.ts'
import { plainText } from '../fields.ts'
import { packLines, textBlocks } from './pack-lines.ts'
import { timelineOf } from './timeline.ts'

/**
 * `moves`: names of the buttons this person may press; `link`: their page, if they have one; `reader`: the unit that
 * looks, null for those who oversee all.
 */
export type Looking = {
  view: CaseView
  moves: readonly string[]
  link: string | null
  reader: UnitId | null
}

/** Signs of a text shown here; ten thousand fit with room to spare. */
const mostText = 12_000
/** Slack's limit of blocks in a view. */
const mostBlocks = 100

export function detailView(looking: Looking): ModalView {
  const { view, link, reader } = looking
  const blocks = [
    header(cardTitle(view)),
    ...whole(view, link, reader),
    ...clocks(view),
    ...reasons(view.file),
    section(`*${detailWords.timeline}*`),
    ...packLines(timelineOf(view)),
  ]
  const last = movesBlocks(looking)
  return {
    type: 'modal',
    title: plainText(detailWords.title),
    close: plainText(formWords.close),
    blocks: [...blocks.slice(0, mostBlocks - last.length), ...last],
  }
}

function whole(view: CaseView, link: string | null, reader: UnitId | null): KnownBlock[] {
  const { file } = view
  if (file.kind === 'dispute')
    return partyCard(view).filter((block) => block.type !== 'actions' && block.type !== 'header')
  if (file.kind === 'plan-task') return taskBlocks(view, reader)
  if (file.kind !== 'complaint')
    return transferCard(view).filter((block) => block.type !== 'actions' && block.type !== 'header')
  const { text, about, confidential } = file.facts
  // The card's first block is the beginning of the text, of which all stands here.
  const rest = whatItIs(view).slice(1)
  if (confidential) return [section(link ? detailWords.confidential : detailWords.confidentialHere), ...rest]
  return [
    section(`*${detailWords.text}*`),
    ...textBlocks(text, mostText),
    ...(about ? [section(`*${detailWords.about}*\n${plain(about).slice(0, 1000)}`)] : []),
    ...rest,
  ]
}

function clocks({ clocks }: CaseView): KnownBlock[] {
  const running = clocks.filter((clock) => clock.status !== 'stopped')
  const lines = running.map(
    (clock) =>
      `${clockLine(clock)}${clock.basis ? `\n        _${detailWords.basisOf(plain(clock.basis))}_` : ''}`,
  )
  return lines.length > 0 ? packLines([`*${detailWords.clocks}*`, ...lines]) : []
}

function reasons(file: Case): KnownBlock[] {
  if (file.kind !== 'complaint' || !file.facts.understood) return []
  // The reasons quote the text.
  if (file.facts.confidential) return []
  const lines = file.facts.understood.reasons.slice(0, 12).map((reason) => `• ${plain(reason.what)}`)
  return lines.length > 0 ? packLines([`*${detailWords.why}*`, ...lines]) : []
}

function movesBlocks({ view, moves, link }: Looking): KnownBlock[] {
  const buttons: Button[] = [
    ...moves.map((move) => moveButton(move, view.no)),
    button('why', view.no),
    button('papers', view.no),
  ]
  return [
    ...actions([...buttons, ...(link ? [linkButton(link)] : [])].slice(0, 25)),
    ...(link ? [context(detailWords.page)] : []),
  ]
}

const linkButton = (url: string): Button => ({
  type: 'button',
  action_id: 'open-page',
  url,
  text: plainText(detailWords.open),
})
