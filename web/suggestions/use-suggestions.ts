import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Comments } from '#web/comments/comments.ts'
import { suggestionsQuery } from './queries.ts'

type Suggested = Pick<Comments, 'suggestions' | 'maySuggest' | 'knowsSuggestions'>
type Asked = {
  workspace: string
  service: string
  isInvited: boolean
  isDraft: boolean
  /** The revision whose suggestions are asked for, as they stood. */
  stoodOn: number | null
}

/** What is suggested for the text shown: for a draft, or for the one that a revision was proposed from. */
export const useSuggestions = ({ workspace, service, isInvited, isDraft, stoodOn }: Asked): Suggested => {
  const hasSome = isDraft || stoodOn !== null
  const { data } = useQuery({
    ...suggestionsQuery(workspace, service, stoodOn),
    enabled: isInvited && hasSome,
    retry: false,
  })
  return useMemo(
    () => ({
      suggestions: (hasSome && data?.suggestions) || [],
      maySuggest: isDraft && data?.can.includes('suggest') === true,
      knowsSuggestions: data !== undefined || !hasSome,
    }),
    [data, hasSome, isDraft],
  )
}
