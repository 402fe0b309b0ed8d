/** A document as offices send them, by what is in it and not by its name: Word, PDF, web page or plain text. */

import { decode } from './decode.ts'
import { Unreadable } from './unreadable.ts'

/**
 * The text, with a line for each paragraph and tabs between the cells of tables. `path`: what the error calls it. Throws
 * Unreadable.
 */
export async function readDocument(path: string, bytes: Buffer): Promise<string> {
  const text = await textIn(path, bytes)
  if (text.trim() === '')
    throw new Unreadable(
      `${path} holds pictures and no text; run text recognition over it, or name the file it was printed from.`,
    )
  return text
}

async function textIn(path: string, bytes: Buffer): Promise<string> {
  const start = bytes.subarray(0, 5).toString('latin1')
  if (start === '%PDF-') return (await import('./pdf-text.ts')).pdfText(path, bytes)
  if (start.startsWith('PK\u0003\u0004')) return (await import('./docx-text.ts')).docxText(path, bytes)
  const text = textOf(path, bytes)
  if (!isWebPage(text)) return text
  return (await import('./html-text.ts')).htmlText(text)
}

const isWebPage = (text: string): boolean =>
  /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html|<(?:head|body|div|table|p)[\s>])/i.test(
    text.slice(0, 500),
  )

/** The text in plain bytes; throws Unreadable where there is none. */
export function textOf(path: string, bytes: Uint8Array): string {
  const decoded = decode(bytes)
  if ('refused' in decoded) throw new Unreadable(`${path} ${decoded.refused}.`)
  if (decoded.text.trim() === '')
    throw new Unreadable(`${path} holds nothing but blanks; name a file with text in it.`)
  return decoded.text
}
