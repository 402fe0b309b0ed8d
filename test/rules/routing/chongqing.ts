/** The city that tests of routing share, and its router on a day after the reform of November 2025. */

import { fileURLToPath } from 'node:url'
import { loadCity } from '../../../src/city/load-city.ts'
import { openRouter } from '../../../src/city/open-router.ts'
import type { Day } from '../../../src/rules/city.ts'
import { indexCity } from '../../../src/rules/routing/indexed-city.ts'

export const city = await loadCity(fileURLToPath(new URL('../../../seeds/chongqing', import.meta.url)))
export const indexed = indexCity(city)
export const today: Day = '2026-11-23'

const router = openRouter(city)
export const route = (text: string, on: Day = today) => router(text, on)

export const nameOf = (id: string | null): string | null =>
  id === null ? null : (city.units.get(id)?.name ?? id)
