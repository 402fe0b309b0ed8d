/** Every collection with its indexes; the shapes are those of the rules. */

import { type Connection, type Model, Schema } from 'mongoose'
import type { Case } from '../../rules/cases/case.ts'
import type { PromiseRecord } from '../ledger.ts'

/** Documents are plain values checked at the doors and by the rules; the engine stores them as they are. */
const plain = { versionKey: false, minimize: false, strict: false, id: false } as const
const loose = Schema.Types.Mixed

type Stored<T> = T & { _id: string }

const caseSchema = new Schema(
  {
    _id: String,
    no: String,
    kind: String,
    state: String,
    unit: String,
    facts: loose,
    wake: Date,
    version: Number,
  },
  plain,
)
caseSchema.index({ 'origin.key': 1 }, { unique: true })
caseSchema.index({ wake: 1 }, { partialFilterExpression: { wake: { $type: 'date' } } })
// Cases that still owe something to the outbox: an empty list leaves no entry in a sparse index.
caseSchema.index({ 'owed.id': 1 }, { sparse: true })
caseSchema.index({ involved: 1, closedAt: 1 })
caseSchema.index({ unit: 1, closedAt: 1 })
caseSchema.index({ kind: 1, closedAt: 1, openedAt: 1 })
caseSchema.index({ 'facts.plan': 1, 'facts.taskNo': 1 }, { partialFilterExpression: { kind: 'plan-task' } })
caseSchema.index({ changedAt: 1 })
// What was decided at meetings.
caseSchema.index({ 'history.at': 1 }, { partialFilterExpression: { 'history.deed': 'noteDecision' } })
// Rules that rulings have made: a handful among all cases.
caseSchema.index({ 'facts.precedent.matter': 1 }, { sparse: true })
// Ended complaints with an identity; and all complaints of one author.
caseSchema.index(
  { closedAt: 1, 'facts.identity': 1 },
  { partialFilterExpression: { 'facts.identity': { $exists: true }, closedAt: { $type: 'date' } } },
)
caseSchema.index({ 'facts.identity': 1 }, { sparse: true })
// Ended complaints whose words are still there.
caseSchema.index(
  { kind: 1, closedAt: 1, 'facts.erased.words.at': 1 },
  { partialFilterExpression: { closedAt: { $type: 'date' } } },
)
// Whether a case mentions a file.
caseSchema.index({ 'facts.files.id': 1 }, { sparse: true })
caseSchema.index({ 'facts.files.shown': 1 }, { sparse: true })
// What came of a complaint.
caseSchema.index({ 'facts.follows': 1 }, { sparse: true })
caseSchema.index({ 'facts.complaint': 1 }, { sparse: true })
// Open complaints by what like texts have in common.
caseSchema.index({ 'facts.likeness.bands': 1 }, { partialFilterExpression: { closedAt: null } })
// What the digest asks for; each holds only the cases in question, so that its cost follows them and not the rest.
caseSchema.index({ openedAt: 1 })
caseSchema.index({ state: 1, openedAt: 1 }, { partialFilterExpression: { closedAt: null } })
caseSchema.index({ 'clocks.status': 1, 'clocks.due': 1 }, { partialFilterExpression: { closedAt: null } })
caseSchema.index(
  { kind: 1, openedAt: 1 },
  { partialFilterExpression: { 'facts.returns.1': { $exists: true } } },
)
caseSchema.index({ openedAt: 1, kind: 1 }, { partialFilterExpression: { 'accused.0': { $exists: true } } })
caseSchema.index({ closedAt: 1 }, { partialFilterExpression: { closedAt: { $type: 'date' } } })
caseSchema.index({ 'facts.charged.until': 1 }, { sparse: true })
caseSchema.index({ 'facts.answer.at': 1 }, { sparse: true })
caseSchema.index({ 'facts.rating.at': 1 }, { sparse: true })

const promiseSchema = new Schema({ _id: String, state: String, nextTry: Date }, plain)
promiseSchema.index({ nextTry: 1 }, { partialFilterExpression: { nextTry: { $type: 'date' } } })
promiseSchema.index({ no: 1 })
// How many reminders an office has been owed on a day.
promiseSchema.index({ 'what.to.unit': 1, due: 1 }, { partialFilterExpression: { 'what.say': 'reminder' } })
promiseSchema.index({ state: 1, settledAt: 1 })

const personSchema = new Schema(
  { _id: String, email: String, slackUser: String, name: String, unit: String },
  plain,
)
personSchema.index({ unit: 1 })
personSchema.index({ slackUser: 1 }, { sparse: true })

// Filings that share a code.
const codeSchema = new Schema({ _id: String, hash: String }, plain)
codeSchema.index({ hash: 1 })

const apiKeySchema = new Schema({ _id: String, hash: String }, plain)
apiKeySchema.index({ hash: 1 })

export type Collections = {
  cases: Model<Stored<Case>>
  promises: Model<Stored<PromiseRecord>>
  people: Model<Record<string, unknown>>
  counters: Model<Record<string, unknown>>
  identities: Model<Record<string, unknown>>
  codes: Model<Record<string, unknown>>
  plans: Model<Record<string, unknown>>
  planDrafts: Model<Record<string, unknown>>
  ownerNames: Model<Record<string, unknown>>
  ladders: Model<Record<string, unknown>>
  apiKeys: Model<Record<string, unknown>>
  anchors: Model<Record<string, unknown>>
  marks: Model<Record<string, unknown>>
}

export function collections(connection: Connection): Collections {
  const model = (name: string, schema = new Schema({ _id: String }, plain)) =>
    connection.model(name, schema, name)
  return {
    cases: model('cases', caseSchema),
    promises: model('promises', promiseSchema),
    people: model('people', personSchema),
    counters: model('counters'),
    identities: model('identities'),
    codes: model('codes', codeSchema),
    plans: model('plans'),
    planDrafts: model('planDrafts'),
    ownerNames: model('ownerNames'),
    ladders: model('ladders'),
    apiKeys: model('apiKeys', apiKeySchema),
    anchors: model('anchors'),
    marks: model('marks'),
  } as unknown as Collections
}
