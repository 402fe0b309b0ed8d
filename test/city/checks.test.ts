import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aCity, changeRows, faultsOf, setValue } from './a-city.ts'

test.each`
  file               | path                            | value                         | fault
  ${'units.json'}    | ${'3.id'}                       | ${'XX Urban'}                 | ${'[3].id: expected an id of a-z, 0-9, "-", "." and "+"'}
  ${'units.json'}    | ${'3.name'}                     | ${'市市场监管局'}             | ${'[3]: expected names of its own; "市市场监管局" stands for xx-market too'}
  ${'units.json'}    | ${'3.channel'}                  | ${'市市场监管局'}             | ${'[3]: expected names of its own; "#市市场监管局" stands for xx-market too'}
  ${'units.json'}    | ${'2.parent'}                   | ${'xx-nobody'}                | ${'[2].parent: expected the id of a unit, found "xx-nobody"'}
  ${'units.json'}    | ${'2.line'}                     | ${'xx-nobody'}                | ${'[2].line: expected the id of a unit, found "xx-nobody"'}
  ${'units.json'}    | ${'0.parent'}                   | ${'xx-justice'}               | ${'[0].parent: expected a parent that is not itself below "xx-government"'}
  ${'units.json'}    | ${'2.parent'}                   | ${'xx-market'}                | ${'[2].parent: expected a parent that is not itself below "xx-market"'}
  ${'units.json'}    | ${'2.validFrom'}                | ${'2026-02-30'}               | ${'[2].validFrom: expected a day written as 2026-11-23'}
  ${'units.json'}    | ${'2.shortNames'}               | ${[]}                         | ${'[2].shortNames: expected at least one short name'}
  ${'people.json'}   | ${'1.email'}                    | ${'COORDINATOR@city.example'} | ${'[1].email: expected "coordinator@city.example" only once; [0] has it too'}
  ${'people.json'}   | ${'1.email'}                    | ${'nobody'}                   | ${'[1].email: expected an e-mail address'}
  ${'people.json'}   | ${'1.slackUser'}                | ${'nobody'}                   | ${'[1].slackUser: expected a Slack member id such as "U012AB3CD"'}
  ${'people.json'}   | ${'1.unit'}                     | ${'xx-nobody'}                | ${'[1].unit: expected the id of a unit in units.json, found "xx-nobody"'}
  ${'matters.json'}  | ${'1.id'}                       | ${'market-unlicensed'}        | ${'[1].id: expected "market-unlicensed" only once; [0] has it too'}
  ${'matters.json'}  | ${'1.department'}               | ${'xx-nobody'}                | ${'[1].department: expected the id of a unit in units.json, found "xx-nobody"'}
  ${'matters.json'}  | ${'1.alternatives'}             | ${['xx-urban', 'xx-nobody']}  | ${'[1].alternatives[1]: expected the id of a unit in units.json, found "xx-nobody"'}
  ${'matters.json'}  | ${'1.words'}                    | ${[' ']}                      | ${'[1].words[0]: expected a text that is not empty'}
  ${'policies.json'} | ${'0.validTo'}                  | ${'2026-04-14'}               | ${': expected a row without category for kind "complaint", clock "route", valid from 2026-04-15 on'}
  ${'policies.json'} | ${'0.amount'}                   | ${0}                          | ${'[0].amount: Too small: expected number to be >=1'}
  ${'policies.json'} | ${'0.amount'}                   | ${9999}                       | ${'[0]: expected a span of at most ten years'}
  ${'policies.json'} | ${'0.basis'}                    | ${''}                         | ${'[0].basis: expected a text that is not empty'}
  ${'policies.json'} | ${'1.id'}                       | ${'complaint.route'}          | ${'[1].id: expected "complaint.route" only once; [0] has it too'}
  ${'ladder.json'}   | ${'rungs.0.at'}                 | ${'two days'}                 | ${'rungs[0].at: expected a span such as "-1wd", "+24h" or "0wd"'}
  ${'ladder.json'}   | ${'rungs.0.every'}              | ${'0wd'}                      | ${'rungs[0].every: expected a span of at least one, such as "2wd"'}
  ${'ladder.json'}   | ${'rungs.1.id'}                 | ${'remind-2wd'}               | ${'rungs[1].id: expected "remind-2wd" only once; [0] has it too'}
  ${'ladder.json'}   | ${'rungs.6.clocks.0'}           | ${'rout'}                     | ${'rungs[6].clocks[0]: expected a clock of policies.json, found "rout"'}
  ${'ladder.json'}   | ${'rungs.0.to'}                 | ${[]}                         | ${'rungs[0].to: expected at least one office'}
  ${'ladder.json'}   | ${'quiet'}                      | ${['wiat']}                   | ${'quiet[0]: expected a clock of policies.json, found "wiat"'}
  ${'holidays.json'} | ${'notices.3.off.0.to'}         | ${'2025-12-31'}               | ${'notices[3].off[0]: expected 1 to 31 days from "from" to "to", found 0'}
  ${'holidays.json'} | ${'notices.3.off.0.to'}         | ${'2026-12-31'}               | ${'notices[3].off[0]: expected 1 to 31 days from "from" to "to", found 365'}
  ${'holidays.json'} | ${'notices.3.off.0.to'}         | ${'2027-01-01'}               | ${'notices[3].off[0]: expected 1 to 31 days from "from" to "to", found 366'}
  ${'holidays.json'} | ${'notices.3.makeUp.0'}         | ${'2026-01-02'}               | ${'notices[3].makeUp[0]: expected a day that the same notice does not declare off, found 2026-01-02'}
  ${'holidays.json'} | ${'notices.3.makeUp.0'}         | ${'2026-01-05'}               | ${'notices[3].makeUp[0]: expected a Saturday or Sunday, found 2026-01-05'}
  ${'holidays.json'} | ${'notices.3.makeUp.0'}         | ${'2025-01-05'}               | ${'notices[3].makeUp[0]: expected a day of 2026 or of the December before, found 2025-01-05'}
  ${'channels.json'} | ${'intake'}                     | ${'协调组'}                   | ${': expected three different channels for intake, coordination and supervision'}
  ${'channels.json'} | ${'intake'}                     | ${'市市场监管局'}             | ${': expected no unit to have the channel "市市场监管局" too'}
  ${'channels.json'} | ${'intake'}                     | ${'Not A Channel'}            | ${'intake: expected a channel name without spaces, capitals and punctuation'}
  ${'channels.json'} | ${'offices.supervision'}        | ${'xx-nobody'}                | ${'offices.supervision: expected the id of a unit in units.json, found "xx-nobody"'}
  ${'channels.json'} | ${'officeHours.periods.1.from'} | ${'11:59'}                    | ${'officeHours.periods[1]: expected a period that begins at 12:00 or later and ends after it begins'}
  ${'channels.json'} | ${'officeHours.periods.0.from'} | ${'9:00'}                     | ${'officeHours.periods[0].from: expected a time of day such as "09:00"'}
`('$file with $path = $value: $fault', async ({ file, path, value, fault }) => {
  const dir = await aCity()
  await setValue(dir, { file, path, value })

  expect(await faultsOf(dir)).toEqual([`${file} ${fault}`])
})

test.each`
  row                          | fault
  ${{ region: '无此区' }}      | ${'[0].region: expected a region of units.json, found "无此区"'}
  ${{ matters: ['nothing'] }}  | ${'[0].matters[0]: expected the id of a matter in matters.json, found "nothing"'}
  ${{ validTo: '2025-06-30' }} | ${'[0].validTo: expected a day from 2025-07-01 on, found 2025-06-30'}
  ${{ basis: ' ' }}            | ${'[0].basis: expected a text that is not empty'}
`('a power handed down with $row: $fault', async ({ row, fault }) => {
  const dir = await aCity()
  const sound = {
    id: 'a',
    region: '某某区',
    matters: ['market-unlicensed'],
    basis: '清单',
    validFrom: '2025-07-01',
  }
  await changeRows(dir, 'units.json', (rows) => rows.map((unit) => ({ ...unit, region: '某某区' })))
  await writeFile(join(dir, 'delegations.json'), JSON.stringify([{ ...sound, ...row }]))

  expect(await faultsOf(dir)).toEqual([`delegations.json ${fault}`])
})

test('a clock in use without a policy is named', async () => {
  const dir = await aCity()
  await changeRows(dir, 'policies.json', (rows) => rows.filter((row) => row.clock !== 'review'))

  expect(await faultsOf(dir)).toEqual([
    'policies.json : expected a row without category for kind "complaint", clock "review", valid from 1900-01-01 on',
  ])
})

test('two policies for one clock may follow each other, but not be valid on one day', async () => {
  const dir = await aCity()
  const followed = { validTo: '2026-04-14' }
  const next = { id: 'complaint.route.new', validFrom: '2026-04-15' }
  await changeRows(dir, 'policies.json', ([first, ...rest]) => [
    { ...first, ...followed },
    ...rest,
    { ...first, ...next },
  ])
  const rivals = await aCity()
  await changeRows(rivals, 'policies.json', ([first, ...rest]) => [
    { ...first },
    ...rest,
    { ...first, ...next },
  ])

  await expect(faultsOf(dir)).rejects.toThrow('no CityFault')
  expect(await faultsOf(rivals)).toEqual([
    'policies.json [48]: expected days on which "complaint.route" is not valid; both are for complaint/route/any category',
  ])
})

test('an id is never used twice, not even one after the other', async () => {
  const dir = await aCity()
  const later = { name: '某某市市场局', shortNames: ['市市场局'], validFrom: '2026-01-01' }
  await changeRows(dir, 'units.json', (rows) => [...rows, { ...rows[2], ...later }])

  expect(await faultsOf(dir)).toEqual(['units.json [4].id: expected "xx-market" only once; [2] has it too'])
})

test('a dissolved district leaves its names to the next one', async () => {
  const successor = { id: 'xx-market-2', validFrom: '2025-11-06' }
  const dissolved = await aCity()
  await changeRows(dissolved, 'units.json', ([...rows]) => [
    ...rows.slice(0, 2),
    { ...rows[2], validTo: '2025-11-05' },
    { ...rows[2], ...successor },
  ])
  const both = await aCity()
  await changeRows(both, 'units.json', (rows) => [...rows, { ...rows[2], ...successor }])

  expect((await faultsOf(dissolved)).filter((fault) => fault.startsWith('units.json'))).toEqual([])
  expect(await faultsOf(both)).toContain(
    'units.json [4]: expected names of its own; "市市场监管局" stands for xx-market too',
  )
})

test('a ladder without "*" must name every clock in use, or call it quiet', async () => {
  const dir = await aCity()
  const file = 'ladder.json'
  const { rungs } = JSON.parse(await readFile(join(dir, file), 'utf8')) as { rungs: { clocks: string[] }[] }
  for (const [place, { clocks }] of rungs.entries())
    if (clocks.includes('*')) await setValue(dir, { file, path: `rungs.${place}.clocks`, value: ['answer'] })

  const faults = await faultsOf(dir)

  expect(faults).toContain('ladder.json : expected a rung for the clock "accept", or its name in "quiet"')
  expect(faults.some((fault) => fault.includes('"answer"') || fault.includes('"feedback"'))).toBe(false)
})

test('places and what bodies are called are optional, and checked where they are there', async () => {
  const dir = await aCity()
  const place = { name: '解放碑', district: '渝中区', kind: 'area' }
  await writeFile(join(dir, 'places.json'), JSON.stringify([place]))
  await writeFile(
    join(dir, 'bodies.json'),
    JSON.stringify([{ line: 'xx-nobody', names: ['城管'] }, { names: ['街道'] }]),
  )

  expect(await faultsOf(dir)).toEqual([
    'bodies.json [1]: expected either "line" or "kind"',
    'places.json [0].district: expected a region of units.json, found "渝中区"',
  ])
})
