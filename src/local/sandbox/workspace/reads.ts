import type { Workspace } from './workspace.ts'

/** Remembers how far somebody has read in a channel. */
export function markRead(workspace: Workspace, mark: { user: string; channel: string; ts: string }): void {
  const reads = workspace.reads.get(mark.user) ?? new Map<string, string>()
  reads.set(mark.channel, mark.ts)
  workspace.reads.set(mark.user, reads)
}
