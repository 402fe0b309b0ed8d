/** The house rules that structure.test.ts holds the sources to; docs/decisions tells why. */

const door = ['rules', 'words', 'storage', 'actions', 'observe', 'type app', 'type config']
const everything = [
  'rules',
  'words',
  'city',
  'storage',
  'actions',
  'queue',
  'observe',
  'app',
  'config',
  'jobs',
  'chat',
]

/**
 * Which rooms a room may import. A room may always import itself; `type app`: only types of it.
 * What joins the parts imports them all, and is imported by nobody but what starts it.
 */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  rules: [],
  config: [],
  observe: [],
  words: ['rules', 'type storage'],
  city: ['rules'],
  storage: ['rules'],
  actions: ['rules', 'storage', 'observe'],
  queue: ['rules', 'storage', 'observe'],
  documents: ['rules', 'words', 'storage'],
  app: ['rules', 'city', 'storage', 'actions', 'queue', 'observe', 'config'],
  chat: [...door, 'documents'],
  web: [...door, 'documents'],
  jobs: [...door, 'queue', 'documents', 'chat'],
  local: everything,
  start: [...everything, 'web', 'local'],
  admin: [...everything, 'documents', 'local', 'start'],
}

/** Packages that one room keeps behind words of its own, so that replacing one touches one folder. */
export const homes: Readonly<Record<string, readonly string[]>> = {
  mongoose: ['storage'],
  bullmq: ['queue', 'jobs'],
  ioredis: ['queue', 'jobs', 'admin', 'local'],
  '@slack/bolt': ['chat'],
  '@slack/web-api': ['chat', 'admin'],
  hono: ['web'],
  '@hono/node-server': ['web'],
  'node-cron': ['jobs'],
  commander: ['admin'],
  pino: ['observe'],
  'prom-client': ['observe'],
  nodemailer: ['jobs'],
  ws: ['local'],
  mammoth: ['documents'],
  htmlparser2: ['documents'],
  unpdf: ['documents'],
  '@node-rs/jieba': ['city'],
  '@node-rs/argon2': ['storage'],
  'rate-limiter-flexible': ['queue'],
  uqr: ['web'],
  'csv-parse': ['admin'],
  sharp: ['jobs'],
  'file-type': ['web'],
  yauzl: ['web'],
  'altcha-lib': ['web'],
  '@fastify/busboy': ['web'],
  'write-excel-file': ['documents'],
  'read-excel-file': ['documents'],
  'csv-stringify': ['documents'],
  docxtemplater: ['documents'],
  pizzip: ['documents'],
}

/** Where Chinese may stand in a literal: words for people, and the vocabulary that texts are read with. */
export const chineseSpeaking: readonly string[] = [
  'src/words.ts',
  'src/words/',
  'src/rules/notice/',
  'src/rules/routing/',
  // Titles and legal forms that are left out of, or put to, a name.
  'src/rules/sight/known-names.ts',
  // The names that a city's channels have if it gives none.
  'src/city/schemas/channels.ts',
  // What is typed behind /zhixie; what is answered stands in words.
  'src/chat/commands/',
  'src/local/sandbox/page/texts.js',
]

/** Names that say nothing of what is inside. */
export const emptyNames: readonly string[] = [
  'index',
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'service',
  'services',
  'manager',
  'managers',
]

/** The tests stand path for path beside the sources, and what they all share stands with them. */
export const roomyFolders: readonly string[] = ['test']

export const sizes = { medianBelow: 60, ninetiethBelow: 200, longest: 300, entries: 15 }
