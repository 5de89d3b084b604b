import { deflateRawSync, crc32 } from 'node:zlib'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { buildMember } from '#server/accounts/factories.ts'
import { buildWorkspace } from '#server/workspaces/factories.ts'
import type { z } from 'zod'
import type { SentFile } from './read-files.ts'
import { writeCsv } from './write-csv.ts'

/** The program with a workspace and somebody who administers it. */
export const buildSheetsApp = async () => {
  const tested = await createTestApp()
  const workspace = await buildWorkspace(tested.db)
  const administrator = await buildMember(tested.db, workspace.id, { administrator: true, name: 'Ada' })
  const member = await buildMember(tested.db, workspace.id)
  const base = `/api/workspaces/${workspace.slug}/spreadsheets`
  return { tested, workspace, administrator, member, base }
}

/** Sends files as a form, as whoever holds the token. */
export const sendFiles = (
  { app }: Pick<TestApp, 'app'>,
  path: string,
  {
    token,
    files,
    fields = {},
  }: { token: string; files: readonly SentFile[]; fields?: Record<string, string> },
): Promise<Response> => {
  const body = new FormData()
  for (const { name, bytes } of files) body.append('files', new File([new Uint8Array(bytes)], name))
  for (const [key, value] of Object.entries(fields)) body.append(key, value)
  return app.request(path, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body })
}

/** A CSV file of these rows. */
export const csvFile = (name: string, rows: string[][]): SentFile => ({ name, bytes: writeCsv(rows) })

/** Sends files as the administrator, and reads the reply; throws where it is a problem. */
export const replyTo =
  ({ tested, base, administrator }: Awaited<ReturnType<typeof buildSheetsApp>>) =>
  async <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    sent: { files: readonly SentFile[]; fields?: Record<string, string> },
  ): Promise<z.output<Schema>> => {
    const response = await sendFiles(tested, `${base}/${path}`, { token: administrator.token, ...sent })
    const body: unknown = await response.json()
    if (response.status !== 200) throw new Error(JSON.stringify(body))
    return schema.parse(body)
  }

/** A zip file by hand, so that it can also lie: `claims` is the size that it says a part has. */
export const buildZip = (
  parts: readonly { name: string; content: Uint8Array | string; claims?: number }[],
): Uint8Array => {
  const heads: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claims } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const [local, central] = [Buffer.alloc(30), Buffer.alloc(46)]
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(crc32(bytes), 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(claims ?? bytes.length, 22)
    local.writeUInt16LE(name.length, 26)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(crc32(bytes), 16)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(claims ?? bytes.length, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(at, 42)
    heads.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...heads, ...directory, end])
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook of one sheet by its XML, for what no program writes. */
export const buildWorkbook = (
  rows: string,
  { styles, strings, properties = '' }: { styles?: string; strings?: string; properties?: string } = {},
): Uint8Array =>
  buildZip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relationships}">${properties}<sheets><sheet name="Sheet 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    },
    ...(styles ? [{ name: 'xl/styles.xml', content: styles }] : []),
    ...(strings ? [{ name: 'xl/sharedStrings.xml', content: strings }] : []),
  ])
