import { useWindowEvent } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import { type Said, saidEvent } from './saved.tsx'

// Most visits have nothing to say in a corner: it is loaded with the first message.
const load = () => import('./corner.tsx')
const Corner = lazy(async () => ({ default: (await load()).Corner }))

/** Listens for messages, and shows them in a corner that is loaded when it is first needed. */
export const CornerHost = () => {
  const [needed, setNeeded] = useState(false)
  useWindowEvent(saidEvent, (event: Event) => {
    setNeeded(true)
    void load().then(({ showInCorner }) => showInCorner((event as CustomEvent<Said>).detail))
  })
  return needed ? (
    <Suspense>
      <Corner />
    </Suspense>
  ) : null
}
