/** The sandbox put together for a city: its people, the channels of their units, the clock, and a story to watch. */

import type { Server } from 'node:http'
import { join } from 'node:path'
import type { App } from '../../app.ts'
import { kindOfDay } from '../../rules/calendar.ts'
import { numberOf } from '../../rules/day.ts'
import { dayKinds } from '../../words/dates.ts'
import { roles } from '../../words/labels.ts'
import { playWords } from '../../words/story.ts'
import type { SandboxOptions, SandboxPerson } from '../sandbox/options.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { startSandbox } from '../sandbox/start-sandbox.ts'
import { channelsOf, type Player } from './channels-of.ts'
import { leap } from './leap.ts'
import { storyOf } from './story.ts'
import type { VirtualClock } from './virtual-clock.ts'

type Parts = { app: App; server: Server; clock: VirtualClock }

export async function openPlay({ app, server, clock }: Parts): Promise<Sandbox> {
  // Whoever files complaints comes first: a newcomer begins where a case begins.
  const people = (await app.storage.people.all()).toSorted(
    (one, other) => one.roles.length - other.roles.length,
  )
  let sandbox: Sandbox | undefined
  const stage = () => {
    if (!sandbox) throw new Error('The sandbox is still starting; try again in a second.')
    return sandbox
  }
  const options: SandboxOptions = {
    people: people.map((person) => cast(person, app)),
    channels: channelsOf(people, app.city),
    server,
    team: app.city.name,
    bot: { name: playWords.bot, handle: 'zhixie' },
    command: {
      name: '/zhixie',
      hint: playWords.commandHint,
      words: playWords.commands,
    },
    clock: {
      now: clock.now,
      advance: (by) => leap(app, clock, by),
      today: () => dayOf(app, clock.now()),
    },
    story: storyOf({ app, stage, leap: (by) => leap(app, clock, by) }),
    stateFile: join(app.config.dataDir, 'sandbox.jsonl'),
  }
  sandbox = await startSandbox(options)
  return sandbox
}

function dayOf({ city }: App, at: Date): { working: boolean; note: string } {
  const { kind } = kindOfDay(numberOf(at), city.calendar)
  return { working: kind === 'working' || kind === 'make-up', note: dayKinds[kind] }
}

function cast({ name, email, unit, roles: held }: Player, { city }: App): SandboxPerson {
  const role = held.map((one) => roles[one]).join('、') || playWords.visitor
  return { name, email, unit: city.units.get(unit)?.name ?? unit, role }
}
