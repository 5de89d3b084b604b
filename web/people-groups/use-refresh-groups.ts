import { useQueryClient } from '@tanstack/react-query'

/** Loads anew what shows groups of people and who is in them. */
export const useRefreshGroups = () => {
  const queries = useQueryClient()
  return async (): Promise<void> => {
    await Promise.all(
      ['people-groups', 'people-group'].map((list) => queries.invalidateQueries({ queryKey: [list] })),
    )
  }
}
