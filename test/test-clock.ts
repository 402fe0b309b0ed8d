/** Runs with the real one from a start of its own, and jumps where it is told to. Never back. */
export function testClock(start: Date) {
  let ahead = start.getTime() - Date.now()
  return {
    now: () => new Date(Date.now() + ahead),
    jump: async (to: Date) => {
      ahead = Math.max(ahead, to.getTime() - Date.now())
    },
  }
}
