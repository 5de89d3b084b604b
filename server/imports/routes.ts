import { importRoutes } from '#model/contract/imports.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { exampleFiles, exampleMap } from './example-folder.ts'
import { importInventory } from './import-inventory.ts'
import { sentFiles } from './sent-files.ts'

export const routes: Handlers<'importExample' | 'importInventory'> = {
  importExample: async (ctx) =>
    importInventory(ctx, { map: await exampleMap(), files: await exampleFiles(), allOrNothing: false }),
  importInventory: async (ctx, { query }, { request }) => {
    const { files, map } = await sentFiles(request, importRoutes.importInventory.bodyLimit)
    return importInventory(ctx, {
      map: map ?? (await exampleMap()),
      files,
      allOrNothing: query.allOrNothing,
    })
  },
}
