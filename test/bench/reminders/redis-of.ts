import { Redis } from 'ioredis'

export const redisOf = (url: string): Redis => new Redis(url, { maxRetriesPerRequest: null })
