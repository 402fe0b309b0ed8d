export type Say = (line: string) => void

const firstLineMs = 1000
const nextLineMs = 5000

/** Waits for the work; once it has taken more than a second, says so, and again every five. */
export async function sayIfSlow<T>(say: Say, doing: string, work: Promise<T>): Promise<T> {
  const began = Date.now()
  const speak = () => say(`${doing} (${Math.round((Date.now() - began) / 1000)} s)`)
  const first = setTimeout(speak, firstLineMs)
  const next = setInterval(speak, nextLineMs)
  try {
    return await work
  } finally {
    clearTimeout(first)
    clearInterval(next)
  }
}
