import { readSource, type Source } from './source.ts'

/** A file as it would be read, without writing it. */
export const aSource = (path: string, text = ''): Source => readSource(path, text)

/** Files of these lengths, in a folder of the house. */
export const filesOf = (...lengths: number[]): Source[] =>
  lengths.map((length, place) => aSource(`src/chat/file-${place}.ts`, '\n'.repeat(length)))
