import { useQueryClient } from '@tanstack/react-query'

/** Loads anew what shows organisations, once one has changed: others may have moved along. */
export const useRefresh = () => {
  const queries = useQueryClient()
  return async (): Promise<void> => {
    for (const key of ['organisations', 'people', 'catalogue', 'home']) {
      void queries.invalidateQueries({ queryKey: [key] })
    }
    await queries.invalidateQueries({ queryKey: ['organisation'] })
  }
}
