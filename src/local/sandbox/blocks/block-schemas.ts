import { z } from 'zod'
import { accessory, actionElement, image, inputElement } from './element-schemas.ts'
import { anyText, mrkdwn, plainText } from './text-schemas.ts'

/** Limits: https://docs.slack.dev/reference/block-kit/blocks and the pages below it. */

const block_id = z.string().min(1).max(255).optional()

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text ?? fields, 'must define either `text` or `fields`')

const header = z.strictObject({ type: z.literal('header'), block_id, text: plainText(150) })

const divider = z.strictObject({ type: z.literal('divider'), block_id })

const context = z.strictObject({
  type: z.literal('context'),
  block_id,
  elements: z
    .array(z.discriminatedUnion('type', [image, plainText(), mrkdwn()]))
    .min(1)
    .max(10),
})

const actions = z.strictObject({
  type: z.literal('actions'),
  block_id,
  elements: z.array(actionElement).min(1).max(25),
})

const picture = z.strictObject({
  type: z.literal('image'),
  block_id,
  image_url: z.string().min(1).max(3000),
  alt_text: z.string().min(1).max(2000),
  title: plainText(2000).optional(),
})

const input = z.strictObject({
  type: z.literal('input'),
  block_id,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: inputElement,
})

const block = z.discriminatedUnion('type', [section, header, divider, context, actions, picture, input])

export const messageBlocks = z.array(block).max(50)

export const viewBlocks = z.array(block).max(100)
