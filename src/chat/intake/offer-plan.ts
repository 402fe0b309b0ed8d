/** A notice sent to the bot, as a file or a paste: its coordinator gets what was read, and a button to confirm. */

import { proposePlan } from '../../actions/plan/propose-plan.ts'
import { readDocument } from '../../documents/reading/read-document.ts'
import { Unreadable } from '../../documents/reading/unreadable.ts'
import { readNotice } from '../../rules/notice/read-notice.ts'
import { importWords } from '../../words/cases/plan/import.ts'
import { proposalBlocks } from '../cards/plan-card.ts'
import { type Desk, nameOf } from '../desk/desk.ts'
import { bare } from '../desk/guard.ts'
import { tell } from '../desk/tell.ts'
import type { Person } from '../desk/who.ts'
import { type Attached, fetchFile } from './fetch-file.ts'
import type { Heard } from './heard.ts'

/** A paste shorter than this, signs, with fewer tasks, is somebody telling of something. */
const shortest = 200
const fewest = 3

/** True: it was a notice, and was answered. Only what a coordinator says to the bot itself is taken for one. */
export async function offerPlan(
  desk: Desk,
  { heard, person }: { heard: Heard; person: Person },
): Promise<boolean> {
  if (!person.roles.includes('coordinator') || !(heard.direct || heard.mention)) return false
  const [file] = heard.files
  const where = { channel: heard.channel, ...(heard.thread ? { thread: heard.thread } : {}) }
  if (file) {
    await proposeFile(desk, { file, person, where })
    return true
  }
  if (heard.text.length < shortest || readNotice(heard.text).tasks.length < fewest) return false
  await propose(desk, { text: heard.text, person, where })
  return true
}

type Where = { channel?: string | undefined; thread?: string | undefined }

async function proposeFile(
  desk: Desk,
  { file, person, where }: { file: Attached; person: Person; where: Where },
): Promise<void> {
  try {
    const bytes = await fetchFile(desk, file)
    await propose(desk, { text: await readDocument(file.name, bytes), person, where })
  } catch (cause) {
    const text = cause instanceof Unreadable ? importWords.unreadable : importWords.cannotFetch
    if (!(cause instanceof Unreadable)) desk.app.events.chatFailed('fetching a file', bare(cause))
    await tell(desk, { user: person.chat, text, ...where })
  }
}

/** Keeps the draft and shows what was read of it to the person alone. */
export async function propose(
  desk: Desk,
  { text, person, where }: { text: string; person: Person; where: Where },
): Promise<boolean> {
  const proposal = await proposePlan(desk.app.office, text, person.name)
  const { tasks, title } = proposal.draft
  const fault = tasks.length === 0 ? importWords.noTasks : title === '' ? importWords.noTitle : null
  const shown = fault
    ? { text: fault }
    : { text: importWords.title, blocks: proposalBlocks(proposal, nameOf(desk)) }
  await tell(desk, { user: person.chat, ...shown, ...where })
  return fault === null
}
