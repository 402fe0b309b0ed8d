/** Everything that is kept, behind words of our own. */

import { type Anchors, openAnchors } from './audit/anchors.ts'
import { type Cases, openCases } from './cases.ts'
import { type Files, openFiles } from './files.ts'
import { type Ladders, openLadders } from './ladders.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { type Marks, openMarks } from './marks.ts'
import { connect, lasting } from './mongo/connect.ts'
import { type Collections, collections } from './mongo/schemas.ts'
import { type Numbers, openNumbers } from './numbers.ts'
import { openPeople, type People } from './people.ts'
import { openPlans, type Plans } from './plans.ts'
import { type Alike, openAlike } from './reads/alike.ts'
import { type Figures, openFigures } from './reads/digest/figures.ts'
import { type Meetings, openMeetings } from './reads/meeting.ts'
import { openPrecedents, type Precedents } from './reads/precedents.ts'
import { openTasks, type Tasks } from './reads/tasks.ts'
import { type ApiKeys, openApiKeys } from './secrets/api-keys.ts'
import { type Codes, openCodes } from './secrets/codes.ts'
import { type Identities, openIdentities } from './secrets/identities.ts'
import { openWaiting, type Waiting } from './waiting.ts'

export type Storage = {
  cases: Cases
  alike: Alike
  waiting: Waiting
  ladders: Ladders
  ledger: Ledger
  numbers: Numbers
  people: People
  plans: Plans
  precedents: Precedents
  meetings: Meetings
  /** Plan tasks, as lists need them. */
  tasks: Tasks
  identities: Identities
  codes: Codes
  apiKeys: ApiKeys
  /** What people send along. */
  files: Files
  anchors: Anchors
  marks: Marks
  /** Counts for the digest. */
  figures: Figures
  /** Does the server answer? Throws if not. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** `dataKey`: 32 bytes for sealing identities. Indexes are made (or found) before anything else happens. */
export async function openStorage({
  uri,
  dbName,
  dataKey,
}: {
  uri: string
  dbName?: string
  dataKey: Buffer
}): Promise<Storage> {
  const { connection, close } = await connect(uri, dbName)
  const kept: Collections = collections(connection)
  await Promise.all(Object.values(kept).map((model) => model.createIndexes()))
  const cases = lasting(openCases(kept))
  return {
    cases,
    alike: lasting(openAlike(kept)),
    waiting: lasting(openWaiting(kept)),
    ladders: lasting(openLadders(kept)),
    ledger: lasting(openLedger(kept)),
    numbers: lasting(openNumbers(kept)),
    people: lasting(openPeople(kept)),
    plans: lasting(openPlans(kept)),
    precedents: lasting(openPrecedents(kept)),
    meetings: lasting(openMeetings(kept)),
    tasks: lasting(openTasks(kept)),
    identities: lasting(openIdentities(kept, dataKey)),
    codes: lasting(openCodes(kept)),
    apiKeys: lasting(openApiKeys(kept)),
    files: await openFiles(connection, kept),
    anchors: lasting(openAnchors(kept, cases)),
    marks: lasting(openMarks(kept)),
    figures: lasting(openFigures(kept)),
    ping: async () => {
      await connection.db?.admin().ping()
    },
    close,
  }
}
