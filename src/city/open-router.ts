import type { City } from '../rules/city.ts'
import { makeRouter, type Router } from '../rules/routing/route.ts'
import { underPrecedent } from '../rules/routing/under-precedent.ts'
import { makeSegmenter } from './segmenter.ts'

/** The router of a city, with its segmenter and the rulings that its folder names. */
export function openRouter(city: City): Router {
  const router = makeRouter(city, makeSegmenter(city))
  const { precedents: rules = [] } = city
  if (rules.length === 0) return router
  return (text, on) => underPrecedent({ decision: router(text, on), rules, city, on })
}
