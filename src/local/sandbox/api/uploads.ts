import { SlackRefusal } from '../refuse.ts'
import { freshId } from '../workspace/ids.ts'

export type Upload = { id: string; name: string; length: number; content?: Buffer | undefined }

export type Uploads = ReturnType<typeof makeUploads>

/** Files in three steps, as Slack has them: ask for a URL, send the bytes there, say where it belongs. Memory only. */
export function makeUploads() {
  const uploads = new Map<string, Upload>()
  return {
    announce({ name, length }: { name: string; length: number }): Upload {
      const upload: Upload = { id: freshId('F'), name, length }
      uploads.set(upload.id, upload)
      return upload
    },
    receive(id: string, content: Buffer): void {
      const upload = uploads.get(id)
      if (!upload) throw new SlackRefusal('file_not_found')
      upload.content = content
    },
    find(id: string): Upload | undefined {
      return uploads.get(id)
    },
  }
}

const mimetypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export function mimetypeOf(name: string): string {
  return mimetypes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}
