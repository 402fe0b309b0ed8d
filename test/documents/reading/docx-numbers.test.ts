/** Documents whose numbers Word makes itself. */

import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { docxText } from '../../../src/documents/reading/docx-text.ts'

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

const level = (at: number, format: string, text: string, style = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style}<w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:numbering ${names}><w:abstractNum w:abstractNumId="0">${[
  level(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="Heading1"/>'),
  level(1, 'japaneseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'bullet', '•'),
].join('')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
const styles = `<w:styles ${names}><w:style w:type="paragraph" w:styleId="Heading1"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style></w:styles>`

const paragraph = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
const listed = (text: string, at: number) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="5"/></w:numPr>`)
const styled = (text: string) => paragraph(text, '<w:pStyle w:val="Heading1"/>')

function docx(...body: string[]): Buffer {
  const zip = new PizZip()
  const part = (name: string, kind: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`
  const related = (id: string, kind: string, target: string) =>
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('document', 'document.main')}${part('numbering', 'numbering')}${part('styles', 'styles')}</Types>`,
  )
  zip.file('_rels/.rels', `${related('r1', 'officeDocument', 'word/document.xml')}</Relationships>`)
  zip.file(
    'word/_rels/document.xml.rels',
    `${related('r1', 'numbering', 'numbering.xml')}<Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  )
  zip.file('word/document.xml', `<w:document ${names}><w:body>${body.join('')}</w:body></w:document>`)
  zip.file('word/numbering.xml', numbering)
  zip.file('word/styles.xml', styles)
  return zip.generate({ type: 'nodebuffer' })
}

test('headings and tasks carry the numbers that Word shows, each as its level writes it', async () => {
  const text = await docxText(
    'a.docx',
    docx(
      paragraph('某市工作要点'),
      styled('规范执法'),
      listed('开展评查', 1),
      listed('评查百卷。', 2),
      '<w:p w:rsidR="00A1"/>',
      listed('通报结果。', 2),
      listed('列入考核', 3),
      listed('公开文书', 1),
      listed('建立平台。', 2),
      styled('强化监督'),
      listed('开展暗访', 1),
    ),
  )

  expect(text.split('\n')).toEqual([
    '某市工作要点',
    '一、规范执法',
    '（一）开展评查',
    '1.评查百卷。',
    '2.通报结果。',
    '列入考核',
    '（二）公开文书',
    '1.建立平台。',
    '二、强化监督',
    '（一）开展暗访',
  ])
})

test('beyond ten the numbers go on in Chinese', async () => {
  const items = Array.from({ length: 12 }, () => styled('项'))
  const text = await docxText('a.docx', docx(...items))

  expect(text.split('\n').slice(9)).toEqual(['十、项', '十一、项', '十二、项'])
})
