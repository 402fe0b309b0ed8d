import { z } from 'zod'
import { SlackRefusal } from '../../refuse.ts'
import { post } from '../../workspace/messages.ts'
import type { FileNote } from '../../workspace/shapes.ts'
import { writableChannel } from '../find-channel.ts'
import { json, method, whole } from '../method.ts'
import { mimetypeOf } from '../uploads.ts'

const Announcement = z.object({ filename: z.string().min(1), length: whole.positive() })

export const getUploadURLExternal = method(Announcement, ({ filename, length }, { uploads, baseUrl }) => {
  const { id } = uploads.announce({ name: filename, length })
  return { file_id: id, upload_url: `${baseUrl()}/upload/${id}` }
})

const Completion = z.object({
  files: json.pipe(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
  channel_id: z.string().optional(),
  thread_ts: z.string().optional(),
  initial_comment: z.string().optional(),
})

export const completeUploadExternal = method(Completion, (taken, desk) => {
  const channel = taken.channel_id === undefined ? undefined : writableChannel(desk, taken.channel_id)
  const files = taken.files.map(({ id, title }): FileNote => {
    const upload = desk.uploads.find(id)
    if (!upload?.content) throw new SlackRefusal('file_not_found')
    const { name, content } = upload
    const url = `${desk.baseUrl()}/files/${id}/${encodeURIComponent(name)}`
    return { id, name, title: title ?? name, mimetype: mimetypeOf(name), size: content.length, url }
  })
  if (channel) {
    post(desk.workspace, {
      channel: channel.id,
      user: desk.workspace.bot.id,
      bot_id: desk.workspace.app.botId,
      text: taken.initial_comment ?? '',
      thread_ts: taken.thread_ts,
      files,
    })
  }
  return { files: files.map(({ id, title }) => ({ id, title })) }
})
