/** The public's door in its languages. A word that is missing in one of them does not compile. */

import { en } from './en.ts'
import type { Language } from './language.ts'
import { type Field, zh } from './zh.ts'

export type { Field }

/** The same words in any language: texts are texts, and what takes a value takes the same one. */
type InAny<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => infer Text
    ? (...given: Given) => InAny<Text>
    : { [Name in keyof Words]: InAny<Words[Name]> }

export type DoorWords = InAny<typeof zh>

export const doorIn: Readonly<Record<Language, DoorWords>> = { zh, en }
