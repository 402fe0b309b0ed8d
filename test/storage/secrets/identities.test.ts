import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStorage } from '../../../src/storage/storage.ts'
import { freshGround, type Ground } from '../../ground.ts'

let ground: Ground
beforeAll(async () => {
  ground = await freshGround()
})
afterAll(() => ground.clear())

const at = new Date('2026-11-23T09:30:00+08:00')
const asked = { by: 'lin.zhiyuan', reason: '核实', at }

test('after a rotation the new key opens every record and the old one none; run again it changes nothing', async () => {
  const [old, anew] = [randomBytes(32), randomBytes(32)]
  const before = await openStorage({ uri: ground.mongodbUri, dataKey: old })
  const ids = []
  for (const name of ['赵大明', '钱二']) ids.push(await before.identities.keep({ name }, at))

  const first = await before.identities.rotate(anew)
  const again = await before.identities.rotate(anew)

  const after = await openStorage({ uri: ground.mongodbUri, dataKey: anew })
  const opened = await Promise.all(ids.map((id) => after.identities.unlock(id, asked)))
  expect([first, again]).toEqual([
    { resealed: 2, already: 0 },
    { resealed: 0, already: 2 },
  ])
  expect(opened).toEqual([{ name: '赵大明' }, { name: '钱二' }])
  await expect(before.identities.unlock(ids[0] ?? '', asked)).rejects.toThrow()
  await Promise.all([before.close(), after.close()])
})
