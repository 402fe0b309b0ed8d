import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

/** A place in a file, with what stands there. */
type Found = { line: number; what: string }
export type Import = { line: number; from: string; typeOnly: boolean }

/** A file as the checks see it; what only code has is empty for other files. */
export type Source = {
  path: string
  lines: number
  imports: Import[]
  /** Literals with Chinese in them. */
  chinese: Found[]
  /** Reads of the clock, of chance or of the machine. */
  impure: Found[]
  defaultExport: boolean
}

/** Every file below the folders, with `/` in its path. */
export function readSources(folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => readSource(path, readFileSync(path, 'utf8'))),
  )
}

export function readSource(path: string, text: string): Source {
  const lines = text.split('\n').length - 1
  const blank = { path, lines, imports: [], chinese: [], impure: [], defaultExport: false }
  return /\.(ts|js|cjs|mjs)$/.test(path) ? { ...blank, ...readCode(path, text) } : blank
}

function readCode(path: string, text: string): Omit<Source, 'path' | 'lines'> {
  const { module, program } = parseSync(path, text)
  const lineOf = (at: number) => text.slice(0, at).split('\n').length
  const chinese: Found[] = []
  const impure: Found[] = []
  const see = (list: Found[], at: number, what: string) => list.push({ line: lineOf(at), what })
  const seeText = (at: number, value: string) => {
    if (/\p{Script=Han}/u.test(value)) see(chinese, at, value.slice(0, 20))
  }
  new Visitor({
    Literal: ({ start, value }) => typeof value === 'string' && seeText(start, value),
    TemplateElement: ({ start, value }) => seeText(start, value.raw),
    NewExpression: ({ start, callee, arguments: given }) => {
      if (nameOf(callee) === 'Date' && given.length === 0) see(impure, start, 'new Date()')
    },
    CallExpression: ({ start, callee }) => {
      const name = nameOf(callee)
      if (worldly.includes(name.split('.')[0] ?? '') || moody.includes(name)) see(impure, start, name)
    },
    MemberExpression: ({ start, object }) => {
      if (nameOf(object) === 'process') see(impure, start, 'process')
    },
  }).visit(program)
  const defaultExport = module.staticExports.some(({ entries }) =>
    entries.some((entry) => entry.exportName.kind === 'Default'),
  )
  return { imports: importsOf(module, text, lineOf), chinese, impure, defaultExport }
}

const worldly = [
  'crypto',
  'performance',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]
const moody = ['Date', 'Date.now', 'Math.random']

type Named = { type: string; name?: string; object?: Named; property?: Named }

/** `Math.random` for that expression; empty for what has no such name. */
function nameOf(node: unknown): string {
  const { type, name, object, property } = node as Named
  if (type === 'Identifier') return name ?? ''
  return type === 'MemberExpression' && object && property ? `${nameOf(object)}.${nameOf(property)}` : ''
}

type Module = ReturnType<typeof parseSync>['module']

function importsOf(module: Module, text: string, lineOf: (at: number) => number): Import[] {
  const drawn = module.staticImports.map(({ start, moduleRequest, entries }) => ({
    line: lineOf(start),
    from: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }))
  const passedOn = module.staticExports.flatMap(({ start, entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ line: lineOf(start), from: moduleRequest.value, typeOnly: isType }] : [],
    ),
  )
  const later = module.dynamicImports.map(({ start, moduleRequest }) => ({
    line: lineOf(start),
    from: text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    typeOnly: false,
  }))
  return [...drawn, ...passedOn, ...later]
}
