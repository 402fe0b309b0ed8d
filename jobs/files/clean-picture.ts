/** A photograph drawn anew: the same picture, without the place, the time and the telephone that the camera wrote into it. */

import type { Readable } from 'node:stream'
import sharp from 'sharp'

// One picture at a time and none kept: the worker's memory is for its cases.
sharp.concurrency(1)
sharp.cache(false)

/** More than any telephone takes; beyond it a small file may be a bomb. */
const mostPixels = 100_000_000
/** Enough to read a page by. Pixels. */
const longestSide = 2_560
const quality = 85

/** A picture as JPEG; the stream fails where the file is none, or is broken. Only the first frame of a moving one. */
export function cleanPicture(source: Readable): Readable {
  const drawing = sharp({ limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality })
  source.on('error', (fault) => drawing.destroy(fault))
  return source.pipe(drawing)
}
