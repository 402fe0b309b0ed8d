import { z } from 'zod'
import { anyText, confirm, option, optionGroup, plainText, style } from './text-schemas.ts'

/** Limits: https://docs.slack.dev/reference/block-kit/block-elements and the pages below it. */

const actionable = {
  action_id: z.string().min(1).max(255).optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
}
const selectable = { ...actionable, placeholder: plainText(150).optional() }
const several = { ...selectable, max_selected_items: z.number().int().min(1).optional() }
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const offered = {
  options: z.array(option()).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
}

function offersOnce(select: { options?: unknown; option_groups?: unknown }): boolean {
  return (select.options === undefined) !== (select.option_groups === undefined)
}

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: actionable.action_id,
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
  style: style.optional(),
  confirm: confirm.optional(),
  accessibility_label: z.string().max(75).optional(),
})

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionable.action_id,
  confirm: actionable.confirm,
  options: z.array(option()).min(1).max(5),
})

export const image = z.strictObject({
  type: z.literal('image'),
  image_url: z.string().min(1).max(3000),
  alt_text: z.string().min(1).max(2000),
})

const oneOf = [
  z
    .strictObject({
      type: z.literal('static_select'),
      ...selectable,
      ...offered,
      initial_option: option().optional(),
    })
    .refine(offersOnce, 'must define either `options` or `option_groups`'),
  z.strictObject({
    type: z.literal('external_select'),
    ...selectable,
    min_query_length: z.number().int().min(0).optional(),
    initial_option: option().optional(),
  }),
  z.strictObject({
    type: z.literal('users_select'),
    ...selectable,
    initial_user: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...selectable,
    initial_channel: z.string().optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...selectable,
    initial_conversation: z.string().optional(),
    default_to_current_conversation: z.boolean().optional(),
    response_url_enabled: z.boolean().optional(),
    filter: z.looseObject({}).optional(),
  }),
] as const

const someOf = [
  z
    .strictObject({
      type: z.literal('multi_static_select'),
      ...several,
      ...offered,
      initial_options: z.array(option()).max(100).optional(),
    })
    .refine(offersOnce, 'must define either `options` or `option_groups`'),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...several,
    min_query_length: z.number().int().min(0).optional(),
    initial_options: z.array(option()).max(100).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...several,
    initial_users: z.array(z.string()).optional(),
  }),
] as const

const boxes = [
  z.strictObject({
    type: z.literal('checkboxes'),
    ...actionable,
    options: z
      .array(option(anyText(75)))
      .min(1)
      .max(10),
    initial_options: z.array(option(anyText(75))).optional(),
  }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    ...actionable,
    options: z
      .array(option(anyText(75)))
      .min(1)
      .max(10),
    initial_option: option(anyText(75)).optional(),
  }),
] as const

const moments = [
  z.strictObject({ type: z.literal('datepicker'), ...selectable, initial_date: day.optional() }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...selectable,
    initial_time: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional(),
    timezone: z.string().optional(),
  }),
] as const

const files = [
  z.strictObject({
    type: z.literal('file_input'),
    ...actionable,
    filetypes: z.array(z.string()).max(10).optional(),
    max_files: z.number().int().min(1).max(10).optional(),
  }),
] as const

const typed = {
  ...selectable,
  initial_value: z.string().max(3000).optional(),
  dispatch_action_config: z.looseObject({}).optional(),
}

const texts = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(3000).optional(),
    max_length: z.number().int().min(1).max(3000).optional(),
  }),
  z.strictObject({ type: z.literal('email_text_input'), ...typed }),
  z.strictObject({ type: z.literal('url_text_input'), ...typed }),
  z.strictObject({
    type: z.literal('number_input'),
    ...typed,
    is_decimal_allowed: z.boolean(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
] as const

export const actionElement = z.discriminatedUnion('type', [
  button,
  overflow,
  ...oneOf,
  ...someOf,
  ...boxes,
  ...moments,
])

export const accessory = z.discriminatedUnion('type', [
  image,
  button,
  overflow,
  ...oneOf,
  ...someOf,
  ...boxes,
  ...moments,
])

export const inputElement = z.discriminatedUnion('type', [
  ...texts,
  ...oneOf,
  ...someOf,
  ...boxes,
  ...moments,
  ...files,
])
