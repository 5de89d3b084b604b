import { useQueryClient } from '@tanstack/react-query'

/** Loads anew what shows stakeholders: those of services lie below the services. */
export const useRefreshStakeholders = () => {
  const queries = useQueryClient()
  return async (): Promise<void> => {
    void queries.invalidateQueries({ queryKey: ['stakeholders'] })
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('stakeholders') })
  }
}
