import { z } from 'zod'

/** Slack's limit for any text object that its place does not limit further. */
const anyTextMax = 3000

export function plainText(max = anyTextMax) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  })
}

export function mrkdwn(max = anyTextMax) {
  return z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  })
}

export function anyText(max = anyTextMax) {
  return z.discriminatedUnion('type', [plainText(max), mrkdwn(max)])
}

export const style = z.enum(['primary', 'danger'])

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const confirm = z.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: style.optional(),
})

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export function option(text: z.ZodType<{ type: string; text: string }> = plainText(75)) {
  return z.strictObject({
    text,
    value: z.string().min(1).max(150),
    description: anyText(75).optional(),
    url: z.string().max(3000).optional(),
  })
}

export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(option()).min(1).max(100),
})
