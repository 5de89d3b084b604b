import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { readFiles } from './read-files.ts'
import { suggestMap } from '#model/sheets/suggest-columns.ts'
import { readList } from '#model/sheets/read-list.ts'
test('x', async () => {
  const t0 = performance.now()
  const { sheets, guessed } = await readFiles([
    { name: 'si_2024.csv.gz', bytes: readFileSync('examples/government-of-canada-2024/si_2024.csv.gz') },
  ])
  const t1 = performance.now()
  const sheet = sheets[0]!
  const rows = sheet.rows.slice(1, 21).map((r) => r.cells)
  const map = { ...suggestMap(sheet.rows[0]!.cells, rows, 'en'), sheet: '', headingRow: 1 }
  console.log(
    guessed,
    map.columns.filter((c) => c.target !== ''),
    map.missing,
    map.language,
  )
  const t2 = performance.now()
  const read = readList(sheet, map, 'en')
  console.log(
    read.rows,
    read.leftOut,
    read.documents.length,
    read.faults.slice(0, 5),
    t1 - t0,
    t2 - t1,
    performance.now() - t2,
  )
  console.log(JSON.stringify(read.documents.at(-1), null, 1).slice(0, 3000))
})
