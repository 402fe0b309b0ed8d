/** Seals the heads of all histories that changed into one chain. */

import type { App } from '../../src/app.ts'

export const anchorHistories = (app: App, at: Date = app.clock()): Promise<{ heads: number }> =>
  app.storage.anchors.anchor(at)
