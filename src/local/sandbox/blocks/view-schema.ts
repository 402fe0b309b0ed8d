import { z } from 'zod'
import { viewBlocks } from './block-schemas.ts'
import { plainText } from './text-schemas.ts'

const kept = {
  blocks: viewBlocks,
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
}

/** https://docs.slack.dev/reference/views/modal-views */
const modal = z
  .strictObject({
    type: z.literal('modal'),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
    ...kept,
  })
  .refine(({ submit, blocks }) => submit ?? !blocks.some(({ type }) => type === 'input'), {
    message: 'must define `submit` to use an `input` block in modals',
    path: ['submit'],
  })

/** https://docs.slack.dev/reference/views/home-tab-views */
const home = z.strictObject({ type: z.literal('home'), ...kept })

export const view = z.discriminatedUnion('type', [modal, home])

export type GivenView = z.infer<typeof view>
