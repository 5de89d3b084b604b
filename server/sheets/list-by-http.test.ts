import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ListImport } from '#model/contract/spreadsheets.ts'
import { ColumnMap, columnTargets } from '#model/sheets/column-map.ts'
import { packageFolder } from '#server/package-folder.ts'
import { buildSheetsApp, csvFile, replyTo, sendFiles } from './factories.ts'

let built: Awaited<ReturnType<typeof buildSheetsApp>>
beforeAll(async () => {
  built = await buildSheetsApp()
})
afterAll(() => built.tested.close())

const files = [csvFile('list.csv', [['Title'], ['Mail'], ['Archives']])]
const map = ColumnMap.parse({
  language: 'en',
  provider: 'Mail Department',
  columns: [{ heading: 'Title', target: 'value.name' }],
})
const save = (name: string, saved = map) =>
  built.tested
    .as(built.administrator.token)
    .saveColumnMap({ params: { workspace: built.workspace.slug }, body: { name, map: saved } })

test('a list without a map is read by the one that is kept under its name, whatever its case', async () => {
  await save('Archive')
  const read = await replyTo(built)(ListImport, 'lists?name=archive&dryRun=true', { files })
  expect(read).toMatchObject({ rows: 2, leftOut: 0 })
  const sent = await replyTo(built)(ListImport, 'lists?name=archive&dryRun=true', {
    files,
    fields: { map: JSON.stringify({ ...map, provider: 'Others' }) },
  })
  expect(sent.plan.steps[0]?.title).toBe('Others')
})

const refusal = async (name: string) => {
  const { administrator, base, tested } = built
  const sent = await sendFiles(tested, `${base}/lists?name=${name}`, { token: administrator.token, files })
  return { status: sent.status, text: await sent.text() }
}

test('where no map is sent or kept, or the one that is kept lacks something, that is said', async () => {
  const none = await refusal('nothing')
  expect(none.status).toBe(422)
  expect(none.text).toContain('no column map is kept under the name nothing')
  await save('Halves', { ...map, provider: '' })
  expect((await refusal('halves')).text).toContain('no-provider')
})

test('what a column can mean, and what the form holds, is told by the documentation and the interface', async () => {
  const docs = await readFile(join(packageFolder, 'docs/spreadsheets.md'), 'utf8')
  const response = await built.tested.app.request('/api/openapi.json')
  const interfaceText = await response.text()
  for (const target of columnTargets) {
    expect(docs).toContain(`\`${target}\``)
    expect(interfaceText).toContain(target)
  }
  const { paths } = JSON.parse(interfaceText) as { paths: Record<string, { post: { requestBody: unknown } }> }
  const body = JSON.stringify(paths['/api/workspaces/{workspace}/spreadsheets/lists']?.post.requestBody)
  expect(body).toContain('"file":')
  expect(body).toContain('"map":')
})
