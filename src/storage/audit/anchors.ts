/** One chain over all histories: each anchor holds the heads of what changed, so that a case that vanished whole is noticed. */

import { createHash } from 'node:crypto'
import type { CaseNo } from '../../rules/cases/case.ts'
import type { Cases } from '../cases.ts'
import { isDuplicate } from '../cases.ts'
import type { Collections } from '../mongo/schemas.ts'
import { canonical, firstBroken } from './seal.ts'

type Head = { no: CaseNo; entries: number; hash: string }
type Anchor = { seq: number; at: Date; until: Date; heads: Head[]; prev: string; hash: string }

export type Audit = {
  entries: number
  ok: boolean
  firstBroken: { no: CaseNo; entry: number | null; why: string } | null
}

export type Anchors = ReturnType<typeof openAnchors>

const beginning = '0'.repeat(64)

export function openAnchors({ anchors, cases }: Pick<Collections, 'anchors' | 'cases'>, files: Cases) {
  const last = async () =>
    (await anchors.collection.findOne({}, { sort: { seq: -1 } })) as unknown as Anchor | null

  return {
    /** Seals the heads of what changed since the last anchor. Two at once: the second one changes nothing. */
    async anchor(at: Date): Promise<{ heads: number }> {
      const before = await last()
      // Looks a minute back: a write that began before the last anchor may have ended after it.
      const since = before ? new Date(before.until.getTime() - 60_000) : new Date(0)
      const until = new Date()
      const heads = await changedSince(since)
      if (heads.length === 0) return { heads: 0 }
      const open = { seq: (before?.seq ?? -1) + 1, at, until, heads, prev: before?.hash ?? beginning }
      const hash = hashOf(open)
      try {
        await anchors.collection.insertOne({ _id: String(open.seq).padStart(9, '0') as never, ...open, hash })
      } catch (fault) {
        if (!isDuplicate(fault)) throw fault
        return { heads: 0 }
      }
      return { heads: heads.length }
    },

    /** Walks every history and the chain of anchors; names the first link that does not hold. */
    async verify(): Promise<Audit> {
      let entries = 0
      for await (const file of files.all()) {
        entries += file.history.length
        const broken = firstBroken(file.history)
        if (broken !== null) {
          return {
            entries,
            ok: false,
            firstBroken: { no: file.no, entry: broken, why: 'entry does not match its seal' },
          }
        }
      }
      const broken = await brokenAnchor()
      return { entries, ok: broken === null, firstBroken: broken }
    },
  }

  async function changedSince(since: Date): Promise<Head[]> {
    const found = cases.collection.find(
      { changedAt: { $gte: since } },
      { projection: { history: { $slice: -1 } } },
    )
    const heads: Head[] = []
    for await (const file of found) {
      const head = (file.history as { seq: number; hash: string }[])[0]
      if (head) heads.push({ no: String(file._id), entries: head.seq + 1, hash: head.hash })
    }
    return heads
  }

  async function brokenAnchor(): Promise<Audit['firstBroken']> {
    let prev = beginning
    for await (const found of anchors.collection.find({}).sort({ seq: 1 })) {
      const { _id: _, hash, ...open } = found as unknown as Anchor & { _id: string }
      if (open.prev !== prev || hash !== hashOf(open)) {
        return { no: `anchor ${open.seq}`, entry: null, why: 'anchor does not match its seal' }
      }
      prev = hash
      for (const head of open.heads) {
        const why = await missing(head)
        if (why) return { no: head.no, entry: head.entries - 1, why }
      }
    }
    return null
  }

  async function missing({ no, entries, hash }: Head): Promise<string | null> {
    const file = await files.get(no)
    if (!file) return 'case is gone'
    return file.history[entries - 1]?.hash === hash ? null : 'history was cut or rewritten'
  }
}

const hashOf = (anchor: Omit<Anchor, 'hash'>): string =>
  createHash('sha256').update(canonical(anchor)).digest('hex')
