import { startEngines } from '../../../src/local/engines/start-engines.ts'

/** A program that a test can kill: starts the engines on the folder given, prints their numbers, waits. */
const engines = await startEngines({
  dataDir: process.argv[2] ?? '',
  mongo: true,
  redis: true,
  say: (line) => console.error(line),
})
console.log(JSON.stringify({ ...engines.pids(), mongodbUri: engines.mongodbUri, redisUrl: engines.redisUrl }))
