import { addressOf, answerOf } from '#model/contract/client.ts'
import { ImportReport, importRoutes } from '#model/contract/imports.ts'
import { readArguments, wrongUsage } from './arguments.ts'
import { chooseWorkspace } from './choose-workspace.ts'
import type { Command } from './command.ts'
import { exitStatuses } from './describe-failure.ts'
import { formOfFolder } from './inventory-files.ts'
import { print } from './print.ts'
import { reportText } from './report-text.ts'
import { fetchFrom, signedIn, type SignedIn } from './server.ts'

const usage = 'import government-of-canada FOLDER [--workspace NAME] [--all-or-nothing] [--json]'
const options = {
  workspace: { type: 'string' },
  'all-or-nothing': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

const send = async (
  { server, headers }: SignedIn,
  form: FormData,
  { workspace, allOrNothing }: { workspace: string; allOrNothing: boolean },
): Promise<ImportReport> => {
  const { method, path } = importRoutes.importInventory
  const address = addressOf(path, { params: { workspace }, query: { allOrNothing } })
  const response = await fetchFrom(server)(server + address, {
    method,
    body: form,
    headers: { accept: 'application/json', ...headers },
  })
  return ImportReport.parse(await answerOf(response))
}

/** Imports the inventory files of a folder and prints what came of them. */
export const importInventory: Command = {
  usage,
  does: 'Imports the service inventory whose CSV files (plain or gzip) lie in the folder, and reports what came of it.',
  run: async (args, env) => {
    const { values, positionals } = readArguments(args, options, { usage })
    const [inventory, folder, ...others] = positionals
    if (inventory !== 'government-of-canada') {
      throw wrongUsage(`Say which inventory it is: government-of-canada.`, { usage })
    }
    if (folder === undefined || others.length > 0) throw wrongUsage('Name one folder.', { usage })
    const form = await formOfFolder(folder, env)
    const session = await signedIn(env)
    const workspace = await chooseWorkspace(session, values.workspace)
    const report = await send(session, form, { workspace, allOrNothing: values['all-or-nothing'] })
    await print(values.json ? `${JSON.stringify(report)}\n` : reportText(report))
    return report.written ? 0 : exitStatuses.invalid
  },
}
