/** The city's Word templates: each paper has one, and its braces fit together. */

import { templateFault } from '../../documents/fill-template.ts'
import { paperNames } from '../../documents/paper-types.ts'
import { planPapers } from '../../documents/plan-papers.ts'
import { doctorWords } from '../../words/admin/doctor.ts'
import { type Finding, fail, ok } from './finding.ts'

export async function checkTemplates(cityDir: string): Promise<Finding[]> {
  const names = [...paperNames, ...planPapers, 'agenda', 'meeting-minutes']
  const found = await Promise.all(
    names.map(async (name) => ({ name, fault: await templateFault(cityDir, name) })),
  )
  const faults = found.flatMap(({ name, fault }) =>
    fault ? [fail(`templates/${name}.docx`, fault, doctorWords.mendTemplate)] : [],
  )
  return faults.length > 0 ? faults : [ok('templates', doctorWords.templates(names.length))]
}
