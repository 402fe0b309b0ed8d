import { z } from 'zod'
import { leaps } from '../options.ts'

const Option = z.looseObject({
  text: z.looseObject({ type: z.string(), text: z.string() }),
  value: z.string(),
})
const Filling = z.union([z.string(), z.boolean(), z.null(), Option, z.array(z.union([z.string(), Option]))])
const Field = z.object({ blockId: z.string(), actionId: z.string(), filling: Filling })
const Surface = z.union([z.object({ channel: z.string(), ts: z.string() }), z.object({ view: z.string() })])
const fields = z.array(Field).max(100).default([])

const place = { as: z.string() }

/** What the page asks for, on behalf of the person whom it shows. */
export const PageAct = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('say'),
    ...place,
    channel: z.string(),
    text: z.string().max(40_000),
    thread: z.string().optional(),
    file: z.object({ name: z.string().min(1).max(200), content: z.base64() }).optional(),
  }),
  z.object({
    act: z.literal('edit'),
    ...place,
    channel: z.string(),
    ts: z.string(),
    text: z.string().max(40_000),
  }),
  z.object({ act: z.literal('erase'), ...place, channel: z.string(), ts: z.string() }),
  z.object({ act: z.literal('command'), ...place, channel: z.string(), text: z.string().max(10_000) }),
  z.object({
    act: z.literal('press'),
    ...place,
    on: Surface,
    blockId: z.string(),
    actionId: z.string(),
    filling: Filling.optional(),
    fields,
  }),
  z.object({
    act: z.literal('options'),
    ...place,
    on: Surface,
    blockId: z.string(),
    actionId: z.string(),
    query: z.string().max(500),
  }),
  z.object({ act: z.literal('submit'), ...place, view: z.string(), fields }),
  z.object({
    act: z.literal('upload'),
    ...place,
    file: z.object({ name: z.string().min(1).max(200), content: z.base64() }),
  }),
  z.object({ act: z.literal('close'), ...place, view: z.string() }),
  z.object({ act: z.literal('home'), ...place }),
  z.object({ act: z.literal('read'), ...place, channel: z.string(), ts: z.string() }),
  z.object({ act: z.literal('advance'), leap: z.enum(leaps) }),
  z.object({ act: z.literal('story'), go: z.enum(['next', 'restart']) }),
])
export type PageAct = z.infer<typeof PageAct>

export type PagePlace = z.infer<typeof Surface>
