import type { Sheet } from '#model/sheets/sheet.ts'
import { AppError } from '#server/kernel/errors.ts'
import { fileRefusal } from './file-refusal.ts'
import { readSheetXml, type Surroundings, unescaped } from './read-sheet-xml.ts'
import { type Room, shortName } from './room.ts'
import { unpackZip, type ZipPart } from './unpack-zip.ts'
import { readStyles } from './workbook-styles.ts'
import { eachTag, eachTagOf } from './xml-tags.ts'

const mostSheets = 100

type Parts = { file: string; text: (name: string) => Promise<string | undefined> }

const partsOf = (file: string, zip: readonly ZipPart[]): Parts => {
  const byName = new Map(zip.map((part) => [part.name.replace(/^\//, '').toLowerCase(), part]))
  const text: Parts['text'] = async (name) => {
    const part = byName.get(name.toLowerCase())
    return part && new TextDecoder().decode(await part.read())
  }
  return { file, text }
}

const targetsOf = (xml: string): Map<string, { type: string; target: string }> => {
  const targets = new Map<string, { type: string; target: string }>()
  eachTag(xml, {
    open: (tag, attributes) => {
      if (tag !== 'Relationship') return
      const { Id = '', Type = '', Target = '' } = attributes()
      const target = Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`
      targets.set(Id, { type: Type.split('/').at(-1) ?? '', target })
    },
  })
  return targets
}

/** Shared strings: formatted runs are joined, what is there to be pronounced is left out. */
const readStrings = async (xml: string): Promise<string[]> => {
  const strings: string[] = []
  let text: string | null = null
  let inText = false
  let inSound = false
  await eachTagOf(
    xml,
    { tag: 'si', within: 'sst' },
    {
      open: (tag) => {
        if (tag === 'si') text = ''
        else if (tag === 'rPh') inSound = true
        else if (tag === 't') inText = true
      },
      text: (value) => {
        if (text !== null && inText && !inSound) text += value
      },
      close: (tag) => {
        if (tag === 't') inText = false
        else if (tag === 'rPh') inSound = false
        else if (tag === 'si' && text !== null) {
          strings.push(unescaped(text))
          text = null
        }
      },
    },
  )
  return strings
}

type Book = { sheets: { name: string; id: string }[]; from1904: boolean }

const readBook = (xml: string): Book => {
  const book: Book = { sheets: [], from1904: false }
  eachTag(xml, {
    open: (tag, attributes) => {
      const given = attributes()
      if (tag === 'sheet')
        book.sheets.push({ name: shortName(given['name'] ?? ''), id: given['r:id'] ?? idIn(given) })
      if (tag === 'workbookPr') book.from1904 = ['1', 'true'].includes(given['date1904'] ?? '')
    },
  })
  return book
}

/** The relationship's id where the file gives its namespace another prefix. */
const idIn = (attributes: Record<string, string>): string =>
  Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''

const surroundingsOf = async (
  { text }: Parts,
  targets: ReturnType<typeof targetsOf>,
  from1904: boolean,
): Promise<Surroundings> => {
  const ofType = (type: string): string =>
    [...targets.values()].find((one) => one.type === type)?.target ?? ''
  const strings = await text(ofType('sharedStrings'))
  const styles = await text(ofType('styles'))
  return {
    strings: strings ? await readStrings(strings) : [],
    forms: styles ? readStyles(styles) : [],
    from1904,
  }
}

const unreadable = (file: string, cause?: unknown): AppError =>
  fileRefusal('file-no-workbook', { file }, { cause })

const sheetsOf = async (parts: Parts, room: Room): Promise<Sheet[]> => {
  const { file } = parts
  const [workbook, relations] = [
    await parts.text('xl/workbook.xml'),
    await parts.text('xl/_rels/workbook.xml.rels'),
  ]
  if (workbook === undefined || relations === undefined) throw unreadable(file)
  const [book, targets] = [readBook(workbook), targetsOf(relations)]
  if (book.sheets.length > mostSheets)
    throw fileRefusal('file-many-sheets', { file, most: mostSheets }, { code: 'too_large' })
  const surroundings = await surroundingsOf(parts, targets, book.from1904)
  const sheets: Sheet[] = []
  for (const { name, id } of book.sheets) {
    const target = targets.get(id)
    const xml = target?.type === 'worksheet' ? await parts.text(target.target) : undefined
    if (xml !== undefined) sheets.push(await readSheetXml(xml, { file, name }, surroundings, room))
  }
  return sheets
}

/** Reads an XLSX workbook: every cell as the text that its reader sees. Throws `invalid` or `too_large`. */
export const readWorkbook = async (file: string, bytes: Uint8Array, room: Room): Promise<Sheet[]> => {
  const parts = partsOf(file, unpackZip(file, bytes, room))
  try {
    return await sheetsOf(parts, room)
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(file, error)
  }
}
