import { useQueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { ScreenNews, WorkshopScreen } from '#model/contract/workshop-views.ts'
import type { AskedQuestion } from '#model/workshops/workshop.ts'
import { useAction } from '#web/ui/saved.tsx'
import { keepScreen } from './queries.ts'

export type Place = { workspace: string; service: string; workshop: string }

/** The workshop on this screen, and whether whoever looks at it leads it. */
export type Shown = { place: Place; screen: WorkshopScreen; ahead: number; leads: boolean }

const ShownContext = createContext<Shown | null>(null)
export const ShownProvider = ShownContext.Provider

export const useShown = (): Shown => {
  const shown = use(ShownContext)
  if (!shown) throw new Error('A part of the workshop’s screen stands outside of it.')
  return shown
}

/** The question that is asked, for parts that are there only while one is. */
export const useAsked = (): AskedQuestion => {
  const { asked } = useShown().screen
  if (!asked) throw new Error('No question is asked.')
  return asked
}

/** An act of whoever leads; what it came to is shown at once, and a refusal said in a corner. */
export const useLeading = <Input>(
  send: (place: Place, input: Input) => Promise<ScreenNews>,
  done?: () => void,
) => {
  const queries = useQueryClient()
  const { place } = useShown()
  return useAction({
    send: (input: Input) => send(place, input),
    done: (news) => {
      keepScreen(queries, place, news)
      done?.()
    },
  })
}
