import { importRoutes } from '#model/contract/imports.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { exampleFiles, exampleMap } from './example-folder.ts'
import { importInventory } from './import-inventory.ts'
import { oneAtATime } from '#server/kernel/one-at-a-time.ts'
import { sentFiles } from './sent-files.ts'

export const routes: Handlers<'importExample' | 'importInventory'> = {
  importExample: (ctx) =>
    oneAtATime(async () =>
      importInventory(ctx, { map: await exampleMap(), files: await exampleFiles(), allOrNothing: false }),
    ),
  importInventory: (ctx, { query }, { request }) =>
    oneAtATime(async () => {
      const { files, map } = await sentFiles(request, importRoutes.importInventory.bodyLimit)
      return importInventory(ctx, {
        map: map ?? (await exampleMap()),
        files,
        allOrNothing: query.allOrNothing,
      })
    }),
}
