import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { unsupported } from './engine-error.ts'
import { fetchGlibc } from './fetch-glibc.ts'
import { type Say, sayIfSlow } from './progress.ts'

// What the native libraries of both engine packages are linked against.
const neededGlibc = [2, 38] as const

const layouts: Record<string, { triple: string; loader: string }> = {
  x64: { triple: 'x86_64-linux-gnu', loader: 'ld-linux-x86-64.so.2' },
  arm64: { triple: 'aarch64-linux-gnu', loader: 'ld-linux-aarch64.so.1' },
}

/**
 * The words to put before a native program so that it runs here: none where the C library is new enough, else a
 * newer one's loader, fetched once for all data folders of this user. Throws an EngineError where there is no way.
 */
export async function nativeLoader(say: Say): Promise<readonly string[]> {
  const { platform, arch } = process
  if (platform === 'darwin' && arch === 'arm64') return []
  const layout = layouts[arch]
  if (platform !== 'linux' || !layout) throw unsupported(`no engine is made for ${platform} on ${arch}`)
  const version = glibcVersion()
  if (version === null) throw unsupported('this Linux does not use glibc')
  if (isNewEnough(version)) return []

  const root = join(cacheFolder(), `glibc-${arch}`)
  const libraries = join(root, 'usr/lib', layout.triple)
  const loader = join(libraries, layout.loader)
  if (!existsSync(loader)) {
    say(`glibc ${version} is too old for the embedded engines; fetching a newer one for them alone …`)
    await sayIfSlow(say, 'still fetching the newer glibc', fetchGlibc(root))
  }
  return [loader, '--library-path', `${libraries}:/usr/lib/${layout.triple}`]
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > neededGlibc[0] || (major === neededGlibc[0] && minor >= neededGlibc[1])
}

function glibcVersion(): string | null {
  const { header } = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } }
  return header.glibcVersionRuntime ?? null
}

const cacheFolder = () => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zhixie')
