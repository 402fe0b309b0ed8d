/** A Word template with what stands in its braces filled in. Officials edit the templates in Word. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { Tags } from '../words/cases/papers/tags.ts'

/** When each part of a paper is said to have been written. */
const unchanging = new Date('2000-01-01T00:00:00Z')

/** A blank to be filled in by hand, where the case does not know. */
const blank = '＿＿＿＿'

/**
 * Throws with the remedy where the city's folder has no such template, or one whose braces do not fit together: the
 * tag is named, and the part of the file in which it stands.
 */
export async function fillTemplate(cityDir: string, name: string, tags: Tags): Promise<Buffer> {
  const path = pathOf(cityDir, name)
  const template = await read(path)
  try {
    const document = compile(template)
    document.render(clean(tags))
    const zip = document.getZip() as PizZip
    // The same case gives the same bytes, whenever it is printed.
    for (const file of Object.values(zip.files)) file.options.date = unchanging
    return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer
  } catch (cause) {
    throw new Error(
      `The template ${path} cannot be filled in: ${faultsIn(cause)}; mend its braces in Word.`,
      { cause },
    )
  }
}

/** What is wrong with a template, in one sentence; null: nothing. */
export async function templateFault(cityDir: string, name: string): Promise<string | null> {
  try {
    compile(await read(pathOf(cityDir, name)))
    return null
  } catch (cause) {
    return faultsIn(cause)
  }
}

const pathOf = (cityDir: string, name: string): string => join(cityDir, 'templates', `${name}.docx`)

function read(path: string): Promise<Buffer> {
  return readFile(path).catch(() => {
    throw new Error(`There is no template ${path}; copy it from seeds/_template/templates.`)
  })
}

const compile = (template: Buffer): Docxtemplater =>
  new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => blank,
  })

type TagFault = { properties?: { explanation?: string; file?: string; offset?: number | number[] } }

const mostFaults = 3

/** The tag "结果" is unclosed (word/document.xml, sign 53) */
function faultsIn(cause: unknown): string {
  const several = (cause as { properties?: { errors?: TagFault[] } }).properties?.errors ?? [
    cause as TagFault,
  ]
  const told = several.slice(0, mostFaults).flatMap(({ properties }) => {
    if (!properties?.explanation) return []
    const { explanation, file = 'word/document.xml', offset } = properties
    const place = offset === undefined ? file : `${file}, sign ${[offset].flat()[0]}`
    return [`${explanation} (${place})`]
  })
  return told.length > 0 ? told.join(', ') : cause instanceof Error ? cause.message : 'it is no Word file'
}

/** What XML cannot hold, in texts of strangers, would make a file that Word does not open. */
const unwritable = /[^\P{Cc}\n\t]|\p{Noncharacter_Code_Point}/gu

function clean(tags: Tags): Tags {
  const filled = Object.entries(tags).map(([name, value]) => [
    name,
    typeof value === 'string'
      ? value.toWellFormed().replace(unwritable, '') || blank
      : Array.isArray(value)
        ? value.map((row) => clean(row))
        : value,
  ])
  return Object.fromEntries(filled) as Tags
}
