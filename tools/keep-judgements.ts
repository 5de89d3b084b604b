import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { JudgedSample } from '#model/checks/judgements/measure.ts'
import { Language } from '#model/text.ts'

/**
 * Puts what readers said of a drawn sample of overlaps where the judgements are kept: `FOLDER` holds `draw.json`, the
 * other files what the readers wrote. Fails where an item of the draw was not judged, or twice.
 */

const Draw = z.object({
  groups: z.array(z.object({ rule: z.string(), language: Language, flagged: z.int(), unflagged: z.int() })),
  items: z.array(
    z.object({
      itemId: z.string(),
      rule: z.string(),
      language: Language,
      service: z.string(),
      flagged: z.boolean(),
    }),
  ),
})
const Answers = z.array(
  z.object({ id: z.string(), answer: z.enum(['overlap', 'none']), reason: z.string().min(1) }),
)

const [folder, ...files] = process.argv.slice(2)
if (!folder || files.length === 0) {
  console.error('Usage: node tools/keep-judgements.ts FOLDER ANSWERS.json ...')
  process.exit(2)
}
const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'))
const draw = Draw.parse(await readJson(join(folder, 'draw.json')))
const read = await Promise.all(files.map(async (file) => Answers.parse(await readJson(file))))
const answers = Map.groupBy(read.flat(), ({ id }) => id)

const rowOf = ({ itemId, service, flagged }: z.infer<typeof Draw>['items'][number]) => {
  const [answer, ...more] = answers.get(itemId) ?? []
  if (!answer || more.length > 0) throw new Error(`${itemId} has ${answer ? 'several answers' : 'no answer'}`)
  return { service, flagged, faulty: answer.answer === 'overlap', reason: answer.reason }
}

for (const { rule, language, flagged, unflagged } of draw.groups) {
  const items = draw.items.filter((item) => item.rule === rule && item.language === language)
  const sample = JudgedSample.parse({
    rule,
    language,
    groups: { flagged, unflagged },
    rows: items
      .map(rowOf)
      .toSorted(
        (one, other) =>
          Number(other.flagged) - Number(one.flagged) || one.service.localeCompare(other.service, 'en'),
      ),
  })
  const path = join('model', 'checks', 'judgements', `${rule.toLowerCase()}.${language}.json`)
  await writeFile(path, `${JSON.stringify(sample, null, 2)}\n`)
  console.log(`${path}: ${sample.rows.length} judged`)
}
