import type { City } from '../rules/city.ts'
import { makeRouter, type Router } from '../rules/routing/route.ts'
import { makeSegmenter } from './segmenter.ts'

/** The router of a city, with its segmenter. */
export const openRouter = (city: City): Router => makeRouter(city, makeSegmenter(city))
