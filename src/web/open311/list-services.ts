/** `GET services.json`: the matters that the city's bodies are competent for, as services of GeoReport v2. */

import type { Handler } from 'hono'
import type { City, Matter } from '../../rules/city.ts'

export const listServices =
  (city: Pick<City, 'matters'>): Handler =>
  (context) =>
    context.json(city.matters.map(serviceOf))

const mostKeywords = 12

const serviceOf = ({ id, name, domain, basis, words }: Matter) => ({
  service_code: id,
  service_name: name,
  description: basis,
  metadata: false,
  type: 'realtime',
  keywords: words
    .filter((word) => !/[+~]/.test(word))
    .slice(0, mostKeywords)
    .join(','),
  group: domain,
})
