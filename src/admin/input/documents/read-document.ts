/** A document as offices send them, by what is in it and not by its name: Word, PDF, web page or plain text. */

import { CallError } from '../../fault.ts'
import { readBytes, textOf } from '../read-input.ts'

/** The text, with a line for each paragraph and tabs between the cells of tables. Throws CallError for what cannot be read. */
export async function readDocument(path: string): Promise<string> {
  const bytes = await readBytes(path)
  const text = await textIn(path, bytes)
  if (text.trim() === '')
    throw new CallError(
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
