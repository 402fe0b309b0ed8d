/** Scores → chances that sum to one, in place. `sharpness`: how much a lead of one counts. */
export function softmax(scores: Float64Array, sharpness = 1): void {
  let most = Number.NEGATIVE_INFINITY
  for (let k = 0; k < scores.length; k++) most = Math.max(most, scores[k] ?? most)
  let sum = 0
  for (let k = 0; k < scores.length; k++) {
    const chance = Math.exp(sharpness * ((scores[k] ?? 0) - most))
    scores[k] = chance
    sum += chance
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum
}

/** Log odds → a chance. */
export const chanceAt = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** The other way round, never quite sure. */
export function logOdds(chance: number): number {
  const bounded = Math.min(0.995, Math.max(0.005, chance))
  return Math.log(bounded / (1 - bounded))
}
