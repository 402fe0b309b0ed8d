/** Channels that would let one office read what was said to another, offices nobody holds, hours out of order. */

import type { Unit } from '../../rules/city.ts'
import type { Fault } from '../city-fault.ts'
import type { ChannelsFile } from '../schemas/channels.ts'
import { unknownUnit } from './references.ts'

const file = 'channels.json'

export const checkChannels = (channels: ChannelsFile, units: readonly Unit[]): Fault[] => [
  ...sharedChannels(channels, units),
  ...vacantOffices(channels, units),
  ...hoursOutOfOrder(channels),
]

function sharedChannels(
  { intake, coordination, supervision }: ChannelsFile,
  units: readonly Unit[],
): Fault[] {
  const unlike = new Set([intake, coordination, supervision])
  const mixed =
    unlike.size < 3 ? [fault('', 'three different channels for intake, coordination and supervision')] : []
  const own = units.map((unit) => unit.channel ?? unit.shortNames[0] ?? '')
  return [
    ...mixed,
    ...own
      .filter((name) => unlike.has(name))
      .map((name) => fault('', `no unit to have the channel "${name}" too`)),
  ]
}

const vacantOffices = ({ offices }: ChannelsFile, units: readonly Unit[]): Fault[] => {
  const known = new Set(units.map((unit) => unit.id))
  return Object.entries(offices).flatMap(([office, unit]) =>
    unknownUnit({ file, path: `offices.${office}`, unit, units: known }),
  )
}

const hoursOutOfOrder = ({ officeHours: { periods } }: ChannelsFile): Fault[] =>
  periods.flatMap(({ from, to }, place) => {
    const after = periods[place - 1]?.to ?? '00:00'
    if (after <= from && from < to) return []
    return [
      fault(
        `officeHours.periods[${place}]`,
        `a period that begins at ${after} or later and ends after it begins`,
      ),
    ]
  })

const fault = (path: string, expected: string): Fault => ({ file, path, expected: `expected ${expected}` })
