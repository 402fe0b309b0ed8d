/** An embedded engine could not start. The message is one sentence for the person at the terminal. */
export class EngineError extends Error {
  override name = 'EngineError'
}

/** Where no embedded engine can run, the ways out are always the same two. */
export function unsupported(why: string): EngineError {
  return new EngineError(
    `The embedded engines cannot run here (${why}): set MONGODB_URI and REDIS_URL, or run \`docker compose up -d mongo redis\`.`,
  )
}
