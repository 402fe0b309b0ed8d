import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseEnv, promisify } from 'node:util'
import { EngineError, unsupported } from './engine-error.ts'

const run = promisify(execFile)
const packages = ['libc6', 'libstdc++6', 'libgcc-s1']
const longestStepMs = 300_000

/** The oldest suite of each distribution with glibc 2.38 or newer, and the keys that sign it. */
const newerSuites: Record<string, { suite: string; keyring: string }> = {
  debian: { suite: 'trixie', keyring: '/usr/share/keyrings/debian-archive-keyring.gpg' },
  ubuntu: { suite: 'noble', keyring: '/usr/share/keyrings/ubuntu-archive-keyring.gpg' },
}

/**
 * Downloads a newer C library from the distribution's own next suite, with apt and its signatures but without
 * root and without touching the system, and unpacks it as the folder `root`. Several processes may do so at once.
 */
export async function fetchGlibc(root: string): Promise<void> {
  const { ID: distribution = '', VERSION_CODENAME: codename = '' } = readOsRelease()
  const newer = newerSuites[distribution]
  if (!newer || !existsSync('/usr/bin/apt-get'))
    throw unsupported('glibc is older than 2.38, and apt is not here to get a newer one')

  mkdirSync(dirname(root), { recursive: true, mode: 0o700 })
  const work = await mkdtemp(`${root}-fetch-`)
  try {
    await fetchFromAny(await mirrors(codename), { ...newer, work })
    await unpack(work)
    moveIntoPlace(join(work, 'root'), root)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function readOsRelease(): NodeJS.Dict<string> {
  return existsSync('/etc/os-release') ? parseEnv(readFileSync('/etc/os-release', 'utf8')) : {}
}

/** The mirrors that this machine's apt uses for its own suite; others' repositories may be among them. */
async function mirrors(codename: string): Promise<string[]> {
  const format = '$(RELEASE) $(COMPONENT) $(REPO_URI)'
  const asked = ['indextargets', '--no-release-info', '--format', format, 'Identifier: Packages']
  const { stdout } = await run('apt-get', asked, { timeout: longestStepMs })
  const lines = stdout.split('\n').map((line) => line.split(' '))
  const suites = [codename, 'stable', 'oldstable', 'oldoldstable']
  const found = lines.filter(([suite = '', part]) => suites.includes(suite) && part === 'main')
  return [...new Set(found.map(([, , address]) => address ?? ''))]
}

type Fetch = { suite: string; keyring: string; work: string }

async function fetchFromAny(addresses: string[], fetch: Fetch): Promise<void> {
  let reason = 'apt names no mirror of its own suite'
  for (const address of addresses) {
    try {
      return await download(address, fetch)
    } catch (error) {
      reason = lastLine((error as { stderr?: string }).stderr) || String(error)
    }
  }
  throw new EngineError(
    `A newer glibc for the embedded engines could not be downloaded (${reason}): check the network, or set MONGODB_URI and REDIS_URL.`,
  )
}

async function download(address: string, { suite, keyring, work }: Fetch): Promise<void> {
  const list = join(work, 'newer.list')
  writeFileSync(list, `deb [signed-by=${keyring}] ${address} ${suite} main\n`)
  for (const folder of ['lists/partial', 'archives/partial'])
    mkdirSync(join(work, folder), { recursive: true })
  const aside = {
    'Dir::Etc::sourcelist': list,
    'Dir::Etc::sourceparts': '-',
    'Dir::State::lists': join(work, 'lists'),
    'Dir::Cache': work,
    'Acquire::Languages': 'none',
    // root would become a user who may not enter this folder
    'APT::Sandbox::User': 'root',
  }
  const options = Object.entries(aside).flatMap(([name, value]) => ['-o', `${name}=${value}`])
  const settings = { cwd: work, timeout: longestStepMs }
  await run('apt-get', ['-qq', ...options, 'update'], settings)
  await run('apt-get', ['-qq', ...options, 'download', ...packages], settings)
}

async function unpack(work: string): Promise<void> {
  const archives = readdirSync(work).filter((name) => name.endsWith('.deb'))
  for (const archive of archives) {
    await run('dpkg', ['-x', archive, 'root'], { cwd: work, timeout: longestStepMs })
  }
}

/** Whoever is first wins; the other's copy is the same. */
function moveIntoPlace(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  }
}

const lastLine = (text = '') => text.trim().split('\n').at(-1) ?? ''
