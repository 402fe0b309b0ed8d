import sharp from 'sharp'

/** 29°33'49"N 106°33'01"E, Chongqing. */
const somewhere = {
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '29/1 33/1 49/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '106/1 33/1 1/1',
  },
}

export const camera = 'Canary Phone 7'

/** A photograph as a telephone writes it: with the place, and with its own name. */
export const photograph = (width = 64): Promise<Buffer> =>
  sharp({ create: { width, height: 48, channels: 3, background: '#a8231c' } })
    .jpeg()
    .withExif({ IFD0: { Model: camera }, ...somewhere })
    .toBuffer()

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

export type Part = { name: string; content: Buffer | string; type?: string }

/** A form with files, as a browser sends it: fields first. */
export function formOf(fields: Record<string, string>, files: readonly Part[]): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const { name, content, type = 'image/jpeg' } of files)
    form.append('files', new Blob([content as never], { type }), name)
  return form
}
