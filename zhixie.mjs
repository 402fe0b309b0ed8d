#!/usr/bin/env node
// The command `zhixie`: runs the built program where there is one (the container), the sources everywhere else.
import { existsSync } from 'node:fs'

const built = new URL('./dist/src/admin/zhixie.js', import.meta.url)
if (process.env.NODE_ENV === 'production' && existsSync(built)) {
  await import(built.href)
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('./src/admin/zhixie.ts')
}
