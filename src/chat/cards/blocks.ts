/** Small makers of Block Kit pieces, each within Slack's limits. */

import type {
  ActionsBlock,
  Button,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  SectionBlock,
} from '@slack/web-api'
import { clip } from '../../words/clip.ts'
import { buttonLabels } from '../../words/labels.ts'

/** Slack's limits, in characters or pieces (docs.slack.dev, Block Kit reference). */
const most = {
  header: 150,
  section: 3000,
  field: 2000,
  context: 2000,
  button: 75,
  blocks: 50,
  fields: 10,
} as const

export const header = (text: string): HeaderBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: clip(text, most.header), emoji: true },
})

export const section = (text: string): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: clip(text, most.section), verbatim: true },
})

/** Pairs of label and value side by side; pairs without a value are left out. */
export function fields(pairs: readonly (readonly [string, string | null | undefined])[]): SectionBlock[] {
  const filled = pairs.filter((pair): pair is [string, string] => Boolean(pair[1])).slice(0, most.fields)
  if (filled.length === 0) return []
  const shown = filled.map(([label, value]) => ({
    type: 'mrkdwn' as const,
    text: clip(`*${label}*\n${value}`, most.field),
    verbatim: true,
  }))
  return [{ type: 'section', fields: shown }]
}

export const context = (text: string): ContextBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: clip(text, most.context), verbatim: true }],
})

/** The button that makes a move of a case: its action id is the move, its value the case number. */
export function button(move: string, no: string, look?: 'primary' | 'danger'): Button {
  const text = {
    type: 'plain_text' as const,
    text: clip(buttonLabels[move] ?? move, most.button),
    emoji: true,
  }
  return { type: 'button', action_id: move, value: no, text, ...(look ? { style: look } : {}) }
}

export const actions = (buttons: readonly Button[]): ActionsBlock[] =>
  buttons.length > 0 ? [{ type: 'actions', elements: [...buttons] }] : []

export const withinLimits = (blocks: readonly KnownBlock[]): KnownBlock[] => blocks.slice(0, most.blocks)
